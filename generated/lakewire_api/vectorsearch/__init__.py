"""Generated from vectorsearch (databricks-sdk 0.156.0, spec 818d90817f8639bb); do not edit, see docs/regenerating.md."""
