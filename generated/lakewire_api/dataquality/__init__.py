# Generated from dataquality (databricks-sdk 0.156.0, spec 1e2f1bb997ce7e54). Do not edit: see docs/regenerating.md.
"""The service dataquality."""
