"""
The rows of a statement, as Python rows or as Arrow.

Counts are checked against what the server announced: a result is complete or it is an error.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Literal

from lakewire.errors import InvalidArgumentError, LakewireError, ResultTruncatedError
from lakewire.sql.answer import Answer
from lakewire.sql.arrow_chunks import ArrowChunks
from lakewire.sql.json_chunks import JsonChunks
from lakewire.sql.row import Row

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

    from lakewire.http import Transport
    from lakewire_api.sql.models import StatementResponse

__all__ = ["Result"]


class Result:
    """
    What a statement returned. Rows are fetched when they are asked for, each time anew.

    Attributes:
        statement_id: The statement.
        schema: Columns with their exact types.
        total_row_count: Rows in all.
        truncated: The result was cut at ``row_limit``.
    """

    def __init__(self, answer: Answer, chunks: ArrowChunks | JsonChunks, *, truncated: bool) -> None:
        self.statement_id = answer.statement_id
        self.schema = answer.schema
        self.total_row_count = answer.rows
        self.truncated = truncated
        self._chunks = chunks
        self._index: dict[str, int] = {}
        for position, field in enumerate(answer.schema.fields):
            self._index.setdefault(field.name, position)

    @classmethod
    def of(cls, response: StatementResponse, sender: Transport, *, timeout: float | None, accept_cut: bool) -> Result:
        """
        Read the answer of a statement that succeeded.

        Raises:
            ResultTruncatedError: The server cut the result though no limit was asked for.
        """
        answer = Answer.of(response, sender, timeout)
        manifest = response.manifest
        truncated = bool(manifest and manifest.truncated)
        if truncated and not accept_cut:
            raise ResultTruncatedError(
                f"the server cut the result of statement {answer.statement_id} at {answer.rows} rows; "
                "ask for less, or pass row_limit to accept a cut",
                statement_id=answer.statement_id,
            )
        is_arrow = manifest is not None and manifest.format == "ARROW_STREAM"
        return cls(answer, ArrowChunks(answer) if is_arrow else JsonChunks(answer), truncated=truncated)

    def rows(self) -> Iterator[Row]:
        """
        Iterate over the rows, each value as the Python type that holds it exactly.
        """
        with self._named():
            for values in self._chunks.tuples():
                yield Row(values, self._index)

    def fetchone(self) -> Row | None:
        """
        Return the first row; None when there is none.
        """
        return next(self.rows(), None)

    def fetchall(self) -> list[Row]:
        """
        Return all rows.
        """
        return list(self.rows())

    def scalar(self) -> Any:
        """
        Return the first value of the first row.

        Raises:
            InvalidArgumentError: There is no row.
        """
        row = self.fetchone()
        if row is None or not len(row):
            raise InvalidArgumentError("the result has no value", outcome="applied")
        return row[0]

    def to_dicts(self) -> list[dict[str, Any]]:
        """
        Return all rows as column name to value.
        """
        return [row.to_dict() for row in self.rows()]

    def batches(self) -> Iterator[pa.RecordBatch]:
        """
        Iterate over the rows as Arrow batches; at most 256 MiB are fetched ahead, whatever the result's size.
        """
        with self._named():
            yield from self._chunks.batches()

    def reader(self) -> pa.RecordBatchReader:
        """
        Return the rows as a stream for other Arrow libraries.
        """
        import pyarrow as pa

        return pa.RecordBatchReader.from_batches(self._chunks.arrow_schema(), self.batches())

    def to_arrow(self) -> pa.Table:
        """
        Return all rows as one Arrow table, shape (total_row_count, columns).
        """
        import pyarrow as pa

        return pa.Table.from_batches(self.batches(), self._chunks.arrow_schema())

    def to_pandas(self) -> pd.DataFrame:
        """
        Return all rows as a pandas frame; needs ``pip install "lakewire[pandas]"``.
        """
        return self.to_arrow().to_pandas()

    def to_polars(self) -> pl.DataFrame:
        """
        Return all rows as a polars frame; needs ``pip install "lakewire[polars]"``.
        """
        import polars as pl

        frame = pl.from_arrow(self.to_arrow())
        return frame if isinstance(frame, pl.DataFrame) else frame.to_frame()

    @contextmanager
    def _named(self) -> Generator[None]:
        """Name the statement in whatever goes wrong while its rows are fetched."""
        try:
            yield
        except LakewireError as error:
            raise error.rebuilt(statement_id=error.statement_id or self.statement_id) from error.__cause__

    def __bool__(self) -> Literal[True]:
        # also without rows: a write asks ``found() or execute(…)``, and must not run again for having changed nothing
        return True

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self.reader().__arrow_c_stream__(requested_schema)

    def __repr__(self) -> str:
        return f"Result({self.statement_id!r}, {self.total_row_count} rows x {len(self.schema.fields)} columns)"
