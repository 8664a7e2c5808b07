"""Generated from database (databricks-sdk 0.156.0, spec 4379715f25527d4d); do not edit, see docs/regenerating.md."""
