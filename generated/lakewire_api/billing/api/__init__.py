"""Generated from billing (databricks-sdk 0.156.0, spec 7633b95a540e3dee); do not edit, see docs/regenerating.md."""
