"""Generated from apps (databricks-sdk 0.156.0, spec f975f64feadc26eb); do not edit, see docs/regenerating.md."""
