"""Generated from apps (databricks-sdk 0.162.0, spec 4b6c07f4); do not edit, see docs/regenerating.md."""
