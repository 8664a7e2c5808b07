"""Generated from agentkit (databricks-sdk 0.162.0, spec 89271dc5); do not edit, see docs/regenerating.md."""
