"""Generated from bundle (databricks-sdk 0.156.0, spec 882cc5114730f121); do not edit, see docs/regenerating.md."""
