"""
Columns made to fit a table: every value in the table's own type, and equal to what was given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import attrs

from lakewire.errors import SchemaMismatchError
from lakewire.rows.arrow_column import fitted_column
from lakewire.rows.column import array_of, type_of
from lakewire.rows.read import Columns
from lakewire.schema.arrow import from_arrow_type
from lakewire.schema.nearest import EVOLVE_HINT, unknown_column
from lakewire.schema.table_schema import TableSchema
from lakewire.schema.types import VOID, ArrayType, DataType, Field, MapType, StructType, relaxed, walk

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["Rows", "Unknown", "fit"]

Unknown = Literal["refuse", "keep", "add"]


@attrs.frozen
class Rows:
    """
    Rows for a table.

    Attributes:
        table: Arrow data, shape (n, k).
        schema: The k types that the table is to get, in the same order. Columns are in ``to_arrow_type`` of them,
            except where SQL is to convert.
    """

    table: pa.Table
    schema: TableSchema

    @property
    def count(self) -> int:
        """
        Return the number of rows.
        """
        return int(self.table.num_rows)


def fit(
    columns: Columns,
    target: TableSchema | None,
    *,
    unknown: Unknown = "refuse",
    cast: bool = False,
    table_name: object = "the table",
) -> Rows:
    """
    Return the data in the types of a table, by name and whatever the case.

    Args:
        columns: The data.
        target: Schema of the table; None for one that is made of the data.
        unknown: What is done with columns that the table lacks: ``"refuse"`` them; ``"keep"`` them in types of their
            own; ``"add"`` does so with fields inside of structs as well, for a table that is to get them.
        cast: Leave the data in types of its own where SQL is to convert it.
        table_name: Name of the table, for the error.

    Raises:
        SchemaMismatchError: A column that the table lacks, or a value that its type cannot hold. Nothing was sent.
    """
    import pyarrow as pa

    fields: list[Field] = []
    arrays: list[Any] = []
    for name, values in columns.values.items():
        known = target.find(name) if target else None
        if target is not None and known is None and unknown == "refuse":
            raise SchemaMismatchError(f"{unknown_column(name, target, table_name)}; {EVOLVE_HINT}")
        stored = _stored_type(name, values, known, add=unknown == "add", cast=cast)
        arrays.append(_fitted(name, values, stored))
        fields.append(Field(name, relaxed(known.type) if known and cast else stored))
    return Rows(pa.Table.from_arrays(arrays, names=[field.name for field in fields]), TableSchema(fields))


def _stored_type(name: str, values: Any, known: Field | None, *, add: bool, cast: bool) -> DataType:
    """Return the type in which the data travels."""
    if known is None or cast:
        return _own_type(name, values)
    if not add or not any(isinstance(inside, StructType) for inside in walk(known.type)):
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
