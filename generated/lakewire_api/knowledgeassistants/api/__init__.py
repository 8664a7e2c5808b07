"""Generated from knowledgeassistants (databricks-sdk 0.162.0, spec 516266acd0076f04); do not edit, see docs/regenerating.md."""
