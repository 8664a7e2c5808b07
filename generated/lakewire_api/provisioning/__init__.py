"""Generated from provisioning (databricks-sdk 0.162.0, spec 3014467231a7384e); do not edit, see docs/regenerating.md."""
