"""Generated from bundledeployments (databricks-sdk 0.162.0, spec 7e5f048e); do not edit, see docs/regenerating.md."""
