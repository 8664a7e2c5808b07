"""Generated from dashboards (databricks-sdk 0.162.0, spec 1f20a39f); do not edit, see docs/regenerating.md."""
