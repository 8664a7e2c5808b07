"""
Keyword arguments that ``DeltaTable`` and the calls by name on ``DeltaClient`` share, for type checkers.

What each means is said at the method of ``DeltaTable``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Literal, TypedDict

from lakewire.sql.statement import Expression

__all__ = [
    "CreateOptions",
    "Mode",
    "OptimizeOptions",
    "ReadOptions",
    "RestoreOptions",
    "SchemaMode",
    "Timestamp",
    "UpdateOptions",
    "UpsertOptions",
    "VacuumOptions",
    "WhereOptions",
    "WriteOptions",
]

Mode = Literal["append", "overwrite", "error_if_exists"]
SchemaMode = Literal["strict", "evolve"]
Timestamp = datetime | date | str | Expression


class CreateOptions(TypedDict, total=False):
    """
    Options of ``DeltaClient.create_table``.
    """

    partitioned_by: Sequence[str]
    cluster_by: str | Sequence[str]
    properties: Mapping[str, str] | None
    comment: str | None
    if_not_exists: bool
    timeout: float | None


class ReadOptions(TypedDict, total=False):
    """
    Options of ``DeltaTable.read`` beside ``timeout``.
    """

    columns: Sequence[str] | None
    filter: str | None
    parameters: Mapping[str, object] | None
    version: int | None
    timestamp: Timestamp | None
    limit: int | None


class WriteOptions(TypedDict, total=False):
    """
    Options of ``DeltaTable.write``.
    """

    mode: Mode
    schema_mode: SchemaMode
    replace_where: str | None
    parameters: Mapping[str, object] | None
    timeout: float | None


class UpsertOptions(TypedDict, total=False):
    """
    Options of ``DeltaTable.upsert``.
    """

    schema_mode: SchemaMode
    delete_missing: bool
    timeout: float | None


class WhereOptions(TypedDict, total=False):
    """
    Options of ``DeltaTable.delete`` beside ``where``.
    """

    parameters: Mapping[str, object] | None
    timeout: float | None


class UpdateOptions(WhereOptions, total=False):
    """
    Options of ``DeltaTable.update``.
    """

    where: str | None


class RestoreOptions(TypedDict, total=False):
    """
    Options of ``DeltaTable.restore`` beside ``timeout``.
    """

    version: int | None
    timestamp: Timestamp | None


class OptimizeOptions(TypedDict, total=False):
    """
    Options of ``DeltaTable.optimize`` beside ``timeout``.
    """

    where: str | None
    zorder_by: str | Sequence[str]
    full: bool


class VacuumOptions(TypedDict, total=False):
    """
    Options of ``DeltaTable.vacuum`` beside ``timeout``.
    """

    retain_hours: float | None
    mode: Literal["full", "lite"] | None
    list_only: bool
