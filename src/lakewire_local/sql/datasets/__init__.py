"""
Streaming tables and materialized views: how they are filled.
"""
