"""Generated from domains (databricks-sdk 0.162.0, spec 3df1e10b); do not edit, see docs/regenerating.md."""
