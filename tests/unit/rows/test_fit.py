"""Rows made to fit a table, value by value."""

import datetime as dt
import math
from decimal import Decimal

import pyarrow as pa
import pytest

from lakewire.errors import SchemaMismatchError
from lakewire.rows import fit, read
from lakewire.schema.given import as_schema

JSON = pa.ExtensionArray.from_storage(pa.json_(), pa.array(["{}"]))


def fitted(values, column, **options):
    """The values and the SQL type of one column after it was made to fit."""
    rows = fit(read({"c": values}), as_schema(f"c {column}"), **options)
    return rows.table.column("c").to_pylist(), rows.schema.fields[0].type.simple()


@pytest.mark.parametrize(
    ("values", "column", "expected"),
    [
        ([1, None], "INT", [1, None]),
        ([1.0, None], "INT", [1, None]),
        ([1, None], "DECIMAL(10,2)", [Decimal("1.00"), None]),
        ([2**53], "DOUBLE", [float(2**53)]),
        ([1.5, math.inf], "FLOAT", [1.5, math.inf]),
        ([Decimal("1.50")], "DECIMAL(38,1)", [Decimal("1.5")]),
        ([Decimal(7)], "BIGINT", [7]),
        ([None], "STRUCT<a: INT>", [None]),
        ([[1], []], "ARRAY<TINYINT>", [[1], []]),
        ([[], None], "ARRAY<STRUCT<a: INT>>", [[], None]),
        ([{"b": 1}], "STRUCT<a: STRING, b: INT>", [{"a": None, "b": 1}]),
        ([{"x": [1]}], "STRUCT<x: ARRAY<DECIMAL(5,1)>>", [{"x": [Decimal("1.0")]}]),
        (JSON, "VARIANT", ["{}"]),
        (["a"], "VARCHAR(3)", ["a"]),
        ([1.5], "DECIMAL(10,2)", [Decimal("1.50")]),
        ([dt.datetime(2024, 1, 1)], "DATE", [dt.date(2024, 1, 1)]),
        ([dt.date(2024, 1, 1)], "TIMESTAMP_NTZ", [dt.datetime(2024, 1, 1)]),
        ([{"a": 1}], "MAP<STRING, INT>", [[("a", 1)]]),
    ],
)
def test_values_that_fit_are_converted_exactly(values, column, expected):
    """A value takes the column's type when it stays the same value."""
    data_type = as_schema(f"c {column}").fields[0].type.simple()

    assert (expected, data_type) == fitted(values, column)


@pytest.mark.parametrize(
    ("values", "column"),
    [
        ([2**31], "INT"),
        ([1.5], "INT"),
        ([2**53 + 1], "DOUBLE"),
        ([Decimal("1.25")], "DECIMAL(10,1)"),
        ([10**9], "DECIMAL(5,2)"),
        ([0.1], "DECIMAL(10,2)"),
        (["1"], "INT"),
        ([5], "STRING"),
        ([dt.date(2024, 1, 1)], "TIMESTAMP"),
        (["{}"], "VARIANT"),
        (JSON, "STRING"),
        ([True], "INT"),
        ([dt.datetime(2024, 1, 1, 1)], "DATE"),
        ([b"x"], "STRUCT<a: INT>"),
        ([[1]], "INT"),
        ([[300]], "ARRAY<TINYINT>"),
        ([{"a": 1, "z": 2}], "STRUCT<a: INT>"),
        ([{"a": "x"}], "STRUCT<a: INT>"),
        ([{"a": "x"}], "MAP<STRING, INT>"),
    ],
)
def test_values_that_do_not_fit_are_refused(values, column):
    """Overflow, lost digits and other kinds of values are refused by column, before anything is sent."""
    with pytest.raises(SchemaMismatchError, match="column 'c") as caught:
        fitted(values, column)

    assert "not_sent" == caught.value.outcome


def test_columns_the_table_lacks_are_refused_or_kept():
    """An unknown column is named together with those there are, unless it is to be added."""
    table, target = read([{"id": 1, "x": "a", "s": {"n": 1}}]), as_schema("id BIGINT, s STRUCT<m: INT>")

    with pytest.raises(
        SchemaMismatchError,
        match=r"column 'x': the table has no such column \(it has id, s\); schema_mode=\"evolve\" adds it",
    ):
        fit(table, target)
    kept = fit(table, target, unknown="add")
    assert ("id", "x", "s") == kept.schema.names
    assert [{"id": 1, "x": "a", "s": {"m": None, "n": 1}}] == kept.table.to_pylist()


def test_columns_are_matched_without_case():
    """Data may spell a column or a field in other case; a field takes the table's name."""
    rows = fit(read([{"ID": 1, "s": {"X": 1}}]), as_schema("id INT, s STRUCT<w: INT, x: INT>"))

    assert (("ID", "s"), 1, pa.int32()) == (rows.schema.names, rows.count, rows.table.column("ID").type)
    assert [{"ID": 1, "s": {"w": None, "x": 1}}] == rows.table.to_pylist()


def test_without_a_table_the_types_are_those_of_the_data():
    """Nothing is converted for a table that is made of the data."""
    rows = fit(read([{"a": 1}]), None)

    assert ("bigint", [1]) == (rows.schema.fields[0].type.simple(), rows.table.column("a").to_pylist())


def test_json_is_a_variant_at_the_top_of_a_column_and_nothing_elsewhere():
    """Inside of a list JSON would be text to Python, and would come out as a string that holds JSON."""
    inside = pa.ListArray.from_arrays([0, 1], JSON)

    for column in ("ARRAY<VARIANT>", "ARRAY<STRING>", "VARIANT"):
        with pytest.raises(SchemaMismatchError, match=r"arrow\.json.*storage type"):
            fitted(inside, column)


def test_with_cast_the_data_keeps_its_types_and_the_table_says_what_sql_makes_of_it():
    """The types of the columns and those in which their data travels are then two things."""
    rows = fit(read([{"n": "12", "d": 1.239}]), as_schema("n INT, d DECIMAL(10,2)"), cast=["n", "d"])

    assert ["int", "decimal(10,2)"] == [field.type.simple() for field in rows.schema]
    assert [{"n": "12", "d": 1.239}] == rows.table.to_pylist()


@pytest.mark.parametrize("column", ["ARRAY<VARIANT>", "STRUCT<a: VARIANT>", "MAP<STRING, ARRAY<VARIANT>>"])
def test_variants_inside_of_others_are_refused(column):
    """A file carries JSON as text, which SQL parses at the top of a column only."""
    with pytest.raises(SchemaMismatchError, match=r"column 'c'.*accepted is VARIANT as a whole column"):
        fitted([None], column)
