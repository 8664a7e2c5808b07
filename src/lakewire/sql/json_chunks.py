"""
Results that arrive as JSON text: one string or null for each value.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import attrs

from lakewire.errors import DecodeError, IncompleteResultError
from lakewire.http import Deadline, Transport
from lakewire.schema.types import DataType
from lakewire.schema.values import column_to_arrow, column_to_python
from lakewire.sql.chunks import fetch_chunk
from lakewire.sql.manifest import Manifest

if TYPE_CHECKING:
    import pyarrow as pa

    from lakewire_api.sql.models import ResultData

__all__ = ["JsonChunks"]


@attrs.frozen
class JsonChunk:
    """
    Rows as text.
    """

    manifest: Manifest
    offset: int
    rows: Sequence[Sequence[str | None]]

    def __len__(self) -> int:
        return len(self.rows)

    def tuples(self) -> Iterator[tuple[Any, ...]]:
        """
        Return the values of each row as Python values.
        """
        return zip(*(column_to_python(texts, data_type) for texts, data_type in self._columns()), strict=True)

    def batches(self, schema: pa.Schema) -> Iterator[pa.RecordBatch]:
        """
        Yield all rows as one batch.
        """
        import pyarrow as pa

        try:
            columns = [column_to_arrow(texts, data_type) for texts, data_type in self._columns()]
        except pa.ArrowException as error:
            raise DecodeError(
                f"a value does not fit its column: {error}", statement_id=self.manifest.statement_id
            ) from error
        if columns:
            yield pa.RecordBatch.from_arrays(columns, schema=schema)

    def _columns(self) -> Iterator[tuple[Sequence[str | None], DataType]]:
        types = (field.type for field in self.manifest.schema) if self.rows else ()
        return zip(zip(*self.rows, strict=True), types, strict=True)


class JsonChunks:
    """
    The chunks of a JSON_ARRAY result: the first comes with the response, the others are fetched one by one.
    """

    def __init__(self, sender: Transport, manifest: Manifest, first: ResultData | None) -> None:
        self._sender = sender
        self._manifest = manifest
        self._first = first

    def fetch(self, deadline: Deadline) -> Iterator[JsonChunk]:
        """
        Yield the chunks in order.
        """
        manifest, width = self._manifest, len(self._manifest.schema)
        for index in range(manifest.chunks):
            data = self._first if index == 0 and self._first else fetch_chunk(self._sender, manifest, index, deadline)
            rows = data.data_array or []
            if not set(map(len, rows)) <= {width}:
                raise IncompleteResultError(
                    f"chunk {index} has rows of other than {width} columns", statement_id=manifest.statement_id
                )
            yield JsonChunk(manifest, data.row_offset or 0, rows)
