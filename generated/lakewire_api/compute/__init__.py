"""Generated from compute (databricks-sdk 0.162.0, spec 0e48774a830d4c13); do not edit, see docs/regenerating.md."""
