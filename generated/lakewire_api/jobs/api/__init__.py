# Generated from jobs (databricks-sdk 0.156.0, spec 634e92c5731fa2be). Do not edit: see docs/regenerating.md.
"""The API classes of jobs."""
