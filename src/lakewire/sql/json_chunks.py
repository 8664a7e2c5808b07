"""
Results that arrive as JSON text: one string or null for each value.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from lakewire.errors import DecodeError, IncompleteResultError
from lakewire.schema.arrow import to_arrow_schema
from lakewire.schema.values import column_to_arrow, column_to_python
from lakewire.sql.answer import Answer

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["JsonChunks"]

_Rows = Sequence[Sequence[str | None]]


class JsonChunks:
    """
    The chunks of a JSON_ARRAY result: the first came with the answer, the others are asked for one by one.
    """

    def __init__(self, answer: Answer) -> None:
        self._answer = answer

    def arrow_schema(self) -> pa.Schema:
        """
        Return the Arrow schema of every batch.
        """
        return to_arrow_schema(self._answer.schema)

    def batches(self) -> Iterator[pa.RecordBatch]:
        """
        Yield each chunk as one Arrow batch.
        """
        import pyarrow as pa

        schema = self.arrow_schema()
        for rows in self._chunks():
            try:
                columns = [column_to_arrow(texts, field.type) for texts, field in self._columns(rows)]
            except pa.ArrowException as error:
                raise DecodeError(f"a value does not fit its column: {error}") from error
            yield pa.RecordBatch.from_arrays(columns, schema=schema)

    def tuples(self) -> Iterator[tuple[Any, ...]]:
        """
        Yield each row's values as Python values.
        """
        for rows in self._chunks():
            yield from zip(*(column_to_python(texts, field.type) for texts, field in self._columns(rows)), strict=True)

    def _columns(self, rows: _Rows) -> Iterator[tuple[Sequence[str | None], Any]]:
        return zip(zip(*rows, strict=True), self._answer.schema.fields, strict=True)

    def _chunks(self) -> Iterator[_Rows]:
        """Yield the rows of each chunk in order, and check at the end that none is missing."""
        answer, seen = self._answer, 0
        width = len(answer.schema.fields)
        for index in range(answer.chunks):
            data = answer.first if index == 0 and answer.first else answer.fetch(index, answer.timeout)
            rows: _Rows = data.data_array or []
            if (data.row_offset or 0) != seen:
                raise IncompleteResultError(f"chunk {index} starts at row {data.row_offset}, expected {seen}")
            if not set(map(len, rows)) <= {width}:
                raise IncompleteResultError(f"chunk {index} has rows of other than {width} columns")
            seen += len(rows)
            if rows:
                yield rows
        if seen != answer.rows:
            raise IncompleteResultError(f"the result has {answer.rows} rows, {seen} arrived")
