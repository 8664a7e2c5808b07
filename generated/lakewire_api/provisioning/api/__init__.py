"""Generated from provisioning (databricks-sdk 0.162.0, spec 97d69e77); do not edit, see docs/regenerating.md."""
