"""Generated from aisearch (databricks-sdk 0.162.0, spec e133fefe082ced04); do not edit, see docs/regenerating.md."""
