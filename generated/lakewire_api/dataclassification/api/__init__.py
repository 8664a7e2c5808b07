"""Generated from dataclassification (databricks-sdk 0.162.0, spec 2431b21d); do not edit, see docs/regenerating.md."""
