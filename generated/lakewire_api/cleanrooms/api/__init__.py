"""Generated from cleanrooms (databricks-sdk 0.162.0, spec faf293a3); do not edit, see docs/regenerating.md."""
