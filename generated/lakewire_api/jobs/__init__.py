"""Generated from jobs (databricks-sdk 0.162.0, spec 81af1dfa07e877b0); do not edit, see docs/regenerating.md."""
