"""Generated from aisearch (databricks-sdk 0.162.0, spec e133fefe); do not edit, see docs/regenerating.md."""
