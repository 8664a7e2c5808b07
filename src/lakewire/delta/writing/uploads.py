"""
Files of one write: encoded by the calling thread, sent by others, and deleted at the end.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import FIRST_COMPLETED, Future, wait
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

import attrs

from lakewire.delta.sending.results import WriteProgress
from lakewire.delta.sending.services import Services
from lakewire.errors import (
    AlreadyExistsError,
    LakewireError,
    NotFoundError,
    OutcomeUnknownError,
    PermissionDeniedError,
)
from lakewire.http import Deadline
from lakewire.observability import log
from lakewire.schema.names import VolumePath
from lakewire.threads import begin

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["Place", "Uploads"]

_AT_ONCE = 16
_ROW_GROUP = 1 << 20


@attrs.frozen
class Place:
    """
    Name the files of one write: one in the volume itself, or any number in a folder of their own.

    Attributes:
        volume: Root of the volume.
        operation: Name of the write.
        is_one: There is one file.
    """

    volume: VolumePath
    operation: str
    is_one: bool = attrs.field(kw_only=True)

    @property
    def folder(self) -> VolumePath:
        """
        Return the folder of the files.
        """
        return self.volume if self.is_one else self.volume.child(self.operation)

    def name(self, index: int) -> str:
        """
        Return the name of one file.
        """
        return f"{self.operation}.parquet" if self.is_one else f"{index:05}.parquet"

    def __str__(self) -> str:
        return str(self.folder.child(self.name(0)) if self.is_one else self.folder)


class Uploads:
    """
    Send tables as Parquet files, at most sixteen at a time.

    At the end of the ``with`` block all are there, or they are deleted again.

    Args:
        services: Upload and delete.
        place: Where they go.
        deadline: Bounds everything.
        overwrite: A file may be there, of an earlier run that was killed.
        on_progress: Called on the calling thread after each file.

    Attributes:
        files: Names of the files; each is on the list before it is sent.
        rows: Rows in them.
    """

    def __init__(
        self,
        services: Services,
        place: Place,
        deadline: Deadline,
        *,
        overwrite: bool = False,
        on_progress: Callable[[WriteProgress], object] | None = None,
    ) -> None:
        self.files: list[str] = []
        self.rows = 0
        self._services = services
        self._place = place
        self._deadline = deadline
        self._overwrite = overwrite
        self._on_progress = on_progress
        self._under_way: dict[Future[int], tuple[str, int]] = {}
        self._sent = WriteProgress(rows=0, bytes=0, parts=0)

    @property
    def size_bytes(self) -> int:
        """
        Size of the files that were sent.
        """
        return self._sent.bytes

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, _error: object, _trace: TracebackType | None) -> None:
        try:
            while self._under_way:
                self._settle(raising=kind is None)
        except BaseException:
            self.delete()
            raise
        if kind is not None:
            self.delete()

    def add(self, table: pa.Table) -> None:
        """
        Encode a table and begin to send it; the first finds out whether the volume is there.

        Raises:
            LakewireError: This or an earlier one could not be sent.
        """
        while len(self._under_way) >= _AT_ONCE:
            self._settle()
        content = _parquet(table)
        while self._under_way and not self._sent.parts:  # the first is sent while the second is encoded
            self._settle()
        name = self._place.name(len(self.files))
        self.files.append(name)
        self.rows += table.num_rows
        send = self._send_first if self._sent.parts == 0 else self._send
        self._under_way[begin(partial(send, name, content), f"lakewire-{name}")] = (name, table.num_rows)

    def delete(self) -> None:
        """
        Delete the files and their folder; a failure is logged and does not hide the outcome of the statement.
        """
        try:
            pending: set[Future[None]] = set()
            for name in self.files:
                if len(pending) >= _AT_ONCE:
                    _, pending = wait(pending, return_when=FIRST_COMPLETED)
                pending.add(begin(partial(self._delete, name), f"lakewire-{name}"))
            wait(pending)
            if self.files and not self._place.is_one:
                self._services.files.delete_directory(str(self._place))
        except LakewireError as error:
            log().warning("staging folder was not deleted", path=str(self._place), error=str(error))

    def _settle(self, *, raising: bool = True) -> None:
        """Wait until one of the files has been sent."""
        done, _ = wait(self._under_way, return_when=FIRST_COMPLETED)
        for future in done:
            name, rows = self._under_way.pop(future)
            if isinstance(error := future.exception(), LakewireError) and error.outcome != "unknown":
                self.files.remove(name)
            if error is None:
                self._count(rows, future.result())
            elif raising:
                raise error

    def _count(self, rows: int, size_bytes: int) -> None:
        sent = self._sent
        self._sent = WriteProgress(rows=sent.rows + rows, bytes=sent.bytes + size_bytes, parts=sent.parts + 1)
        if self._on_progress:
            self._on_progress(self._sent)

    def _send_first(self, name: str, content: pa.Buffer) -> int:
        try:
            return self._send(name, content)
        except NotFoundError:
            if self._services.config.staging_volume:
                raise
            self._create_volume()
            return self._send(name, content)
        except PermissionDeniedError as error:
            error.add_note(
                f"A staged write needs READ VOLUME and WRITE VOLUME on {self._place.volume}; staging_volume= of the "
                "client names another one, and a few hundred rows fit into a statement: staging='inline'."
            )
            raise

    def _send(self, name: str, content: pa.Buffer) -> int:
        data = memoryview(content)
        path = str(self._place.folder.child(name))
        left = None if self._deadline.seconds is None else self._deadline.within(self._deadline.seconds)
        self._services.files.upload(path, data, overwrite=self._overwrite, timeout=left)
        return data.nbytes

    def _create_volume(self) -> None:
        try:
            self._services.catalog.with_deadline(self._deadline).volumes.create(
                self._place.volume.volume.sql(), comment="Files of writes in progress; lakewire deletes them."
            )
        except PermissionDeniedError as error:
            error.add_note(
                f"The volume {self._place.volume} for staged rows does not exist. Making it needs CREATE VOLUME on its "
                "schema; staging_volume= of the client names another one."
            )
            raise
        except (AlreadyExistsError, OutcomeUnknownError):
            return  # another process created it, or the response was lost: then the upload fails

    def _delete(self, name: str) -> None:
        path = str(self._place.folder.child(name))
        try:
            self._services.files.delete(path)
        except NotFoundError:
            return  # it was not sent
        except LakewireError as error:
            log().warning("staged file was not deleted", path=path, error=str(error))


def _parquet(table: pa.Table) -> pa.Buffer:
    import pyarrow as pa
    from pyarrow import parquet

    table = table.rename_columns([f"c{index}" for index in range(table.num_columns)])
    table = table.drop_columns([field.name for field in table.schema if str(field.type) == "null"])
    table = pa.table([_storage(column) for column in table.columns], names=table.column_names)
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


def _storage(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """Return JSON as plain text: not every reader knows Parquet's JSON type."""
    import pyarrow as pa

    return column.cast(pa.string()) if str(column.type) == "extension<arrow.json>" else column
