"""Generated from dashboards (databricks-sdk 0.156.0, spec 51803e903c94ad61); do not edit, see docs/regenerating.md."""
