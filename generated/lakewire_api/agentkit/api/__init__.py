"""Generated from agentkit (databricks-sdk 0.156.0, spec 6a68497c5b7619e2); do not edit, see docs/regenerating.md."""
