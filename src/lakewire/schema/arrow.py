"""
Databricks types and schemas to Arrow and back. Data is converted in ``given.py`` and ``values.py``.

pyarrow is imported inside the functions: schemas are useful without it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire.errors import InvalidArgumentError
from lakewire.schema import types as t
from lakewire.schema.table_schema import TableSchema

if TYPE_CHECKING:
    import pyarrow as pa


def to_arrow_type(data_type: t.DataType) -> pa.DataType:
    """
    Return the Arrow type that holds values of *data_type* without loss.

    VARIANT, year-month intervals and unknown types are text: Arrow has no type for them.
    """
    import pyarrow as pa

    match data_type:
        case t.Primitive(name):
            return _primitive(name)
        case t.DecimalType(precision, scale):
            return pa.decimal128(precision, scale)
        case t.ArrayType(element, contains_null):
            return pa.list_(pa.field("element", to_arrow_type(element), contains_null or element == t.VOID))
        case t.MapType(key, value, contains_null):
            value_field = pa.field("value", to_arrow_type(value), contains_null or value == t.VOID)
            key_type = pa.string() if key == t.VOID else to_arrow_type(key)  # an empty map(): Arrow has no such keys
            return pa.map_(pa.field("key", key_type, nullable=False), value_field)
        case t.StructType(fields):
            return pa.struct([_to_arrow_field(field) for field in fields])
        case t.IntervalType() if not data_type.in_months:
            return pa.duration("us")
        case _:
            return pa.string()


def from_arrow_type(arrow_type: pa.DataType, column: str = "") -> t.DataType:
    """
    Return the Databricks type that holds values of *arrow_type* without loss.

    Unsigned integers take the next larger type; times beyond microseconds are checked when data is converted.

    Args:
        arrow_type: Any Arrow type.
        column: Name for the error message.

    Raises:
        InvalidArgumentError: No Databricks type holds such values (times of day, month-day-nano intervals).
    """
    from pyarrow import types as pat

    if name := _NAMES.get(str(arrow_type)):
        return t.Primitive(name)
    if pat.is_timestamp(arrow_type):
        return t.TIMESTAMP if arrow_type.tz else t.TIMESTAMP_NTZ
    if pat.is_decimal(arrow_type) and arrow_type.scale >= 0 and arrow_type.precision <= 38:
        return t.DecimalType(arrow_type.precision, arrow_type.scale)
    if pat.is_duration(arrow_type):
        return t.IntervalType("DAY", "SECOND")
    if pat.is_fixed_size_binary(arrow_type):
        return t.BINARY
    if pat.is_dictionary(arrow_type) or pat.is_run_end_encoded(arrow_type):
        return from_arrow_type(arrow_type.value_type, column)
    if hasattr(arrow_type, "storage_type"):
        return from_arrow_type(arrow_type.storage_type, column)
    return _nested(arrow_type, column)


def to_arrow_schema(schema: TableSchema) -> pa.Schema:
    """
    Return the Arrow schema of a table; comments are not carried over.
    """
    import pyarrow as pa

    return pa.schema([_to_arrow_field(field) for field in schema])


def from_arrow_schema(schema: pa.Schema) -> TableSchema:
    """
    Return the schema a table must have to hold data of this Arrow schema.

    Raises:
        InvalidArgumentError: A column has a type that no Databricks type can hold.
    """
    return TableSchema(_from_arrow_field(field) for field in schema)


# str() of an Arrow type -> Databricks type; unsigned integers need the next larger one.
_NAMES = {
    "int8": "TINYINT",
    "int16": "SMALLINT",
    "int32": "INT",
    "int64": "BIGINT",
    "uint8": "SMALLINT",
    "uint16": "INT",
    "uint32": "BIGINT",
    "halffloat": "FLOAT",
    "float": "FLOAT",
    "double": "DOUBLE",
    "bool": "BOOLEAN",
    "string": "STRING",
    "large_string": "STRING",
    "string_view": "STRING",
    "binary": "BINARY",
    "large_binary": "BINARY",
    "binary_view": "BINARY",
    "date32[day]": "DATE",
    "date64[ms]": "DATE",
    "null": "VOID",
    "extension<arrow.json>": "VARIANT",
}


def _primitive(name: str) -> pa.DataType:
    import pyarrow as pa

    arrow_types = {
        "TINYINT": pa.int8(),
        "SMALLINT": pa.int16(),
        "INT": pa.int32(),
        "BIGINT": pa.int64(),
        "FLOAT": pa.float32(),
        "DOUBLE": pa.float64(),
        "BINARY": pa.binary(),
        "BOOLEAN": pa.bool_(),
        "DATE": pa.date32(),
        "TIMESTAMP": pa.timestamp("us", tz="UTC"),
        "TIMESTAMP_NTZ": pa.timestamp("us"),
        "VOID": pa.null(),
    }
    return arrow_types.get(name, pa.string())


def _nested(arrow_type: pa.DataType, column: str) -> t.DataType:
    from pyarrow import types as pat

    if pat.is_uint64(arrow_type):
        return t.DecimalType(20, 0)
    if pat.is_map(arrow_type):
        key, value = from_arrow_type(arrow_type.key_type, column), from_arrow_type(arrow_type.item_type, column)
        return t.MapType(key, value, arrow_type.item_field.nullable)
    if pat.is_struct(arrow_type):
        return t.StructType(_from_arrow_field(field, f"{column}.") for field in arrow_type)
    if pat.is_nested(arrow_type) and hasattr(arrow_type, "value_field"):
        return t.ArrayType(from_arrow_type(arrow_type.value_type, column), arrow_type.value_field.nullable)
    raise InvalidArgumentError(
        f"column {column!r}: Arrow type {arrow_type} has no Databricks counterpart; cast it, for example to string"
    )


def _to_arrow_field(field: t.Field) -> pa.Field:
    import pyarrow as pa

    return pa.field(field.name, to_arrow_type(field.type), field.nullable or field.type == t.VOID)


def _from_arrow_field(field: pa.Field, prefix: str = "") -> t.Field:
    return t.Field(field.name, from_arrow_type(field.type, prefix + field.name), field.nullable)
