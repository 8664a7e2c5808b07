"""
Rows as the source of a statement: in its text when they are few, else as Parquet files in a volume.

Files are ``<volume>/<client>/<operation>/<uuid>-<sha256>.parquet``; no name is ever used twice. They are deleted
when the statement has ended, and kept when its outcome is unknown.
"""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from lakewire.delta.services import Services
from lakewire.errors import AlreadyExistsError, LakewireError, NotFoundError, OutcomeUnknownError
from lakewire.http import Deadline
from lakewire.observability import log
from lakewire.rows import Rows
from lakewire.rows.source import Source, inline_source, staged_source
from lakewire.schema.names import TableName, VolumeName, VolumePath

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["loaded"]

_DEFAULT_VOLUME = "lakewire_staging"
_FILE_BYTES = 1 << 30  # of Arrow data; its Parquet file stays well below the 5 GiB one upload may have
_ROW_GROUP = 1 << 20


@contextmanager
def loaded(
    services: Services, table: TableName, rows: Rows, deadline: Deadline, *, dry_run: bool = False
) -> Generator[Source]:
    """
    Yield the rows as the source of a statement about *table*; staged files exist until the end of the block.

    Few rows cost no request. More cost one PUT for each GiB, one DELETE for each file, and once for each schema a
    failed PUT and the creation of the volume. With *dry_run* the file names are examples and nothing is sent.
    """
    if source := inline_source(rows):
        yield source
        return
    folder = _volume(services, table).path(f"{services.client_id}/{uuid.uuid4().hex}")
    if dry_run:
        yield staged_source(rows, folder, [f"{uuid.uuid4()}.parquet"])
        return
    files: list[str] = []
    try:
        for part in _parts(rows):
            name = _put(services, folder, _parquet(part), deadline)
            files.append(name)
        yield staged_source(rows, folder, files)
    except BaseException as error:
        if isinstance(error, LakewireError) and error.outcome != "unknown":
            _delete(services, folder, files)
        else:
            error.add_note(f"The outcome is unknown, so the staged files in {folder} were kept.")
        raise
    _delete(services, folder, files)


def _volume(services: Services, table: TableName) -> VolumeName:
    named = services.config.staging_volume or _DEFAULT_VOLUME
    return VolumeName.parse(named, catalog=table.catalog, schema=table.schema)


def _parts(rows: Rows) -> Iterator[pa.Table]:
    """Yield the data of one file after the other, the columns named by position."""
    import pyarrow as pa

    table = rows.table.rename_columns([f"c{index}" for index in range(len(rows.schema))])
    table = table.drop_columns([field.name for field in table.schema if str(field.type) == "null"])
    table = pa.table([_storage(column) for column in table.columns], names=table.column_names)
    step = max(1, rows.count * _FILE_BYTES // max(table.nbytes, _FILE_BYTES))
    for start in range(0, rows.count, step):
        yield table.slice(start, step)


def _storage(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """Return JSON as plain text: not every reader knows Parquet's JSON type."""
    import pyarrow as pa

    return column.cast(pa.string()) if str(column.type) == "extension<arrow.json>" else column


def _parquet(table: pa.Table) -> pa.Buffer:
    import pyarrow as pa
    from pyarrow import parquet

    texts: Any = [field.name for field in table.schema if any(kind in str(field.type) for kind in ("string", "binary"))]
    sink = pa.BufferOutputStream()
    parquet.write_table(
        table,
        sink,
        compression="zstd",
        compression_level=1,  # as fast as snappy to read, a quarter less to send
        row_group_size=_ROW_GROUP,
        use_dictionary=texts,  # on numbers it costs a fifth of the time and saves nothing
        write_statistics=False,  # the file is read whole; statistics leave NaN out, which misleads some readers
        store_schema=False,
    )
    return sink.getvalue()


def _put(services: Services, folder: VolumePath, content: pa.Buffer, deadline: Deadline) -> str:
    data = memoryview(content)
    name = f"{uuid.uuid4()}-{hashlib.sha256(data).hexdigest()[:16]}.parquet"
    path = str(folder.child(name))
    try:
        services.files.upload(path, data, timeout=_left(deadline))
    except NotFoundError:
        if services.config.staging_volume:
            raise
        _create_volume(services, folder.volume, deadline)
        services.files.upload(path, data, timeout=_left(deadline))
    return name


def _left(deadline: Deadline) -> float | None:
    return None if deadline.seconds is None else deadline.within(deadline.seconds)


def _create_volume(services: Services, volume: VolumeName, deadline: Deadline) -> None:
    try:
        services.catalog.with_deadline(deadline).volumes.create(
            volume.sql(), comment="Files of writes in progress; lakewire deletes them."
        )
    except (AlreadyExistsError, OutcomeUnknownError):
        return  # another process created it, or the response was lost: then the upload fails


def _delete(services: Services, folder: VolumePath, files: list[str]) -> None:
    """Delete the files; a failure is logged and does not hide the outcome of the statement."""
    for name in files:
        try:
            services.files.delete(str(folder.child(name)))
        except LakewireError as error:
            log().warning("staged file was not deleted", path=str(folder.child(name)), error=str(error))
