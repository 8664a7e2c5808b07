"""Generated from agentbricks (databricks-sdk 0.156.0, spec 67d545022d109ce1); do not edit, see docs/regenerating.md."""
