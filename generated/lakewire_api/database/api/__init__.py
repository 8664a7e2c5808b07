"""Generated from database (databricks-sdk 0.162.0, spec 0bd950e9); do not edit, see docs/regenerating.md."""
