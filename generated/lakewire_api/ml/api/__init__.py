"""Generated from ml (databricks-sdk 0.162.0, spec 909363eac8254eb5); do not edit, see docs/regenerating.md."""
