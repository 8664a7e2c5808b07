"""Generated from tags (databricks-sdk 0.156.0, spec 6b1b4921744c1fe6); do not edit, see docs/regenerating.md."""
