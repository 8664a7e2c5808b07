"""Generated from settings (databricks-sdk 0.162.0, spec c8593a45); do not edit, see docs/regenerating.md."""
