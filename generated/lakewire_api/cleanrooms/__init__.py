"""Generated from cleanrooms (databricks-sdk 0.162.0, spec 7b2187ea307ace83); do not edit, see docs/regenerating.md."""
