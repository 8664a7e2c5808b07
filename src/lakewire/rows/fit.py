"""
Columns made to fit a table: every value in the table's own type, and equal to what was given.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any, Literal

import attrs

from lakewire.errors import SchemaMismatchError
from lakewire.rows.arrow_column import fitted_column
from lakewire.rows.column import array_of, type_of
from lakewire.rows.read import Columns
from lakewire.schema.arrow import from_arrow_type
from lakewire.schema.compare import with_new_fields
from lakewire.schema.nearest import EVOLVE_HINT, unknown_column
from lakewire.schema.table_schema import TableSchema
from lakewire.schema.types import (
    VARIANT,
    DataType,
    Field,
    IntervalType,
    StructType,
    relaxed,
    walk,
)

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
    cast: Collection[str] = (),
    table_name: object = "the table",
) -> Rows:
    """
    Return the data in the types of a table, by name and whatever the case.

    Args:
        columns: The data.
        target: Schema of the table; None for one that is made of the data.
        unknown: What is done with columns that the table lacks: ``"refuse"`` them; ``"keep"`` them in types of their
            own; ``"add"`` does so with fields inside of structs as well, for a table that is to get them.
        cast: Columns whose data stays in types of its own, for SQL to convert.
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
        stored = _stored_type(name, values, known, add=unknown == "add", cast=name in cast)
        _check_storable(name, stored)
        arrays.append(_fitted(name, values, stored))
        fields.append(Field(name, relaxed(known.type) if known and name in cast else stored))
    return Rows(pa.Table.from_arrays(arrays, names=[field.name for field in fields]), TableSchema(fields))


def _stored_type(name: str, values: Any, known: Field | None, *, add: bool, cast: bool) -> DataType:
    """Return the type in which the data travels."""
    if known is None or cast:
        return _own_type(name, values)
    if not add or not any(isinstance(inside, StructType) for inside in walk(known.type)):
        return relaxed(known.type)
    try:
        own = _own_type(name, values)
    except SchemaMismatchError:  # such as a dict with numbers as keys, which only a MAP holds
        own = relaxed(known.type)
    return with_new_fields(relaxed(known.type), own)


def _check_storable(name: str, data_type: DataType) -> None:
    """Refuse types that no table has, or that no file of Parquet carries to it."""
    _, *inside = walk(data_type)
    if any(isinstance(part, IntervalType) for part in (data_type, *inside)):
        raise SchemaMismatchError(f"column {name!r}: no table stores {data_type.simple()}; accepted are numbers, text")
    if VARIANT in inside:
        raise SchemaMismatchError(f"column {name!r}: {data_type.simple()}; accepted is VARIANT as a whole column")


def _own_type(name: str, values: Any) -> DataType:
    if hasattr(values, "chunks"):
        return relaxed(from_arrow_type(values.type, name))
    return type_of(name, values)


def _fitted(name: str, values: Any, data_type: DataType) -> Any:
    if hasattr(values, "chunks"):
        return fitted_column(name, values, data_type)
    return array_of(name, values, data_type)
