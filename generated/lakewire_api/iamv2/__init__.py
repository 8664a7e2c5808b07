"""Generated from iamv2 (databricks-sdk 0.162.0, spec ab07f695); do not edit, see docs/regenerating.md."""
