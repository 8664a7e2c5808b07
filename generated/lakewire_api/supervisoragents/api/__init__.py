"""Generated from supervisoragents (databricks-sdk 0.162.0, spec 08828c9e); do not edit, see docs/regenerating.md."""
