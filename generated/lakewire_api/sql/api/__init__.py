"""Generated from sql (databricks-sdk 0.162.0, spec d35dfe59fbf858d7); do not edit, see docs/regenerating.md."""
