"""
The rows of a statement, as Python rows or as Arrow.

Counts are checked against what the server announced: a result is complete or it is an error.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, Literal, TypeVar, overload

from lakewire._lazy import extra
from lakewire.errors import EmptyResultError, InvalidArgumentError, LakewireError, ResultTruncatedError
from lakewire.http import Deadline
from lakewire.schema.arrow import to_arrow_schema
from lakewire.sql.arguments import check_choice
from lakewire.sql.display import columns_text, html_table, text_table
from lakewire.sql.export import DuckDbConnection, Target, check_csv, to_duckdb, write_csv, write_parquet
from lakewire.sql.fetching.arrow_chunks import ArrowChunks
from lakewire.sql.fetching.chunks import Chunk, FetchChunks, complete
from lakewire.sql.fetching.clock import StoppableClock
from lakewire.sql.fetching.json_chunks import JsonChunks
from lakewire.sql.fetching.manifest import Manifest
from lakewire.sql.pandas_types import pandas_types
from lakewire.sql.position import query_url
from lakewire.sql.progress import Watch
from lakewire.sql.row import Row

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

    from lakewire.http import Transport
    from lakewire_api.sql.models import StatementResponse

__all__ = ["Result"]

T = TypeVar("T")

_NO_DEFAULT: Any = object()
_SHOWN = 20  # rows that ``show`` and a notebook show, and that are kept once they were


class Result:
    """
    The rows of a statement: ``for row in result``, ``len(result)``.

    A result without rows is true, so that nobody takes it for none.

    They are fetched when they are asked for, and again each time, as long as the server holds them: an hour and more.
    Only the first few are kept for what asks for no more.

    Each call that reads rows has a deadline for fetching them all: the ``timeout`` of the call that ran the
    statement, None for no bound. The time in which the caller has the rows does not count.

    Attributes:
        statement_id: The statement.
        schema: Columns with their exact types.
        total_row_count: Number of rows.
        truncated: The result was cut at ``row_limit``.
        url: Where a person finds the statement and its query profile.

    Source:
        https://docs.databricks.com/api/workspace/statementexecution
    """

    def __init__(
        self, manifest: Manifest, fetch: FetchChunks, sender: Transport, *, timeout: float | None, watch: Watch
    ) -> None:
        self.statement_id = manifest.statement_id
        self.schema = manifest.schema
        self.total_row_count = manifest.rows
        self.truncated = manifest.truncated
        self._manifest = manifest
        self._fetch = fetch
        self._sender = sender
        self._clock = sender.clock
        self._timeout = timeout
        self._watch = watch
        self.url = query_url(sender.config.host, manifest.statement_id)
        self._first_rows: list[tuple[Any, ...]] | None = None
        self._index: dict[str, int] = {}
        for position, name in enumerate(manifest.schema.names):
            self._index.setdefault(name, position)

    @classmethod
    def of(
        cls, response: StatementResponse, sender: Transport, *, timeout: float | None, accept_cut: bool, watch: Watch
    ) -> Result:
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
        return cls(manifest, kind(sender, manifest, response.result).fetch, sender, timeout=timeout, watch=watch)

    @overload
    def rows(self) -> Iterator[Row]: ...

    @overload
    def rows(self, *, as_: type[T]) -> Iterator[T]: ...

    def rows(self, *, as_: type[Any] | None = None) -> Iterator[Any]:
        """
        Iterate over the rows, each value as the Python type that holds it exactly.

        Args:
            as_: An attrs class or a dataclass to make of each row. A field takes the column of its name, a STRUCT
                becomes an object of the class that the field names; other columns are left out. A value must have
                the type of its field, unless the field has a converter of attrs.

        Raises:
            InvalidArgumentError: *as_* is no such class, a field has no column, or a value is not what the field
                says.
        """
        if as_ is None:
            return (Row(values, self._index) for values in self._tuples())
        from lakewire.sql.records import reader_of  # here: it loads cattrs

        record = reader_of(as_, self.schema.names)
        return (record(number, values) for number, values in enumerate(self._tuples()))

    def fetchone(self) -> Row | None:
        """
        Return the first row, None for an empty result. Fetches one chunk, once.
        """
        return next((Row(values, self._index) for values in self._first(1)), None)

    def fetchall(self) -> list[Row]:
        """
        Return all rows.
        """
        return list(self.rows())

    def scalar(self, *, default: Any = _NO_DEFAULT) -> Any:
        """
        Return the first value of the first row. Fetches one chunk, once.

        Args:
            default: What a result without rows gives. Default: it is an error.

        Raises:
            EmptyResultError: There is no row.
        """
        row = self.fetchone()
        if row is not None and len(row):
            return row[0]
        if default is _NO_DEFAULT:
            raise EmptyResultError("the result has no row", statement_id=self.statement_id, outcome="applied")
        return default

    def show(self, count: int = _SHOWN) -> None:
        """
        Print the first rows as a table.

        Args:
            count: How many, >= 1. Up to 20 are fetched with one chunk, once.
        """
        if type(count) is not int or count < 1:
            raise InvalidArgumentError(f"count: {count!r} is not a count; accepted is an int >= 1")
        print(text_table(self.schema, self._first(count)))  # noqa: T201  # what it is for
        if count < self.total_row_count:
            print(f"… {self.total_row_count - count:,} more rows")  # noqa: T201

    def describe(self) -> str:
        """
        Return the columns with their types, a line each, and what is known of the result. Fetches nothing.
        """
        sizes = self._manifest.sizes_bytes
        chunks = "one chunk" if self._manifest.chunks == 1 else f"{self._manifest.chunks} chunks"
        size = f", {sum(sizes) / (1 << 20):,.1f} MiB in {chunks}" if sizes else ""
        facts = f"{self.total_row_count:,} rows{size}, statement {self.statement_id}"
        return "\n".join(filter(None, (columns_text(self.schema), facts, self.url)))

    def dicts(self) -> Iterator[dict[str, Any]]:
        """
        Iterate over the rows as column name to value.

        Raises:
            InvalidArgumentError: Two columns share a name; an alias tells them apart.
        """
        self._check_names()
        names = self.schema.names
        return (dict(zip(names, values, strict=True)) for values in self._tuples())

    def to_dicts(self) -> list[dict[str, Any]]:
        """
        Return all rows as column name to value; errors as for ``dicts``.
        """
        return list(self.dicts())

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
        with extra("pandas"):
            return table.to_pandas(types_mapper=pandas_types(table, dtype_backend))

    def to_polars(self) -> pl.DataFrame:
        """
        Return all rows as a polars frame; needs ``pip install "lakewire[polars]"``.

        Raises:
            InvalidArgumentError: Two columns share a name; an alias tells them apart.
        """
        with extra("polars"):
            import polars as pl

        self._check_names()

        frame = pl.from_arrow(self.to_arrow())
        return frame if isinstance(frame, pl.DataFrame) else frame.to_frame()

    def to_parquet(self, path: Target) -> None:
        """
        Write all rows as one Parquet file, which takes the place of *path* when it is complete. In bounded memory.

        Args:
            path: Of the file, or a file open for writing bytes, which stays open.

        Raises:
            InvalidArgumentError: A column has no type in Parquet. Nothing was written.
            LocalFileError: The disk refused. *path* is left as it was.
        """
        write_parquet(path, to_arrow_schema(self.schema), self.batches())

    def to_csv(self, path: Target) -> None:
        """
        Write all rows as one CSV file in UTF-8 with a header: text in quotes, NULL as nothing. In bounded memory.

        Args:
            path: Of the file, or a file open for writing bytes, as ``sys.stdout.buffer`` is; it stays open.

        Raises:
            InvalidArgumentError: A column is BINARY, nested or an interval, which CSV has no text for.
            LocalFileError: The disk refused. *path* is left as it was.
        """
        check_csv(self.schema)
        write_csv(path, to_arrow_schema(self.schema), self.batches())

    def to_duckdb(self, connection: DuckDbConnection, name: str) -> None:
        """
        Create a table of DuckDB with all rows, in bounded memory; needs ``pip install duckdb``.

        Args:
            connection: From ``duckdb.connect``.
            name: Name of the table; DuckDB raises its own error if there is one.
        """
        to_duckdb(connection, name, to_arrow_schema(self.schema), self.batches())

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

    def _first(self, count: int) -> Sequence[tuple[Any, ...]]:
        """Return the first rows; a few of them are fetched once, with one chunk."""
        if self._first_rows is None:
            self._first_rows = list(islice(self._tuples(most=1), _SHOWN))
        if len(self._first_rows) >= min(count, self.total_row_count):
            return self._first_rows[:count]
        return list(islice(self._tuples(), count))

    def _tuples(self, *, most: int | None = None) -> Iterator[tuple[Any, ...]]:
        return (values for chunk in self._chunks(most=most) for values in chunk.tuples())

    def _chunks(self, *, keep: bool = False, most: int | None = None) -> Iterator[Chunk]:
        """Yield the chunks, or the first of them; rows that are missing in between or at the end are an error."""
        clock = StoppableClock(self._clock)
        manifest, fetched = self._manifest, self._fetch(Deadline(self._timeout, clock), keep=keep, most=most)
        rows = size_bytes = 0
        with self._watch.watching() as watch, self._sender.work("databricks.sql.fetch", is_current=False) as work:
            work["statement_id"] = self.statement_id
            for number, chunk in enumerate(complete(fetched, manifest, most=most), start=1):
                rows, size_bytes = rows + chunk.rows, size_bytes + sum(manifest.sizes_bytes[number - 1 : number])
                watch.fetched((number, manifest.chunks), (rows, manifest.rows), size_bytes)
                work["chunks"], work["rows"], work["bytes"] = number, rows, size_bytes
                with clock.stopped():
                    yield chunk

    def __iter__(self) -> Iterator[Row]:
        return self.rows()

    def __len__(self) -> int:
        return self.total_row_count

    def __bool__(self) -> bool:
        """Return True, also without rows: ``if result`` asks whether there is one."""
        return True

    def _repr_html_(self) -> str:
        """Return what a notebook shows: the first rows."""
        try:
            rows = self._first(_SHOWN)
        except LakewireError as error:  # as when the server no longer holds the result
            return html_table(self.schema, (), str(error), self.url)
        count = f"{len(rows):,} of {self.total_row_count:,} rows, statement {self.statement_id}"
        return html_table(self.schema, rows, count, self.url)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self.reader().__arrow_c_stream__(requested_schema)

    def __repr__(self) -> str:
        return f"Result({self.statement_id!r}, {self.total_row_count} rows x {len(self.schema.fields)} columns)"
