"""
Keyword arguments that the overloads of a method share, for type checkers.

They are documented at the method.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal, TypedDict

from lakewire.delta.results import WriteProgress
from lakewire.schema.constraints import Constraint
from lakewire.schema.names import TableName
from lakewire.schema.policies import RowFilter
from lakewire.sql.statement import Expression

if TYPE_CHECKING:
    from lakewire.delta.readable import ReadableTable  # whose module needs this one

__all__ = [
    "CreateOptions",
    "Mode",
    "OptimizeOptions",
    "ReadOptions",
    "RestoreOptions",
    "SchemaMode",
    "Staging",
    "Timestamp",
    "UpsertOptions",
    "VacuumOptions",
    "WhereOptions",
    "WriteOptions",
    "WriteSchemaMode",
]

Mode = Literal["append", "overwrite", "create", "replace", "error_if_exists"]
SchemaMode = Literal["strict", "evolve"]
WriteSchemaMode = Literal["strict", "evolve", "overwrite"]
Staging = Literal["auto", "inline", "volume"]
Timestamp = datetime | date | str | Expression


class CreateOptions(TypedDict, total=False):
    """
    Options of ``DeltaClient.create_table``.
    """

    like: str | TableName | ReadableTable | None
    constraints: Sequence[Constraint]
    partitioned_by: str | Sequence[str]
    cluster_by: str | Sequence[str]
    properties: Mapping[str, str] | None
    comment: str | None
    location: str | None
    row_filter: RowFilter | None
    collation: str | None
    replace: bool
    if_not_exists: bool
    timeout: float | None


class ReadOptions(TypedDict, total=False):
    """
    Options of ``TableVersion.read``.
    """

    columns: Sequence[str] | None
    where: str | None
    parameters: Mapping[str, object] | None
    limit: int | None
    timeout: float | None
    filter: str | None


class WriteOptions(TypedDict, total=False):
    """
    Options of ``DeltaTable.write``.
    """

    mode: Mode
    schema_mode: WriteSchemaMode
    replace_where: str | None
    replace_using: str | Sequence[str]
    parameters: Mapping[str, object] | None
    columns: Sequence[str] | None
    cast: bool
    staging: Staging
    batch_id: str | None
    on_progress: Callable[[WriteProgress], object] | None
    timeout: float | None


class UpsertOptions(TypedDict, total=False):
    """
    Options of ``DeltaTable.upsert``.
    """

    schema_mode: SchemaMode
    delete_missing: bool
    allow_empty: bool
    columns: Sequence[str] | None
    cast: bool
    timeout: float | None


class WhereOptions(TypedDict, total=False):
    """
    Options of ``DeltaTable.delete`` and ``update`` beside ``where``.
    """

    parameters: Mapping[str, object] | None
    timeout: float | None


class RestoreOptions(TypedDict, total=False):
    """
    Options of ``DeltaTable.restore``.
    """

    timeout: float | None
    version: int | None
    timestamp: Timestamp | None


class OptimizeOptions(TypedDict, total=False):
    """
    Options of ``DeltaTable.optimize``.
    """

    timeout: float | None
    where: str | None
    zorder_by: str | Sequence[str]
    full: bool


class VacuumOptions(TypedDict, total=False):
    """
    Options of ``DeltaTable.vacuum``.
    """

    timeout: float | None
    retain_hours: float | None
    mode: Literal["full", "lite"] | None
    list_only: bool
