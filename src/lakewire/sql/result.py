"""
The rows of a statement, as Python rows or as Arrow.

Counts are checked against what the server announced: a result is complete or it is an error.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal

from lakewire.errors import InvalidArgumentError, ResultTruncatedError
from lakewire.http import Deadline
from lakewire.schema.arrow import to_arrow_schema
from lakewire.sql.arguments import check_choice
from lakewire.sql.arrow_chunks import ArrowChunks
from lakewire.sql.chunks import Chunk, FetchChunks, complete
from lakewire.sql.clock import StoppableClock
from lakewire.sql.json_chunks import JsonChunks
from lakewire.sql.manifest import Manifest
from lakewire.sql.pandas_types import pandas_types
from lakewire.sql.row import Row

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

    from lakewire.http import Transport
    from lakewire_api.sql.models import StatementResponse
    from lakewire_runtime.deadline import Clock

__all__ = ["Result"]


class Result:
    """
    The rows of a statement. They are fetched when they are asked for, and again each time.

    Each call that reads rows has a deadline for fetching them all: the ``timeout`` of the call that ran the
    statement, None for no bound. The time in which the caller has the rows does not count.

    Attributes:
        statement_id: The statement.
        schema: Columns with their exact types.
        total_row_count: Number of rows.
        truncated: The result was cut at ``row_limit``.
    """

    def __init__(self, manifest: Manifest, fetch: FetchChunks, clock: Clock, timeout: float | None) -> None:
        self.statement_id = manifest.statement_id
        self.schema = manifest.schema
        self.total_row_count = manifest.rows
        self.truncated = manifest.truncated
        self._manifest = manifest
        self._fetch = fetch
        self._clock = clock
        self._timeout = timeout
        self._index: dict[str, int] = {}
        for position, name in enumerate(manifest.schema.names):
            self._index.setdefault(name, position)

    @classmethod
    def of(cls, response: StatementResponse, sender: Transport, *, timeout: float | None, accept_cut: bool) -> Result:
        """
        Read the response about a statement that succeeded.

        Raises:
            ResultTruncatedError: The server cut the result though no limit was asked for.
        """
        manifest = Manifest.of(response)
        if manifest.truncated and not accept_cut:
            raise ResultTruncatedError(
                f"the server cut the result of statement {manifest.statement_id} at {manifest.rows} rows; "
                "ask for less, or pass row_limit to accept a cut",
                statement_id=manifest.statement_id,
            )
        kind = ArrowChunks if manifest.is_arrow else JsonChunks
        return cls(manifest, kind(sender, manifest, response.result).fetch, sender.clock, timeout)

    def rows(self) -> Iterator[Row]:
        """
        Iterate over the rows, each value as the Python type that holds it exactly.
        """
        for chunk in self._chunks():
            for values in chunk.tuples():
                yield Row(values, self._index)

    def fetchone(self) -> Row | None:
        """
        Return the first row, None for an empty result.
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

        Raises:
            InvalidArgumentError: Two columns share a name; an alias tells them apart.
        """
        self._check_names()
        names = self.schema.names
        return [dict(zip(names, values, strict=True)) for chunk in self._chunks() for values in chunk.tuples()]

    def batches(self) -> Iterator[pa.RecordBatch]:
        """
        Iterate over the rows as Arrow batches.

        The client holds at most 256 MiB, whatever the result's size, or ``fetch_ahead_bytes`` if that is set.
        """
        return self._batches(keep=False)

    def reader(self) -> pa.RecordBatchReader:
        """
        Return the rows as a stream for other Arrow libraries.
        """
        import pyarrow as pa

        return pa.RecordBatchReader.from_batches(to_arrow_schema(self.schema), self.batches())

    def to_arrow(self) -> pa.Table:
        """
        Return all rows as one Arrow table, shape (total_row_count, columns).
        """
        import pyarrow as pa

        return pa.Table.from_batches(self._batches(keep=True), to_arrow_schema(self.schema))

    def to_pandas(self, *, dtype_backend: Literal["numpy_nullable", "pyarrow"] | None = None) -> pd.DataFrame:
        """
        Return all rows as a pandas frame; needs ``pip install "lakewire[pandas]"``.

        Args:
            dtype_backend: Types for every column as ``pandas.read_csv`` knows them. Default: numpy's, except that
                whole numbers and booleans with NULL among them are nullable, which keeps them exact.

        Source:
            https://pandas.pydata.org/docs/user_guide/integer_na.html
        """
        if dtype_backend is not None:
            check_choice("dtype_backend", dtype_backend, ("numpy_nullable", "pyarrow"))
        table = self.to_arrow()
        return table.to_pandas(types_mapper=pandas_types(table, dtype_backend))

    def to_polars(self) -> pl.DataFrame:
        """
        Return all rows as a polars frame; needs ``pip install "lakewire[polars]"``.

        Raises:
            InvalidArgumentError: Two columns share a name; an alias tells them apart.
        """
        import polars as pl

        self._check_names()

        frame = pl.from_arrow(self.to_arrow())
        return frame if isinstance(frame, pl.DataFrame) else frame.to_frame()

    def _batches(self, *, keep: bool) -> Iterator[pa.RecordBatch]:
        schema = to_arrow_schema(self.schema)
        for chunk in self._chunks(keep=keep):
            yield from chunk.batches(schema)

    def _check_names(self) -> None:
        names = self.schema.names
        if len(self._index) < len(names):
            twice = next(name for name in names if names.count(name) > 1)
            raise InvalidArgumentError(
                f"the result has several columns of the name {twice!r}; give them aliases, as in SELECT a.{twice} AS "
                f"a_{twice}, or use rows or to_arrow",
                outcome="applied",
            )

    def _chunks(self, *, keep: bool = False) -> Iterator[Chunk]:
        clock = StoppableClock(self._clock)
        deadline = Deadline(self._timeout, clock)
        for chunk in complete(self._fetch(deadline, keep=keep), self._manifest):
            with clock.stopped():
                yield chunk

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self.reader().__arrow_c_stream__(requested_schema)

    def __repr__(self) -> str:
        return f"Result({self.statement_id!r}, {self.total_row_count} rows x {len(self.schema.fields)} columns)"
