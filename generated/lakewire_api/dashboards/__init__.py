"""Generated from dashboards (databricks-sdk 0.162.0, spec 9eea14c627956eb9); do not edit, see docs/regenerating.md."""
