"""
Files of volumes as relations: their rows are written once as Parquet, which every engine reads alike.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import time
import uuid
from contextlib import suppress
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq

from lakewire.schema.arrow import to_arrow_type
from lakewire.schema.types import BIGINT, BOOLEAN, STRING, TIMESTAMP, VOID, Field, StructType
from lakewire_local.delta_log import bring_file
from lakewire_local.errors import sql_error, unsupported
from lakewire_local.records.text_values import TextValues
from lakewire_local.sql.files.rows import read_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from lakewire.schema.types import DataType
    from lakewire_local.errors import LocalError
    from lakewire_local.sql.files.listing import DataFile
    from lakewire_local.sql.files.options import FileOptions
    from lakewire_local.sql.statement import Statement

METADATA = "_metadata"
_METADATA = StructType(
    (
        Field("file_path", STRING),
        Field("file_name", STRING),
        Field("file_size", BIGINT),
        Field("file_block_start", BIGINT),
        Field("file_block_length", BIGINT),
        Field("file_modification_time", TIMESTAMP),
    )
)
_KEPT_S = 3600.0  # an engine may still read what was written for an earlier statement
_UNSAFE = re.compile(r'[\x00-\x20"#%<>?\[\\\]^`{|}]')


def file_table(
    statement: Statement, file_format: str, files: Sequence[DataFile], options: FileOptions, *, metadata: bool
) -> Path:
    """
    Return a Parquet file with the rows of *files*, and with ``_metadata`` if that is asked for.

    Raises:
        LocalError: There is none, or one cannot be read as its options say.
    """
    if not files:
        raise _no_columns(file_format)
    folder = statement.metastore.root / "scratch" / "read"
    folder.mkdir(parents=True, exist_ok=True)
    _forget_old(folder)
    stats = [(file.path, file.local.stat().st_mtime_ns, file.local.stat().st_size) for file in files]
    key = repr((file_format, sorted(options.given.items()), options.infer, options.rescued, metadata, stats))
    target = folder / f"{hashlib.sha256(key.encode()).hexdigest()}.parquet"
    if target.exists():
        os.utime(target)
        return target
    scratch = folder / str(uuid.uuid4())
    pq.write_table(_table(statement, file_format, files, options, metadata=metadata), scratch)
    scratch.replace(target)
    return target


def linked(statement: Statement, files: Sequence[DataFile]) -> Path:
    """Return a folder that has these Parquet files and no others, whatever arrives beside them; one alone as it is."""
    if len(files) == 1:
        return files[0].local
    folder = statement.metastore.root / "scratch" / "read" / str(uuid.uuid4())
    folder.mkdir(parents=True)
    _forget_old(folder.parent)
    for number, file in enumerate(files):
        bring_file(file.local, folder / f"{number}.parquet", shallow=True)
    return folder


def _table(
    statement: Statement, file_format: str, files: Sequence[DataFile], options: FileOptions, *, metadata: bool
) -> pa.Table:
    if file_format == "parquet":
        table, counts = _parquet(files, options)
    else:
        rows = read_rows(file_format, files, options)
        if statement.time_zone != "UTC" and any(field.type == TIMESTAMP for field in rows.columns):
            raise unsupported(f"times in files while the time zone is {statement.time_zone}")
        arrays = [
            pa.array(values, to_arrow_type(field.type)) for field, values in zip(rows.columns, rows.values, strict=True)
        ]
        table, counts = pa.table(arrays, names=[field.name for field in rows.columns]), rows.counts
    if not table.num_columns:
        raise _no_columns(file_format)
    for name, array in _partitions(files, counts):
        if name.casefold() in map(str.casefold, table.column_names):
            raise unsupported(f"a column {name} in the files and in the names of their folders")
        table = table.append_column(name, array)
    if metadata and METADATA not in table.column_names:
        table = table.append_column(METADATA, _metadata(files, counts))
    return table


def _parquet(files: Sequence[DataFile], options: FileOptions) -> tuple[pa.Table, Sequence[int]]:
    tables = [pq.ParquetFile(file.local).read() for file in files]
    names = {name.casefold(): name for table in tables for name in table.column_names}
    if any(names[name.casefold()] != name for table in tables for name in table.column_names):
        raise unsupported("Parquet files whose columns differ in case")
    try:
        table = pa.concat_tables(tables, promote_options="default")
    except pa.ArrowException:
        raise unsupported("Parquet files whose columns have different types") from None
    if options.rescued:
        table = table.append_column(options.rescued, pa.nulls(table.num_rows, pa.string()))
    return table, [one.num_rows for one in tables]


def _no_columns(file_format: str) -> LocalError:
    message = f"Unable to infer schema for {file_format.upper()}. It must be specified manually"
    return sql_error("UNABLE_TO_INFER_SCHEMA", message, "42KD9")


def _partitions(files: Sequence[DataFile], counts: Sequence[int]) -> Iterator[tuple[str, pa.Array]]:
    """Yield the columns that the names of folders give, in the types of their values."""
    texts = TextValues()
    for place, (name, _) in enumerate(files[0].partition):
        values = [file.partition[place][1] for file in files]
        found: DataType = VOID
        for value in values:
            found = texts.widened(found, value) if value is not None else found
        found = STRING if found in (VOID, BOOLEAN) else found
        read = texts.reader(found)
        per_file = [None if value is None else read(value) for value in values]
        repeated = [value for value, count in zip(per_file, counts, strict=True) for _ in range(count)]
        yield name, pa.array(repeated, to_arrow_type(found))


def _metadata(files: Sequence[DataFile], counts: Sequence[int]) -> pa.Array:
    kind = to_arrow_type(_METADATA)
    parts = []
    for file, count in zip(files, counts, strict=True):
        stat = file.local.stat()
        *_, name = file.path.split("/")
        values = {
            "file_path": f"dbfs:{_escaped(file.path)}",
            "file_name": _escaped(name),
            "file_size": stat.st_size,
            "file_block_start": 0,
            "file_block_length": stat.st_size,
            "file_modification_time": stat.st_mtime_ns // 1_000_000 * 1000,
        }
        parts.append(pa.repeat(pa.scalar(values, kind), count))
    return pa.chunked_array(parts, kind)


def _escaped(path: str) -> str:
    """Return a path as one in a URL, with characters beyond ASCII as they are."""
    return _UNSAFE.sub(lambda found: f"%{ord(found[0]):02X}", path)


def _forget_old(folder: Path) -> None:
    oldest = time.time() - _KEPT_S
    for kept in folder.iterdir():
        with suppress(FileNotFoundError):  # another statement was faster
            if kept.stat().st_mtime < oldest:
                shutil.rmtree(kept) if kept.is_dir() else kept.unlink()
