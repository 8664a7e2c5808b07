"""
Types of a Spark Connect schema as the types of ``lakewire.schema``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lakewire.schema.types import (
    ArrayType,
    CharType,
    DataType,
    DecimalType,
    Field,
    IntervalType,
    MapType,
    OtherType,
    Primitive,
    StructType,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

PRIMITIVES = {
    "null": "VOID",
    "binary": "BINARY",
    "boolean": "BOOLEAN",
    "byte": "TINYINT",
    "short": "SMALLINT",
    "integer": "INT",
    "long": "BIGINT",
    "float": "FLOAT",
    "double": "DOUBLE",
    "string": "STRING",
    "date": "DATE",
    "timestamp": "TIMESTAMP",
    "timestamp_ntz": "TIMESTAMP_NTZ",
    "variant": "VARIANT",
}
_UNITS = ("DAY", "HOUR", "MINUTE", "SECOND")
_LONG_UNITS = ("YEAR", "MONTH")


def fields_of(schema: Any) -> tuple[Field, ...]:
    """Return the columns of a result."""
    return tuple(_field(field) for field in schema.struct.fields)


def data_type_of(proto: Any) -> DataType:
    """Return one type."""
    kind = proto.WhichOneof("kind")
    if kind in PRIMITIVES:
        return Primitive(PRIMITIVES[kind])
    build = _PARAMETRIC.get(kind)
    return build(getattr(proto, kind)) if build else OtherType(str(kind))


def _field(proto: Any) -> Field:
    return Field(proto.name, data_type_of(proto.data_type), proto.nullable)


def _decimal(proto: Any) -> DataType:
    precision = proto.precision if proto.HasField("precision") else 10
    return DecimalType(precision, proto.scale if proto.HasField("scale") else 0)


def _interval(units: tuple[str, ...]) -> Callable[[Any], DataType]:
    def build(proto: Any) -> DataType:
        start = units[proto.start_field] if proto.HasField("start_field") else units[0]
        end = units[proto.end_field] if proto.HasField("end_field") else units[-1]
        return IntervalType(start, None if end == start else end)

    return build


_PARAMETRIC: Mapping[str, Callable[[Any], DataType]] = {
    "decimal": _decimal,
    "char": lambda proto: CharType(proto.length),
    "var_char": lambda proto: CharType(proto.length, varying=True),
    "array": lambda proto: ArrayType(data_type_of(proto.element_type), proto.contains_null),
    "map": lambda proto: MapType(
        data_type_of(proto.key_type), data_type_of(proto.value_type), proto.value_contains_null
    ),
    "struct": lambda proto: StructType(tuple(_field(field) for field in proto.fields)),
    "day_time_interval": _interval(_UNITS),
    "year_month_interval": _interval(_LONG_UNITS),
}
