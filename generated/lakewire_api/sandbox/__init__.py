"""Generated from sandbox (databricks-sdk 0.162.0, spec 40dc47b3); do not edit, see docs/regenerating.md."""
