"""Generated from networking (databricks-sdk 0.162.0, spec 7e779727); do not edit, see docs/regenerating.md."""
