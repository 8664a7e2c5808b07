"""
Results that lie in storage as Arrow streams behind presigned links, fetched side by side.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from lakewire.http import Deadline
from lakewire.schema.python_values import python_values
from lakewire.sql.fetching.arrow_body import ArrowBody
from lakewire.sql.fetching.chunk_download import ChunkDownload, links_of
from lakewire.sql.fetching.chunks import Chunk
from lakewire.sql.fetching.manifest import Manifest
from lakewire.sql.fetching.prefetch import Bounds, prefetched

if TYPE_CHECKING:
    import pyarrow as pa

    from lakewire.http import Transport
    from lakewire_api.sql.models import ResultData

__all__ = ["ArrowChunks"]

# Storage limits each connection, not the client: at 20 MB/s and 40 ms to the first byte, 100 chunks of 4 MB took 6.8 s
# with 4 connections, 2.0 with 16 and 1.2 with 32. Where chunks are small, or all are kept, 32 cost no more memory.
_IN_FLIGHT = 16
_MOST_IN_FLIGHT = 32
_SMALL_BYTES = 1 << 20


class ArrowChunks:
    """
    The chunks of an EXTERNAL_LINKS result. Bytes go from the socket into the buffer that the columns view.
    """

    def __init__(self, sender: Transport, manifest: Manifest, first: ResultData | None) -> None:
        self._sender = sender
        self._manifest = manifest
        self._links = links_of(first)

    def fetch(self, deadline: Deadline, *, keep: bool, most: int | None = None) -> Iterator[Chunk]:
        """
        Yield the chunks in order while others are fetched.

        The bytes held stay within the setting ``fetch_ahead_bytes``, unless the caller is to *keep* them all.
        """
        manifest, body = self._manifest, ArrowBody(is_packed=self._manifest.is_packed)

        def prepare() -> ChunkDownload:
            return ChunkDownload(self._sender, manifest, self._links, deadline, body)

        count = manifest.chunks if most is None else min(most, manifest.chunks)
        for link, batches in prefetched(prepare, count, self._bounds(keep=keep)):
            yield Chunk(
                offset=link.row_offset or 0,
                rows=sum(batch.num_rows for batch in batches),
                tuples=partial(self._tuples, batches),
                batches=partial(self._cast, batches),
            )

    def _bounds(self, *, keep: bool) -> Bounds:
        sizes = self._manifest.sizes_bytes
        are_small = bool(sizes) and all(0 < size < _SMALL_BYTES for size in sizes)
        return Bounds(
            count=_MOST_IN_FLIGHT if keep or are_small else _IN_FLIGHT,
            held=None if keep else self._sender.config.fetch_ahead_bytes,
            sizes=sizes,
        )

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
