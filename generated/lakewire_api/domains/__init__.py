"""Generated from domains (databricks-sdk 0.156.0, spec be473200139cb57d); do not edit, see docs/regenerating.md."""
