"""Generated from catalog (databricks-sdk 0.162.0, spec 46045029c782d24a); do not edit, see docs/regenerating.md."""
