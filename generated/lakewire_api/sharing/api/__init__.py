# Generated from sharing (databricks-sdk 0.156.0, spec 7918c4293d348710). Do not edit: see docs/regenerating.md.
"""The API classes of sharing."""
