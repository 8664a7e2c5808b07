"""Generated from dataquality (databricks-sdk 0.162.0, spec b9f9a939); do not edit, see docs/regenerating.md."""
