"""Generated from serving (databricks-sdk 0.162.0, spec e3948563aaaa616e); do not edit, see docs/regenerating.md."""
