"""
Results as files, and as tables of DuckDB: batch by batch, so that the size of a result does not matter.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Any, Protocol, cast

from lakewire.disk.paths import local_errors, local_path
from lakewire.disk.sinks import Replacement
from lakewire.errors import InvalidArgumentError, LakewireError
from lakewire.schema.table_schema import TableSchema
from lakewire.schema.types import BINARY, ArrayType, IntervalType, MapType, StructType

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["DuckDbConnection", "Target", "check_csv", "to_duckdb", "write_csv", "write_parquet"]

Target = str | os.PathLike[str] | IO[bytes]
"""A path, whose file is replaced when all is written, or a file open for writing bytes, which stays open."""


class DuckDbConnection(Protocol):
    """
    A connection of DuckDB.
    """

    def from_arrow(self, arrow_object: Any, /) -> Any:
        """
        Return a relation over Arrow data.
        """
        ...


def write_parquet(target: Target, schema: pa.Schema, batches: Iterable[pa.RecordBatch]) -> None:
    """
    Write batches as one Parquet file.
    """
    import pyarrow as pa
    from pyarrow import parquet

    try:
        _write(target, batches, lambda file: parquet.ParquetWriter(file, schema, compression="zstd"))
    except pa.ArrowNotImplementedError as error:  # raised before a batch is fetched
        raise InvalidArgumentError(f"to_parquet: {error}", outcome="applied") from error


def write_csv(target: Target, schema: pa.Schema, batches: Iterable[pa.RecordBatch]) -> None:
    """
    Write batches as one CSV file with a header: text in quotes, NULL as nothing.
    """
    from pyarrow import csv

    _write(target, batches, lambda file: csv.CSVWriter(file, schema))


def check_csv(schema: TableSchema) -> None:
    """
    Refuse columns whose values have no text in CSV from which they could be read back.

    Raises:
        InvalidArgumentError: There is one.
    """
    for field in schema:
        if field.type == BINARY or isinstance(field.type, ArrayType | MapType | StructType | IntervalType):
            raise InvalidArgumentError(
                f"to_csv: column {field.name!r} is {field.type.sql()}, which CSV has no text for; to_parquet keeps it",
                outcome="applied",
            )


def to_duckdb(connection: DuckDbConnection, name: str, schema: pa.Schema, batches: Iterable[pa.RecordBatch]) -> None:
    """
    Create a table of DuckDB from batches.
    """
    import pyarrow as pa

    failures = list[LakewireError]()

    def watched() -> Iterator[pa.RecordBatch]:
        try:
            yield from batches
        except LakewireError as error:
            failures.append(error)
            raise

    try:
        connection.from_arrow(pa.RecordBatchReader.from_batches(schema, watched())).create(name)
    except Exception:
        if failures:  # DuckDB has made a text of it
            raise failures[0] from None
        raise


def _write(target: Target, batches: Iterable[pa.RecordBatch], writer_of: Callable[[Any], Any]) -> None:
    import pyarrow as pa

    with _opened(target) as file, writer_of(pa.PythonFile(file, mode="w")) as writer:
        for batch in batches:
            writer.write_batch(batch)


@contextmanager
def _opened(target: Target) -> Generator[Any]:
    if not isinstance(target, str | os.PathLike) and hasattr(target, "write"):
        yield target
        return
    path = local_path(cast("str", target), "path")  # which refuses anything else
    with Replacement(path) as file, local_errors(path):
        yield file
