"""Generated from oauth2 (databricks-sdk 0.162.0, spec fe7f9ee84a6bc058); do not edit, see docs/regenerating.md."""
