"""
Keyword arguments that the overloads of a method share, for type checkers.

They are documented at the method.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal, Required, TypedDict

from lakewire.delta.sending.results import WriteProgress
from lakewire.schema.constraints import Constraint
from lakewire.schema.names import TableName
from lakewire.schema.policies import RowFilter
from lakewire.sql.statement import Expression

if TYPE_CHECKING:
    from lakewire.delta.reading.readable import ReadableTable  # whose module needs this one

__all__ = [
    "AnalyzeOptions",
    "ChangesOptions",
    "CloneOptions",
    "CopyOptions",
    "CreateOptions",
    "FileFormat",
    "LoadOptions",
    "Mode",
    "OptimizeOptions",
    "ReadOptions",
    "ReorgOptions",
    "RestoreOptions",
    "Scd2Options",
    "SchemaMode",
    "Staging",
    "Timestamp",
    "UpsertOptions",
    "VacuumOptions",
    "WhereOptions",
    "WriteOptions",
    "WriteSchemaMode",
]

FileFormat = Literal["csv", "json", "avro", "orc", "parquet", "text", "binaryfile"]
Mode = Literal["append", "overwrite", "create", "replace", "error_if_exists"]
SchemaMode = Literal["strict", "evolve"]
WriteSchemaMode = Literal["strict", "evolve", "overwrite"]
Staging = Literal["auto", "inline", "volume"]
Timestamp = datetime | date | str | Expression


class CopyOptions(TypedDict, total=False):
    """
    Options of ``DeltaTable.copy_into`` and ``validate_files``.
    """

    file_format: Required[FileFormat]
    select: str | Sequence[str]
    columns: str | Sequence[str]
    by_position: bool
    files: str | Sequence[str]
    pattern: str | None
    options: Mapping[str, str] | None
    schema_mode: SchemaMode
    credential: str | Mapping[str, str] | None
    encryption: Mapping[str, str] | None
    timeout: float | None


class LoadOptions(CopyOptions, total=False):
    """
    Options of ``DeltaTable.copy_into``.
    """

    force: bool


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
    credential: str | None
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
    replace_on: str | None
    partition: Mapping[str, object] | None
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
    deduplicate: str | Sequence[str]
    columns: Sequence[str] | None
    cast: bool
    timeout: float | None


class Scd2Options(TypedDict, total=False):
    """
    Options of ``DeltaTable.merge_scd2``.
    """

    effective_at: Required[str | date]
    changes: str | Sequence[str] | None
    keep_repeats: bool
    valid_from: str
    valid_to: str
    is_current: str
    columns: Sequence[str] | None
    timeout: float | None


class WhereOptions(TypedDict, total=False):
    """
    Options of ``DeltaTable.insert``, ``update`` and ``delete`` beside what they are about.
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


class ChangesOptions(TypedDict, total=False):
    """
    Options of ``DeltaTable.changes``, with and without a checkpoint.
    """

    from_version: int | None
    from_timestamp: Timestamp | None
    to_version: int | None
    to_timestamp: Timestamp | None
    columns: Sequence[str] | None
    where: str | None
    parameters: Mapping[str, object] | None


class CloneOptions(TypedDict, total=False):
    """
    Options of ``DeltaTable.clone``.
    """

    shallow: bool
    version: int | None
    timestamp: Timestamp | None
    replace: bool
    if_not_exists: bool
    properties: Mapping[str, str] | None
    location: str | None
    timeout: float | None


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
    allow_short_retention: bool


class AnalyzeOptions(TypedDict, total=False):
    """
    Options of ``DeltaTable.analyze``.
    """

    columns: str | Sequence[str]
    all_columns: bool
    delta: bool
    size_only: bool
    timeout: float | None


class ReorgOptions(TypedDict, total=False):
    """
    Options of ``DeltaTable.reorg``.
    """

    where: str | None
    iceberg: int | None
    timeout: float | None
