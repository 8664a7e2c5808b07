"""Generated from environments (databricks-sdk 0.156.0, spec 7fb6b97db19b2754); do not edit, see docs/regenerating.md."""
