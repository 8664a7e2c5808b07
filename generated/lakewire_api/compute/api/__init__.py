"""Generated from compute (databricks-sdk 0.162.0, spec a76c3d4b82ebe983); do not edit, see docs/regenerating.md."""
