"""Values as text of results, as parameters and as SQL."""

import base64
import datetime as dt
import json
import math
import re
from decimal import Decimal

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lakewire.errors import DecodeError, InvalidArgumentError
from lakewire.schema.arrow import to_arrow_type
from lakewire.schema.literals import cell_sql, literal_sql, typed_sql
from lakewire.schema.types import ArrayType, DecimalType, MapType, Primitive, StructType, parse_type
from lakewire.schema.values import column_to_arrow, column_to_python
from tests.support.databricks_values import COLUMN_TYPES, column_values, plain

UTC = dt.UTC


def spelled(value, data_type):  # noqa: C901  # one line for each type
    """A value as Databricks writes it in a JSON result: text, and JSON of texts where it is nested."""
    if value is None:
        return None
    match data_type:
        case ArrayType(element):
            return json.dumps([jsoned(item, element) for item in value])
        case MapType(key, item):
            return json.dumps({spelled(k, key): jsoned(v, item) for k, v in value.items()})
        case StructType(fields):
            return json.dumps({field.name: jsoned(value[field.name], field.type) for field in fields})
        case Primitive("BINARY"):
            return base64.b64encode(value).decode()
        case Primitive("BOOLEAN"):
            return "true" if value else "false"
        case Primitive("FLOAT" | "DOUBLE"):
            return {math.inf: "Infinity", -math.inf: "-Infinity"}.get(
                value, "NaN" if math.isnan(value) else repr(value)
            )
        case Primitive("TIMESTAMP"):
            return value.replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"
        case Primitive("TIMESTAMP_NTZ"):
            return value.isoformat(timespec="microseconds")
        case DecimalType():
            return format(value, "f")
        case _:
            return str(value)


def jsoned(value, data_type):
    text = spelled(value, data_type)
    return json.loads(text) if text is not None and isinstance(data_type, ArrayType | MapType | StructType) else text


@pytest.mark.parametrize("type_text", COLUMN_TYPES)
@settings(max_examples=25)
@given(st.data())
def test_result_text_is_read_without_loss(type_text, data):
    """A column of JSON text becomes the same values in Python and in Arrow, NULL and the empty string included."""
    data_type = parse_type(type_text)
    values = data.draw(st.lists(column_values(type_text), max_size=5))
    texts = [spelled(value, data_type) for value in values]

    column = column_to_arrow(texts, data_type)

    assert [plain(value) for value in values] == [plain(value) for value in column_to_python(texts, data_type)]
    assert to_arrow_type(data_type) == column.type
    assert [plain(v) for v in values] == [plain(v) for v in column.to_pylist(maps_as_pydicts="strict")]


@pytest.mark.parametrize(
    ("type_text", "text", "value"),
    [
        ("timestamp", "2024-01-01T12:00:00+02:00", dt.datetime(2024, 1, 1, 10, tzinfo=UTC)),
        ("timestamp", "2024-01-01 12:00:00", dt.datetime(2024, 1, 1, 12, tzinfo=UTC)),
        ("timestamp_ntz", "2024-01-01 12:00:00.1", dt.datetime(2024, 1, 1, 12, 0, 0, 100_000)),
        ("double", "1.0E10", 1e10),
        ("float", "0.1", 0.10000000149011612),
        ("decimal(10,2)", "1E+2", Decimal("1E+2")),
        ("interval day to second", "INTERVAL '-1 02:03:04.5' DAY TO SECOND", -dt.timedelta(1, 7384, 500_000)),
        ("interval day to second", "1 02:03:04.000000000", dt.timedelta(1, 7384)),
        ("interval hour to minute", "INTERVAL '02:03' HOUR TO MINUTE", dt.timedelta(hours=2, minutes=3)),
        ("interval hour to minute", "INTERVAL '1 02:03:00' HOUR TO MINUTE", dt.timedelta(1, 7380)),
        ("interval year to month", "INTERVAL '1-2' YEAR TO MONTH", "INTERVAL '1-2' YEAR TO MONTH"),
        ("variant", '{"a":1}', '{"a":1}'),
        ("array<decimal(38,20)>", "[1.00000000000000000001,null]", [Decimal("1.00000000000000000001"), None]),
        ("map<int,boolean>", '{"1":true}', {1: True}),
        ("map<struct<a:int>,int>", "[]", {}),
        ("map<string,int>", '[{"key":"k","value":1}]', {"k": 1}),
        ("struct<a:int,b:string>", '{"a":1}', {"a": 1, "b": None}),
        ("geometry", "POINT(1 1)", "POINT(1 1)"),
    ],
)  # fmt: skip
def test_other_spellings_mean_the_same(type_text, text, value):
    """Zones, exponents, raw JSON numbers, pairs and intervals are read too."""
    assert [value, None] == column_to_python([text, None], parse_type(type_text))


@pytest.mark.parametrize(
    ("type_text", "text"),
    [
        ("int", "x"), ("boolean", "1"), ("date", "+10000-01-01"), ("timestamp", "x"), ("decimal(5,2)", "x"),
        ("double", ""),
        ("binary", "%"), ("array<int>", "[1"), ("array<int>", "{}x"), ("struct<a:int>", "[1]"), ("interval day", "x"),
    ],
)  # fmt: skip
def test_text_that_is_no_value_is_an_error(type_text, text):
    """Nothing is guessed: a text that does not read as its type raises."""
    with pytest.raises(DecodeError, match=re.escape(str(parse_type(type_text)).split("<")[0]) + "|int"):
        column_to_python([text], parse_type(type_text))


@pytest.mark.parametrize(
    ("value", "type_text", "sql"),
    [
        (5, "tinyint", "CAST('5' AS TINYINT)"),
        (None, "int", "CAST(NULL AS INT)"),
        (None, "void", "NULL"),
        ("plain ä", "string", "'plain ä'"),
        ("it's", "string", "CAST(X'69742773' AS STRING)"),
        ("${x}", "string", "CAST(X'247B787D' AS STRING)"),
        (b"\x00\xff", "binary", "X'00FF'"),
        (Decimal("1.5"), "decimal(10,3)", "CAST('1.5' AS DECIMAL(10,3))"),
        (math.nan, "double", "CAST('NaN' AS DOUBLE)"),
        (dt.date(2024, 1, 2), "date", "CAST('2024-01-02' AS DATE)"),
        (dt.datetime(2024, 1, 2, tzinfo=UTC), "timestamp", "CAST('2024-01-02 00:00:00.000000+00:00' AS TIMESTAMP)"),
        (dt.timedelta(1), "interval day to second", "INTERVAL '1 00:00:00.000000' DAY TO SECOND"),
        ('{"a":1}', "variant", "PARSE_JSON(CAST(X'7B2261223A317D' AS STRING))"),
        ([1, None], "array<int>", "CAST(array(CAST('1' AS INT), CAST(NULL AS INT)) AS ARRAY<INT>)"),
        ([("k", 1)], "map<string,int>", "CAST(map('k', CAST('1' AS INT)) AS MAP<STRING, INT>)"),
        (
            {},
            "map<string,int>",
            "CAST(map_from_arrays(CAST(array() AS ARRAY<STRING>), CAST(array() AS ARRAY<INT>)) AS MAP<STRING, INT>)",
        ),
        ({"a'b": 1}, "struct<`a'b`:int>", r"CAST(named_struct('a\u0027b', CAST('1' AS INT)) AS STRUCT<`a'b`: INT>)"),
        (None, "array<int>", "CAST(NULL AS ARRAY<INT>)"),
    ],
)  # fmt: skip
def test_a_value_is_written_as_sql_of_its_type(value, type_text, sql):
    """Every literal is typed; what could end a string is written in hexadecimal."""
    assert sql == literal_sql(value, parse_type(type_text))


@pytest.mark.parametrize("value", [object(), [1], b"x"])
def test_a_value_of_another_kind_is_not_written(value):
    """A value that does not belong to the type is refused."""
    with pytest.raises(InvalidArgumentError, match=r"cannot be|UTF-8|written"):
        cell_sql(value, parse_type("string"))


# One token of the SQL that literals consist of; a string holds no quote, backslash, dollar or control character.
TOKEN = re.compile(r"X'[0-9A-F]*'|'(?:[^'\"\\$\x00-\x1f\x7f]|\\u[0-9a-f]{4})*'|`(?:[^`]|``)*`|[A-Za-z_]+|\d+|[(),<>: ]")


@pytest.mark.parametrize("type_text", [*COLUMN_TYPES, "variant"])
@settings(max_examples=25)
@given(st.data())
def test_no_value_can_leave_its_literal(type_text, data):
    """Whatever the value, its SQL is made of closed literals, type names and brackets that match."""
    data_type = parse_type(type_text)
    value = data.draw(
        st.none() | st.text(st.characters(exclude_categories=["Cs"]))
        if type_text == "variant"
        else column_values(type_text)
    )

    sql = literal_sql(value, data_type)

    tokens = TOKEN.findall(sql)
    assert sql == "".join(tokens)
    assert tokens.count("(") == tokens.count(")")
    assert {word.upper() for word in tokens if word.isidentifier()} <= {
        "CAST", "AS", "NULL", "ARRAY", "MAP", "STRUCT", "NAMED_STRUCT", "MAP_FROM_ARRAYS", "PARSE_JSON",
        "TINYINT", "SMALLINT", "INT", "BIGINT", "FLOAT", "DOUBLE", "DECIMAL", "STRING", "BINARY", "BOOLEAN", "DATE",
        "TIMESTAMP", "TIMESTAMP_NTZ",
    }  # fmt: skip


def test_cells_of_a_column_have_one_type():
    """Scalars are text whatever their value, so that a VALUES list needs no common type; the cast is around them."""
    assert ["'1'", "NULL", "'9223372036854775807'"] == [cell_sql(v, parse_type("bigint")) for v in (1, None, 2**63 - 1)]
    assert "CAST(c0 AS BIGINT)" == typed_sql("c0", parse_type("bigint"))


def test_arrow_reads_columns_of_result_text_at_once():
    """Numbers, dates and times are cast by Arrow, as many as there are."""
    texts = [str(n) for n in range(100_000)]

    assert pa.array(range(100_000), pa.int64()).equals(column_to_arrow(texts, parse_type("bigint")))
