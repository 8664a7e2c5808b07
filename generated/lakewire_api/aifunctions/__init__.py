"""Generated from aifunctions (databricks-sdk 0.156.0, spec 29a77a7db267fd57); do not edit, see docs/regenerating.md."""
