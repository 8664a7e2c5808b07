"""Schemas and rows in the forms that users hand in."""

import datetime as dt
from decimal import Decimal

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from lakewire.errors import InvalidArgumentError, InvalidNameError, SchemaMismatchError
from lakewire.schema.arrow import from_arrow_type
from lakewire.schema.given import as_arrow, as_schema, is_python_rows
from lakewire.schema.table_schema import TableSchema
from lakewire.schema.types import Field, parse_type

SCHEMA = TableSchema([Field("id", "bigint"), Field("name", "string")])
ROWS = [{"id": 1, "name": "a"}, {"id": 2, "name": None}]


@pytest.mark.parametrize(
    "given",
    [
        SCHEMA,
        "id BIGINT, name STRING",
        {"id": "BIGINT", "name": "STRING"},
        [Field("id", "BIGINT"), Field("name", "STRING")],
        (field for field in SCHEMA),
        pa.schema([("id", pa.int64()), ("name", pa.large_string())]),
        pa.table({"id": pa.array([1]), "name": pa.array(["a"])}).schema,
    ],
    ids=lambda given: type(given).__name__,
)
def test_a_schema_is_taken_in_any_form(given):
    """Fields, mapping, text and Arrow schema all say the same table."""
    assert SCHEMA == as_schema(given)


@pytest.mark.parametrize("given", [None, 5, [], {}, "", ["id BIGINT"], [("id", "BIGINT")], TableSchema([])])
def test_what_is_no_schema_is_refused(given):
    """The message says what is accepted."""
    with pytest.raises(InvalidArgumentError, match=r"schema.*accepted"):
        as_schema(given)


def test_columns_that_differ_only_in_case_are_refused():
    """To Delta, names that differ only in case are the same."""
    with pytest.raises(InvalidArgumentError, match="'ID' is there twice"):
        as_schema("id INT, ID INT")


@pytest.mark.parametrize("name", ["", "x" * 256, "a\0b", "a\ud800"])
def test_column_names_delta_cannot_store_are_refused(name):
    """Empty and overlong names, NUL and lone surrogates are refused by name."""
    with pytest.raises(InvalidNameError, match="column"):
        as_schema([Field(name, "int")])


def test_a_schema_prints_as_columns_of_a_create_table():
    """Names are quoted, NOT NULL and comments are kept, any case finds a column."""
    schema = as_schema([Field("i d", "bigint", nullable=False), Field("n", "string", comment="it's")])

    assert r"`i d` BIGINT NOT NULL, `n` STRING COMMENT 'it\u0027s'" == schema.sql()
    assert (True, False) == (schema.needs_column_mapping, SCHEMA.needs_column_mapping)
    assert (schema.fields[1], None, ("i d", "n"), 2) == (schema.find("N"), schema.find("x"), schema.names, len(schema))


def test_names_inside_a_struct_need_column_mapping_too():
    """A struct field with a space is found at any depth."""
    assert as_schema([Field("a", "array<map<string,struct<`x y`:int>>>")]).needs_column_mapping


@pytest.mark.parametrize(
    "data",
    [
        ROWS,
        tuple(ROWS),
        {"id": [1, 2], "name": ["a", None]},
        {"id": pa.array([1, 2]), "name": ("a", None)},
        pa.Table.from_pylist(ROWS),
        pa.RecordBatch.from_pylist(ROWS),
        pa.Table.from_pylist(ROWS).to_reader(),
        pl.DataFrame(ROWS),
        pd.DataFrame({"id": [1, 2], "name": ["a", None]}, index=[7, 8]),
    ],
    ids=lambda data: type(data).__module__ + "." + type(data).__name__,
)
def test_rows_are_taken_in_any_form(data):
    """Python rows and columns, Arrow, pandas and polars give the same table."""
    table = as_arrow(data)

    assert (ROWS, ["id", "name"]) == (table.to_pylist(), table.column_names)


def test_rows_may_lack_keys():
    """A key that a row lacks is NULL, wherever it first appears."""
    assert {"a": [1, None], "b": [None, "x"]} == as_arrow([{"a": 1}, {"b": "x"}]).to_pydict()


@pytest.mark.parametrize(
    ("values", "arrow_type"),
    [
        (pa.array([1], pa.uint8()), pa.int16()),
        (pa.array([1], pa.uint64()), pa.decimal128(20, 0)),
        (pa.array([1.5], pa.float16()), pa.float32()),
        (pa.array(["a"]).dictionary_encode(), pa.string()),
        (pa.array([1], pa.timestamp("ns")), None),
        (pa.array([1000], pa.timestamp("ns", "Europe/Paris")), pa.timestamp("us", "UTC")),
        (pa.array([0], pa.date64()), pa.date32()),
        (pa.array(["a"], pa.string_view()), pa.string()),
        (pa.array(["a"], pa.large_string()), pa.large_string()),
        (pa.array([[1]], pa.large_list(pa.uint8())), pa.list_(pa.field("element", pa.int16()))),
        (pa.array([Decimal("1.5")], pa.decimal256(38, 1)), pa.decimal128(38, 1)),
        (pa.array([{"a": 1}], pa.struct([pa.field("a", pa.int8(), nullable=False)])), pa.struct([("a", pa.int8())])),
    ],
    ids=lambda value: str(getattr(value, "type", value)),
)
def test_types_databricks_lacks_become_the_next_one(values, arrow_type):
    """Values stay the same; one that would not (a nanosecond) is refused."""
    if arrow_type is None:
        with pytest.raises(InvalidArgumentError, match=r"column 'c'.*would lose data"):
            as_arrow({"c": values})
    else:
        column = as_arrow({"c": values}).column("c")
        assert (arrow_type, values.to_pylist()) == (column.type, column.to_pylist())


@pytest.mark.parametrize(
    ("data", "says"),
    [
        ([], "no rows"),
        ({}, "no columns"),
        ([{}], "no columns"),
        (pa.table({"a": pa.array([], pa.int64())}), "no rows"),
        (pd.DataFrame({"a": []}), "no rows"),
        (None, "NoneType is not tabular"),
        ("text", "str is not tabular"),
        (5, "int is not tabular"),
        ([1], "row 0 is int"),
        ([{"a": 1}, None], "row 1 is NoneType"),
        ({"a": 5}, "column 'a' is int"),
        ({"a": "text"}, "column 'a' is str"),
        ({"a": [1], "b": [1, 2]}, "column 'a' has 1 values, column 'b' has 2"),
        ([{"a": 1}, {"a": "x"}], "column 'a'"),
        ([{"a": True}, {"a": 1}], "column 'a'"),
        ([{"a": 2**63}], "column 'a'"),
        ([{"a": ...  }], "column 'a'"),
        ([{"a": "\ud800"}], "column 'a'"),
        ([{"a": dt.time(1)}], "column 'a'.*time64"),
        ([{"a": 1, "A": 2}], "'A' is there twice"),
        ([{"a": dt.datetime(2024, 1, 1)}, {"a": dt.datetime(2024, 1, 1, tzinfo=dt.UTC)}], "with and without"),
        (pd.DataFrame({"a": [1, "x"]}), "column 'a'|column a"),
        (pa.table([[1], [2]], names=["a", "a"]), "'a' is there twice"),
    ],
    ids=lambda value: repr(value)[:40] if not isinstance(value, str) else value[:30],
)  # fmt: skip
def test_data_that_is_not_rows_is_refused(data, says):
    """The error names what is wrong and where; nothing is guessed."""
    with pytest.raises(InvalidArgumentError, match=says):
        as_arrow(data)


@pytest.mark.parametrize("name", [5, None, "", "a\0"])
def test_column_names_of_data_are_checked(name):
    """A column of the data has a name that Delta can store."""
    with pytest.raises(InvalidNameError):
        as_arrow([{name: 1}])


def test_the_schema_of_the_table_makes_dicts_maps_and_variants():
    """With the table's schema at hand a dict becomes what the column is."""
    schema = as_schema("m MAP<STRING, INT>, v VARIANT, s STRUCT<a: MAP<STRING, INT>>, n INT")
    rows = [
        {"m": {"k": 1}, "v": {"x": [1]}, "s": {"a": {"k": 2}}, "n": 1},
        {"m": None, "v": "text", "s": None, "n": None},
    ]

    table = as_arrow(rows, schema)

    assert [
        {"m": [("k", 1)], "v": '{"x": [1]}', "s": {"a": [("k", 2)]}, "n": 1},
        {"m": None, "v": '"text"', "s": None, "n": None},
    ] == table.to_pylist()
    assert parse_type("variant") == from_arrow_type(table.column("v").type)


def test_values_without_a_common_type_are_json():
    """Lists and dicts that no other type holds are JSON; a scalar beside another kind of scalar is an error."""
    table = as_arrow([{"v": [1, {"a": None}]}, {"v": {"b": "x"}}, {"v": None}])

    assert (pa.json_(), ['[1, {"a": null}]', '{"b": "x"}', None]) == (table.column("v").type, table["v"].to_pylist())
    with pytest.raises(InvalidArgumentError, match="column 'v'"):
        as_arrow([{"v": [object()]}, {"v": {"a": 1}}])


def test_keys_a_struct_does_not_have_are_refused():
    """A dict key that the table's STRUCT lacks is not dropped silently."""
    schema = as_schema("s STRUCT<a: MAP<STRING, INT>>, l ARRAY<MAP<STRING, STRUCT<b: MAP<INT, INT>>>>")

    with pytest.raises(SchemaMismatchError, match=r"column 's': has no fields \['z'\]"):
        as_arrow([{"s": {"a": {}, "z": 1}}], schema)
    with pytest.raises(SchemaMismatchError, match=r"column 'l': has no fields \['z'\]"):
        as_arrow([{"l": [{"k": {"z": 1}}, None]}], schema)


def test_python_rows_are_told_from_typed_data():
    """Only lists and dicts have types that are guessed."""
    assert [True, True, False, False] == [
        is_python_rows(d) for d in (ROWS, {"a": [1]}, pa.table({"a": [1]}), pl.DataFrame(ROWS))
    ]
