"""Generated from qualitymonitorv2 (databricks-sdk 0.162.0, spec cfcb5fc7); do not edit, see docs/regenerating.md."""
