"""Generated from files (databricks-sdk 0.156.0, spec 38e32d2e7aad88b6); do not edit, see docs/regenerating.md."""
