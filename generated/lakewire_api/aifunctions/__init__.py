# Generated from aifunctions (databricks-sdk 0.156.0, spec 29a77a7db267fd57). Do not edit: see docs/regenerating.md.
"""The service aifunctions."""
