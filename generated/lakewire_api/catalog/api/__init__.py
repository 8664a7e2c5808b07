"""Generated from catalog (databricks-sdk 0.156.0, spec d7d5e2dd2cccae43); do not edit, see docs/regenerating.md."""
