"""Generated from catalog (databricks-sdk 0.162.0, spec e19b9fa46a6156eb); do not edit, see docs/regenerating.md."""
