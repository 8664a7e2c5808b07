"""Generated from billing (databricks-sdk 0.162.0, spec 0979d540e3e8786d); do not edit, see docs/regenerating.md."""
