"""Everything that holds rows is read, into the same columns."""

import dataclasses
import datetime as dt
import subprocess
import sys
from collections import namedtuple
from types import SimpleNamespace

import attrs
import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.dataset
import pytest

from lakewire.errors import InvalidArgumentError, InvalidNameError, SchemaMismatchError
from lakewire.rows import fit, read
from lakewire.rows.parts import parts
from lakewire.schema.given import as_schema
from lakewire.sql.row import Row


@attrs.frozen
class Order:
    id: int
    name: str


@dataclasses.dataclass
class OldOrder:
    id: int
    name: str


Pair = namedtuple("Pair", "id name")  # noqa: PYI024  # the form that people have
ROWS = [{"id": 1, "name": "a"}, {"id": 2, "name": "b"}]
TABLE = pa.table({"id": [1, 2], "name": ["a", "b"]})
FRAME = pd.DataFrame({"id": [1, 2], "name": ["a", "b"]})


def rows_of(data, schema=None, **options):
    """What a table gets of the data."""
    return fit(read(data, **options), schema and as_schema(schema)).table.to_pylist()


@pytest.mark.parametrize(
    "data",
    [
        ROWS,
        tuple(ROWS),
        (row for row in ROWS),
        [Order(1, "a"), Order(2, "b")],
        [OldOrder(1, "a"), OldOrder(2, "b")],
        [Pair(1, "a"), Pair(2, "b")],
        [Row((1, "a"), {"id": 0, "name": 1}), Row((2, "b"), {"id": 0, "name": 1})],
        {"id": [1, 2], "name": ("a", "b")},
        {"id": np.array([1, 2]), "name": pa.array(["a", "b"])},
        {"id": pd.Series([1, 2]), "name": pl.Series(["a", "b"])},
        FRAME,
        FRAME.set_index("id"),
        FRAME.astype({"name": "category"}),
        pl.DataFrame(ROWS),
        pl.DataFrame(ROWS).lazy(),
        TABLE,
        TABLE.to_batches()[0],
        TABLE.to_reader(),
        pa.dataset.dataset(TABLE),
        duckdb.from_arrow(TABLE),
    ],
    ids=lambda data: type(data).__name__,
)
def test_everything_that_holds_rows_is_read_alike(data):
    """Lists, generators, classes, frames, tables and streams."""
    assert ROWS == rows_of(data)


def test_tuples_are_named_by_columns():
    """Tuples have no names, so the caller gives them."""
    assert ROWS == rows_of([(1, "a"), [2, "b"]], columns=["id", "name"])
    with pytest.raises(InvalidArgumentError, match="row 0 is tuple; accepted is a dict"):
        read([(1, "a")])
    with pytest.raises(InvalidArgumentError, match="row 1 is tuple; accepted is a tuple of 2 values"):
        read([(1, "a"), (1,)], columns=["id", "name"])


def test_each_named_level_of_an_index_is_a_column():
    """A level without a name is a row number, which nobody gave."""
    index = pd.MultiIndex.from_tuples([(1, "x"), (2, "y")], names=["id", None])
    frame = pd.DataFrame({"name": ["a", "b"]}, index=index)

    assert ROWS == rows_of(frame)


def test_what_is_not_there_in_pandas_is_null():
    """NaN, NaT and NA among objects and numbers are NULL; in a list, a NaN is a NaN."""
    frame = pd.DataFrame(
        {"o": ["x", float("nan")], "n": [1.0, None], "t": pd.to_datetime(["2024-01-02", None]), "s": [pd.NA, "y"]}
    )

    assert {"o": None, "n": None, "t": None, "s": "y"} == rows_of(frame)[1]
    assert "nan" == str(rows_of([{"x": float("nan")}])[0]["x"])


@pytest.mark.parametrize("kind", [pd.DataFrame, pl.DataFrame, pa.Table.from_pylist, list])
def test_nested_values_take_the_types_of_the_table(kind):
    """A dict is a STRUCT or a MAP, and numbers inside are converted exactly, from any frame."""
    data = kind([{"m": {"a": 1}, "s": {"x": 1.5, "y": None}, "l": [{"x": 2.0}]}])
    schema = "m MAP<STRING, INT>, s STRUCT<y: STRING, x: DECIMAL(5,2)>, l ARRAY<STRUCT<x: INT>>"

    assert [("a", 1)] == rows_of(data, schema)[0]["m"]
    assert ({"y": None, "x": 1.5}, [{"x": 2}]) == (rows_of(data, schema)[0]["s"], rows_of(data, schema)[0]["l"])


def test_no_rows_are_a_table_without_rows():
    """Frames keep their types; a list has no columns."""
    assert ["id BIGINT", "name STRING"] == [
        f"{field.name} {field.type.sql()}" for field in fit(read(TABLE.slice(0, 0)), None).schema
    ]
    assert (0, 0) == (read([]).count, len(read([]).values))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (5, "int is not tabular"),
        ("text", "str is not tabular"),
        (None, "NoneType is not tabular"),
        ([5], "row 0 is int"),
        ([SimpleNamespace(a=1)], "row 0 is SimpleNamespace"),
        (pd.Series([1]), "Series is not tabular"),
        (pl.Series([1]), "Series is not tabular"),
        (pa.array([1]), "Int64Array is not tabular"),
        ({"a": 5}, "column 'a' is int"),
        ({"a": "x"}, "column 'a' is str"),
        ({"a": [1], "b": [1, 2]}, "column 'b' has 2 values, others have 1"),
        (pd.DataFrame([[1, 2]], columns=["a", "A"]), "column 'A' is there twice"),
        (pa.table([[1], [2]], ["a", "a"]), "column 'a' is there twice"),
    ],
    ids=str,
)
def test_what_is_not_tabular_is_refused(data, said):
    """The error says what was given and what is accepted."""
    with pytest.raises(InvalidArgumentError, match=said):
        read(data)


@pytest.mark.parametrize("data", [[{5: 1}], {5: [1]}, pd.DataFrame([[1]]), [{"": 1}]], ids=str)
def test_names_that_no_column_can_have_are_refused(data):
    """Numbers and empty text name no column."""
    with pytest.raises(InvalidNameError, match="column"):
        read(data)


def test_dates_and_datetimes_do_not_mix_in_a_new_table():
    """Whichever comes first: neither type holds both; nor do times with and without a zone."""
    day, moment = dt.date(2024, 1, 1), dt.datetime(2024, 1, 1, 2)
    for mixed in ([day, moment], [moment, day], [moment, moment.replace(tzinfo=dt.UTC)], [[day], [moment]]):
        with pytest.raises(SchemaMismatchError, match="kinds that do not mix"):
            rows_of([{"x": value} for value in mixed])


def test_fields_that_a_table_lacks_are_kept_at_any_depth():
    """New fields inside of structs, arrays and maps take their own types; all others take those of the table."""
    data = [{"id": 1, "a": [{"x": 1, "y": "n"}], "m": {"k": {"x": 2.0, "z": True}}, "new": 1.5}]
    schema = as_schema("id INT, a ARRAY<STRUCT<x: TINYINT>>, m MAP<STRING, STRUCT<x: INT>>")
    rows = fit(read(data), schema, unknown="add")

    assert (
        "`id` INT, `a` ARRAY<STRUCT<`x`: TINYINT, `y`: STRING>>, "
        "`m` MAP<STRING, STRUCT<`x`: INT, `z`: BOOLEAN>>, `new` DOUBLE"
    ) == rows.schema.sql()
    assert [("k", {"x": 2, "z": True})] == rows.table.to_pylist()[0]["m"]


@pytest.mark.parametrize("columns", [5, "ab", b"ab", object(), {"a"}, {"a": 1}])
def test_columns_are_a_list_of_names(columns):
    """Anything else is refused by name, whatever the data."""
    for of in (read, parts):
        with pytest.raises(InvalidArgumentError, match=r"columns: .*accepted is a list of names"):
            of([(1, 2)], columns)


def test_parts_without_rows_say_nothing_where_others_have_rows():
    """Empty tables of a stream are left out; where all are empty, there is one with their columns."""
    empty, filled = pa.table({"id": pa.array([], pa.int64())}), pa.table({"id": [1]})

    assert [1, 1] == [part.count for part in parts(iter([empty, filled, empty, filled]))]
    (nothing,) = parts(iter([empty, empty]))
    assert (0, ["id"]) == (nothing.count, [*nothing.values])  # noqa: PD011 # no array of pandas


def test_arrow_data_does_not_load_pandas():
    """A program that writes Arrow data does not wait for pandas, where that happens to be installed."""
    program = """
import sys
import pyarrow as pa
from lakewire.rows import fit, read
batch = pa.RecordBatch.from_arrays([pa.nulls(2, pa.int64())], ["id"])
for data in (batch, pa.Table.from_batches([batch])):
    assert 2 == fit(read(data), None).count
print("pandas" in sys.modules)
"""
    assert (
        "False\n" == subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    )
