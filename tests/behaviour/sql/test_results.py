"""What can be done with a result: objects, files, tables of DuckDB, and what a person sees."""

import dataclasses
import datetime as dt
import enum
import io
import json
from decimal import Decimal

import attrs
import duckdb
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from lakewire import DatabricksClient, errors

ORDERS = """
SELECT id, CAST(id AS DECIMAL(10,2)) / 4 AS amount, DATE'2024-02-29' AS day, IF(id = 1, NULL, concat('n', id)) AS name,
       named_struct('city', 'Oslo', 'codes', array(1, 2)) AS place, map('a', id) AS counts
FROM range(3) ORDER BY id
"""
FLAT = """
SELECT id, CAST(id AS DECIMAL(10,2)) AS amount, 0.1D * id AS share, DATE'2024-02-29' AS day,
       TIMESTAMP'2024-02-29 01:02:03.000004+00:00' AS at, id = 1 AS is_one,
       element_at(array('', NULL, 'a,"b"\n', 'é'), CAST(id AS INT) + 1) AS name
FROM range(4) ORDER BY id
"""


@attrs.frozen
class Place:
    city: str
    codes: list[int]


@attrs.frozen
class Order:
    id: int
    amount: Decimal
    DAY: dt.date
    name: str | None
    place: Place
    counts: dict[str, int]
    note: str = "none"


@dataclasses.dataclass
class Plain:
    id: int
    place: Place
    name: str | None = None


class Size(enum.Enum):
    SMALL = 0
    LARGE = 1


@attrs.frozen
class Converted:
    id: str = attrs.field(converter=str)
    amount: float = attrs.field(converter=float)


@pytest.fixture(scope="module")
def orders(client):
    return client.sql.execute(ORDERS)


def test_a_result_is_iterated_and_has_a_length(client, orders):
    """As often as it is wanted; one without rows is a result as well."""
    assert ([0, 1, 2], [0, 1, 2], 3) == ([row.id for row in orders], [row.id for row in orders], len(orders))
    empty = client.sql.execute("SELECT 1 WHERE false")
    assert (0, True) == (len(empty), bool(empty))


def test_rows_become_objects_of_a_class(orders):
    """Nested ones too; a field takes the column of its name in any case, and other columns are left out."""
    place = Place("Oslo", [1, 2])

    assert Order(1, Decimal("0.25"), dt.date(2024, 2, 29), None, place, {"a": 1}) == list(orders.rows(as_=Order))[1]
    assert Plain(2, place, "n2") == list(orders.rows(as_=Plain))[2]


def test_converters_of_a_class_get_the_values(orders):
    """It is the class that says that it wants another type."""
    assert Converted("2", 0.5) == list(orders.rows(as_=Converted))[2]


def test_an_enum_is_read_by_its_value(orders):
    """A value that the enum does not have is an error with the number of the row."""
    made = attrs.make_class("Sized", {"id": attrs.field(type=Size)})
    rows = orders.rows(as_=made)

    assert [Size.SMALL, Size.LARGE] == [next(rows).id, next(rows).id]
    with pytest.raises(errors.InvalidArgumentError, match="row 2 is no Sized"):
        next(rows)


@pytest.mark.parametrize(
    ("field", "kind", "words"),
    [
        ("id", str, "row 0 is no Made: 0 is int, not str @ row.id"),
        ("id", bool, "0 is int, not bool"),
        ("amount", float, r"Decimal\('0\..*'\) is Decimal, not float"),
        ("name", str, "row 1 is no Made: None is NoneType, not str"),
        ("name", list[str], "'n0' is str, not list"),
        ("day", dt.datetime, "is date, not datetime"),
        ("place", dict[str, str], "is list, not str"),
        ("missing", int, "field 'missing' of Made has no column; there are id, amount"),
    ],
)
def test_a_value_that_is_not_what_the_field_says_is_refused(orders, field, kind, words):
    """No value is turned into another type by itself."""
    made = attrs.make_class("Made", {field: attrs.field(type=kind)})

    with pytest.raises(errors.InvalidArgumentError, match=words) as caught:
        list(orders.rows(as_=made))
    assert caught.value.outcome == "applied"


@pytest.mark.parametrize("kind", [dict, Order(1, Decimal(1), None, None, None, {}), "Order", int])
def test_other_classes_are_refused(orders, kind):
    """Before a row is fetched."""
    with pytest.raises(errors.InvalidArgumentError, match="accepted is an attrs class or a dataclass"):
        orders.rows(as_=kind)


def test_scalar_of_no_rows_is_an_error_of_the_result(client):
    """Not of an argument; a default takes its place."""
    empty = client.sql.execute("SELECT 1 WHERE false")

    with pytest.raises(errors.EmptyResultError) as caught:
        empty.scalar()
    assert ("applied", empty.statement_id) == (caught.value.outcome, caught.value.statement_id)
    assert (None, 7) == (empty.scalar(default=None), empty.scalar(default=7))


def test_show_prints_a_table(orders, capsys):
    """Numbers to the right, NULL for None, and how many rows are left."""
    orders.show(2)

    lines = capsys.readouterr().out.splitlines()
    assert ["id", "amount", "day", "name", "place", "counts"] == lines[0].split()
    assert lines[2].startswith(" 0")
    assert "NULL" in lines[3]
    assert "… 1 more rows" == lines[4]


def test_a_notebook_shows_rows_types_and_a_link(client):
    """What is shown cannot end the table."""
    result = client.sql.execute("SELECT '<b>&' AS `<i>`, id FROM range(1000)")

    shown = result._repr_html_()

    assert "&lt;b&gt;&amp;" in shown
    assert "<b>" not in shown
    assert "<i>" not in shown
    assert "BIGINT" in shown
    assert "20 of 1,000 rows" in shown
    assert f"/sql/history?queryId={result.statement_id}" in shown


def test_the_first_rows_are_fetched_once_and_with_one_chunk(workspace):
    """A notebook shows a result of many chunks without fetching the others, and a second time without a request."""
    calls = []
    with DatabricksClient(
        host=workspace.host, token=workspace.token, warehouse_id=workspace.warehouse_id, on_call=calls.append
    ) as client:
        result = client.sql.execute("SELECT id, repeat('x', 1000) AS v FROM range(100000)")
        assert result._manifest.chunks > 2
        before = len(calls)
        assert 0 == result.fetchone().id
        once = len(calls)
        result._repr_html_()
        assert 0 == result.scalar()

    assert once - before <= 2
    assert len(calls) == once


def test_repr_and_describe_fetch_nothing(workspace):
    """They show what the server announced."""
    calls = []
    with DatabricksClient(
        host=workspace.host, token=workspace.token, warehouse_id=workspace.warehouse_id, on_call=calls.append
    ) as client:
        result = client.sql.execute("SELECT id, CAST(1 AS DECIMAL(4,1)) AS amount FROM range(5)")
        before = len(calls)
        shown, described = repr(result), result.describe()

    assert f"Result({result.statement_id!r}, 5 rows x 2 columns)" == shown
    assert ["id      BIGINT", "amount  DECIMAL(4,1)"] == described.splitlines()[:2]
    assert len(calls) == before


def test_a_parquet_file_holds_the_rows(orders, tmp_path):
    """All types, and it replaces what was there as a whole."""
    path = tmp_path / "orders.parquet"
    path.write_text("before")

    orders.to_parquet(path)

    assert pq.read_table(path).to_pylist() == orders.to_arrow().to_pylist()
    assert [path] == list(tmp_path.iterdir())


def test_a_csv_file_is_read_back_by_pandas(client, tmp_path):
    """Quotes, commas, line ends and empty text survive; NULL is nothing."""
    result = client.sql.execute(FLAT)
    path = tmp_path / "flat.csv"

    result.to_csv(path)

    read = pd.read_csv(path, keep_default_na=False, na_values=[], dtype=str, quotechar='"')
    rows = result.fetchall()
    assert ["", "", 'a,"b"\n', "é"] == list(read["name"])
    assert path.read_text().splitlines()[2].endswith(",")  # NULL, beside the quotes of the empty text above it
    assert [str(row.amount) for row in rows] == list(read["amount"])
    assert [row.share for row in rows] == [float(text) for text in read["share"]]
    assert [row.at for row in rows] == [dt.datetime.fromisoformat(text) for text in read["at"]]


def test_csv_and_parquet_go_into_an_open_file(client, tmp_path):
    """The bytes are those of a file by its path, and the file stays open."""
    result = client.sql.execute("SELECT id FROM range(5) ORDER BY id")
    for write in (result.to_csv, result.to_parquet):
        opened = io.BytesIO()
        write(opened)
        write(tmp_path / "file")

        assert (tmp_path / "file").read_bytes() == opened.getvalue()


@pytest.mark.parametrize("text", ["X'00'", "array(1)", "map('a', 1)", "named_struct('a', 1)", "INTERVAL '1' DAY"])
def test_what_csv_has_no_text_for_is_refused(client, tmp_path, text):
    """Nothing is written, and the error names the column and what keeps it."""
    path = tmp_path / "never.csv"

    with pytest.raises(errors.InvalidArgumentError, match=r"'v' is .* to_parquet"):
        client.sql.execute(f"SELECT {text} AS v").to_csv(path)
    assert not path.exists()


def test_a_file_that_cannot_be_written_is_left_as_it_was(orders, tmp_path):
    """A folder, or one that is not there."""
    for path in (tmp_path, tmp_path / "none" / "x.parquet"):
        with pytest.raises(errors.LocalFileError):
            orders.to_parquet(path)
    assert [] == list(tmp_path.iterdir())


def test_a_table_of_duckdb_holds_the_rows(orders):
    """Another engine computes over them."""
    with duckdb.connect() as connection:
        orders.to_duckdb(connection, "orders")

        [(total, city)] = connection.sql("SELECT sum(amount), any_value(place.city) FROM orders").fetchall()
        assert (Decimal("0.75"), "Oslo") == (round(total, 2), city)
        with pytest.raises(duckdb.CatalogException):
            orders.to_duckdb(connection, "orders")


def test_an_error_of_fetching_reaches_the_caller_through_duckdb(client):
    """As itself, not as text of DuckDB; there is no table then."""
    result = client.sql.execute("SELECT id FROM range(10)")
    result._manifest = attrs.evolve(result._manifest, rows=11)

    with duckdb.connect() as connection:
        with pytest.raises(errors.IncompleteResultError):
            result.to_duckdb(connection, "never")
        assert [] == connection.sql("SHOW TABLES").fetchall()


def test_json_of_objects_goes_and_comes_back(orders):
    """Attrs' own tools work on what was made."""
    made = next(orders.rows(as_=Order))

    assert {"city": "Oslo", "codes": [1, 2]} == json.loads(json.dumps(attrs.asdict(made.place)))
    assert pa.table(orders).num_rows == 3
