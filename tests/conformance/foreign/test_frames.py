"""pandas, polars and DuckDB read and write through the DB-API and SQLAlchemy as their documentation says."""

import datetime as dt
import uuid
from decimal import Decimal

import duckdb
import pandas as pd
import polars as pl
import pytest
import sqlalchemy as sa

from lakewire import dbapi

ROWS = {
    "id": [1, 2, 3],
    "name": ["a", None, "it's"],
    "price": [Decimal("1.50"), Decimal("-2.25"), None],
    "seen": [dt.datetime(2026, 1, 1, 12, 30, tzinfo=dt.UTC), None, dt.datetime(2024, 2, 29, tzinfo=dt.UTC)],
    "tags": [["x"], [], None],
}
QUERY = (
    "SELECT * FROM VALUES (1L, 'a', CAST(1.50 AS DECIMAL(10, 2)), TIMESTAMP'2026-01-01 12:30:00Z', array('x')), "
    "(2L, NULL, -2.25, NULL, array()), (3L, 'it\\'s', NULL, TIMESTAMP'2024-02-29 00:00:00Z', NULL) "
    "AS t(id, name, price, seen, tags) ORDER BY id"
)


@pytest.fixture
def engine(client):
    schema = f"frames_{uuid.uuid4().hex}"
    client.catalog.schemas.create(f"main.{schema}")
    made = sa.create_engine("databricks+lakewire://", connect_args={"client": client, "schema": schema})
    yield made
    made.dispose()


@pytest.fixture
def connection(client):
    with dbapi.connect(client=client) as opened:
        yield opened


def test_pandas_reads(connection, engine):
    """With a connection, and with an engine: parameters, chunks and whole tables."""
    with pytest.warns(UserWarning, match="SQLAlchemy"):  # as for every DB-API connection but sqlite's
        direct = pd.read_sql(QUERY, connection)
    through = pd.read_sql(QUERY, engine)
    named = pd.read_sql(sa.text("SELECT id FROM range(10) WHERE id < :most"), engine, params={"most": 3})
    chunks = list(pd.read_sql("SELECT id FROM range(10)", engine, chunksize=4))

    for frame in (direct, through):
        assert ROWS["id"] == frame["id"].tolist()
        assert ["a", "it's"] == frame["name"].dropna().tolist()
        assert ROWS["price"] == [None if pd.isna(price) else price for price in frame["price"]]
        assert pd.Timestamp("2026-01-01 12:30", tz="UTC") == frame["seen"][0]
    assert [0, 1, 2] == sorted(named["id"])
    assert [4, 4, 2] == [len(chunk) for chunk in chunks]


@pytest.mark.parametrize("method", [None, "multi"])
def test_pandas_writes(engine, method):
    """A table is made, replaced and appended to; its rows come back by name."""
    frame = pd.DataFrame({"id": [1, 2], "name": ["a", None], "x": [0.5, float("nan")], "good": [True, False]})
    frame["at"] = pd.to_datetime(["2026-01-01 10:00:00.000001", None])

    frame.to_sql("frames", engine, index=False, method=method)
    with pytest.raises(ValueError, match="already exists"):
        frame.to_sql("frames", engine, index=False)
    frame.to_sql("frames", engine, index=False, if_exists="replace")
    frame.to_sql("frames", engine, index=False, if_exists="append", chunksize=1)
    back = pd.read_sql_table("frames", engine, columns=["id", "name", "x", "good", "at"])

    assert [1, 1, 2, 2] == sorted(back["id"])
    first = back[back["id"] == 1].iloc[0]
    assert ("a", 0.5, True, pd.Timestamp("2026-01-01 10:00:00.000001")) == tuple(first[["name", "x", "good", "at"]])
    assert back[back["id"] == 2][["name", "x", "at"]].isna().all(axis=None)


def test_polars_reads_and_writes(connection, engine):
    """In its own types, in batches, and back into a table."""
    whole = pl.read_database(QUERY, connection)
    through = pl.read_database(QUERY, engine)
    batches = list(pl.read_database("SELECT id FROM range(10)", connection, iter_batches=True, batch_size=4))
    written = whole.select("id", "name", "price").write_database("polars_rows", engine)

    assert ROWS == whole.to_dict(as_series=False)
    assert ROWS["id"] == through["id"].to_list()
    assert (pl.Int64, pl.String, pl.Decimal(10, 2)) == tuple(whole.schema[name] for name in ("id", "name", "price"))
    assert isinstance(whole.schema["seen"], pl.Datetime)
    assert "UTC" in str(whole.schema["seen"].time_zone)
    assert 10 == sum(map(len, batches))
    assert written in (3, -1)
    assert 3 == pl.read_database("SELECT * FROM polars_rows", engine).height


def test_duckdb_takes_the_rows(connection, client):
    """As a table from a result, and as Arrow from a cursor."""
    database = duckdb.connect()
    client.sql.execute(QUERY).to_duckdb(database, "things")
    with connection.cursor() as cursor:
        rows = cursor.execute(QUERY).fetchall_arrow()  # found by its name
        summed = database.sql("SELECT sum(price) FROM rows").fetchall()

    assert [(Decimal("-0.75"),)] == summed
    assert [(1, "a", ["x"]), (2, None, []), (3, "it's", None)] == database.sql(
        "SELECT id, name, tags FROM things ORDER BY id"
    ).fetchall()
    assert 3 == rows.num_rows
