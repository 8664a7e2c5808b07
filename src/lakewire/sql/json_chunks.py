"""
Results that arrive as JSON text: one string or null for each value.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from lakewire.errors import IncompleteResultError
from lakewire.schema.arrow import to_arrow_schema
from lakewire.schema.values import column_to_arrow, column_to_python
from lakewire_api.runtime import Effect
from lakewire_api.sql.api.statement_execution import StatementExecutionAPI

if TYPE_CHECKING:
    import pyarrow as pa

    from lakewire.http import Transport
    from lakewire.schema.table_schema import TableSchema
    from lakewire_api.sql.models import ResultData, ResultManifest

__all__ = ["JsonChunks"]

_Rows = Sequence[Sequence[str | None]]


class JsonChunks:
    """
    The chunks of a JSON_ARRAY result: the first came with the answer, the others are asked for one by one.
    """

    def __init__(
        self,
        sender: Transport,
        statement_id: str,
        *,
        schema: TableSchema,
        manifest: ResultManifest | None,
        first: ResultData | None,
        timeout: float | None,
    ) -> None:
        self._sender = sender
        self._statement_id = statement_id
        self._schema = schema
        self._expected = (manifest.total_row_count or 0) if manifest else 0
        self._count = (manifest.total_chunk_count or 0) if manifest else 0
        self._first = first
        self._timeout = timeout

    def arrow_schema(self) -> pa.Schema:
        """
        Return the Arrow schema of every batch.
        """
        return to_arrow_schema(self._schema)

    def batches(self) -> Iterator[pa.RecordBatch]:
        """
        Yield each chunk as one Arrow batch.
        """
        import pyarrow as pa

        schema = self.arrow_schema()
        for rows in self._chunks():
            columns = [column_to_arrow(texts, field.type) for texts, field in self._columns(rows)]
            yield pa.RecordBatch.from_arrays(columns, schema=schema)

    def tuples(self) -> Iterator[tuple[Any, ...]]:
        """
        Yield each row's values as Python values.
        """
        for rows in self._chunks():
            yield from zip(*(column_to_python(texts, field.type) for texts, field in self._columns(rows)), strict=True)

    def _columns(self, rows: _Rows) -> Iterator[tuple[Sequence[str | None], Any]]:
        return zip(zip(*rows, strict=True), self._schema.fields, strict=True)

    def _chunks(self) -> Iterator[_Rows]:
        """Yield the rows of each chunk in order, and check at the end that none is missing."""
        seen = 0
        for index in range(self._count):
            data = self._first if index == 0 and self._first else self._fetch(index)
            rows: _Rows = data.data_array or []
            if (data.row_offset or 0) != seen:
                raise IncompleteResultError(f"chunk {index} starts at row {data.row_offset}, expected {seen}")
            seen += len(rows)
            if rows:
                yield rows
        if seen != self._expected:
            raise IncompleteResultError(f"the result has {self._expected} rows, {seen} arrived")

    def _fetch(self, index: int) -> ResultData:
        api = StatementExecutionAPI(self._sender.with_deadline(self._timeout, effect=Effect.READ))
        return api.get_statement_result_chunk_n(self._statement_id, index)
