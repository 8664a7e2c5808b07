"""
Parameters and results of statements: columns and batches.
"""

from __future__ import annotations

import tempfile
from typing import TYPE_CHECKING, Any

import attrs
import pyarrow as pa

from lakewire.schema.arrow import to_arrow_type
from lakewire.schema.types import BIGINT, STRING, VARIANT, ArrayType, DataType, IntervalType, MapType, StructType
from lakewire_local.engine.arrays import sound
from lakewire_local.engine.connect import EngineError
from lakewire_local.errors import unsupported
from lakewire_local.sql.engine_errors import error_of
from lakewire_local.sql.variant import to_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lakewire_local.engine.connect import EngineResult
    from lakewire_local.sql.statement import Statement


_IN_MEMORY = 16 << 20  # bytes of a result that is kept for later


@attrs.frozen
class StatementParameter:
    """
    Bind a value to ``:name``, or to one of the markers ``?``.

    Args:
        name: Without the colon; ``_1``, ``_2``, … for the markers ``?`` from left to right.
        value: Text, as the REST API sends it; None for NULL.
        type: SQL type of the value, ``STRING`` when the client gives none.
    """

    name: str
    value: str | None = None
    type: str = "STRING"


@attrs.frozen
class ResultColumn:
    """Name a column of a result and its exact Databricks type."""

    name: str
    type: DataType


@attrs.frozen
class QueryResult:
    """
    Hold the result of a statement.

    Attributes:
        columns: One per column of *batches*; none for a statement without rows.
        arrow_schema: The schema of every batch, derived from *columns*.
        batches: Rows, streamed: read it once, in the thread that ran the statement or another one.
            Reading may raise ``LocalError`` (a failure in the middle of the rows).
    """

    columns: tuple[ResultColumn, ...]
    arrow_schema: pa.Schema
    batches: Iterator[pa.RecordBatch]


def result_of(statement: Statement, result: EngineResult) -> QueryResult:
    """Return the result of the engine, each batch in exactly the types of its fields."""
    columns = tuple(ResultColumn(field.name, field.type) for field in result.fields)
    if months := next((column for column in columns if _holds_months(column.type)), None):
        raise unsupported(f"results of the type {months.type.simple()}; CAST(… AS STRING) works")
    schema = arrow_schema_of(columns)
    return QueryResult(columns, schema, _cast(statement, columns, schema, result.batches))


def rows_result(columns: Mapping[str, DataType], rows: Sequence[Sequence[object]]) -> QueryResult:
    """Return a result of rows that were made here."""
    named = tuple(ResultColumn(name, data_type) for name, data_type in columns.items())
    schema = arrow_schema_of(named)
    arrays = [pa.array([row[index] for row in rows], field.type) for index, field in enumerate(schema)]
    return QueryResult(named, schema, iter([pa.RecordBatch.from_arrays(arrays, schema=schema)]))


def counts_result(**counts: int) -> QueryResult:
    """Return the result of DML: one row of counts."""
    return rows_result(dict.fromkeys(counts, BIGINT), [tuple(counts.values())])


def no_result() -> QueryResult:
    """Return the result of a statement without rows."""
    return QueryResult((), pa.schema([]), iter(()))


def text_result(names: Sequence[str], rows: Sequence[Sequence[object]]) -> QueryResult:
    """Return a result of text columns."""
    return rows_result(dict.fromkeys(names, STRING), rows)


def kept(result: QueryResult) -> QueryResult:
    """Return a result whose rows have been read; many of them lie in a file."""
    # A statement that comes later needs the engine, and a failure in the middle of the rows is one of this statement.
    rows = _kept(result)
    next(rows)
    return attrs.evolve(result, batches=rows)


def _kept(result: QueryResult) -> Iterator[pa.RecordBatch]:
    """Yield nothing of use once every row has been read, then the rows; the file goes with the generator."""
    with tempfile.SpooledTemporaryFile(_IN_MEMORY) as file:
        with pa.ipc.new_stream(file, result.arrow_schema) as rows:
            for batch in result.batches:
                rows.write_batch(batch)
        file.seek(0)
        yield pa.RecordBatch.from_pylist([])
        yield from pa.ipc.open_stream(file)


def arrow_schema_of(columns: Sequence[ResultColumn]) -> pa.Schema:
    """Return the Arrow schema of a result."""
    return pa.schema([pa.field(column.name, to_arrow_type(column.type)) for column in columns])


def _cast(
    statement: Statement, columns: Sequence[ResultColumn], schema: pa.Schema, batches: Iterator[pa.RecordBatch]
) -> Iterator[pa.RecordBatch]:
    try:
        for batch in batches:
            arrays = [
                _column(column.type, sound(array), field.type)
                for column, array, field in zip(columns, batch.columns, schema, strict=True)
            ]
            yield pa.RecordBatch.from_arrays(arrays, schema=schema)
    except EngineError as error:
        raise error_of(statement, error) from None


def _column(data_type: DataType, array: pa.Array, wanted: pa.DataType) -> pa.Array:
    if array.type == wanted:
        return array
    if _holds_variant(data_type):
        return pa.array([_plain(data_type, value) for value in array.to_pylist()], wanted)
    try:
        return array.cast(wanted)
    except pa.ArrowNotImplementedError:
        raise unsupported(f"results of the type {data_type.simple()}; CAST(… AS STRING) works") from None


def _leaves(data_type: DataType) -> Iterator[DataType]:
    match data_type:
        case ArrayType(element):
            yield from _leaves(element)
        case MapType(key, value):
            yield from (*_leaves(key), *_leaves(value))
        case StructType(fields):
            for field in fields:
                yield from _leaves(field.type)
        case _:
            yield data_type


def _holds_variant(data_type: DataType) -> bool:
    return VARIANT in _leaves(data_type)


def _holds_months(data_type: DataType) -> bool:
    """Return whether a type contains a year-month interval, which pyarrow cannot read."""
    return any(isinstance(leaf, IntervalType) and leaf.in_months for leaf in _leaves(data_type))


def _plain(data_type: DataType, value: Any) -> Any:
    """Return a value with each variant in it as JSON text."""
    match data_type:
        case _ if value is None:
            return None
        case ArrayType(element):
            return [_plain(element, item) for item in value]
        case MapType(key, item_type):
            return [(_plain(key, name), _plain(item_type, item)) for name, item in value]
        case StructType(fields):
            return {field.name: _plain(field.type, value[field.name]) for field in fields}
        case _:
            return to_json(value) if data_type == VARIANT else value
