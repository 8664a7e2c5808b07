"""
Queries as values: each call returns a new one, and nothing is sent before ``execute``.
"""

from lakewire.sql.query.builder import QueryBuilder, started
from lakewire.sql.query.relations import Readable, query_text

__all__ = ["QueryBuilder", "Readable", "query_text", "started"]
