"""Generated from lakewatch (databricks-sdk 0.162.0, spec 5f4df700467df291); do not edit, see docs/regenerating.md."""
