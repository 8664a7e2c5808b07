# Generated from vectorsearch (databricks-sdk 0.156.0, spec 379dfda077161b62). Do not edit: see docs/regenerating.md.
"""The API classes of vectorsearch."""
