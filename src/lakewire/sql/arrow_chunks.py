"""
Results that lie in storage as Arrow streams behind presigned links, fetched a few at a time.
"""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from lakewire.errors import DecodeError, IncompleteResultError, ResponseError, TransportError
from lakewire.http import Deadline
from lakewire.schema.arrow import to_arrow_schema
from lakewire.sql.answer import Answer

if TYPE_CHECKING:
    import pyarrow as pa

    from lakewire.http import Transport
    from lakewire_api.sql.models import ExternalLink

__all__ = ["ArrowChunks"]

_AHEAD_BYTES = 256 << 20
_AHEAD_CHUNKS = 4  # two connections keep two cores busy; a few more hide the latency of asking for links
_LINK_TRIES = 3
_LINK_MARGIN = timedelta(seconds=60)  # a link that expires sooner is asked for anew
_STEP = 1 << 20
_DIGITS = 11  # of a length that can be meant


class ArrowChunks:
    """
    The chunks of an EXTERNAL_LINKS result. Bytes go from the socket into the buffer that the columns view.

    Source:
        https://docs.databricks.com/api/workspace/statementexecution/getstatementresultchunkn
    """

    def __init__(self, answer: Answer) -> None:
        self._answer = answer
        links = (answer.first.external_links or []) if answer.first else []
        self._links: dict[int, ExternalLink] = {link.chunk_index or 0: link for link in links}

    def arrow_schema(self) -> pa.Schema:
        """
        Return the Arrow schema of every batch.
        """
        return to_arrow_schema(self._answer.schema)

    def tuples(self) -> Iterator[tuple[Any, ...]]:
        """
        Yield each row's values as Python values.
        """
        for batch in self.batches():
            yield from zip(*(_python_values(column) for column in batch.columns), strict=True)

    def batches(self) -> Iterator[pa.RecordBatch]:
        """
        Yield the batches in order while a bounded number of chunks is fetched ahead.

        Raises:
            IncompleteResultError: Rows or bytes are missing.
            ResultExpiredError: The server no longer holds the result.
        """
        schema = self.arrow_schema()
        ahead: deque[tuple[int, int, Future[list[pa.RecordBatch]]]] = deque()
        asked = seen = 0
        while asked < self._answer.chunks or ahead:
            while asked < self._answer.chunks and self._has_room([index for index, *_ in ahead], asked):
                ahead.append((asked, os.getpid(), self._start(asked)))
                asked += 1
            index, pid, future = ahead.popleft()
            for batch in future.result() if pid == os.getpid() else self._chunk(index):  # threads are not forked
                seen += batch.num_rows
                yield batch if batch.schema.equals(schema) else _cast(batch, schema)
        if seen != self._answer.rows:
            raise IncompleteResultError(f"the result has {self._answer.rows} rows, {seen} arrived")

    def _has_room(self, ahead: list[int], index: int) -> bool:
        if not ahead:
            return True
        size = sum(self._size(i) for i in (*ahead, index))
        return len(ahead) < _AHEAD_CHUNKS and size <= _AHEAD_BYTES

    def _size(self, index: int) -> int:
        sizes = self._answer.sizes
        return sizes[index] if index < len(sizes) else _AHEAD_BYTES

    def _start(self, index: int) -> Future[list[pa.RecordBatch]]:
        """Fetch a chunk on a daemon thread, which cannot keep the process from ending."""
        future: Future[list[pa.RecordBatch]] = Future()

        def run() -> None:
            try:
                future.set_result(self._chunk(index))
            except BaseException as error:  # noqa: BLE001  # it is raised where the chunk is consumed
                future.set_exception(error)

        try:
            threading.Thread(target=run, name=f"lakewire-chunk-{index}", daemon=True).start()
        except RuntimeError:  # there are no more threads
            run()
        return future

    def _chunk(self, index: int) -> list[pa.RecordBatch]:
        deadline = Deadline(self._answer.timeout or 600.0)
        for attempt in range(1, _LINK_TRIES + 1):
            link = self._link(index, deadline, renew=attempt > 1)
            try:
                batches = _read(self._answer.sender, link, deadline)
            except (ResponseError, TransportError):
                if attempt == _LINK_TRIES:
                    raise
            else:
                return batches
        raise AssertionError  # the loop returns or raises

    def _link(self, index: int, deadline: Deadline, *, renew: bool) -> ExternalLink:
        known = self._links.get(index)
        if known is not None and not renew and not _expires_soon(known):
            return known
        for link in self._answer.fetch(index, deadline).external_links or []:
            self._links[link.chunk_index or 0] = link
        if index not in self._links:
            raise IncompleteResultError(f"the server gave no link for chunk {index}")
        return self._links[index]


def _python_values(column: pa.Array) -> list[Any]:
    try:
        return list(column.to_pylist(maps_as_pydicts="strict"))
    except TypeError:  # a struct as the key of a map: pairs, for a dict cannot have it
        return list(column.to_pylist())
    except (ValueError, KeyError, ArithmeticError) as error:
        raise DecodeError(f"a value of type {column.type} cannot be read: {error}; to_arrow holds more") from error


def _cast(batch: pa.RecordBatch, schema: pa.Schema) -> pa.RecordBatch:
    import pyarrow as pa

    try:
        return batch.cast(schema)
    except (pa.ArrowException, ValueError) as error:
        raise DecodeError(f"a batch does not have the columns announced: {error}") from error


def _expires_soon(link: ExternalLink) -> bool:
    if not link.expiration:
        return False
    moment = datetime.fromisoformat(link.expiration)
    return moment - datetime.now(UTC) < _LINK_MARGIN


def _read(sender: Transport, link: ExternalLink, deadline: Deadline) -> list[pa.RecordBatch]:
    """Fetch one link and decode it; short bodies, short streams and short rows are errors."""
    import pyarrow as pa

    stream = sender.get_external(str(link.external_link), link.http_headers or {}, deadline)
    try:
        buffer = _fill(stream, pa)
    finally:
        stream.close()
    try:
        with pa.ipc.open_stream(buffer) as reader:
            batches = list(reader)
    except (pa.ArrowException, OSError, ValueError) as error:  # a cut body is an OSError of Arrow's
        raise IncompleteResultError(f"chunk {link.chunk_index} is not a whole Arrow stream: {error}") from None
    rows = sum(batch.num_rows for batch in batches)
    if link.row_count is not None and rows != link.row_count:
        raise IncompleteResultError(f"chunk {link.chunk_index} has {link.row_count} rows, {rows} arrived")
    return batches


def _fill(stream: Any, pa: Any) -> Any:
    size = stream.headers.get("Content-Length", "")
    if not size.isdecimal() or len(size) > _DIGITS:  # none, twice, or no number
        return pa.py_buffer(stream.read())
    buffer = pa.allocate_buffer(int(size))
    view = memoryview(buffer).cast("B")
    at = 0
    while at < len(view) and (count := stream.readinto(view[at : at + _STEP])):
        at += count
    if at != len(view):
        raise IncompleteResultError(f"an external link announced {size} bytes, {at} arrived")
    return buffer
