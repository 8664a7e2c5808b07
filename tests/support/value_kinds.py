"""Values of every kind that people hand in, and the types that a column may have: the two sides of docs/values.md."""

import datetime as dt
import enum
import math
import uuid
from decimal import Decimal

import numpy as np
import pandas as pd
import pyarrow as pa

from lakewire.errors import SchemaMismatchError
from lakewire.rows.arrow_column import fitted_column, plain_column
from lakewire.rows.column import array_of
from lakewire.schema.types import parse_type


class Colour(str, enum.Enum):  # noqa: UP042  # it is this form that people have
    """Text with names."""

    RED = "red"


class Level(enum.IntEnum):
    """Numbers with names."""

    LOW = 1


UTC = dt.UTC
BERLIN = dt.timezone(dt.timedelta(hours=1))
NIGHT, NOON = dt.datetime(2024, 5, 6), dt.datetime(2024, 5, 6, 12, 0, 0, 1)
KINDS = {
    "`None`, `pd.NaT`, `pd.NA`, `np.datetime64('NaT')`": [None, pd.NaT, pd.NA, np.datetime64("NaT")],
    "`bool`, `np.bool_`": [True, np.bool_(0)],
    "`int`, `np.int8` … `np.uint64`, `IntEnum`": [0, 1, -7, np.int8(5), np.uint64(2**63), Level.LOW, 2**31, 2**53 + 1],
    "`float`, `np.float16` … `np.float64`": [1.0, 1.5, 0.1, 1e300, np.float32(0.5), math.nan, -math.inf],
    "`Decimal`": [Decimal("1.50"), Decimal(7), Decimal("0.001"), Decimal("1e30")],
    "`str`, `np.str_`, `StrEnum`, `class X(str, Enum)`": ["", "text", "12", np.str_("é"), Colour.RED],
    "`uuid.UUID`": [uuid.UUID(int=5)],
    "`bytes`, `bytearray`, `memoryview`, `np.bytes_`": [
        b"",
        b"\xff",
        bytearray(b"x"),
        memoryview(b"x"),
        np.bytes_(b"x"),
    ],
    "`date`, `np.datetime64[D]`": [dt.date(2024, 5, 6), np.datetime64("2024-05-06")],
    "`datetime` without a zone, `pd.Timestamp`, `np.datetime64[us]`": [
        NIGHT,
        NOON,
        pd.Timestamp(NOON),
        np.datetime64("2024-05-06T12:00:00.5"),
        np.datetime64(1, "ns"),
    ],
    "`datetime` with a zone": [NOON.replace(tzinfo=UTC), NIGHT.replace(tzinfo=BERLIN), pd.Timestamp(NOON, tz="UTC")],
    "`timedelta`, `pd.Timedelta`, `np.timedelta64`": [
        dt.timedelta(1, 2, 3),
        pd.Timedelta(5, "s"),
        np.timedelta64(3, "h"),
    ],
    "`time`": [dt.time(1, 2)],
    "`list`, `tuple`, `np.ndarray` of whole numbers": [[1, 2], (), np.array([1, 2])],
    "`dict` of text to whole numbers": [{"a": 1, "b": 2}, {"a": None}],
    "`set`, other objects": [{1, 2}, object(), 1j],
}
TYPES = (
    "BOOLEAN",
    "TINYINT",
    "INT",
    "BIGINT",
    "FLOAT",
    "DOUBLE",
    "DECIMAL(10,2)",
    "STRING",
    "VARCHAR(3)",
    "BINARY",
    "DATE",
    "TIMESTAMP",
    "TIMESTAMP_NTZ",
    "INTERVAL DAY TO SECOND",
    "ARRAY<INT>",
    "MAP<STRING, INT>",
    "STRUCT<a: INT, b: INT>",
    "VARIANT",
)


def stored(values, type_text):
    """Return Python values as they are in a column of the type."""
    return array_of("c", values, parse_type(type_text)).to_pylist()


def stored_from_arrow(array, type_text):
    """Return an Arrow array's values as they are in a column of the type."""
    return fitted_column("c", plain_column("c", pa.chunked_array([array])), parse_type(type_text)).to_pylist()


def table_text():
    """Return the table of docs/values.md as the code has it: a row for each kind, its types by how they take it."""
    lines = ["| what you have | goes into | goes into, where it stays equal |", "|---|---|---|"]
    for kind, values in KINDS.items():
        taken = {type_text: sum(is_taken(value, type_text) for value in values) for type_text in TYPES}
        always = [name for name, count in taken.items() if count == len(values)]
        equal = [name for name, count in taken.items() if 0 < count < len(values)]
        every = ["every type"] if len(always) == len(TYPES) else always
        lines.append(f"| {kind} | {', '.join(every) or 'none'} | {', '.join(equal) or ''} |")
    return "\n".join(lines)


def is_taken(value, type_text):
    """Whether a column of the type takes the value."""
    try:
        stored([value], type_text)
    except SchemaMismatchError:
        return False
    return True
