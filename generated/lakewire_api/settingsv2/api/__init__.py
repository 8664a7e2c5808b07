"""Generated from settingsv2 (databricks-sdk 0.162.0, spec 79f9507b); do not edit, see docs/regenerating.md."""
