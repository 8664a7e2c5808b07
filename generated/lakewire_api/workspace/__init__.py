"""Generated from workspace (databricks-sdk 0.162.0, spec 06a90ff8abf58b46); do not edit, see docs/regenerating.md."""
