"""Generated from aifunctions (databricks-sdk 0.162.0, spec eb4041e8); do not edit, see docs/regenerating.md."""
