# Generated from files (databricks-sdk 0.156.0, spec f982545740537e6d). Do not edit: see docs/regenerating.md.
"""The service files."""
