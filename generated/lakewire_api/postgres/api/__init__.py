"""Generated from postgres (databricks-sdk 0.162.0, spec 2a3c0022); do not edit, see docs/regenerating.md."""
