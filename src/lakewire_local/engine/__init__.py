"""
The query engine behind the local workspace, spoken to over Spark Connect.

Knows sessions, statements and Arrow; knows nothing of the metastore.
"""

from lakewire_local.engine.engine import Engine

__all__ = ["Engine"]
