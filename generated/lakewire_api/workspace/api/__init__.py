"""Generated from workspace (databricks-sdk 0.162.0, spec 65d81130); do not edit, see docs/regenerating.md."""
