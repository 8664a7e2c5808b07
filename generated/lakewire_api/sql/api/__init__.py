"""Generated from sql (databricks-sdk 0.156.0, spec 93095139a3f725ba); do not edit, see docs/regenerating.md."""
