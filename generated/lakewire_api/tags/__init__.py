"""Generated from tags (databricks-sdk 0.162.0, spec 00592f41); do not edit, see docs/regenerating.md."""
