"""Hypothesis strategies for values of every Databricks type, as Arrow and Python hold them."""

import datetime as dt
from decimal import Decimal

from hypothesis import strategies as st

from lakewire.schema.types import ArrayType, CharType, DecimalType, MapType, Primitive, StructType, parse_type

# Every kind of type that a Delta column can have.
COLUMN_TYPES = [
    "tinyint",
    "smallint",
    "int",
    "bigint",
    "float",
    "double",
    "decimal(38,18)",
    "decimal(5,5)",
    "decimal(38,0)",
    "string",
    "binary",
    "boolean",
    "date",
    "timestamp",
    "timestamp_ntz",
    "array<int>",
    "array<string>",
    "array<array<double>>",
    "array<struct<a:int>>",
    "array<map<string,int>>",
    "map<string,decimal(10,2)>",
    "map<int,array<timestamp>>",
    "struct<a:int,b:string>",
    "struct<`we ird`:array<struct<x:binary,y:float>>,d:date>",
]
_BITS = {"TINYINT": 7, "SMALLINT": 15, "INT": 31, "BIGINT": 63}
# Years that strptime, Spark's calendar and Parquet's statistics all agree on.
_FIRST, _LAST = dt.datetime(1583, 1, 1), dt.datetime(9999, 12, 30)
_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


def column_values(type_text):
    """Values of a column of this type, NULL included."""
    return st.none() | values(parse_type(type_text))


def values(data_type):
    """Values of a type; NULL only inside of lists, maps and structs."""
    match data_type:
        case Primitive(name) if name in _BITS:
            return st.integers(-(1 << _BITS[name]), (1 << _BITS[name]) - 1)
        case Primitive(name):
            return _SCALARS[name]
        case DecimalType(precision, scale):
            largest = 10**precision - 1
            return st.integers(-largest, largest).map(lambda units: _decimal(units, scale))
        case CharType(length):
            return st.text(st.characters(exclude_categories=["Cs"]), max_size=length)
        case ArrayType(element):
            return st.lists(st.none() | values(element), max_size=3)
        case MapType(key, value):
            return st.dictionaries(values(key), st.none() | values(value), max_size=3)
        case StructType(fields):
            return st.fixed_dictionaries({field.name: st.none() | values(field.type) for field in fields})


_SCALARS = {
    "FLOAT": st.floats(width=32),
    "DOUBLE": st.floats(),
    "STRING": _TEXT,
    "BINARY": st.binary(max_size=8),
    "BOOLEAN": st.booleans(),
    "DATE": st.dates(_FIRST.date(), _LAST.date()),
    "TIMESTAMP": st.datetimes(_FIRST, _LAST, timezones=st.just(dt.UTC)),
    "TIMESTAMP_NTZ": st.datetimes(_FIRST, _LAST),
}


def _decimal(units, scale):
    """Build a decimal from its digits; arithmetic would round it to the 28 digits of the context."""
    return Decimal((int(units < 0), tuple(map(int, str(abs(units)))), -scale))


def plain(value):
    """Return a value in a form that compares exactly: NaN equals itself, -0.0 is not 0.0, a zone is an offset."""
    match value:
        case float():
            return repr(value)
        case dt.datetime():
            return value.isoformat()
        case list():
            return [plain(item) for item in value]
        case dict():
            return {key: plain(item) for key, item in value.items()}
        case Decimal():
            return str(value)
        case _:
            return value
