"""Generated from files (databricks-sdk 0.162.0, spec 1595bf6eec707de3); do not edit, see docs/regenerating.md."""
