"""Generated from apps (databricks-sdk 0.162.0, spec 0863ece1e4c88414); do not edit, see docs/regenerating.md."""
