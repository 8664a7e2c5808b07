"""Generated from bundledeployments (databricks-sdk 0.162.0, spec 7e5f048e09cdc5dd); do not edit, see docs/regenerating.md."""
