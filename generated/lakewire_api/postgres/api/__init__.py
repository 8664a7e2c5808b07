"""Generated from postgres (databricks-sdk 0.156.0, spec 837aa847be4b108f); do not edit, see docs/regenerating.md."""
