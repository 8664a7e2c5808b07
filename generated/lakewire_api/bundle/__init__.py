"""Generated from bundle (databricks-sdk 0.162.0, spec abb9c4d4); do not edit, see docs/regenerating.md."""
