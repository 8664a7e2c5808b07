"""Generated from pipelines (databricks-sdk 0.162.0, spec 51568a9e1574b381); do not edit, see docs/regenerating.md."""
