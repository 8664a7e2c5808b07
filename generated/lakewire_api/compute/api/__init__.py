"""Generated from compute (databricks-sdk 0.162.0, spec f8a0ebac6ce2f480); do not edit, see docs/regenerating.md."""
