"""Generated from ml (databricks-sdk 0.162.0, spec b4faed406b2dc9e4); do not edit, see docs/regenerating.md."""
