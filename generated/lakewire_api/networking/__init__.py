"""Generated from networking (databricks-sdk 0.156.0, spec 9ec04c27ff1406ed); do not edit, see docs/regenerating.md."""
