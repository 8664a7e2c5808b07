"""Generated from disasterrecovery (databricks-sdk 0.156.0, spec 9df9eaed002a7193); do not edit, see docs/regenerating.md."""
