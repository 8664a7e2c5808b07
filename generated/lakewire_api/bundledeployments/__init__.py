"""Generated from bundledeployments (databricks-sdk 0.156.0, spec aaeac6b45c4da140); do not edit, see docs/regenerating.md."""
