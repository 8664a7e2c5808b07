"""Generated from sharing (databricks-sdk 0.162.0, spec b2a406c41ec01000); do not edit, see docs/regenerating.md."""
