"""Generated from sql (databricks-sdk 0.162.0, spec a67195ee592b4852); do not edit, see docs/regenerating.md."""
