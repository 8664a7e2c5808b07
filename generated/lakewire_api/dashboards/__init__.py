"""Generated from dashboards (databricks-sdk 0.162.0, spec 120055034a24db9a); do not edit, see docs/regenerating.md."""
