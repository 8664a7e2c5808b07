"""Generated from sandbox (databricks-sdk 0.156.0, spec c94f559deac15c75); do not edit, see docs/regenerating.md."""
