"""Generated from provisioning (databricks-sdk 0.162.0, spec 8efdea02eb8f2984); do not edit, see docs/regenerating.md."""
