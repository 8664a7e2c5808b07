"""Generated from lakewatch (databricks-sdk 0.162.0, spec 3ba11a8389e0ca9f); do not edit, see docs/regenerating.md."""
