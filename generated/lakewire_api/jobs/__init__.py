"""Generated from jobs (databricks-sdk 0.156.0, spec cc29d6afec3d15b6); do not edit, see docs/regenerating.md."""
