"""Generated from knowledgeassistants (databricks-sdk 0.162.0, spec 516266ac); do not edit, see docs/regenerating.md."""
