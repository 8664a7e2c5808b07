"""Generated from settingsv2 (databricks-sdk 0.156.0, spec 73722bf8edd43572); do not edit, see docs/regenerating.md."""
