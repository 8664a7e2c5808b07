"""Generated from marketplace (databricks-sdk 0.162.0, spec 01f7b3f7e2530bbe); do not edit, see docs/regenerating.md."""
