"""
Databricks data types as frozen values, their SQL and REST spellings, and the reader of both.

Pure values. Delta's schema JSON lives in ``delta_json.py``, Arrow in ``arrow.py``.
"""

from lakewire.schema.types.fields import Field, as_type, parse_fields, parse_type
from lakewire.schema.types.nested import ArrayType, MapType, StructType, relaxed, walk
from lakewire.schema.types.scalar import (
    BIGINT,
    BINARY,
    BOOLEAN,
    DATE,
    DOUBLE,
    FLOAT,
    INT,
    INTERVAL_UNITS,
    PRIMITIVES,
    SMALLINT,
    STRING,
    TIMESTAMP,
    TIMESTAMP_NTZ,
    TINYINT,
    VARIANT,
    VOID,
    CharType,
    DataType,
    DecimalType,
    IntervalType,
    OtherType,
    Primitive,
)

__all__ = [  # noqa: RUF022  # as sorted() has it, like every package here
    "ArrayType",
    "BIGINT",
    "BINARY",
    "BOOLEAN",
    "CharType",
    "DATE",
    "DOUBLE",
    "DataType",
    "DecimalType",
    "FLOAT",
    "Field",
    "INT",
    "INTERVAL_UNITS",
    "IntervalType",
    "MapType",
    "OtherType",
    "PRIMITIVES",
    "Primitive",
    "SMALLINT",
    "STRING",
    "StructType",
    "TIMESTAMP",
    "TIMESTAMP_NTZ",
    "TINYINT",
    "VARIANT",
    "VOID",
    "as_type",
    "parse_fields",
    "parse_type",
    "relaxed",
    "walk",
]
