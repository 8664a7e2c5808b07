"""
Results that lie in storage as Arrow streams behind presigned links, fetched a few at a time.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from lakewire.errors import ResponseError, TransportError
from lakewire.http import Deadline
from lakewire.schema.python_values import python_values
from lakewire.sql.chunks import Chunk, fetch_chunk
from lakewire.sql.manifest import Manifest
from lakewire.sql.prefetch import prefetched
from lakewire_runtime.pace import retry_wait
from lakewire_runtime.retrying import retrying

if TYPE_CHECKING:
    import pyarrow as pa

    from lakewire.http import Transport
    from lakewire_api.sql.models import ExternalLink, ResultData

__all__ = ["ArrowChunks"]

_LINK_TRIES = 3
_LINK_WAIT_S = (0.1, 2.0)  # at most before the first retry, and at most before any
_LINK_MARGIN = timedelta(seconds=60)  # a link that expires sooner is replaced
_STEP = 1 << 20
_DIGITS = 11  # of a plausible length


class ArrowChunks:
    """
    The chunks of an EXTERNAL_LINKS result. Bytes go from the socket into the buffer that the columns view.
    """

    def __init__(self, sender: Transport, manifest: Manifest, first: ResultData | None) -> None:
        self._sender = sender
        self._manifest = manifest
        self._links: dict[int, ExternalLink] = {}
        self._keep(first)

    def fetch(self, deadline: Deadline) -> Iterator[Chunk]:
        """
        Yield the chunks in order while a bounded number of them is fetched ahead.
        """
        manifest = self._manifest
        return prefetched(lambda index: self._chunk(index, deadline), manifest.chunks, manifest.sizes_bytes)

    def _chunk(self, index: int, deadline: Deadline) -> Chunk:
        for attempt in retrying(deadline, _retry_link):
            with attempt:
                link = self._link(index, deadline, renew=attempt.number > 1)
                batches = self._read(link, deadline)
                return Chunk(
                    offset=link.row_offset or 0,
                    rows=_count(batches),
                    tuples=partial(self._tuples, batches),
                    batches=partial(self._cast, batches),
                )
        raise AssertionError  # retrying ends with a return or an error

    def _link(self, index: int, deadline: Deadline, *, renew: bool) -> ExternalLink:
        known = self._links.get(index)
        if known is not None and not renew and not _expires_soon(known):
            return known
        self._keep(fetch_chunk(self._sender, self._manifest, index, deadline))
        if index not in self._links:
            raise self._manifest.incomplete(f"the server gave no link for chunk {index}")
        return self._links[index]

    def _keep(self, data: ResultData | None) -> None:
        links = (data.external_links if data else None) or []
        self._links.update({link.chunk_index or 0: link for link in links})

    def _read(self, link: ExternalLink, deadline: Deadline) -> list[pa.RecordBatch]:
        """Fetch one link and decode it; a short body, a short stream and too few rows are errors."""
        import pyarrow as pa

        with self._sender.get_external(str(link.external_link), link.http_headers or {}, deadline) as stream:
            buffer = self._fill(stream, pa)
        try:
            with pa.ipc.open_stream(buffer) as reader:
                batches = list(reader)
        except (pa.ArrowException, OSError, ValueError) as error:  # a cut body is an OSError of Arrow's
            raise self._manifest.incomplete(f"chunk {link.chunk_index} is not a whole Arrow stream: {error}") from None
        if link.row_count is not None and _count(batches) != link.row_count:
            message = f"chunk {link.chunk_index} has {link.row_count} rows, {_count(batches)} arrived"
            raise self._manifest.incomplete(message)
        return batches

    def _fill(self, stream: Any, pa: Any) -> Any:
        size = stream.headers.get("Content-Length", "")
        if not size.isdecimal() or len(size) > _DIGITS:  # missing, twice, or no number
            return pa.py_buffer(stream.read())
        buffer = pa.allocate_buffer(int(size))
        view = memoryview(buffer).cast("B")
        at = 0
        while at < len(view) and (count := stream.readinto(view[at : at + _STEP])):
            at += count
        if at != len(view):
            raise self._manifest.incomplete(f"an external link announced {size} bytes, {at} arrived")
        return buffer

    def _tuples(self, batches: list[pa.RecordBatch]) -> Iterator[tuple[Any, ...]]:
        for batch in batches:
            yield from zip(*map(self._python_values, batch.columns), strict=True)

    def _python_values(self, column: pa.Array) -> list[Any]:
        try:
            return python_values(column)
        except (ValueError, KeyError, ArithmeticError) as error:
            message = f"a value of type {column.type} cannot be read: {error}; to_arrow holds more"
            raise self._manifest.unreadable(message) from error

    def _cast(self, batches: list[pa.RecordBatch], schema: pa.Schema) -> Iterator[pa.RecordBatch]:
        import pyarrow as pa

        for batch in batches:
            try:
                yield batch if batch.schema.equals(schema) else batch.cast(schema)
            except (pa.ArrowException, ValueError) as error:
                raise self._manifest.unreadable(f"a batch does not have the columns announced: {error}") from error


def _retry_link(error: Exception, attempt: int) -> float | None:
    """Retry with a new link, whatever was wrong with the old one."""
    if attempt == _LINK_TRIES or not isinstance(error, ResponseError | TransportError):
        return None
    return retry_wait(attempt, *_LINK_WAIT_S)


def _expires_soon(link: ExternalLink) -> bool:
    return bool(link.expiration) and datetime.fromisoformat(str(link.expiration)) - datetime.now(UTC) < _LINK_MARGIN


def _count(batches: list[pa.RecordBatch]) -> int:
    return sum(batch.num_rows for batch in batches)
