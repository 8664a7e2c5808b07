"""Generated from serving (databricks-sdk 0.156.0, spec 605e42a93ade07e4); do not edit, see docs/regenerating.md."""
