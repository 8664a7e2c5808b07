"""Generated from database (databricks-sdk 0.162.0, spec f81fdf221fafe458); do not edit, see docs/regenerating.md."""
