"""
Columns made to fit a table: every value in the table's own type, and equal to what was given.
"""

from __future__ import annotations

from typing import Any

from lakewire.errors import SchemaMismatchError
from lakewire.rows.arrow_column import fitted_column
from lakewire.rows.column import array_of, type_of
from lakewire.rows.read import Columns
from lakewire.schema.arrow import from_arrow_type
from lakewire.schema.fit import Rows
from lakewire.schema.nearest import EVOLVE_HINT, unknown_column
from lakewire.schema.table_schema import TableSchema
from lakewire.schema.types import VOID, ArrayType, DataType, Field, MapType, StructType, relaxed

__all__ = ["fit"]


def fit(
    columns: Columns,
    target: TableSchema | None,
    *,
    add_columns: bool = False,
    table_name: object = "the table",
) -> Rows:
    """
    Return the data in the types of a table, by name and whatever the case.

    Args:
        columns: The data.
        target: Schema of the table; None for one that is made of the data.
        add_columns: Keep columns and fields of structs that the table lacks, which it will get.
        table_name: Name of the table, for the error.

    Raises:
        SchemaMismatchError: A column that the table lacks, or a value that its type cannot hold. Nothing was sent.
    """
    import pyarrow as pa

    fields: list[Field] = []
    arrays: list[Any] = []
    for name, values in columns.values.items():
        known = target.find(name) if target else None
        if target is not None and known is None and not add_columns:
            raise SchemaMismatchError(f"{unknown_column(name, target, table_name)}; {EVOLVE_HINT}")
        stored = _stored_type(name, values, known, add=add_columns)
        arrays.append(_fitted(name, values, stored))
        fields.append(Field(name, stored))
    return Rows(pa.Table.from_arrays(arrays, names=[field.name for field in fields]), TableSchema(fields))


def _stored_type(name: str, values: Any, known: Field | None, *, add: bool) -> DataType:
    """Return the type in which the data travels."""
    if known is None:
        return _own_type(name, values)
    if not add:
        return relaxed(known.type)
    return _with_more(relaxed(known.type), _own_type(name, values))


def _own_type(name: str, values: Any) -> DataType:
    if hasattr(values, "chunks"):
        return relaxed(from_arrow_type(values.type, name))
    return type_of(name, values)


def _with_more(known: DataType, own: DataType) -> DataType:
    """Add the fields to *known* that *own* has besides, at any depth; the types of the others stay."""
    match known, own:
        case StructType(fields), StructType(others):
            more = {field.name.lower(): field for field in others}
            kept = [
                Field(f.name, _with_more(f.type, more.pop(f.name.lower(), Field(f.name, VOID)).type)) for f in fields
            ]
            return StructType((*kept, *more.values()))
        case ArrayType(element), ArrayType(other):
            return ArrayType(_with_more(element, other))
        case MapType(key, value), MapType(other_key, other_value):
            return MapType(_with_more(key, other_key), _with_more(value, other_value))
        case MapType(key, value), StructType(fields):  # a dict, which is a MAP here
            for field in fields:
                value = _with_more(value, field.type)
            return MapType(key, value)
        case _:
            return known


def _fitted(name: str, values: Any, data_type: DataType) -> Any:
    if hasattr(values, "chunks"):
        return fitted_column(name, values, data_type)
    return array_of(name, values, data_type)
