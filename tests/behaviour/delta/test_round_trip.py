"""Rows of every type come back exactly as they went in, whichever way they go."""

import pyarrow as pa
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from lakewire.schema.arrow import to_arrow_type
from lakewire.schema.types import parse_type
from tests.support.databricks_values import COLUMN_TYPES, column_values, plain

NAMES = [f"c{index}" for index in range(len(COLUMN_TYPES))]
ROWS = st.lists(st.tuples(*map(column_values, COLUMN_TYPES)), min_size=1, max_size=4)


def arrow(rows):
    """Rows with their exact Arrow types, numbered so that they can be put in order again."""
    columns = {"n": pa.array(range(len(rows)), pa.int64())}
    for name, type_text, values in zip(NAMES, COLUMN_TYPES, zip(*rows, strict=True), strict=True):
        columns[name] = pa.array(values, to_arrow_type(parse_type(type_text)))
    return pa.table(columns)


def read(table, how):
    """All rows in order, by way of Arrow links or of JSON text in the response."""
    statement = f"SELECT * FROM {table.name.sql()} ORDER BY n"
    result = table.services.sql.execute(statement, result=how)
    return [[plain(value) for value in row[1:]] for row in map(tuple, result.rows())]


@pytest.fixture(scope="module")
def table(client):
    columns = dict(zip(NAMES, COLUMN_TYPES, strict=True))
    client.catalog.schemas.create("round_trip")
    return client.delta.create_table("round_trip.everything", {"n": "bigint", **columns})


@settings(max_examples=25, phases=[Phase.generate])
@given(ROWS)
def test_rows_in_the_statement_come_back_exactly(table, rows):
    """Rows written in the text of a statement are read back the same, as Arrow and as JSON."""
    table.write(arrow(rows), mode="overwrite")

    expected = [[plain(value) for value in row] for row in rows]

    assert expected == read(table, "arrow")
    assert expected == read(table, "json")


@settings(max_examples=8)
@given(ROWS)
def test_staged_rows_come_back_exactly(table, rows):
    """Rows staged as Parquet are read back the same."""
    many = rows * (300 // len(rows) + 1)

    table.write(arrow(many), mode="overwrite")

    assert [[plain(value) for value in row] for row in many] == read(table, "arrow")
