"""Generated from billing (databricks-sdk 0.162.0, spec 568d0152); do not edit, see docs/regenerating.md."""
