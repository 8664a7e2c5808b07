# Generated from agentbricks (databricks-sdk 0.156.0, spec 67d545022d109ce1). Do not edit: see docs/regenerating.md.
"""The API classes of agentbricks."""
