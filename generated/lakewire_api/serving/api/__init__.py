"""Generated from serving (databricks-sdk 0.162.0, spec 71bfbfae); do not edit, see docs/regenerating.md."""
