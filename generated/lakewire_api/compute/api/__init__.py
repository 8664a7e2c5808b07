"""Generated from compute (databricks-sdk 0.162.0, spec a13d660e19130102); do not edit, see docs/regenerating.md."""
