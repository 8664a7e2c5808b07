"""Generated from vectorsearch (databricks-sdk 0.162.0, spec 8d0f975d); do not edit, see docs/regenerating.md."""
