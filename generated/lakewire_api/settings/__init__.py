"""Generated from settings (databricks-sdk 0.156.0, spec 98d5974b1edec122); do not edit, see docs/regenerating.md."""
