"""
Results as files, and as tables of DuckDB: batch by batch, so that the size of a result does not matter.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Protocol

from lakewire.disk.paths import local_errors, local_path
from lakewire.disk.sinks import Replacement
from lakewire.errors import InvalidArgumentError, LakewireError
from lakewire.schema.table_schema import TableSchema
from lakewire.schema.types import BINARY, ArrayType, IntervalType, MapType, StructType

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["DuckDbConnection", "check_csv", "to_duckdb", "write_csv", "write_parquet"]


class DuckDbConnection(Protocol):
    """
    A connection of DuckDB.
    """

    def from_arrow(self, arrow_object: Any, /) -> Any:
        """
        Return a relation over Arrow data.
        """
        ...


def write_parquet(path: str | os.PathLike[str], schema: pa.Schema, batches: Iterable[pa.RecordBatch]) -> None:
    """
    Write batches as one Parquet file, which takes the place of *path* when it is complete.
    """
    import pyarrow as pa
    from pyarrow import parquet

    try:
        _write(path, batches, lambda file: parquet.ParquetWriter(file, schema, compression="zstd"))
    except pa.ArrowNotImplementedError as error:  # raised before a batch is fetched
        raise InvalidArgumentError(f"to_parquet: {error}", outcome="applied") from error


def write_csv(path: str | os.PathLike[str], schema: pa.Schema, batches: Iterable[pa.RecordBatch]) -> None:
    """
    Write batches as one CSV file with a header: text in quotes, NULL as nothing.
    """
    from pyarrow import csv

    _write(path, batches, lambda file: csv.CSVWriter(file, schema))


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


def _write(path: str | os.PathLike[str], batches: Iterable[pa.RecordBatch], writer_of: Callable[[Any], Any]) -> None:
    import pyarrow as pa

    target = local_path(path, "path")
    with Replacement(target) as file, local_errors(target), writer_of(pa.PythonFile(file, mode="w")) as writer:
        for batch in batches:
            writer.write_batch(batch)
