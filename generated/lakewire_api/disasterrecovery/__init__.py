"""Generated from disasterrecovery (databricks-sdk 0.162.0, spec 2f2e9752446185b5); do not edit, see docs/regenerating.md."""
