"""Generated from sharing (databricks-sdk 0.156.0, spec 7918c4293d348710); do not edit, see docs/regenerating.md."""
