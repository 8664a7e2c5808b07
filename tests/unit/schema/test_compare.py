"""Whether data of one schema fits a table of another."""

import pytest
from hypothesis import given

from lakewire.schema.compare import (
    Evolution,
    Identical,
    Incompatible,
    NewColumn,
    WidenedColumn,
    compare,
    new_columns,
    widens_to,
)
from lakewire.schema.given import as_schema
from lakewire.schema.table_schema import TableSchema
from lakewire.schema.types import Field, parse_type
from tests.unit.schema.test_types import types

# Delta's type widening: every step that is allowed, none that is not listed.
WIDENINGS = {
    "tinyint": {"tinyint", "smallint", "int", "bigint", "double", "decimal(10,0)", "decimal(20,0)", "decimal(12,2)"},
    "smallint": {"smallint", "int", "bigint", "double", "decimal(10,0)", "decimal(20,0)", "decimal(12,2)"},
    "int": {"int", "bigint", "double", "decimal(10,0)", "decimal(20,0)", "decimal(12,2)"},
    "bigint": {"bigint", "decimal(20,0)"},
    "float": {"float", "double"},
    "double": {"double"},
    "decimal(10,0)": {"decimal(10,0)", "decimal(20,0)", "decimal(12,2)"},
    "decimal(20,0)": {"decimal(20,0)"},
    "decimal(12,2)": {"decimal(12,2)"},
    "date": {"date", "timestamp_ntz"},
    "timestamp_ntz": {"timestamp_ntz"},
    "timestamp": {"timestamp"},
    "string": {"string"},
}


@pytest.mark.parametrize("narrow", WIDENINGS)
@pytest.mark.parametrize("wide", WIDENINGS)
def test_types_widen_along_deltas_lattice_only(narrow, wide):
    """A type widens exactly to the types of Delta's table."""
    assert (wide in WIDENINGS[narrow]) is widens_to(parse_type(narrow), parse_type(wide))


@given(types())
def test_a_schema_fits_itself(data_type):
    """The same schema is identical, whatever its types, and adds nothing."""
    schema = TableSchema([Field("c", data_type, nullable=False)])

    assert (Identical(), ()) == (compare(schema, schema), new_columns(schema, schema))


@pytest.mark.parametrize(
    "incoming",
    [
        "id INT, name STRING",
        "ID TINYINT",
        "name STRING, id BIGINT",
        "id BIGINT, name VARCHAR(3)",
        "id BIGINT, t TIMESTAMP_NTZ",
        "id VOID, name VOID, t VOID",
    ],
)
def test_narrower_fewer_and_reordered_columns_fit(incoming):
    """Names are compared without case and order, types by what they hold; a missing column is NULL."""
    assert Identical() == compare(as_schema("id BIGINT, name STRING, t TIMESTAMP"), as_schema(incoming))


def test_new_columns_are_named_with_their_type():
    """A column the table lacks is an evolution, at any depth, in the order of the data."""
    current = as_schema("id BIGINT, s STRUCT<a: INT>, l ARRAY<STRUCT<x: INT>>, m MAP<STRING, STRUCT<y: INT>>")
    incoming = as_schema(
        "id BIGINT, z DATE, s STRUCT<a: INT, b: STRING NOT NULL>, l ARRAY<STRUCT<w: INT>>, "
        "m MAP<STRING, STRUCT<v: INT>>"
    )
    expected = (
        NewColumn(path=("z",), type=parse_type("date")),
        NewColumn(path=("s", "b"), type=parse_type("string")),
        NewColumn(path=("l", "element", "w"), type=parse_type("int")),
        NewColumn(path=("m", "value", "v"), type=parse_type("int")),
    )

    assert (Evolution(expected), expected) == (compare(current, incoming), new_columns(current, incoming))


@pytest.mark.parametrize(
    ("current", "incoming", "wide"),
    [
        ("INT", "BIGINT", "bigint"),
        ("FLOAT", "DOUBLE", "double"),
        ("INT", "DOUBLE", "double"),
        ("DATE", "TIMESTAMP_NTZ", "timestamp_ntz"),
        ("DECIMAL(10,2)", "DECIMAL(8,4)", "decimal(12,4)"),
        ("DECIMAL(10,2)", "BIGINT", "decimal(22,2)"),
        ("INT", "DECIMAL(5,2)", "decimal(12,2)"),
        ("BIGINT", "DECIMAL(10,2)", "decimal(22,2)"),
    ],
)
def test_wider_values_widen_the_column(current, incoming, wide):
    """The column gets the narrowest type that holds old and new values."""
    found = compare(as_schema(f"c {current}"), as_schema(f"c {incoming}"))

    assert Evolution((), (WidenedColumn(path=("c",), current=parse_type(current), type=parse_type(wide)),)) == found
    assert widens_to(parse_type(current), parse_type(wide))


@pytest.mark.parametrize(
    ("current", "incoming", "column"),
    [
        ("c INT", "c STRING", "c"),
        ("c STRING", "c INT", "c"),
        ("c BIGINT", "c DOUBLE", "c"),
        ("c DECIMAL(38,0)", "c DECIMAL(38,10)", "c"),
        ("c TIMESTAMP", "c DATE", "c"),
        ("c STRUCT<a: INT>", "c INT", "c"),
        ("c ARRAY<STRUCT<a: INT>>", "c ARRAY<STRUCT<a: STRING>>", "c.element.a"),
        ("c MAP<INT, INT>", "c MAP<STRING, INT>", "c.key"),
        ("c INT, d INT NOT NULL", "c INT", "d"),
    ],
)
def test_what_no_widening_brings_together_is_incompatible(current, incoming, column):
    """The first obstacle is named with its place and a reason."""
    found = compare(as_schema(current), as_schema(incoming))

    assert isinstance(found, Incompatible)
    assert (column, True) == (found.column, bool(found.reason))
