"""Generated from qualitymonitorv2 (databricks-sdk 0.162.0, spec cfcb5fc742d62235); do not edit, see docs/regenerating.md."""
