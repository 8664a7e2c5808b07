"""Generated from aifunctions (databricks-sdk 0.162.0, spec eb4041e846be9580); do not edit, see docs/regenerating.md."""
