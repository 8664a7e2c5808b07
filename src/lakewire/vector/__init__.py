"""
Vector search: endpoints, indexes, queries, and the rows of indexes that are written.
"""

from lakewire.vector.client import VectorClient
from lakewire.vector.index import VectorIndex
from lakewire.vector.result import SearchResult
from lakewire.vector.specs import DeltaSyncIndex, DirectAccessIndex

__all__ = ["DeltaSyncIndex", "DirectAccessIndex", "SearchResult", "VectorClient", "VectorIndex"]
