"""Generated from sql (databricks-sdk 0.162.0, spec 4e419dad3d4475f6); do not edit, see docs/regenerating.md."""
