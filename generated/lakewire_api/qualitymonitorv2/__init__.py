"""Generated from qualitymonitorv2 (databricks-sdk 0.156.0, spec e953a86866beb08a); do not edit, see docs/regenerating.md."""
