# Generated from cleanrooms (databricks-sdk 0.156.0, spec 3d16bb045096f288). Do not edit: see docs/regenerating.md.
"""The service cleanrooms."""
