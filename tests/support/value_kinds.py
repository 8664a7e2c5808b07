"""Values of every kind that people hand in, and the types that a column may have: the two sides of docs/values.md."""

import datetime as dt
import enum
import json
import math
import struct
import uuid
from decimal import Decimal

import numpy as np
import pandas as pd
import pyarrow as pa
from hypothesis import strategies as st

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
WHOLE = st.integers(-300, 300) | st.integers(-(2**63), 2**63 - 1)
NUMBERS = WHOLE | st.floats() | st.decimals(places=2, min_value=-(10**9), max_value=10**9)
MORE = dict(
    zip(
        KINDS,
        [
            st.none(),
            st.booleans(),
            WHOLE | st.integers(-(2**65), 2**65) | st.integers(-(2**63), 2**63 - 1).map(np.int64),
            st.floats() | st.floats(width=32).map(np.float32) | st.integers(-1000, 1000).map(lambda n: n / 4),
            st.decimals() | st.decimals(places=2, min_value=-(10**9), max_value=10**9),
            st.text(max_size=5),
            st.uuids(),
            st.binary(max_size=5),
            st.dates(),
            st.datetimes() | st.dates().map(lambda day: dt.datetime(day.year, day.month, day.day)),
            st.datetimes(timezones=st.timezones() | st.just(UTC)),
            st.timedeltas(),
            st.times(),
            st.lists(NUMBERS, max_size=3) | st.lists(st.text(max_size=3), max_size=2),
            st.dictionaries(st.sampled_from("abc"), NUMBERS | st.none(), max_size=3),
            st.sampled_from([frozenset(), ..., object]),
        ],
        strict=True,
    )
)
"""Kind -> strategy of further values."""
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


def meant(value):
    """Return a value as Python has it, without numpy and zones that are not UTC; None for what is not there."""
    if value is pd.NaT or value is pd.NA:
        return None
    if isinstance(value, np.datetime64 | np.timedelta64):
        made = pd.Timestamp(value) if isinstance(value, np.datetime64) else pd.Timedelta(value)
        is_day = isinstance(value, np.datetime64) and np.datetime_data(value)[0] == "D"
        return None if made is pd.NaT else made.date() if is_day else made
    if isinstance(value, np.generic):
        return value.item()
    if isinstance(value, np.ndarray | tuple):
        return [meant(item) for item in value]
    if isinstance(value, enum.IntEnum):
        return value.value
    return str(value) if isinstance(value, uuid.UUID) else value


def is_same(value, kept, type_text):
    """Whether what is in the column is what was given, as ``meant`` has it."""
    if type_text == "VARIANT" and kept is not None:
        return is_same_json(value, json.loads(kept))
    if value is None or kept is None or isinstance(value, bool) or isinstance(kept, bool):
        return value is kept
    if isinstance(value, float) and math.isnan(value):
        return isinstance(kept, float) and math.isnan(kept)
    if type_text == "FLOAT" and isinstance(value, float):
        return kept == struct.unpack("f", struct.pack("f", value))[0]
    if isinstance(value, dt.datetime) and value.tzinfo and isinstance(kept, dt.datetime) and kept.tzinfo:
        return value.astimezone(UTC) == kept.astimezone(UTC)  # a time in a gap of its zone equals none of another zone
    if type_text == "DATE" and isinstance(value, dt.datetime):
        kept = dt.datetime.combine(kept, dt.time())
    if type_text == "TIMESTAMP_NTZ" and type(value) is dt.date:
        value = dt.datetime.combine(value, dt.time())
    if isinstance(value, dict):
        pairs = dict(kept)
        return all(pairs.get(name) == value.get(name) for name in {*pairs, *value})
    return kept == value


def is_same_json(value, kept):
    """Whether a VARIANT is what was given; PARSE_JSON of the local engine makes doubles, and misses the last bit."""
    if isinstance(value, list) and isinstance(kept, list):
        return len(value) == len(kept) and all(map(is_same_json, value, kept))
    if isinstance(value, dict) and isinstance(kept, dict):
        return value.keys() == kept.keys() and all(is_same_json(value[name], kept[name]) for name in value)
    if isinstance(value, float) or (type(value) is int and not -(2**63) <= value < 2**63):
        return isinstance(kept, int | float) and math.isclose(value, kept, rel_tol=1e-15)
    return type(value) is type(kept) and value == kept
