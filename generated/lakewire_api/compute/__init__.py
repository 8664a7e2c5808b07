# Generated from compute (databricks-sdk 0.156.0, spec 4c3c112c1f3fb16f). Do not edit: see docs/regenerating.md.
"""The service compute."""
