"""
An Arrow column of any type as an Arrow column of one Databricks type.

Arrow converts where it converts exactly or raises; for all else each value goes the way of Python values, which
also finds the value that an error names. So a column means the same however it was given.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from lakewire.errors import InvalidArgumentError, SchemaMismatchError
from lakewire.rows.column import array_of
from lakewire.schema.arrow import from_arrow_type, to_arrow_type
from lakewire.schema.types import VARIANT, ArrayType, DataType, DecimalType, MapType, StructType, relaxed

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["fitted_column", "plain_column"]

_JSON, _UUID, _BOOL8 = "extension<arrow.json>", "extension<arrow.uuid>", "extension<arrow.bool8>"
_KNOWN_EXTENSIONS = frozenset({_JSON, _UUID})
_WHOLE = frozenset({"TINYINT", "SMALLINT", "INT", "BIGINT"})
# Type of the data -> types that Arrow's safe cast makes of it exactly, or raises.
_EXACT = {
    **dict.fromkeys(_WHOLE, _WHOLE | {"DOUBLE", "DECIMAL"}),
    "FLOAT": _WHOLE | {"DOUBLE"},
    "DOUBLE": _WHOLE,
    "DECIMAL": _WHOLE,
}
# Since 1970, of 0001-01-01 and the end of 9999-12-31.
_FIRST_MICROSECOND, _LAST_MICROSECOND = -62_135_596_800_000_000, 253_402_300_799_999_999
_FIRST_DAY, _LAST_DAY = -719_162, 2_932_896


class _AskEachError(Exception):
    """
    Arrow would change values here, or cannot say which one does not fit.
    """


def plain_column(name: str, column: pa.ChunkedArray) -> pa.ChunkedArray:
    """
    Return a column without encodings: what a dictionary, a run or an extension type stands for.

    Raises:
        SchemaMismatchError: An extension type whose meaning is not known here.
    """
    import pyarrow as pa

    kind = str(column.type)
    if pa.types.is_dictionary(column.type) or pa.types.is_run_end_encoded(column.type):
        return plain_column(name, column.cast(column.type.value_type))
    if kind == _BOOL8:
        return column.cast(pa.bool_())
    if kind not in _KNOWN_EXTENSIONS:
        _check_extensions(name, column.type)
    return column


def fitted_column(name: str, column: pa.ChunkedArray, data_type: DataType) -> pa.ChunkedArray:
    """
    Return *column* in the Arrow type of *data_type*, each value equal.

    Raises:
        SchemaMismatchError: A value does not fit; row, value and what is accepted are named. Rows count from 0.
    """
    import pyarrow as pa

    wanted = relaxed(data_type)
    if str(column.type) == _JSON and wanted != VARIANT:
        raise SchemaMismatchError(
            f"column {name!r}: holds JSON; accepted is text, which its storage type is: the column is {wanted.simple()}"
        )
    try:
        return _cast(column, wanted)
    except (_AskEachError, InvalidArgumentError, pa.ArrowException):  # the second: no type has such values
        return pa.chunked_array([array_of(name, _values(name, column), wanted)])


def _check_extensions(name: str, arrow_type: pa.DataType) -> None:
    """Refuse types that mean more than their storage does, at any depth: JSON inside of a list is text to Python."""
    import pyarrow as pa

    if isinstance(arrow_type, pa.BaseExtensionType) and str(arrow_type) not in {_UUID, _BOOL8}:
        raise SchemaMismatchError(f"column {name!r}: {arrow_type} is not read here; accepted is its storage type")
    for index in range(arrow_type.num_fields):
        _check_extensions(name, arrow_type.field(index).type)


def _cast(column: pa.ChunkedArray, wanted: DataType) -> pa.ChunkedArray:
    """Convert as Arrow does, where that is exact."""
    import pyarrow as pa

    target, kind = to_arrow_type(wanted), str(column.type)
    if wanted == VARIANT and kind == _JSON:
        return column
    if pa.types.is_null(column.type):
        return column.cast(target)
    if kind in _KNOWN_EXTENSIONS or not _is_exact(from_arrow_type(column.type), wanted):
        raise _AskEachError
    if isinstance(wanted, DecimalType) and pa.types.is_integer(column.type):
        column = column.cast(pa.decimal128(38, wanted.scale))  # Arrow asks for room for any BIGINT, whatever the values
    made = column if column.type == target else column.cast(target)
    for chunk in made.chunks:
        for leaf in _leaves(chunk):
            _check_years(leaf)
    return made


def _is_exact(given: DataType, wanted: DataType) -> bool:
    """Return whether Arrow converts between the types exactly, or raises."""
    match given, wanted:
        case ArrayType(element), ArrayType(other):
            return _is_exact_inside(element, other)
        case MapType(key, value), MapType(other_key, other_value):
            return _is_exact_inside(key, other_key) and _is_exact_inside(value, other_value)
        case StructType(fields), StructType(others):
            known = {field.name: field.type for field in others}  # Arrow matches by name, and drops what is too much
            return all(f.name in known and _is_exact_inside(f.type, known[f.name]) for f in fields)
        case DecimalType(), DecimalType():
            return True
        case _:
            return given == wanted or _name(wanted) in _EXACT.get(_name(given), ())


def _is_exact_inside(given: DataType, wanted: DataType) -> bool:
    is_json = VARIANT in (given, wanted)
    needs_room = isinstance(wanted, DecimalType) and not isinstance(given, DecimalType)
    return not is_json and not needs_room and _is_exact(given, wanted)


def _name(data_type: DataType) -> str:
    return "DECIMAL" if isinstance(data_type, DecimalType) else getattr(data_type, "name", "")


def _leaves(array: pa.Array) -> Iterator[pa.Array]:
    import pyarrow as pa

    if pa.types.is_struct(array.type):
        for field in array.flatten():
            yield from _leaves(field)
    elif pa.types.is_map(array.type):
        yield from _leaves(array.keys)
        yield from _leaves(array.items)
    elif pa.types.is_nested(array.type):
        yield from _leaves(array.flatten())
    else:
        yield array


def _check_years(array: pa.Array) -> None:
    import pyarrow as pa
    from pyarrow import compute

    functions: Any = compute  # made at run time, where no checker sees them

    if pa.types.is_timestamp(array.type):
        numbers, first, last = array.cast(pa.int64()), _FIRST_MICROSECOND, _LAST_MICROSECOND
    elif pa.types.is_date(array.type):
        numbers, first, last = array.cast(pa.int32()), _FIRST_DAY, _LAST_DAY
    else:
        return
    ends = functions.min_max(numbers).as_py()
    if ends["min"] is not None and (ends["min"] < first or ends["max"] > last):
        raise _AskEachError


def _values(name: str, column: pa.ChunkedArray) -> list[Any]:
    """Return the values as Python has them; it has no years beyond 9999, and without pandas no nanoseconds."""
    try:
        return list(column.to_pylist())
    except (ValueError, OverflowError):
        row = next(row for row, value in enumerate(column) if not _is_readable(value))
        raise SchemaMismatchError(
            f"column {name!r}, row {row}: a {column.type} that Python does not have; "
            "accepted are the years 1 to 9999, to the microsecond"
        ) from None


def _is_readable(value: pa.Scalar) -> bool:
    try:
        value.as_py()
    except (ValueError, OverflowError):
        return False
    return True
