"""
A column as an Arrow array of one Databricks type: from Python values, or from Arrow data of any type.

Arrow converts what it converts exactly or refuses; for all else each value is asked of ``exact.py``, which
also finds the value that an error names. So a column means the same however it was given.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from lakewire.errors import SchemaMismatchError
from lakewire.rows.exact import exactly
from lakewire.rows.inferred import inferred
from lakewire.rows.misfit import MisfitError
from lakewire.schema.arrow import to_arrow_type
from lakewire.schema.types import VARIANT, ArrayType, DataType, DecimalType, StructType

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["array_of"]

# What pyarrow reads as exactly as exact.py, or not at all: class of the values -> types.
_AS_IT_IS: dict[type, frozenset[str]] = {
    int: frozenset({"TINYINT", "SMALLINT", "INT", "BIGINT"}),
    float: frozenset({"DOUBLE"}),
    str: frozenset({"STRING"}),
    bytes: frozenset({"BINARY"}),
    bool: frozenset({"BOOLEAN"}),
    date: frozenset({"DATE"}),
    Decimal: frozenset({"DECIMAL"}),
}


def type_of(name: str, values: Sequence[Any]) -> DataType:
    """
    Return the type that Python values have by themselves.

    Raises:
        SchemaMismatchError: There is none.
    """
    try:
        return inferred(values)
    except MisfitError as error:
        raise SchemaMismatchError(f"column {name!r}: {error.reason}") from None


def array_of(name: str, values: Sequence[Any], data_type: DataType) -> pa.Array:
    """
    Return Python values as an Arrow array of ``to_arrow_type(data_type)``.

    Raises:
        SchemaMismatchError: A value does not fit; row, value and what is accepted are named. Rows count from 0.
    """
    import pyarrow as pa

    if (at_once := _at_once(values, data_type)) is not None:
        return at_once
    made = _converted(name, values, data_type)
    if data_type == VARIANT:
        return pa.ExtensionArray.from_storage(pa.json_(), pa.array(made, pa.string()))
    return pa.array(made, to_arrow_type(data_type))


def _at_once(values: Sequence[Any], data_type: DataType) -> pa.Array | None:
    """Return the array where Arrow reads the values as exactly as ``exact.py``; None where each is to be asked."""
    import pyarrow as pa

    kinds = set(map(type, values)) - {type(None)}
    if isinstance(data_type, ArrayType) and kinds == {list}:
        return _lists_at_once(values, data_type)
    if isinstance(data_type, StructType) and kinds == {dict}:
        return _dicts_at_once(values, data_type)
    if len(kinds) > 1 or not all(_name(data_type) in _AS_IT_IS.get(kind, ()) for kind in kinds):
        return None
    try:
        return pa.array(values, to_arrow_type(data_type))
    except (pa.ArrowException, OverflowError, ValueError):
        return None  # asking each names the value


def _lists_at_once(values: Sequence[list[Any] | None], data_type: ArrayType) -> pa.Array | None:
    import pyarrow as pa

    items = _at_once([item for value in values if value is not None for item in value], data_type.element)
    if items is None:
        return None
    ends = itertools.accumulate(0 if value is None else len(value) for value in values)
    starts = itertools.chain([0], ends)
    offsets = [start if value is not None else None for start, value in zip(starts, [*values, []], strict=True)]
    return pa.ListArray.from_arrays(pa.array(offsets, pa.int32()), items, type=to_arrow_type(data_type))


def _dicts_at_once(values: Sequence[dict[Any, Any] | None], data_type: StructType) -> pa.Array | None:
    import pyarrow as pa

    names = {field.name for field in data_type.fields}
    exact = all(field.nullable for field in data_type.fields) and all(
        value is None or names >= value.keys() for value in values
    )
    if not exact:
        return None
    columns = []
    for field in data_type.fields:
        column = _at_once([None if value is None else value.get(field.name) for value in values], field.type)
        if column is None:
            return None
        columns.append(column)
    missing = pa.array([value is None for value in values], pa.bool_())
    return pa.StructArray.from_arrays(columns, fields=list(to_arrow_type(data_type)), mask=missing)


def _name(data_type: DataType) -> str:
    return "DECIMAL" if isinstance(data_type, DecimalType) else getattr(data_type, "name", "")


def _converted(name: str, values: Sequence[Any], data_type: DataType) -> list[Any]:
    convert, made = exactly(data_type), []
    for row, value in enumerate(values):
        try:
            made.append(convert(value))
        except MisfitError as error:
            raise SchemaMismatchError(
                f"column '{name}{error.path}', row {row}: {error.reason}; the column is {data_type.simple()}, "
                "and cast=True converts as SQL does, except keys"
            ) from None
    return made
