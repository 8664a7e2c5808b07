"""Generated from postgres (databricks-sdk 0.162.0, spec b053266219a2ea27); do not edit, see docs/regenerating.md."""
