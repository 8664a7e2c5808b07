"""Generated from ml (databricks-sdk 0.156.0, spec 535b15c27b9bfbc7); do not edit, see docs/regenerating.md."""
