"""Generated from dataclassification (databricks-sdk 0.156.0, spec 305b3e483441b5dd); do not edit, see docs/regenerating.md."""
