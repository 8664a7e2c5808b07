"""Generated from lakewatch (databricks-sdk 0.162.0, spec 5f4df700); do not edit, see docs/regenerating.md."""
