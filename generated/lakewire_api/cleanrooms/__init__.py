"""Generated from cleanrooms (databricks-sdk 0.162.0, spec 8668a1e5345b8233); do not edit, see docs/regenerating.md."""
