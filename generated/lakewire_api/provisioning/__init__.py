"""Generated from provisioning (databricks-sdk 0.156.0, spec f435d867030e0afb); do not edit, see docs/regenerating.md."""
