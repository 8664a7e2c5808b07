"""Generated from jobs (databricks-sdk 0.162.0, spec 528fb2b0); do not edit, see docs/regenerating.md."""
