"""Generated from iam (databricks-sdk 0.156.0, spec 2c7cf277de36a7b5); do not edit, see docs/regenerating.md."""
