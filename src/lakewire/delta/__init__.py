"""
Delta tables: create, read, write, merge, evolve, travel in time and maintain.

``*_sql.py`` build statements and do no I/O; ``Ready.run`` in ``ready.py`` sends them.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from lakewire.delta.changes import TableChanges
from lakewire.delta.client import DeltaClient
from lakewire.delta.merge import MergeBuilder
from lakewire.delta.readable import TableVersion
from lakewire.delta.records import HistoryRecord, RestoreResult
from lakewire.delta.results import MergeResult, WriteResult
from lakewire.delta.table import DeltaTable
from lakewire.schema.columns import Column, Identity
from lakewire.schema.constraints import Check, ForeignKey, PrimaryKey
from lakewire.schema.policies import Mask, RowFilter
from lakewire.schema.types import Field

if TYPE_CHECKING:
    from lakewire.delta.advice import Advice, Hint
    from lakewire.delta.checkpoints import Checkpoint
    from lakewire.delta.schema_change import SchemaChange
    from lakewire.delta.schemas import SchemaManager, SchemaPlan
    from lakewire.delta.transaction import Transaction

__all__ = [
    "Advice",
    "Check",
    "Checkpoint",
    "Column",
    "DeltaClient",
    "DeltaTable",
    "Field",
    "ForeignKey",
    "Hint",
    "HistoryRecord",
    "Identity",
    "Mask",
    "MergeBuilder",
    "MergeResult",
    "PrimaryKey",
    "RestoreResult",
    "RowFilter",
    "SchemaChange",
    "SchemaManager",
    "SchemaPlan",
    "TableChanges",
    "TableVersion",
    "Transaction",
    "WriteResult",
]

# Loaded when they are used: a client that reads and writes needs none of them.
_ROOMS = {
    "Advice": "advice",
    "Checkpoint": "checkpoints",
    "Hint": "advice",
    "SchemaChange": "schema_change",
    "SchemaManager": "schemas",
    "SchemaPlan": "schemas",
    "Transaction": "transaction",
}


def __getattr__(name: str) -> object:
    if name not in _ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_ROOMS[name]}"), name)
