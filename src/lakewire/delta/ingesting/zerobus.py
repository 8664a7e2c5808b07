"""
Rows that go to the Zerobus service, by Databricks' package for it, which sends again what a lost connection lost.

Source: https://docs.databricks.com/ingestion/zerobus-overview and https://github.com/databricks/zerobus-sdk
"""

from __future__ import annotations

import json
import os
from collections import deque
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from lakewire._version import __version__
from lakewire.delta.ingesting.failures import not_stored
from lakewire.delta.writing.fitting import fitted
from lakewire.delta.writing.write import appending
from lakewire.errors import SchemaMismatchError
from lakewire.forks import FORK_WAITS
from lakewire.http import Deadline
from lakewire.rows import Columns, fit
from lakewire.schema.arrow import to_arrow_schema
from lakewire.threads import begin

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator

    import pyarrow as pa

    from lakewire.delta.sending.services import Services
    from lakewire.http import Transport
    from lakewire.schema.names import TableName
    from lakewire.schema.table_schema import TableSchema

__all__ = ["ZerobusSink", "connect", "sign_in"]

_BATCH_BYTES = 1 << 20  # what one message of gRPC carries with ease
_HELD_BYTES = 64 << 20
_TOKEN_S = 30.0
_RETRY_EVERY_S = 1.0


def connect(services: Services, name: TableName, schema: TableSchema, *, endpoint: str, timeout: float | None) -> Any:
    """
    Open a stream of the service, which a lost connection does not end for *timeout* seconds.

    Raises:
        IngestError: The service refuses the table or the sign-in, or cannot be reached.
    """
    with _quiet():
        from zerobus.sdk.shared.arrow import ArrowStreamConfigurationOptions
        from zerobus.sdk.sync import ZerobusException, ZerobusSdk

    patience = 600.0 if timeout is None else timeout
    options = ArrowStreamConfigurationOptions(
        recovery_backoff_ms=int(_RETRY_EVERY_S * 1000),
        recovery_retries=max(1, int(patience / _RETRY_EVERY_S)),
        flush_timeout_ms=int(patience * 1000),
    )
    sdk = ZerobusSdk(endpoint, services.config.host, application_name=f"lakewire/{__version__}")
    try:
        return sdk.create_arrow_stream_with_headers_provider(
            name.full_name, to_arrow_schema(schema), sign_in(services.sender, name, endpoint), options
        )
    except ZerobusException as error:
        raise not_stored(name, [], error) from error


class ZerobusSink:
    """
    Send rows to a stream of the service; at most 64 MiB are held that it has not acknowledged.

    Args:
        services: Write what has a ``batch_id``, which the service does not know, through the warehouse.
        name: Of the table.
        schema: Its columns.
        stream: What ``connect`` returned.
        timeout: Seconds for each wait.
    """

    def __init__(
        self, services: Services, name: TableName, schema: TableSchema, *, stream: Any, timeout: float | None
    ) -> None:
        self._services = services
        self._name = name
        self._schema = schema
        self._stream = stream
        self._timeout = timeout
        self._sent: deque[tuple[int, pa.Table]] = deque()  # with the offsets that the service counts
        self._sent_bytes = 0
        self._acknowledged = 0
        self._flushing: Future[None] | None = None
        self._failure: Exception | None = None

    @property
    def acknowledged(self) -> int:
        """
        How many rows are known to be stored, as of the last wait.
        """
        return self._acknowledged

    def put(self, columns: Columns, batch_id: str | None) -> int:
        """
        Take rows, all or none, and return how many; waits while too many are held.
        """
        deadline = self._services.deadline(self._timeout)
        if batch_id is not None:
            return self._append(columns, batch_id, deadline)
        table = self._whole(columns)
        self._end_flush(deadline)
        for piece in _pieces(table):
            while self._sent_bytes > _HELD_BYTES:
                offset, _ = self._sent[0]
                self._carefully(partial(self._stream.wait_for_offset, offset))
                self._confirm()
            self._sent.append((self._carefully(partial(self._stream.ingest_batch, piece)), piece))
            self._sent_bytes += piece.nbytes
        return columns.count

    def flush(self, deadline: Deadline) -> None:
        """
        Wait until the service has stored every row.
        """
        if self._sent and self._flushing is None:
            self._flushing = begin(self._stream.flush, "lakewire-zerobus")
        self._end_flush(deadline)

    def close(self) -> None:
        """
        Close the connection; that it breaks meanwhile means nothing any more.
        """
        from zerobus.sdk.sync import ZerobusException

        with suppress(ZerobusException):
            self._stream.close()

    def waiting(self) -> list[pa.Table]:
        """
        Return the rows that are not known to be stored.
        """
        return [piece for _, piece in self._sent]

    def _append(self, columns: Columns, batch_id: str, deadline: Deadline) -> int:
        self.flush(deadline)
        rows = fitted(self._services, self._name, columns, deadline).rows
        with appending(self._services, self._name, rows, deadline, batch_id=batch_id) as ready:
            ready.run()
        self._acknowledged += rows.count
        return rows.count

    def _whole(self, columns: Columns) -> pa.Table:
        """Return the rows with every column of the table, in its order, as the service demands."""
        import pyarrow as pa

        rows, schema = fit(columns, self._schema, table_name=self._name), to_arrow_schema(self._schema)
        given = dict(zip(rows.schema.names, rows.table.columns, strict=True))
        arrays = [given.get(field.name, pa.nulls(columns.count, field.type)) for field in schema]
        for field, array in zip(schema, arrays, strict=True):
            if not field.nullable and array.null_count:
                raise SchemaMismatchError(f"column {field.name!r}: is NOT NULL, and the data has NULL or lacks it")
        return pa.table(arrays, schema=schema)

    def _end_flush(self, deadline: Deadline) -> None:
        """Wait for a flush that is going on; while it does, the stream takes no other call."""
        if self._flushing is None:
            return
        try:
            self._flushing.exception(deadline.remaining())
        except TimeoutError:
            raise deadline.exceeded(f"{self._name}: rows of the stream wait to be acknowledged") from None
        done, self._flushing = self._flushing, None
        self._carefully(done.result)
        while self._sent:
            self._confirm()

    def _confirm(self) -> None:
        _, piece = self._sent.popleft()
        self._sent_bytes -= piece.nbytes
        self._acknowledged += piece.num_rows

    def _carefully(self, call: Callable[[], Any]) -> Any:
        """Call the stream; once it has failed, say so ever after, with the rows."""
        from zerobus.sdk.sync import ZerobusException

        if self._failure is None:
            try:
                return call()
            except ZerobusException as error:
                self._failure = error
        raise not_stored(self._name, self.waiting(), self._failure) from self._failure


@contextmanager
def _quiet() -> Generator[None]:
    """Let the package be loaded without its log of each step on stderr, unless the user has chosen what it logs."""
    with FORK_WAITS:
        if "RUST_LOG" in os.environ:
            yield
            return
        os.environ["RUST_LOG"] = "error"
        try:
            yield
        finally:
            del os.environ["RUST_LOG"]


def _pieces(table: pa.Table) -> Iterator[pa.Table]:
    step = max(1, table.num_rows * _BATCH_BYTES // max(table.nbytes, _BATCH_BYTES))
    for start in range(0, table.num_rows, step):
        yield table.slice(start, step)


def sign_in(sender: Transport, name: TableName, endpoint: str) -> Any:
    """
    Return what signs the calls of a stream, with tokens that are good for writing this table only where OAuth has such.

    Source:
        https://docs.databricks.com/ingestion/zerobus-ingest
    """
    from zerobus.sdk.sync import HeadersProvider

    workspace = (urlsplit(endpoint).hostname or "").partition(".")[0]
    credential = sender.sign_in_for(
        f"api://databricks/workspaces/{workspace}/zerobusDirectWriteApi", json.dumps(_rights(name))
    )

    class SignedHeaders(HeadersProvider):  # type: ignore[misc, unused-ignore]  # the package has no types
        """Headers for the package; called on its threads."""

        def get_headers(self) -> list[tuple[str, str]]:
            found = credential.headers(Deadline(_TOKEN_S))
            return [(header.lower(), str(value)) for header, value in found.items()]

        def invalidate(self) -> None:
            credential.invalidate()

    return SignedHeaders()


def _rights(name: TableName) -> list[dict[str, object]]:
    return [
        {
            "type": "unity_catalog_privileges",
            "privileges": privileges,
            "object_type": kind,
            "object_full_path": path,
        }
        for kind, path, privileges in (
            ("CATALOG", name.catalog, ["USE CATALOG"]),
            ("SCHEMA", f"{name.catalog}.{name.schema}", ["USE SCHEMA"]),
            ("TABLE", name.full_name, ["SELECT", "MODIFY"]),
        )
    ]
