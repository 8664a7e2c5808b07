"""Generated from environments (databricks-sdk 0.162.0, spec 3da49178); do not edit, see docs/regenerating.md."""
