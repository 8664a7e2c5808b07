"""Generated from workspace (databricks-sdk 0.156.0, spec c21bb73b491c1d9d); do not edit, see docs/regenerating.md."""
