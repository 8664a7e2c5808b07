"""Generated from dataquality (databricks-sdk 0.162.0, spec b9f9a93966d1c57a); do not edit, see docs/regenerating.md."""
