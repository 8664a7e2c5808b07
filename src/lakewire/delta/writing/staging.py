"""
Rows as the source of a statement: in its text when they are few, else as Parquet files in a volume.

A file is ``<volume>/<operation>.parquet``, more are ``<volume>/<operation>/<number>.parquet``. They are deleted when
the statement has ended, and kept when its outcome is unknown.
"""

from __future__ import annotations

import hashlib
import itertools
import re
import uuid
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import attrs

from lakewire.config import Config
from lakewire.delta.sending.services import Services
from lakewire.delta.writing.uploads import Place, Uploads
from lakewire.errors import InvalidArgumentError, LakewireError
from lakewire.http import Deadline
from lakewire.rows import Columns, Rows
from lakewire.rows.layout import Layout
from lakewire.rows.source import Source, inline_source, staged_source
from lakewire.schema.names import SchemaName, TableName, VolumeName, VolumePath
from lakewire.schema.table_schema import TableSchema

if TYPE_CHECKING:
    from collections.abc import Callable

    import pyarrow as pa

    from lakewire.delta.options import Staging
    from lakewire.delta.sending.results import WriteProgress

__all__ = ["Stage", "is_staged", "loaded", "volume_of"]

_DEFAULT_VOLUME = "lakewire_staging"
_PART_BYTES = (12 << 20, 32 << 20)  # of Arrow data: small parts fill many connections, large ones cost fewer requests
_OPERATION = re.compile(r"(?:[0-9a-f]{12}|batch)-[0-9a-f]{32}(?:\.parquet)?")


@attrs.frozen(kw_only=True)
class Stage:
    """
    Say how rows get to the warehouse.

    Attributes:
        way: ``"inline"``, ``"volume"``, or ``"auto"`` by the size of the data.
        batch_id: Key of a write that may be repeated; None for one of its own.
        on_progress: Called after each file.
    """

    way: Staging = "auto"
    batch_id: str | None = None
    on_progress: Callable[[WriteProgress], object] | None = None


_AUTO = Stage()


@contextmanager
def loaded(
    services: Services,
    table: TableName,
    rows: Rows,
    deadline: Deadline,
    *,
    others: Iterator[Columns] | None = None,
    target: TableSchema | None = None,
    stage: Stage = _AUTO,
    dry_run: bool = False,
) -> Generator[Source]:
    """
    Yield the rows as the source of a statement about *table*; staged files exist until the end of the block.

    Few rows cost no request. More cost one PUT and one DELETE for each file, one DELETE for the folder of several,
    and once for each schema a failed PUT and the creation of the volume. With *dry_run* the file names are examples,
    a stream is read as far as its first part, and nothing is sent.

    Args:
        services: Upload and delete.
        table: What the statement is about; its schema has the volume.
        rows: The first part of the data, fitted.
        deadline: Bounds everything.
        others: The other parts.
        target: The columns of the table; None for a new one.
        stage: How they get there.
        dry_run: Send nothing.
    """
    others = others or iter(())
    second = next(others, None)
    if second is None and (source := _inline(rows, stage)):
        yield source
        return
    layout = Layout(rows, target) if second else None
    tables = layout.tables(itertools.chain([second], others)) if layout and second else iter([rows.table])
    is_one = layout is None and rows.table.nbytes <= _PART_BYTES[0]
    place = Place(_root(services, table), _operation(services, table, stage.batch_id), is_one=is_one)
    if dry_run:
        yield staged_source(rows, place.folder, [place.name(0)])
        return
    uploads = Uploads(services, place, deadline, overwrite=stage.batch_id is not None, on_progress=stage.on_progress)
    with services.work("stage", table) as work:
        with uploads:
            for part in _cut(tables, rows.table.nbytes if layout is None else 0):
                uploads.add(part)
        work["rows"], work["files"], work["bytes"] = uploads.rows, len(uploads.files), uploads.size_bytes
    source = staged_source(
        layout.rows() if layout else rows,
        place.folder,
        uploads.files,
        count=uploads.rows,
        unseen=layout.unseen if layout else (),
    )
    try:
        yield source
    except BaseException as error:
        if isinstance(error, LakewireError) and error.outcome != "unknown":
            uploads.delete()
        else:
            error.add_note(f"The outcome is unknown, so the staged files, {place}, were kept.")
        raise
    uploads.delete()


def volume_of(config: Config, schema: SchemaName) -> VolumeName:
    """
    Return the volume in which rows for the tables of a schema are staged.
    """
    return VolumeName.parse(config.staging_volume or _DEFAULT_VOLUME, catalog=schema.catalog, schema=schema.schema)


def is_staged(name: str) -> bool:
    """
    Return whether a file or folder in the volume has the name of a write.
    """
    return _OPERATION.fullmatch(name) is not None


def _root(services: Services, table: TableName) -> VolumePath:
    return volume_of(services.config, SchemaName(table.catalog, table.schema)).path()


def _inline(rows: Rows, stage: Stage) -> Source | None:
    if stage.way == "volume" or stage.batch_id is not None:
        return None
    source = inline_source(rows)
    if source is None and stage.way == "inline":
        raise InvalidArgumentError(
            f"staging: {rows.count} rows are too many for the text of a statement; accepted are 'auto' and 'volume'"
        )
    return source


def _operation(services: Services, table: TableName, batch_id: str | None) -> str:
    """Return the name of the folder of one write; the same for every run of a batch."""
    if batch_id is None:
        return f"{services.client_id}-{uuid.uuid4().hex}"
    key = hashlib.sha256(f"{table.sql().lower()}\0{batch_id}".encode()).hexdigest()
    return f"batch-{key[:32]}"


def _cut(tables: Iterable[pa.Table], size_bytes: int) -> Iterator[pa.Table]:
    """Yield the rows again in tables for one file each; *size_bytes* is that of all, 0 where it is not known."""
    import pyarrow as pa

    held: list[pa.Table] = []
    done = held_bytes = 0
    for table in tables:
        for piece in _slices(table, _part_bytes(done, size_bytes)):
            held.append(piece)
            held_bytes += piece.nbytes
            if held_bytes >= _part_bytes(done, size_bytes):
                yield pa.concat_tables(held)
                held, held_bytes, done = [], 0, done + 1
    if held or not done:
        yield pa.concat_tables(held)


def _slices(table: pa.Table, size_bytes: int) -> Iterator[pa.Table]:
    step = max(1, -(-table.num_rows * size_bytes // max(table.nbytes, size_bytes)))
    for start in range(0, max(1, table.num_rows), step):
        yield table.slice(start, step)


def _part_bytes(done: int, size_bytes: int) -> int:
    """Return the size of the next part; those of a stream grow, but never so much that memory would."""
    smallest, largest = _PART_BYTES
    return min(largest, max(smallest, size_bytes // 64, smallest * (done // 64)))
