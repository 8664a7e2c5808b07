"""Generated from files (databricks-sdk 0.162.0, spec 497252c4); do not edit, see docs/regenerating.md."""
