"""
Results that lie in storage as Arrow streams behind presigned links, fetched side by side.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from lakewire.errors import ResponseError, TransportError
from lakewire.http import Deadline, WatchedAttempt
from lakewire.schema.python_values import python_values
from lakewire.sql.chunk_links import ChunkLinks
from lakewire.sql.chunks import Chunk, fetch_chunk
from lakewire.sql.manifest import Manifest
from lakewire.sql.piece import Piece
from lakewire.sql.prefetch import Bounds, Fetch, prefetched
from lakewire_runtime.pace import retry_wait
from lakewire_runtime.retrying import retrying

if TYPE_CHECKING:
    import pyarrow as pa

    from lakewire.http import Transport
    from lakewire_api.sql.models import ExternalLink, ResultData

__all__ = ["ArrowChunks"]

_LINK_TRIES = 3
_LINK_WAIT_S = (0.1, 2.0)  # at most before the first retry, and at most before any
_DIGITS = 11  # of a plausible length
# Storage limits each connection, not the client: measured with 20 MB/s and 40 ms each, 16 took 1.8 s for 100 chunks of
# 4 MB, 4 took 6.8 s. Where chunks are small, or all are kept anyway, more connections cost nothing.
_IN_FLIGHT = 16
_MOST_IN_FLIGHT = 32
_SMALL = 1 << 20


class ArrowChunks:
    """
    The chunks of an EXTERNAL_LINKS result. Bytes go from the socket into the buffer that the columns view.
    """

    def __init__(self, sender: Transport, manifest: Manifest, first: ResultData | None) -> None:
        self._sender = sender
        self._manifest = manifest
        self._links = _links_of(first)

    def fetch(self, deadline: Deadline, *, keep: bool, most: int | None = None) -> Iterator[Chunk]:
        """
        Yield the chunks in order while others are fetched.

        The bytes held stay within the setting ``fetch_ahead_bytes``, unless the caller is to *keep* them all.
        """
        sizes = self._manifest.sizes_bytes
        is_small = bool(sizes) and all(0 < size < _SMALL for size in sizes)
        bounds = Bounds(
            count=_MOST_IN_FLIGHT if keep or is_small else _IN_FLIGHT,
            held=None if keep else self._sender.config.fetch_ahead_bytes,
            sizes=sizes,
        )
        count = self._manifest.chunks if most is None else min(most, self._manifest.chunks)
        return prefetched(lambda: self._fetching(deadline), count, bounds)

    def _fetching(self, deadline: Deadline) -> Fetch[Chunk]:
        def ask(index: int) -> dict[int, ExternalLink]:
            return _links_of(fetch_chunk(self._sender, self._manifest, index, deadline))

        links = ChunkLinks(self._links, ask)

        def fetch(piece: Piece[Chunk], is_spare: bool) -> Chunk:  # noqa: FBT001
            return self._chunk(piece, links, deadline, tries=1 if is_spare else _LINK_TRIES)

        return fetch

    def _chunk(self, piece: Piece[Chunk], links: ChunkLinks, deadline: Deadline, *, tries: int) -> Chunk:
        def rule(error: Exception, attempt: int) -> float | None:
            """Retry with a new link, whatever was wrong with the old one."""
            if attempt == tries or piece.is_over or not isinstance(error, ResponseError | TransportError):
                return None
            return retry_wait(attempt, *_LINK_WAIT_S)

        link = None
        for attempt in retrying(deadline, rule):
            with attempt:
                link = links.get(piece.index, refused=link)
                if link is None:
                    raise self._manifest.incomplete(f"the server gave no link for chunk {piece.index}")
                batches = self._read(link, piece.attempt(deadline))
                return Chunk(
                    offset=link.row_offset or 0,
                    rows=_count(batches),
                    tuples=partial(self._tuples, batches),
                    batches=partial(self._cast, batches),
                )
        raise AssertionError  # retrying ends with a return or an error

    def _read(self, link: ExternalLink, attempt: WatchedAttempt) -> list[pa.RecordBatch]:
        """Fetch one link and decode it; a short body, a short stream and too few rows are errors."""
        import pyarrow as pa

        url, headers = str(link.external_link), link.http_headers or {}
        with self._sender.get_external(url, headers, attempt.deadline, attempt=attempt) as stream:
            buffer = self._fill(stream, pa)
            attempt.end()
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
        arrived = stream.readinto(memoryview(buffer).cast("B"))
        if arrived != int(size):
            raise self._manifest.incomplete(f"an external link announced {size} bytes, {arrived} arrived")
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


def _links_of(data: ResultData | None) -> dict[int, ExternalLink]:
    links = (data.external_links if data else None) or []
    return {link.chunk_index or 0: link for link in links}


def _count(batches: list[pa.RecordBatch]) -> int:
    return sum(batch.num_rows for batch in batches)
