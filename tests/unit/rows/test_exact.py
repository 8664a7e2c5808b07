"""A value goes into a column as it is, or not at all: every kind of value against every type."""

import datetime as dt
import re
import uuid
from decimal import Decimal

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakewire.errors import SchemaMismatchError
from tests.support.value_kinds import KINDS, TYPES, is_same, meant, stored, stored_from_arrow

NAIVE = st.datetimes()
MIDNIGHTS = NAIVE.map(lambda moment: moment.replace(hour=0, minute=0, second=0, microsecond=0))
AWARE = st.datetimes(timezones=st.timezones() | st.just(dt.UTC))
WHOLE = st.integers(-300, 300) | st.integers(-(2**63), 2**63 - 1)
DECIMALS = st.decimals(places=2, min_value=-(10**9), max_value=10**9)
ARROW_HAS = [
    st.booleans(),
    WHOLE,
    st.floats(),
    DECIMALS,
    st.text(max_size=5),
    st.binary(max_size=5),
    st.dates(),
    NAIVE,
    MIDNIGHTS,
    st.datetimes(timezones=st.just(dt.UTC)),
    st.timedeltas(dt.timedelta(-(10**6)), dt.timedelta(10**6)),
    st.lists(WHOLE, max_size=2),
    st.fixed_dictionaries({"a": WHOLE | st.none()}),
]
NUMBERS = st.integers(-(2**65), 2**65) | WHOLE | st.floats() | DECIMALS | st.decimals()
SCALARS = st.one_of(
    st.none(),
    NUMBERS,
    *ARROW_HAS,
    AWARE,
    st.timedeltas(),
    st.times(),
    st.uuids(),
    st.integers(-(2**63), 2**63 - 1).map(np.int64),
    st.floats(width=32).map(np.float32),
    st.integers(-(2**60), 2**60).map(lambda number: np.datetime64(number, "ns")),
    st.integers(-(2**40), 2**40).map(lambda number: np.timedelta64(number, "ms")),
    st.just(pd.NaT),
)
VALUES = SCALARS | st.lists(NUMBERS, max_size=3) | st.dictionaries(st.sampled_from("ab"), NUMBERS, max_size=2)


def kept_or_refused(store, values, type_text):
    """What is stored; None where it is refused."""
    try:
        return store(values, type_text)
    except SchemaMismatchError as error:
        text = str(error)
    assert re.match(r"column '?\"?c.*row \d", text), text
    return None


@given(VALUES, st.sampled_from(TYPES))
def test_a_value_is_kept_equal_or_refused(value, type_text):
    """Nothing is rounded, cut, parsed or shifted; a refusal names the column and the row."""
    kept = kept_or_refused(stored, [value], type_text)

    assert kept is None or (kept[0] is None and meant(value) is None) or is_same(meant(value), kept[0], type_text)


@given(st.one_of([st.lists(kind | st.none(), max_size=4) for kind in ARROW_HAS]), st.sampled_from(TYPES))
def test_arrow_data_is_taken_as_python_values_are(values, type_text):
    """The same values mean the same as a list and as an Arrow array."""
    array = pa.array(values)
    listed, from_arrow = (
        kept_or_refused(stored, array.to_pylist(), type_text),
        kept_or_refused(stored_from_arrow, array, type_text),
    )

    assert repr(listed) == repr(from_arrow)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("type_text", TYPES)
def test_each_sample_of_the_table_is_kept_equal_or_refused(kind, type_text):
    """So are the odd classes of numpy, pandas and enum."""
    for value in KINDS[kind]:
        kept = kept_or_refused(stored, [value], type_text)
        assert kept is None or (kept == [None]) == kind.startswith("`None`")


def test_a_refusal_names_all_that_is_needed():
    """Path, row, value, class and what would be accepted; a long value is cut."""
    rows = [{"a": [{"b": 1}]}, {"a": [{"b": 1}, {"b": "x" * 200}]}]
    with pytest.raises(SchemaMismatchError) as refused:
        stored(rows, "STRUCT<a: ARRAY<STRUCT<b: INT>>>")

    assert str(refused.value).startswith(f"column 'c.a[1].b', row 1: '{'x' * 78}… (str); accepted is a whole number")


@pytest.mark.parametrize(
    ("array", "type_text", "said"),
    [
        (pa.array([1000, 1001], pa.timestamp("ns")), "TIMESTAMP_NTZ", "row 1"),
        (pa.array([0, 2**55], pa.timestamp("s")), "TIMESTAMP_NTZ", "row 1"),
        (pa.array([2**62], pa.timestamp("us", "UTC")), "TIMESTAMP", "row 0"),
        (pa.array([[2**62]], pa.list_(pa.timestamp("us", "UTC"))), "ARRAY<TIMESTAMP>", "row 0"),
        (pa.array([1, 2**22], pa.date32()), "DATE", "row 1"),
        (pa.array([1.5, 1e39]), "FLOAT", "row 1"),
        (pa.array([0.5, 0.1]), "DECIMAL(10,2)", "row 1"),
        (pa.array(["1"]), "INT", "row 0"),
        (pa.array([b"1"]), "STRING", "row 0"),
        (pa.array([dt.datetime(2024, 1, 1, 1)]), "DATE", "row 0"),
        (pa.array([dt.time(1)]), "STRING", "row 0"),
        (pa.array([{"a": 1, "z": 1}]), "STRUCT<a: INT>", "row 0"),
        (pa.array([uuid.UUID(int=1).bytes], pa.uuid()), "BINARY", "row 0"),
        (pa.array([[1], [None, 300]]), "ARRAY<TINYINT>", "row 1"),
    ],
)
def test_arrow_values_that_do_not_fit_are_named(array, type_text, said):
    """Arrow's own words and wrapped numbers reach nobody: the row is named, as for Python values."""
    with pytest.raises(SchemaMismatchError, match=said):
        stored_from_arrow(array, type_text)


@pytest.mark.parametrize(
    ("array", "type_text", "expected"),
    [
        (pa.array(["a", None]).dictionary_encode(), "STRING", ["a", None]),
        (pa.array([uuid.UUID(int=1).bytes], pa.uuid()), "STRING", [str(uuid.UUID(int=1))]),
        (pa.array([1, 0], pa.int8()).cast(pa.bool8()), "BOOLEAN", [True, False]),
        (pa.array([5], pa.uint64()), "INT", [5]),
        (pa.array([{"A": 1}]), "STRUCT<a: INT, b: STRING>", [{"a": 1, "b": None}]),
        (pa.array([{"a": 1}]), "MAP<STRING, INT>", [[("a", 1)]]),
        (pa.array([0.5, None]), "DECIMAL(10,2)", [Decimal("0.50"), None]),
        (pa.array([1000], pa.timestamp("ns")), "TIMESTAMP_NTZ", [dt.datetime(1970, 1, 1, 0, 0, 0, 1)]),
        (pa.array([[1.0]], pa.large_list(pa.float32())), "ARRAY<BIGINT>", [[1]]),
        (pa.array([], pa.int64()), "STRING", []),
    ],
)
def test_arrow_types_that_databricks_lacks_are_read_by_what_they_mean(array, type_text, expected):
    """Dictionaries, unsigned numbers, nanoseconds that are zero, extension types."""
    assert expected == stored_from_arrow(array, type_text)
