"""
Delta tables: create, read, write, merge, evolve, travel in time and maintain.

``*_sql.py`` build statements and do no I/O; ``Ready.run`` in ``ready.py`` sends them.
"""

from lakewire.delta.advice import Advice, Hint
from lakewire.delta.changes import TableChanges
from lakewire.delta.checkpoints import Checkpoint
from lakewire.delta.client import DeltaClient
from lakewire.delta.merge import MergeBuilder
from lakewire.delta.readable import TableVersion
from lakewire.delta.records import HistoryRecord, RestoreResult
from lakewire.delta.results import MergeResult, WriteResult
from lakewire.delta.schema_change import SchemaChange
from lakewire.delta.schemas import SchemaManager, SchemaPlan
from lakewire.delta.table import DeltaTable
from lakewire.delta.transaction import Transaction

__all__ = [
    "Advice",
    "Checkpoint",
    "DeltaClient",
    "DeltaTable",
    "Hint",
    "HistoryRecord",
    "MergeBuilder",
    "MergeResult",
    "RestoreResult",
    "SchemaChange",
    "SchemaManager",
    "SchemaPlan",
    "TableChanges",
    "TableVersion",
    "Transaction",
    "WriteResult",
]
