"""What the main job costs and leaves behind: frames, requests, files on disk."""

import sys

import deltalake
import pyarrow as pa
import pytest
import requests

from lakewire import DatabricksClient
from tests.conftest import connect

POLL = "/api/2.0/sql/statements/"


@pytest.fixture
def orders(home):
    home.delta.create_table("orders", schema={"id": "BIGINT", "name": "STRING"})
    table = home.delta.table("orders")
    table.write([{"id": 1, "name": "a"}, {"id": 2, "name": "b"}])
    return table


@pytest.fixture
def sent(monkeypatch):
    """The requests that go out, as method and path; the real ones are sent."""
    seen = []
    send = requests.Session.send

    def record(session, request, **options):
        seen.append((request.method, request.url))
        return send(session, request, **options)

    monkeypatch.setattr(requests.Session, "send", record)
    return seen


def besides_polling(seen):
    return [(method, url) for method, url in seen if not (method == "GET" and POLL in url)]


def merge(table, rows):
    return table.merge(rows, on="id").when_matched_update_all().when_not_matched_insert_all().execute()


def test_six_frames_at_most_lie_between_a_merge_and_requests(orders, monkeypatch):
    """A traceback of a merge is short: six functions of ours at most, then requests."""
    counted = []
    send = requests.Session.send

    def count(session, request, **options):
        if request.method == "POST":
            frame, names = sys._getframe(1), []
            while frame is not None:
                if "lakewire" in frame.f_globals.get("__name__", ""):
                    names.append(frame.f_code.co_qualname)
                frame = frame.f_back
            counted.append(names)
        return send(session, request, **options)

    monkeypatch.setattr(requests.Session, "send", count)
    merge(orders, [{"id": n, "name": "B"} for n in (2, 3, 4)])
    orders.upsert([{"id": 2, "name": "B"}], on="id")
    orders.write([{"id": 3, "name": "c"}])
    orders.update({"name": "x"}, where="id = 3")

    assert 4 == len(counted)
    assert all(len(names) <= 6 for names in counted), counted


def test_a_merge_of_three_rows_costs_two_requests_at_most(orders, sent):
    """Few rows travel inside the statement."""
    result = merge(orders, [{"id": n, "name": "new"} for n in (2, 3, 4)])

    assert (1, 2) == (result.updated, result.inserted)
    assert len(besides_polling(sent)) <= 2


def test_a_merge_of_many_rows_costs_five_requests_at_most(orders, sent):
    """Many rows travel as one file, which is gone afterwards."""
    rows = pa.table({"id": pa.array(range(200_000), pa.int64()), "name": pa.array(["new"] * 200_000)})

    result = merge(orders, rows)

    assert (2, 199_998) == (result.updated, result.inserted)
    assert len(besides_polling(sent)) <= 5
    assert [] == staged(orders)


def staged(table):
    schema = table.name.schema
    files = table.services.files
    entries = files.list(f"/Volumes/main/{schema}/lakewire_staging", recursive=True)
    return [entry.path for entry in entries if entry.path.endswith(".parquet")]


def test_another_reader_sees_the_same_table_on_disk(home, orders):
    """What lies in the folder is a Delta table: the same rows, the same versions, read by somebody else."""
    merge(orders, [{"id": 2, "name": "B"}, {"id": 3, "name": "c"}])
    orders.delete(where="id = 1")
    location = home.catalog.tables.get("orders").storage_location

    other = deltalake.DeltaTable(location)

    assert orders.version() == other.version()
    assert [h.version for h in orders.history()] == [entry["version"] for entry in other.history()]
    for version in range(other.version() + 1):
        theirs = deltalake.DeltaTable(location, version=version)
        rows = deltalake.QueryBuilder().register("t", theirs).execute("SELECT id, name FROM t ORDER BY id")
        ours = orders.at(version=version).read().to_arrow().sort_by("id")
        assert ours.to_pylist() == pa.table(rows).to_pylist()


ODD_NAMES = [
    "with-hyphen",
    "back`tick",
    "quo'te",
    'double"quote',
    "日本",
    "ÄÖ",
    "select",
    "1",
    "a;b",
    "(x)",
    "per%cent",
]
ODD_NAMES += ["h#sh?", "back\\slash", "{}", "$x", "--", "/*"[1:]]


@pytest.mark.parametrize("name", ODD_NAMES)
def test_every_name_that_unity_catalog_allows_works_everywhere(workspace, home, name):
    """Create, write, merge, read, history and listing work under odd names, in all three parts."""
    with connect(workspace) as client:
        client.catalog.catalogs.create(name + home.config.schema)
        client.catalog.schemas.create(f"{quoted(name + home.config.schema)}.{quoted(name)}")
    with connect(workspace, catalog=name + home.config.schema, schema=name) as client:
        column = "".join(c for c in name if c not in ";()")  # which Delta does not allow without column mapping
        table = client.delta.create_table(quoted(name), schema={column: "INT", "v": "STRING"})
        table.write([{column: 1, "v": name}])
        table.upsert([{column: 1, "v": "new"}, {column: 2, "v": name}], on=column)

        rows = sorted(table.read().to_dicts(), key=lambda row: row[column])
        assert [{column: 1, "v": "new"}, {column: 2, "v": name}] == rows
        assert 3 == len(list(table.history()))
        assert [name] == [info.name for info in client.catalog.tables.list(quoted(name))]
        assert client.catalog.tables.exists(quoted(name))


def quoted(name):
    return "`" + name.replace("`", "``") + "`"


def test_tables_survive_a_restart(tmp_path):
    """Closing the last client ends the server; opening the folder again finds the tables."""
    with DatabricksClient.local(tmp_path / "house") as client:
        client.delta.create_table("kept", schema={"id": "INT"})
        client.delta.table("kept").write([{"id": 7}])
        host = client.config.host
    with pytest.raises(requests.ConnectionError):
        requests.get(f"{host}/api/2.0/preview/scim/v2/Me", timeout=5)

    with DatabricksClient.local(tmp_path / "house") as client:
        assert [{"id": 7}] == client.delta.table("kept").read().to_dicts()
