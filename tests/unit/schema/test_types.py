"""Data types in their three spellings."""

import json

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakewire.errors import InvalidArgumentError
from lakewire.schema.delta_json import from_delta_json, to_delta_json
from lakewire.schema.types import (
    INTERVAL_UNITS,
    PRIMITIVES,
    ArrayType,
    CharType,
    DecimalType,
    Field,
    IntervalType,
    MapType,
    OtherType,
    Primitive,
    StructType,
    parse_fields,
    parse_type,
    relaxed,
    walk,
)

NAMES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=12)
SCALARS = st.one_of(
    st.sampled_from(sorted(PRIMITIVES)).map(Primitive),
    st.integers(1, 38).flatmap(lambda p: st.integers(0, p).map(lambda s: DecimalType(p, s))),
    st.builds(CharType, st.integers(1, 100), st.booleans()),
    st.sampled_from([IntervalType("DAY", "SECOND"), IntervalType("YEAR", "MONTH"), IntervalType("HOUR")]),
)


def types(comments=None):
    fields = lambda inner: st.lists(  # noqa: E731
        st.builds(Field, NAMES, inner, st.booleans(), comments or st.none() | NAMES),
        min_size=1,
        max_size=3,
        unique_by=lambda f: f.name,
    )
    return st.recursive(
        SCALARS,
        lambda inner: (
            st.builds(ArrayType, inner) | st.builds(MapType, inner, inner) | st.builds(StructType, fields(inner))
        ),
        max_leaves=6,
    )


@pytest.mark.parametrize(
    ("text", "sql", "simple", "type_name"),
    [
        ("long", "BIGINT", "bigint", "LONG"),
        ("Int", "INT", "int", "INT"),
        ("integer", "INT", "int", "INT"),
        ("short", "SMALLINT", "smallint", "SHORT"),
        ("byte", "TINYINT", "tinyint", "BYTE"),
        ("real", "FLOAT", "float", "FLOAT"),
        ("void", "VOID", "void", "NULL"),
        ("timestamp_ltz", "TIMESTAMP", "timestamp", "TIMESTAMP"),
        ("decimal", "DECIMAL(10,0)", "decimal(10,0)", "DECIMAL"),
        ("numeric(5)", "DECIMAL(5,0)", "decimal(5,0)", "DECIMAL"),
        ("varchar(3)", "VARCHAR(3)", "varchar(3)", "STRING"),
        ("char(3)", "CHAR(3)", "char(3)", "CHAR"),
        ("interval day to second", "INTERVAL DAY TO SECOND", "interval day to second", "INTERVAL"),
        ("INTERVAL YEAR", "INTERVAL YEAR", "interval year", "INTERVAL"),
        ("array<array<int>>", "ARRAY<ARRAY<INT>>", "array<array<int>>", "ARRAY"),
        ("map<string, int>", "MAP<STRING, INT>", "map<string,int>", "MAP"),
        ("struct<a:int,`b c`:string>", "STRUCT<`a`: INT, `b c`: STRING>", "struct<a:int,`b c`:string>", "STRUCT"),
        ("struct<a int not null>", "STRUCT<`a`: INT NOT NULL>", "struct<a:int>", "STRUCT"),
        ("struct<a int comment 'x\\'y'>", r"STRUCT<`a`: INT COMMENT 'x\u0027y'>", "struct<a:int>", "STRUCT"),
        ("struct<>", "STRUCT<>", "struct<>", "STRUCT"),
        ("STRING COLLATE UTF8_LCASE", "STRING COLLATE UTF8_LCASE", "STRING COLLATE UTF8_LCASE", "STRING"),
        ("array<geometry(4326)>", "ARRAY<geometry(4326)>", "array<geometry(4326)>", "ARRAY"),
        ("object", "object", "object", "OBJECT"),
    ],
)  # fmt: skip
def test_a_type_is_read_in_any_spelling(text, sql, simple, type_name):
    """SQL, REST and Delta names mean the same type, and each of them can be produced."""
    data_type = parse_type(text)

    assert (sql, simple, simple, type_name) == (
        data_type.sql(),
        data_type.simple(),
        str(data_type),
        data_type.type_name,
    )


@given(types())
def test_sql_says_the_whole_type(data_type):
    """A type survives its SQL spelling, names, NOT NULL and comments included."""
    assert data_type == parse_type(data_type.sql())


@given(types())
def test_the_rest_spelling_says_all_but_nullability_and_comments(data_type):
    """A type survives its REST spelling but for what that leaves out."""
    assert relaxed(data_type) == parse_type(data_type.simple())


@given(types())
def test_delta_json_says_the_whole_type(data_type):
    """A schema survives Delta's JSON, which keeps CHAR and VARCHAR in the metadata of the field."""
    schema = StructType([Field("c", data_type)])
    declared = any(isinstance(inside, CharType) for inside in walk(data_type))

    assert (relaxed(schema) if declared else schema) == (
        relaxed(from_delta_json(json.dumps(to_delta_json(schema))))
        if declared
        else from_delta_json(to_delta_json(schema))
    )


def test_delta_json_is_deltas():
    """The JSON has the names, order and metadata keys of Delta's protocol."""
    array = {"type": "array", "elementType": "integer", "containsNull": True}
    schema = StructType(
        [Field("id", "bigint", nullable=False, comment="key"), Field("v", "varchar(3)"), Field("a", "array<int>")]
    )

    assert {
        "type": "struct",
        "fields": [
            {"name": "id", "type": "long", "nullable": False, "metadata": {"comment": "key"}},
            {"name": "v", "type": "string", "nullable": True, "metadata": {"__CHAR_VARCHAR_TYPE_STRING": "varchar(3)"}},
            {"name": "a", "type": array, "nullable": True, "metadata": {}},
        ],
    } == to_delta_json(schema)  # fmt: skip


def test_an_unknown_delta_type_is_kept():
    """A user defined type in a Delta log becomes a type of that name."""
    assert OtherType("udt") == from_delta_json({"type": "udt", "class": "x"})


@pytest.mark.parametrize(
    "text", ["int; DROP TABLE x", "it's", "a`b", "struct<", "map<int>", "array<int>>", "decimal(1,2,3)"]
)
def test_what_cannot_be_read_is_kept_but_never_sent(text):
    """Text that is no type survives reading; in a statement only words, numbers and brackets are let through."""
    data_type = parse_type(text)

    assert OtherType(text) == data_type
    if set(text) & set(";'`"):
        with pytest.raises(InvalidArgumentError, match="is not a data type"):
            data_type.sql()


@pytest.mark.parametrize("text", ["", "  ", None, 5])
def test_a_type_is_text(text):
    """Blank text and other values are refused."""
    with pytest.raises(InvalidArgumentError, match="type"):
        parse_type(text)


@pytest.mark.parametrize(
    "make",
    [lambda: DecimalType(39, 0), lambda: DecimalType(5, 6), lambda: CharType(0), lambda: parse_type("decimal(0)")],
)
def test_types_that_do_not_exist_are_refused(make):
    """Precision, scale and length have the bounds of Databricks."""
    with pytest.raises(InvalidArgumentError, match="does not exist"):
        make()


def test_columns_are_read_from_text():
    """A column list gives names, types, NOT NULL and comments in order."""
    assert (
        Field("id", "bigint", nullable=False),
        Field("a`b", "struct<x:int,y:string>"),
        Field("d", "decimal(10,2)", comment="it's"),
    ) == parse_fields("id BIGINT NOT NULL, `a``b` STRUCT<x: INT, y: STRING>, d DECIMAL(10, 2) COMMENT 'it''s'")


@pytest.mark.parametrize(
    "text", ["id", "id BIGINT,", "id BIGINT name STRING; x", ", id INT", "id BIGINT)", "`id BIGINT"]
)
def test_a_column_list_that_cannot_be_read_is_refused(text):
    """The message names the place and gives an example."""
    with pytest.raises(InvalidArgumentError, match=r"schema.*accepted is"):
        parse_fields(text)


def test_types_are_values():
    """Types are equal by content, hashable, and cannot be changed."""
    assert 1 == len({parse_type("array<int>"), parse_type("ARRAY<INT>")})
    assert ("YEAR", "SECOND") == (INTERVAL_UNITS[0], INTERVAL_UNITS[-1])
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        parse_type("int").name = "BIGINT"


def test_year_month_intervals_are_told_apart():
    """Only intervals that start with YEAR or MONTH count months."""
    assert (True, False) == (IntervalType("YEAR", "MONTH").in_months, IntervalType("DAY").in_months)
