# Generated from workspace (databricks-sdk 0.156.0, spec 8587c316a3a2a369). Do not edit: see docs/regenerating.md.
"""The service workspace."""
