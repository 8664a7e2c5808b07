# Generated from billing (databricks-sdk 0.156.0, spec 7633b95a540e3dee). Do not edit: see docs/regenerating.md.
"""The API classes of billing."""
