"""Generated from genieagents (databricks-sdk 0.162.0, spec f5dbe35c); do not edit, see docs/regenerating.md."""
