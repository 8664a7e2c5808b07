"""Generated from aisearch (databricks-sdk 0.156.0, spec 1e0ee7d654db017c); do not edit, see docs/regenerating.md."""
