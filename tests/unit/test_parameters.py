"""Values of markers: what the API binds, and what is read from JSON text where it binds scalars only."""

import datetime as dt
import enum
import json
import math
import uuid
from decimal import Decimal

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakewire.errors import InvalidArgumentError
from lakewire.rows.exact import exactly
from lakewire.sql.parameters import bound

TOKYO = dt.timezone(dt.timedelta(hours=9))


class Colour(str, enum.Enum):  # noqa: UP042  # it is this form that people have
    RED = "red"


def item(value):
    """Type and text of one parameter."""
    (made,) = bound("SELECT :x", {"x": value})[1]
    return made["type"], made.get("value")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, ("VOID", None)),
        (pd.NaT, ("VOID", None)),
        (pd.NA, ("VOID", None)),
        (np.int64(5), ("INT", "5")),
        (np.float32(0.5), ("DOUBLE", "0.5")),
        (np.bool_(1), ("BOOLEAN", "true")),
        (np.datetime64("2024-05-06T01:02:03.000004"), ("TIMESTAMP_NTZ", "2024-05-06 01:02:03.000004")),
        (np.datetime64(1000, "ns"), ("TIMESTAMP_NTZ", "1970-01-01 00:00:00.000001")),
        (pd.Timestamp("2024-05-06", tz="UTC"), ("TIMESTAMP", "2024-05-06 00:00:00.000000+00:00")),
        (Colour.RED, ("STRING", "red")),
        (uuid.UUID(int=1), ("STRING", str(uuid.UUID(int=1)))),
        (Decimal("9" * 38), ("DECIMAL(38,0)", "9" * 38)),
    ],
    ids=str,
)
def test_scalars_are_bound_by_what_they_mean(value, expected):
    """Whichever library they come from."""
    assert expected == item(value)


def test_a_list_is_one_parameter():
    """Its elements are JSON text, cast by the server; IN takes the elements."""
    text, items = bound("SELECT * FROM t WHERE id IN ( :ids ) AND f(:ids)", {"ids": [1, None, 2**40]})

    read = "CAST(from_json(:ids, 'ARRAY<STRING>') AS ARRAY<BIGINT>)"
    assert f"SELECT * FROM t WHERE id IN ( SELECT explode({read}) ) AND f({read})" == text
    assert [{"name": "ids", "type": "STRING", "value": '["1", null, "1099511627776"]'}] == items


@pytest.mark.parametrize(
    ("value", "parameter"),
    [
        (None, ("VOID", None)),
        (True, ("BOOLEAN", "true")),
        (False, ("BOOLEAN", "false")),
        (-(2**31), ("INT", "-2147483648")),
        (2**31, ("BIGINT", "2147483648")),
        (-(2**63), ("BIGINT", "-9223372036854775808")),
        (2**63, ("DECIMAL(19,0)", "9223372036854775808")),
        (0.1, ("DOUBLE", "0.1")),
        (-0.0, ("DOUBLE", "-0.0")),
        (math.nan, ("DOUBLE", "NaN")),
        (-math.inf, ("DOUBLE", "-Infinity")),
        (Decimal("1.50"), ("DECIMAL(3,2)", "1.50")),
        (Decimal("1E+5"), ("DECIMAL(6,0)", "100000")),
        (Decimal("-0.001"), ("DECIMAL(3,3)", "-0.001")),
        ("", ("STRING", "")),
        ("it's", ("STRING", "it's")),
        (b"abc", ("BINARY", "abc")),
        (dt.date(1, 1, 1), ("DATE", "0001-01-01")),
        (dt.datetime(2024, 1, 1, 0, 0, 0, 5), ("TIMESTAMP_NTZ", "2024-01-01 00:00:00.000005")),
        (dt.datetime(2024, 1, 1, tzinfo=TOKYO), ("TIMESTAMP", "2023-12-31 15:00:00.000000+00:00")),
        (dt.timedelta(days=-1, microseconds=5), ("INTERVAL DAY TO SECOND", "-0 23:59:59.999995")),
        (np.int64(5), ("INT", "5")),
        (np.float32(0.5), ("DOUBLE", "0.5")),
        (np.bool_(1), ("BOOLEAN", "true")),
    ],
)  # fmt: skip
def test_a_parameter_has_the_type_that_keeps_its_value(value, parameter):
    """None, numbers by size, decimals with their scale, text, dates and times with and without zone."""
    ((item,), (kind, text)) = bound("SELECT :x", {"x": value})[1], parameter

    assert {"name": "x", "type": kind, **({} if text is None else {"value": text})} == item


def test_more_elements_than_the_api_takes_parameters():
    """A list counts as one, however long."""
    assert 3000 == len(json.loads(bound("SELECT :x", {"x": list(range(3000))})[1][0]["value"]))
    with pytest.raises(InvalidArgumentError, match="257 given, at most 256"):
        bound("SELECT 1", {f"p{number}": number for number in range(257)})


def test_dicts_and_nested_values_have_types_of_their_own():
    """A dict is a STRUCT; what is always NULL, and an empty list, are text."""
    text, _ = bound("SELECT :x", {"x": {"a": [Decimal("1.5")], "b c": None, "d": [], "e": dt.date(2024, 1, 1)}})

    assert text.endswith("AS STRUCT<`a`: ARRAY<DECIMAL(2,1)>, `b c`: STRING, `d`: ARRAY<STRING>, `e`: DATE>)")


def test_types_of_parameters_are_not_kept_for_ever():
    """A program that binds dicts of ever other keys does not grow with them."""
    for number in range(1100):
        bound("SELECT :x", {"x": {f"key {number}": 1}})

    assert exactly.cache_info().currsize <= 1000


def test_markers_by_place_are_named_in_order():
    """A ? in text, in a quoted name or in a comment is no marker."""
    text, items = bound("SELECT ?, '?', `?`, \"?\" -- ?\n, ? /* ? */", ["a", 2])

    assert "SELECT :p1, '?', `?`, \"?\" -- ?\n, :p2 /* ? */" == text
    assert [("p1", "a"), ("p2", "2")] == [(made["name"], made["value"]) for made in items]


def test_what_only_looks_like_a_marker_stays():
    """Text, names, comments, casts, and the fields of a VARIANT."""
    kept = "':x' \":x\" `:x` -- :x\n /* :x */ r':x\\' a::int, v:x, v[0]:x"

    assert f"SELECT {kept}" == bound(f"SELECT {kept}", {"x": [1]})[0]


@pytest.mark.parametrize(
    ("text", "values", "said"),
    [
        ("SELECT ?", [], "0 values for 1 markers"),
        ("SELECT 1", [1], "1 values for 0 markers"),
        ("SELECT :x", "text", "str; accepted are"),
        ("SELECT :x", {"a b": 1}, "'a b' is not a name"),
        ("SELECT :x", {"x": {1}}, r"parameter 'x': \{1\} \(set\) is no kind"),
        ("SELECT :x", {"x": [1, "a"]}, "parameter 'x': the values are of kinds that do not mix"),
        ("SELECT :x", {"x": [dt.time(1)]}, r"parameter 'x': .*time\) is no kind"),
        ("SELECT :x", {"x": np.datetime64(1, "ns")}, "parameter 'x': .* has nanoseconds"),
        ("SELECT :x", {"x": Decimal("NaN")}, "parameter 'x': .*NaN.*accepted is a finite number"),
        ("SELECT :x", {"x": dt.timedelta.max}, "accepted is a timedelta of at most"),
        ("SELECT :x", {"x": 10**38}, "accepted is a finite number of 38 digits"),
        ("SELECT :x", {"x": Decimal("1E+40")}, "accepted is a finite number of 38 digits"),
        ("SELECT :x", {"x": "\ud800"}, "accepted is text without lone surrogates"),
        ("SELECT :x", {"x": 1j}, "parameter 'x': 1j .complex. is no kind"),
        ("SELECT :x", {"x": object()}, "is no kind of value"),
        ("SELECT :x", {"x": b"\xff"}, "parameter 'x': these bytes are not UTF-8"),
        ("SELECT :x", {"x": [b"\xff"]}, "parameter 'x': these bytes are not UTF-8"),
    ],
)
def test_what_cannot_be_bound_is_refused(text, values, said):
    """By the name of the parameter, before anything is sent."""
    with pytest.raises(InvalidArgumentError, match=said):
        bound(text, values)


@given(st.lists(st.text() | st.none(), max_size=5))
def test_any_text_comes_back_from_the_json(texts):
    """Quotes, backslashes and control characters are JSON's, never the statement's."""
    if any(text and any("\ud800" <= char <= "\udfff" for char in text) for text in texts):
        return
    text, items = bound("SELECT :x", {"x": texts})

    assert (texts, "SELECT CAST(from_json(:x, 'ARRAY<STRING>') AS ARRAY<STRING>)") == (
        json.loads(items[0]["value"]),
        text,
    )
