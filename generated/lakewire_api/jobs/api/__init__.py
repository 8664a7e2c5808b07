"""Generated from jobs (databricks-sdk 0.162.0, spec 7511a2a98e83ae0b); do not edit, see docs/regenerating.md."""
