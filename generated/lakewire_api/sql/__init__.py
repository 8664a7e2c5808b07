"""Generated from sql (databricks-sdk 0.162.0, spec f61bce12); do not edit, see docs/regenerating.md."""
