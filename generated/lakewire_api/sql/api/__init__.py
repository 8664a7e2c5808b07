# Generated from sql (databricks-sdk 0.156.0, spec 20973dfac33ba5c3). Do not edit: see docs/regenerating.md.
"""The API classes of sql."""
