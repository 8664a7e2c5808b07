"""Generated from pipelines (databricks-sdk 0.162.0, spec 60f1a1ce); do not edit, see docs/regenerating.md."""
