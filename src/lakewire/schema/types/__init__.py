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

__all__ = [
    "BIGINT",
    "BINARY",
    "BOOLEAN",
    "DATE",
    "DOUBLE",
    "FLOAT",
    "INT",
    "INTERVAL_UNITS",
    "PRIMITIVES",
    "SMALLINT",
    "STRING",
    "TIMESTAMP",
    "TIMESTAMP_NTZ",
    "TINYINT",
    "VARIANT",
    "VOID",
    "ArrayType",
    "CharType",
    "DataType",
    "DecimalType",
    "Field",
    "IntervalType",
    "MapType",
    "OtherType",
    "Primitive",
    "StructType",
    "as_type",
    "parse_fields",
    "parse_type",
    "relaxed",
    "walk",
]
