"""Generated from computemigrations (databricks-sdk 0.162.0, spec c16dfb3a4670434f); do not edit, see docs/regenerating.md."""
