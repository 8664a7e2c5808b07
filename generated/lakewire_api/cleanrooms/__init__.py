"""Generated from cleanrooms (databricks-sdk 0.156.0, spec 3d16bb045096f288); do not edit, see docs/regenerating.md."""
