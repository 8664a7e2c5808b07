"""Generated from agentbricks (databricks-sdk 0.162.0, spec 2a1aba72); do not edit, see docs/regenerating.md."""
