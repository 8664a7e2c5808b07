"""Generated from agentbricks (databricks-sdk 0.162.0, spec 2a1aba723a7004cf); do not edit, see docs/regenerating.md."""
