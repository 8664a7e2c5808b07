"""Generated from computemigrations (databricks-sdk 0.162.0, spec c16dfb3a); do not edit, see docs/regenerating.md."""
