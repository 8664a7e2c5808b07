"""``lakewire export``: files that have the rows of a table or a query, whole or not at all."""

import datetime as dt
import json
from decimal import Decimal

import pytest
from pyarrow import parquet

SCHEMA = (
    "id BIGINT, amount DECIMAL(10,2), ratio DOUBLE, done BOOLEAN, day DATE, at TIMESTAMP, local TIMESTAMP_NTZ, "
    "code STRING"
)
ROWS = [
    {
        "id": 1,
        "amount": Decimal("19.90"),
        "ratio": 0.1,
        "done": True,
        "day": dt.date(2026, 1, 5),
        "at": dt.datetime(2026, 1, 5, 8, 30, 0, 123456, tzinfo=dt.UTC),
        "local": dt.datetime(2026, 1, 5, 8, 30),
        "code": '007,"x"\nß',
    },
    {"id": 2, "code": ""},
    {"id": 3, "ratio": float("inf"), "code": None},
]


@pytest.fixture
def orders(home):
    """A table with a row of values, one of an empty text, and one of NULL."""
    table = home.delta.create_table("orders", SCHEMA)
    table.write(ROWS)
    return table


@pytest.mark.parametrize("name", ["orders.csv", "orders.json", "orders.jsonl", "orders.parquet"])
def test_what_is_exported_can_be_loaded(lakewire, home, orders, name):
    """Each format keeps every value, so that another table of the same columns gets the same rows."""
    copy = home.delta.create_table("copy", SCHEMA)

    exported, loaded = lakewire("export", "orders", name, "--json"), lakewire("load", name, "copy")

    assert {"file": name, "rows": 3} == {key: json.loads(exported.stdout)[key] for key in ("file", "rows")}
    assert 0 == loaded.returncode
    by_id = "SELECT * FROM {} ORDER BY id"
    assert (
        home.sql.execute(by_id.format(orders.name)).to_dicts() == home.sql.execute(by_id.format(copy.name)).to_dicts()
    )


def test_nested_values_and_bytes_are_json(lakewire, home, tmp_path):
    """Objects, lists and bytes come back from JSON in the types of a table; CSV, without a text for them, refuses."""
    schema = (
        "id INT, raw BINARY, item STRUCT<price: DECIMAL(5,2), on: DATE>, tags ARRAY<STRING>, counts MAP<STRING, INT>"
    )
    table, copy = (home.delta.create_table(name, schema) for name in ("nested", "copy"))
    item = {"price": Decimal("1.50"), "on": dt.date(2026, 1, 5)}
    table.write([{"id": 1, "raw": b"\xff", "item": item, "tags": ["a", None], "counts": {"k": 1}}])

    lakewire("export", "nested", "nested.json")
    lakewire("load", "nested.json", "copy")
    refused = lakewire("export", "nested", "nested.csv")

    assert table.read().to_dicts() == copy.read().to_dicts()
    assert 1 == refused.returncode
    assert "'raw'" in refused.stderr
    assert not (tmp_path / "nested.csv").exists()


def test_rows_columns_and_version_can_be_chosen(lakewire, orders, tmp_path):
    """--columns, --where and --version say what is written of a table."""
    orders.delete(where="id = 2")

    lakewire("export", "orders", "some.csv", "--columns", "id, code", "--where", "id > 1", "--version", 1)

    assert '"id","code"\n2,""\n3,\n' == (tmp_path / "some.csv").read_text()


def test_a_query_is_exported(lakewire, tmp_path):
    """--query writes the rows of a statement."""
    lakewire("export", "--query", "SELECT 1 AS a, 'x' AS b", "query.parquet")

    assert [{"a": 1, "b": "x"}] == parquet.read_table(tmp_path / "query.parquet").to_pylist()


def test_a_file_stays_until_the_new_one_is_complete(lakewire, orders, tmp_path):
    """An export that fails in the middle of its rows leaves the file that was there, and no other one."""
    (tmp_path / "kept.json").write_text("old")

    done = lakewire("export", "--query", "SELECT id, raise_error('no') AS x FROM orders", "kept.json")

    assert ("", 1) == (done.stdout, done.returncode)
    assert "old" == (tmp_path / "kept.json").read_text()
    assert ["kept.json"] == [path.name for path in tmp_path.iterdir()]


def test_columns_of_one_name_are_no_json(lakewire, tmp_path):
    """An object cannot have a name twice, so that a value would be lost."""
    done = lakewire("export", "--query", "SELECT 1 AS a, 2 AS a", "twice.json")

    assert 1 == done.returncode
    assert "aliases" in done.stderr
    assert not (tmp_path / "twice.json").exists()


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("orders.csv",), 2),
        (("orders", "other", "orders.csv"), 2),
        (("orders", "--query", "SELECT 1", "orders.csv"), 2),
        (("--query", "SELECT 1", "--where", "true", "orders.csv"), 2),
        (("orders", "orders.txt"), 2),
        (("orders", "orders.csv.gz"), 2),
        (("missing", "orders.csv"), 1),
        (("orders", "no-such-folder/orders.csv"), 1),
        (("orders", "orders.csv", "--columns", "nope"), 1),
    ],
)
def test_a_wrong_call_writes_nothing(lakewire, orders, tmp_path, words, code):
    """What contradicts itself is not tried, and what is missing fails; no file is there afterwards."""
    done = lakewire("export", *words)

    assert ("", code) == (done.stdout, done.returncode)
    assert [] == [*tmp_path.iterdir()]
