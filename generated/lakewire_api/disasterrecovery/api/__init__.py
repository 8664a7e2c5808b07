"""Generated from disasterrecovery (databricks-sdk 0.162.0, spec 2f2e9752); do not edit, see docs/regenerating.md."""
