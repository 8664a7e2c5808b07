"""Generated from vectorsearch (databricks-sdk 0.162.0, spec 76d3607599f5abf3); do not edit, see docs/regenerating.md."""
