"""Generated from jobs (databricks-sdk 0.162.0, spec 6f29783c29da0b97); do not edit, see docs/regenerating.md."""
