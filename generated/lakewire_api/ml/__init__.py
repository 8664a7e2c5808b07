"""Generated from ml (databricks-sdk 0.162.0, spec dbf67b98); do not edit, see docs/regenerating.md."""
