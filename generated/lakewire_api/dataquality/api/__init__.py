"""Generated from dataquality (databricks-sdk 0.156.0, spec 1e2f1bb997ce7e54); do not edit, see docs/regenerating.md."""
