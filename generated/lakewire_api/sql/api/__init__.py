"""Generated from sql (databricks-sdk 0.162.0, spec 2f7b945c); do not edit, see docs/regenerating.md."""
