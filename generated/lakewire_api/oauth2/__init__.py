"""Generated from oauth2 (databricks-sdk 0.156.0, spec 0e98e85c628441d1); do not edit, see docs/regenerating.md."""
