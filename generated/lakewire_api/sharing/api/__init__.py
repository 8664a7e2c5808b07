"""Generated from sharing (databricks-sdk 0.162.0, spec 855237b5); do not edit, see docs/regenerating.md."""
