"""
A column as an Arrow array of one Databricks type: from Python values, or from Arrow data of any type.

Arrow converts what it converts exactly or refuses; for all else each value is asked of ``exact.py``, which
also finds the value that an error names. So a column means the same however it was given.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from lakewire.errors import SchemaMismatchError
from lakewire.rows.exact import MisfitError, exactly
from lakewire.rows.inferred import inferred
from lakewire.schema.arrow import to_arrow_type
from lakewire.schema.types import VARIANT, DataType, DecimalType, Primitive

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

    target = to_arrow_type(data_type)
    if _is_plain(values, data_type):
        try:
            return pa.array(values, target)
        except (pa.ArrowException, OverflowError, ValueError):
            pass  # the way below names the value
    made = _converted(name, values, data_type)
    if data_type == VARIANT:
        return pa.ExtensionArray.from_storage(pa.json_(), pa.array(made, pa.string()))
    return pa.array(made, target)


def _is_plain(values: Sequence[Any], data_type: DataType) -> bool:
    kinds = set(map(type, values)) - {type(None)}
    if len(kinds) != 1:
        return not kinds
    name = "DECIMAL" if isinstance(data_type, DecimalType) else getattr(data_type, "name", "")
    return isinstance(data_type, Primitive | DecimalType) and name in _AS_IT_IS.get(kinds.pop(), ())


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
