"""
The files of one version of a table, as its log has them, or why they cannot be read.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

import attrs

from lakewire.catalog.vending.stores import require
from lakewire.delta.direct.log import copy_log
from lakewire.errors import one_line
from lakewire.schema.delta_json import from_delta_json
from lakewire.schema.table_schema import TableSchema
from lakewire.schema.types import (
    BIGINT,
    BOOLEAN,
    DATE,
    INT,
    SMALLINT,
    STRING,
    TINYINT,
    VARIANT,
    VOID,
    CharType,
    IntervalType,
    OtherType,
    relaxed,
    walk,
)

if TYPE_CHECKING:
    from lakewire.catalog.vending import Storage
    from lakewire.delta.statements.read import AsOf

__all__ = ["DataFile", "NotInFilesError", "Snapshot", "snapshot_of"]

_FEATURES = {"deletionVectors", "timestampNtz", "vacuumProtocolCheck"}  # that change nothing in what is read here
_PARTITIONS = (STRING, BOOLEAN, DATE, TINYINT, SMALLINT, INT, BIGINT)  # whose texts in the log mean one value


class NotInFilesError(Exception):
    """
    The files of a table are not to be read as they are; the message says why.
    """


@attrs.frozen
class DataFile:
    """
    One Parquet file; *values* are those of the partition columns.
    """

    path: str
    size_bytes: int
    rows: int | None
    values: dict[str, Any]


@attrs.frozen
class Snapshot:
    """
    One version.

    Attributes:
        version: Number of the commit.
        schema: Columns, NULL allowed everywhere, as in the result of a query.
        files: What has the rows.
    """

    version: int
    schema: TableSchema
    files: tuple[DataFile, ...]


def snapshot_of(storage: Storage, as_of: AsOf) -> Snapshot:
    """
    Return a version of a table.

    Raises:
        NotInFilesError: It has something that only a warehouse reads rightly, or its log cannot be read.
    """
    at = as_of.timestamp
    if at is not None and not (isinstance(at, datetime) and at.tzinfo):
        raise NotInFilesError("what the time means, a session knows; a datetime with a zone is read directly")
    if storage.url.startswith("file:"):
        return _read(Path(unquote(urlsplit(storage.url).path)), as_of)
    with TemporaryDirectory(prefix="lakewire-") as folder:
        copy_log(storage, Path(folder), version=as_of.version, whole=at is not None)
        return _read(Path(folder), as_of)


def _read(folder: Path, as_of: AsOf) -> Snapshot:
    deltalake, kept = require("deltalake"), require("deltalake.exceptions")
    try:
        table = deltalake.DeltaTable(folder, version=as_of.version)
        if isinstance(as_of.timestamp, datetime):
            _go_to(table, as_of.timestamp)
        _check_features(table)
        return _snapshot(table)
    except (kept.DeltaError, OSError, ValueError) as error:
        raise NotInFilesError(f"deltalake: {one_line(str(error), 200)}") from None


def _go_to(table: Any, moment: datetime) -> None:
    if "inCommitTimestamp" in (table.protocol().writer_features or ()):
        raise NotInFilesError("the times of its commits are not those of the files of the log")
    newest = table.history(1)[0].get("timestamp")
    if newest is None or moment.timestamp() * 1000 > newest:  # an error in SQL, to which deltalake gives the newest
        raise NotInFilesError("the time is after the newest commit")
    table.load_as_version(moment)


def _check_features(table: Any) -> None:
    protocol = table.protocol()
    needed: set[str] = set(protocol.reader_features or ())
    unknown = needed - _FEATURES
    if unknown:
        raise NotInFilesError(f"the table needs readers to know {', '.join(sorted(unknown))}")
    mode = table.metadata().configuration.get("delta.columnMapping.mode", "none")
    if protocol.min_reader_version == 2 and mode != "none":  # since 3 it is one of the features
        raise NotInFilesError(f"the names of the columns in the files are others: column mapping by {mode}")
    if "deletionVectors" in needed and _has_deleted(table):
        raise NotInFilesError("deletion vectors mark rows of the files as deleted")


def _has_deleted(table: Any) -> bool:
    kept = require("deltalake.exceptions")
    try:
        return any(batch.num_rows for batch in table.deletion_vectors())
    except (kept.DeltaError, OSError):  # the vectors are in files that are not here, so there are some
        return True


def _snapshot(table: Any) -> Snapshot:
    import pyarrow as pa

    text = table.schema().to_json()
    if "__COLLATIONS" in text:  # in the metadata of a field
        raise NotInFilesError("texts are compared by a collation")
    struct: Any = from_delta_json(text)
    partitions = set(table.metadata().partition_columns)
    for field in struct.fields:
        _check(field, is_partition=field.name in partitions)
    columns: Any = relaxed(struct)
    found = pa.table(table.get_add_actions(flatten=True)).to_pylist()
    return Snapshot(table.version(), TableSchema(columns.fields), tuple(_file(row, partitions) for row in found))


def _check(field: Any, *, is_partition: bool) -> None:
    for part in walk(field.type):
        is_char = isinstance(part, CharType) and part.simple().startswith("char")
        if part in (VARIANT, VOID) or is_char or isinstance(part, IntervalType | OtherType):
            raise NotInFilesError(f"column {field.name!r} has {part.simple()}, which a warehouse shows otherwise")
    if is_partition and field.type not in _PARTITIONS:
        raise NotInFilesError(f"the table is partitioned by {field.name!r}, which is {field.type.simple()}")


def _file(row: dict[str, Any], partitions: set[str]) -> DataFile:
    path = unquote(row["path"])
    if "://" in path or path.startswith("/"):
        raise NotInFilesError("some of its files are those of another table, as after a shallow clone")
    values = {name: row[f"partition.{name}"] for name in partitions}
    return DataFile(path, row["size_bytes"], row["num_records"], values)
