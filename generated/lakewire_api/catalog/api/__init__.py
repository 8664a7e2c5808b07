"""Generated from catalog (databricks-sdk 0.162.0, spec 9f1bd81185600410); do not edit, see docs/regenerating.md."""
