"""
Delta tables: create, read, write, merge, evolve, travel in time and maintain.

``statements`` builds them and does no I/O; ``Ready.run`` in ``sending/ready.py`` sends them.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from lakewire.delta.client import DeltaClient
from lakewire.delta.merging.merge import MergeBuilder
from lakewire.delta.reading.changes import TableChanges
from lakewire.delta.reading.readable import TableVersion
from lakewire.delta.reading.records import HistoryRecord, RestoreResult
from lakewire.delta.sending.results import MergeResult, WriteResult
from lakewire.delta.table import DeltaTable
from lakewire.schema.columns import Column, Identity
from lakewire.schema.constraints import Check, ForeignKey, PrimaryKey
from lakewire.schema.policies import Mask, RowFilter
from lakewire.schema.types import Field

if TYPE_CHECKING:
    from lakewire.delta.evolution.change import SchemaChange
    from lakewire.delta.evolution.schemas import SchemaManager, SchemaPlan
    from lakewire.delta.maintenance.advice import Advice, Hint
    from lakewire.delta.reading.checkpoints import Checkpoint
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
    "Advice": "maintenance.advice",
    "Checkpoint": "reading.checkpoints",
    "Hint": "maintenance.advice",
    "SchemaChange": "evolution.change",
    "SchemaManager": "evolution.schemas",
    "SchemaPlan": "evolution.schemas",
    "Transaction": "transaction",
}


def __getattr__(name: str) -> object:
    if name not in _ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_ROOMS[name]}"), name)
