# Generated from settings (databricks-sdk 0.156.0, spec 98d5974b1edec122). Do not edit: see docs/regenerating.md.
"""The API classes of settings."""
