"""Generated from vectorsearch (databricks-sdk 0.162.0, spec 106a7b67); do not edit, see docs/regenerating.md."""
