"""
Values as formatted in JSON_ARRAY results.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakewire.schema.arrow import to_arrow_type
from lakewire.schema.types import parse_type
from lakewire.schema.values import column_to_python
from lakewire_local.statements.json_array import texts

INF = float("inf")
EXAMPLES = [
    ("bigint", [-(2**63), 2**63 - 1, None], ["-9223372036854775808", "9223372036854775807", None]),
    ("boolean", [True, False, None], ["true", "false", None]),
    ("string", ["", "ü\"'\n", None], ["", "ü\"'\n", None]),
    ("double", [1.0, 0.1, 0.0, -0.0, 100.0], ["1.0", "0.1", "0.0", "-0.0", "100.0"]),
    ("double", [1e7, 9999999.5, 1e-3, 9e-4], ["1.0E7", "9999999.5", "0.001", "9.0E-4"]),
    ("double", [1.7976931348623157e308, -2.5e-7, 1e22], ["1.7976931348623157E308", "-2.5E-7", "1.0E22"]),
    ("double", [float("nan"), INF, -INF, None], ["NaN", "Infinity", "-Infinity", None]),
    ("float", [0.1, 16777216.0], ["0.1", "1.6777216E7"]),
    ("decimal(10,2)", [Decimal("1.5"), Decimal(0), Decimal("-0.01")], ["1.50", "0.00", "-0.01"]),
    ("decimal(38,18)", [Decimal("1E-18"), Decimal(0)], ["0.000000000000000001", "0.000000000000000000"]),
    ("decimal(38,38)", [Decimal(f"0.{'9' * 38}")], [f"0.{'9' * 38}"]),
    ("date", [date(1, 1, 1), date(9999, 12, 31)], ["0001-01-01", "9999-12-31"]),
    ("timestamp", [datetime(2024, 1, 1, tzinfo=UTC)], ["2024-01-01T00:00:00.000Z"]),
    ("timestamp", [datetime(1969, 12, 31, 23, 59, 59, 123999, tzinfo=UTC)], ["1969-12-31T23:59:59.123999Z"]),
    ("timestamp_ntz", [datetime(1, 2, 3, 4, 5, 6, 7000), None], ["0001-02-03T04:05:06.007", None]),
    ("binary", [b"\xde\xad\xbe\xef", b"", None], ["3q2+7w==", "", None]),
    (
        "interval day to second",
        [timedelta(days=1, hours=2, microseconds=5)],
        ["INTERVAL '1 02:00:00.000005' DAY TO SECOND"],
    ),
    ("array<int>", [[1, None], [], None], ['["1",null]', "[]", None]),
    ("map<string,int>", [[('k"', 1), ("n", None)], [], None], ['{"k\\"":"1","n":null}', "{}", None]),
    (
        "struct<a:int,b:binary>",
        [{"a": 1, "b": b"x"}, {"a": None, "b": None}, None],
        ['{"a":"1","b":"eA=="}', '{"a":null,"b":null}', None],
    ),
    ("array<struct<a:array<decimal(3,1)>>>", [[{"a": [Decimal("1.5")]}, None]], ['[{"a":["1.5"]},null]']),
    ("void", [None, None], [None, None]),
]


@pytest.mark.parametrize(("spelling", "values", "expected"), EXAMPLES)
def test_values_are_formatted_as_on_databricks(spelling, values, expected):
    """Each type has its own text; NULL is null."""
    data_type = parse_type(spelling)

    assert expected == texts(pa.array(values, to_arrow_type(data_type)), data_type)


@pytest.mark.parametrize(("spelling", "values", "expected"), EXAMPLES)
def test_a_part_of_a_column_is_formatted_alike(spelling, values, expected):
    """Columns cut from larger ones, as chunks are, keep their own values."""
    data_type = parse_type(spelling)
    column = pa.array([*values, *values], to_arrow_type(data_type))

    assert expected == texts(column.slice(len(values)), data_type)


TIMES = st.datetimes(datetime(1, 1, 1), datetime(9999, 12, 31))
SCALARS = {
    "int": st.integers(-(2**31), 2**31 - 1),
    "double": st.floats(allow_nan=False),
    "float": st.floats(width=32, allow_nan=False),
    "decimal(20,5)": st.integers(-(10**20) + 1, 10**20 - 1).map(lambda number: Decimal(number).scaleb(-5)),
    "string": st.text(st.characters(codec="utf-8")),
    "binary": st.binary(),
    "boolean": st.booleans(),
    "date": st.dates(),
    "timestamp_ntz": TIMES,
    "timestamp": TIMES.map(lambda value: value.replace(tzinfo=UTC)),
}
VALUES = st.sampled_from(sorted(SCALARS)).flatmap(
    lambda spelling: st.tuples(st.just(spelling), st.lists(st.none() | SCALARS[spelling], max_size=5))
)


@given(VALUES)
def test_texts_read_back_as_the_values(drawn):
    """What is written as text reads back as the same value."""
    spelling, values = drawn
    data_type = parse_type(spelling)

    assert values == column_to_python(texts(pa.array(values, to_arrow_type(data_type)), data_type), data_type)


@given(VALUES, st.lists(st.booleans(), max_size=4))
def test_nested_texts_read_back_as_the_values(drawn, presence):
    """Lists and structs of any scalar read back whole, NULL differs from empty on every level."""
    spelling, values = drawn
    data_type = parse_type(f"array<struct<`a b`:array<{spelling}>,n:int>>")
    column = [[{"a b": values, "n": None}, None] if there else None for there in presence]

    assert column == column_to_python(texts(pa.array(column, to_arrow_type(data_type)), data_type), data_type)
