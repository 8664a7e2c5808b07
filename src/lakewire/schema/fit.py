"""
Rows for a table, and rows converted to the types of a table.

Pure. pyarrow is imported inside the functions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from lakewire.errors import SchemaMismatchError
from lakewire.schema.arrow import from_arrow_schema, to_arrow_type
from lakewire.schema.nearest import EVOLVE_HINT, unknown_column
from lakewire.schema.table_schema import TableSchema
from lakewire.schema.types import (
    DATE,
    STRING,
    TIMESTAMP,
    TIMESTAMP_NTZ,
    VARIANT,
    VOID,
    ArrayType,
    CharType,
    DataType,
    DecimalType,
    Field,
    MapType,
    Primitive,
    StructType,
    relaxed,
)

if TYPE_CHECKING:
    import pyarrow as pa

_INTEGERS = frozenset({"TINYINT", "SMALLINT", "INT", "BIGINT"})
_FLOATS = frozenset({"FLOAT", "DOUBLE"})
# (type of the data, type of the column): the warehouse converts these exactly, or as its session's zone says.
_CONVERTED_BY_SERVER = frozenset(
    {(TIMESTAMP, TIMESTAMP_NTZ), (TIMESTAMP_NTZ, TIMESTAMP), (DATE, TIMESTAMP), (DATE, TIMESTAMP_NTZ)}
)


@attrs.frozen
class Rows:
    """
    Data and the SQL type each of its columns is to have in the statement that writes it.

    Attributes:
        table: Arrow data, shape (n, k).
        schema: k fields in the same order; a type may differ from the Arrow type where SQL converts.
    """

    table: pa.Table
    schema: TableSchema

    @classmethod
    def of(cls, table: pa.Table) -> Rows:
        """
        Take the types from the data.
        """
        return cls(table, from_arrow_schema(table.schema))

    @property
    def count(self) -> int:
        """
        Return the number of rows.
        """
        return int(self.table.num_rows)


def fit(table: pa.Table, target: TableSchema, *, add_columns: bool = False, table_name: object = "the table") -> Rows:
    """
    Make data fit a table, by name; no value changes, except that DOUBLE values round to a FLOAT column.

    Args:
        table: Data as ``as_arrow`` returns it.
        target: Schema of the table.
        add_columns: Keep columns and struct fields the table lacks, which it will get.
        table_name: Name of the table, for error messages.

    Raises:
        SchemaMismatchError: A column the table lacks, or a value its type cannot hold. Nothing was sent.
    """
    import pyarrow as pa

    columns: list[pa.ChunkedArray] = []
    fields: list[Field] = []
    for given in from_arrow_schema(table.schema):
        known = target.find(given.name)
        if known is None and not add_columns:
            raise SchemaMismatchError(f"{unknown_column(given.name, target, table_name)}; {EVOLVE_HINT}")
        wanted = _fitted(given.type, known.type, given.name, add=add_columns) if known else relaxed(given.type)
        columns.append(_converted(table.column(given.name), given, wanted))
        by_server = known is not None and isinstance(wanted, Primitive | DecimalType)
        fields.append(Field(given.name, known.type if known and by_server else wanted))
    return Rows(pa.Table.from_arrays(columns, names=table.column_names), TableSchema(fields))


def _fitted(given: DataType, known: DataType, name: str, *, add: bool) -> DataType:
    """Return the type the data is converted to here; what is left to reach *known* is the warehouse's."""
    match given, known:
        case StructType(), StructType():
            return _fitted_struct(given, known, name, add=add)
        case ArrayType(element), ArrayType(other):
            return ArrayType(_fitted(element, other, f"{name}.element", add=add))
        case MapType(key, value), MapType(other_key, other_value):
            key = _fitted(key, other_key, f"{name}.key", add=add)
            return MapType(key, _fitted(value, other_value, f"{name}.value", add=add))
        case _ if given == VOID or given == relaxed(known) or _is_number_for(given, known):
            return relaxed(known)
        case _ if _is_text_for(given, known) or (given, known) in _CONVERTED_BY_SERVER:
            return given
        case _:
            raise SchemaMismatchError(f"column {name!r}: {given} does not fit into the table's {known}")


def _fitted_struct(given: StructType, known: StructType, name: str, *, add: bool) -> StructType:
    """Keep the names as given, since Arrow is case-sensitive; missing fields become NULL."""
    named = {field.name.lower(): field for field in given.fields}
    fields: list[Field] = []
    for field in known.fields:
        have = named.pop(field.name.lower(), None)
        if have is None:
            fields.append(Field(field.name, relaxed(field.type)))
        else:
            fields.append(Field(have.name, _fitted(have.type, field.type, f"{name}.{have.name}", add=add)))
    if named and not add:
        extra = next(iter(named.values())).name
        raise SchemaMismatchError(f"column {name!r}: the table's {known} has no field {extra!r}")
    return StructType((*fields, *(Field(field.name, relaxed(field.type)) for field in named.values())))


def _is_number_for(given: DataType, known: DataType) -> bool:
    if isinstance(given, DecimalType):
        return isinstance(known, DecimalType) or (isinstance(known, Primitive) and known.name in _INTEGERS)
    if not isinstance(given, Primitive):
        return False
    if isinstance(known, DecimalType):
        return given.name in _INTEGERS
    numbers = _INTEGERS | _FLOATS
    return isinstance(known, Primitive) and given.name in numbers and known.name in numbers


def _is_text_for(given: DataType, known: DataType) -> bool:
    """Return whether *given* goes into a text column: text as it is, other scalars as SQL formats them."""
    if isinstance(known, CharType) or known == STRING:
        return isinstance(given, CharType) or given == STRING or (known == STRING and _is_scalar(given))
    return False


def _is_scalar(data_type: DataType) -> bool:
    return isinstance(data_type, Primitive | DecimalType) and data_type != VARIANT


def _converted(column: pa.ChunkedArray, given: Field, wanted: DataType) -> pa.ChunkedArray:
    import pyarrow as pa

    if relaxed(given.type) == wanted:
        return column
    try:
        return column.cast(to_arrow_type(_roomy(given.type, wanted))).cast(to_arrow_type(wanted))
    except pa.ArrowException as error:
        raise SchemaMismatchError(
            f"column {given.name!r}: {given.type} does not fit into the table's {wanted}: {error}"
        ) from error


def _roomy(given: DataType, wanted: DataType) -> DataType:
    """Give integers the widest decimal first: Arrow refuses BIGINT to DECIMAL(10,2) whatever the values are."""
    match given, wanted:
        case ArrayType(element), ArrayType(other):
            return ArrayType(_roomy(element, other))
        case MapType(key, value), MapType(other_key, other_value):
            return MapType(_roomy(key, other_key), _roomy(value, other_value))
        case StructType(), StructType(fields):
            have = {field.name: field.type for field in given.fields}
            return StructType(Field(f.name, _roomy(have.get(f.name, f.type), f.type)) for f in fields)
        case Primitive(name), DecimalType(_, scale) if name in _INTEGERS:
            return DecimalType(38, scale)
        case _:
            return wanted
