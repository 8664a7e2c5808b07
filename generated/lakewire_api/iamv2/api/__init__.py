"""Generated from iamv2 (databricks-sdk 0.156.0, spec c9422c30ab0f5b4b); do not edit, see docs/regenerating.md."""
