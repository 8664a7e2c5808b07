"""Generated from marketplace (databricks-sdk 0.156.0, spec f39651f9f8067846); do not edit, see docs/regenerating.md."""
