"""Generated from pipelines (databricks-sdk 0.156.0, spec 8410b2d06f4433f4); do not edit, see docs/regenerating.md."""
