"""Generated from jobs (databricks-sdk 0.162.0, spec dc4313861874a88b); do not edit, see docs/regenerating.md."""
