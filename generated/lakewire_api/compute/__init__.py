"""Generated from compute (databricks-sdk 0.156.0, spec 06ae450487af2789); do not edit, see docs/regenerating.md."""
