"""Generated from iamv2 (databricks-sdk 0.162.0, spec 65f21b8ad605b59a); do not edit, see docs/regenerating.md."""
