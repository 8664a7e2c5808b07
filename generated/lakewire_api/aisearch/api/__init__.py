"""Generated from aisearch (databricks-sdk 0.162.0, spec 776d31fe); do not edit, see docs/regenerating.md."""
