"""Generated from serving (databricks-sdk 0.162.0, spec 6cc0b9f09a9a384f); do not edit, see docs/regenerating.md."""
