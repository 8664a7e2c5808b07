"""Generated from postgres (databricks-sdk 0.162.0, spec 2a3c00229289d273); do not edit, see docs/regenerating.md."""
