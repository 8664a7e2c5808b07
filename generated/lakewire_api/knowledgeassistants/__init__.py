"""Generated from knowledgeassistants (databricks-sdk 0.156.0, spec c24b63148d3774d5); do not edit, see docs/regenerating.md."""
