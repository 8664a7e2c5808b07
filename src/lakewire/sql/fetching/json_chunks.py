"""
Results that arrive as JSON text: one string or null for each value.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

import attrs

from lakewire.http import Deadline, Transport
from lakewire.schema.types import DataType
from lakewire.schema.values import column_to_arrow, column_to_python
from lakewire.sql.fetching.chunks import Chunk, fetch_chunk
from lakewire.sql.fetching.manifest import Manifest
from lakewire.sql.fetching.piece import Piece
from lakewire.sql.fetching.prefetch import Bounds, prefetched

if TYPE_CHECKING:
    import pyarrow as pa

    from lakewire_api.sql.models import ResultData

__all__ = ["JsonChunks"]

_IN_FLIGHT = 4  # of the few that a result of 25 MiB has
_Rows = Sequence[Sequence[str | None]]


@attrs.frozen
class JsonChunks:
    """
    The chunks of a JSON_ARRAY result: the first comes with the response, the others are fetched one by one.
    """

    sender: Transport
    manifest: Manifest
    first: ResultData | None

    def fetch(self, deadline: Deadline, *, keep: bool, most: int | None = None) -> Iterator[Chunk]:  # noqa: ARG002  # at most 25 MiB
        """
        Yield the chunks in order while others are fetched; the first, where it is here, before any other.
        """
        count = self.manifest.chunks if most is None else min(most, self.manifest.chunks)
        start = 0
        if self.first is not None and count:
            yield self._chunk(0, self.first)
            start = 1
        yield from prefetched(lambda: partial(self._fetched, deadline), count, Bounds(count=_IN_FLIGHT), start=start)

    def _fetched(self, deadline: Deadline, piece: Piece[Chunk], _: bool) -> Chunk:  # noqa: FBT001
        data = fetch_chunk(self.sender, self.manifest, piece.index, deadline)
        deadline.check("fetching the rows")
        return self._chunk(piece.index, data)

    def _chunk(self, index: int, data: ResultData) -> Chunk:
        width = len(self.manifest.schema)
        rows = data.data_array or []
        if not set(map(len, rows)) <= {width}:
            raise self.manifest.incomplete(f"chunk {index} has rows of other than {width} columns")
        return Chunk(
            offset=data.row_offset or 0,
            rows=len(rows),
            tuples=partial(self._tuples, rows),
            batches=partial(self._batches, rows),
        )

    def _tuples(self, rows: _Rows) -> Iterator[tuple[Any, ...]]:
        return zip(*(column_to_python(texts, data_type) for texts, data_type in self._columns(rows)), strict=True)

    def _batches(self, rows: _Rows, schema: pa.Schema) -> Iterator[pa.RecordBatch]:
        import pyarrow as pa

        try:
            columns = [column_to_arrow(texts, data_type) for texts, data_type in self._columns(rows)]
        except pa.ArrowException as error:
            raise self.manifest.unreadable(f"a value does not fit its column: {error}") from error
        if columns:
            yield pa.RecordBatch.from_arrays(columns, schema=schema)

    def _columns(self, rows: _Rows) -> Iterator[tuple[Sequence[str | None], DataType]]:
        types = (field.type for field in self.manifest.schema) if rows else ()
        return zip(zip(*rows, strict=True), types, strict=True)
