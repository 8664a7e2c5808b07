"""Generated from vectorsearch (databricks-sdk 0.162.0, spec 8cb2bb10aa0a0466); do not edit, see docs/regenerating.md."""
