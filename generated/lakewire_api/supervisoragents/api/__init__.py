"""Generated from supervisoragents (databricks-sdk 0.156.0, spec 99517c080bfcc2fc); do not edit, see docs/regenerating.md."""
