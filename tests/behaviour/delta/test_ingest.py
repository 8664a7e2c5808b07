"""Rows that trickle into a table: by Zerobus, or by appends through the warehouse."""

import datetime as dt
import os
import random
import subprocess
import sys
from contextlib import closing
from decimal import Decimal
from urllib.parse import urlsplit

import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lakewire import errors
from lakewire_local.faults import Fault, FaultyRelay
from tests.conftest import connect
from tests.support.tunnel import Tunnel
from tests.support.waiting import until

WAYS = ["zerobus", "warehouse"]
COLUMNS = """
    id BIGINT NOT NULL, text STRING, price DECIMAL(10, 2), at TIMESTAMP, local TIMESTAMP_NTZ, day DATE, ratio DOUBLE,
    small SMALLINT, half FLOAT, flag BOOLEAN, raw BINARY, list ARRAY<INT>, map MAP<STRING, DOUBLE>,
    pair STRUCT<x: INT, y: STRING>
"""
ROW = {
    "id": 1, "text": "ä\0'\\", "price": Decimal("-0.10"), "at": dt.datetime(2026, 1, 1, 1, 2, 3, 4, tzinfo=dt.UTC),
    "local": dt.datetime(1969, 12, 31, 23, 59, 59, 999999), "day": dt.date(1, 1, 1), "ratio": 0.1, "small": -32768,
    "half": 0.5, "flag": False, "raw": b"\0\xff", "list": [1, None], "map": {"k": -0.0}, "pair": {"x": 1, "y": None},
}  # fmt: skip


@pytest.fixture
def home(workspace, home):
    """A client that knows the service."""
    with connect(workspace, schema=home.config.schema, zerobus_endpoint=workspace.zerobus_endpoint) as made:
        yield made


@pytest.fixture
def table(home):
    return home.delta.create_table("t", "id BIGINT, text STRING")


def ids(table):
    return sorted(table.read().to_arrow()["id"].to_pylist())


@pytest.mark.parametrize("way", WAYS)
def test_what_was_given_is_in_the_table(home, way):
    """Values of every type arrive as they were given, and columns that rows lack are NULL."""
    table = home.delta.create_table("t", COLUMNS)

    with table.ingest(way=way) as stream:
        stream.append([ROW])
        stream.append([{"id": 2}])

    rows = table.read().to_arrow().sort_by("id").to_pylist()
    assert [{**ROW, "map": [("k", -0.0)]}, dict.fromkeys(ROW) | {"id": 2}] == rows
    assert (way, 2, 2) == (stream.way, stream.appended, stream.acknowledged)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    "data",
    [
        lambda rows: rows,
        lambda _: {"id": [7], "text": ["x"]},
        pa.Table.from_pylist,
        pl.DataFrame,
        iter,
    ],
    ids=["dicts", "lists", "arrow", "polars", "generator"],
)
def test_data_is_taken_as_writes_take_it(table, way, data):
    """Every form of data that ``write`` takes goes into a stream."""
    with table.ingest(way=way) as stream:
        assert 1 == stream.append(data([{"id": 7, "text": "x"}]))

    assert [{"id": 7, "text": "x"}] == table.read().to_arrow().to_pylist()


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    "bad", [[{"id": "one"}], [{"id": 1}, {"id": 2**63}], [{"nope": 1}]], ids=["text", "too large", "unknown column"]
)
def test_rows_that_do_not_fit_are_refused_and_nothing_is_lost(table, way, bad):
    """None of the rows of a call that fails is taken; those before and after it arrive."""
    with table.ingest(way=way) as stream:
        stream.append([{"id": 1}])
        with pytest.raises(errors.SchemaMismatchError):
            stream.append(bad)
        stream.append([{"id": 3}])

    assert ([1, 3], 2) == (ids(table), stream.appended)


@pytest.mark.parametrize("way", WAYS)
def test_null_is_refused_where_the_table_refuses_it(home, way):
    """A NOT NULL column that is missing is an error that has the rows, at the latest at the end."""
    table = home.delta.create_table("t", "id BIGINT NOT NULL, text STRING")

    def store():
        with table.ingest(way=way) as stream:
            stream.append([{"text": "x"}])

    with pytest.raises((errors.SchemaMismatchError, errors.IngestError), match=r"(?i)not.null|null value"):
        store()

    assert [] == ids(table)


@pytest.mark.parametrize("way", WAYS)
def test_a_batch_that_is_given_again_is_there_once(table, way):
    """The same rows under the same ``batch_id`` land once, in this stream and in the next; other rows are not lost."""
    for _ in range(2):
        with table.ingest(way=way) as stream:
            stream.append([{"id": 1}])
            for _ in range(2):
                stream.append([{"id": 2}, {"id": 3}], batch_id="of the day")

    assert [1, 1, 2, 3] == ids(table)


@pytest.mark.parametrize("way", WAYS)
def test_flush_says_what_is_stored(table, way):
    """After a flush all rows are acknowledged and can be read."""
    with table.ingest(way=way, seconds=3600) as stream:
        stream.append({"id": list(range(100))})

        assert (100, 100) == (stream.flush(), stream.acknowledged)
        assert list(range(100)) == ids(table)
        assert 0 == stream.unacknowledged().num_rows


@pytest.mark.parametrize(
    "bounds", [{"rows": 10}, {"size_bytes": 100}, {"seconds": 0.05}], ids=["rows", "bytes", "seconds"]
)
def test_rows_go_to_the_warehouse_at_the_first_bound(table, bounds):
    """Enough rows, enough bytes or enough time make a commit, without a flush."""
    with table.ingest(way="warehouse", **{"rows": 10**6, "size_bytes": 10**9, "seconds": 3600, **bounds}) as stream:
        stream.append({"id": list(range(20))})

        assert until(lambda: stream.acknowledged == 20)


def test_rows_of_many_calls_are_few_commits(table):
    """What comes while others are written is the next commit."""
    with table.ingest(way="warehouse", seconds=3600, rows=50) as stream:
        for at in range(200):
            stream.append([{"id": at}])

    assert list(range(200)) == ids(table)
    assert len(list(table.history())) <= 1 + 4


def test_rows_with_other_columns_are_a_commit_of_their_own(home):
    """A column that some rows lack gets its default there, and not NULL because others have it."""
    home.sql.execute(
        f"CREATE TABLE {home.config.schema}.t (id BIGINT, text STRING DEFAULT 'none') "
        "TBLPROPERTIES ('delta.feature.allowColumnDefaults' = 'supported')"
    )
    table = home.delta.table("t")

    with table.ingest() as stream:
        stream.append([{"id": 1}])
        stream.append([{"id": 2, "text": None}])

    assert ("warehouse", "column 'text' has a default, is generated or counts itself") == (stream.way, stream.reason)
    assert {1: "none", 2: None} == {row.id: row.text for row in table.read().rows()}


@pytest.mark.parametrize("way", WAYS)
def test_a_table_that_is_gone_ends_the_stream_with_its_rows(client, home, table, way):
    """What could not be stored is in the error, and the stream takes no more."""
    stream = table.ingest(way=way, timeout=2.0 if way == "zerobus" else 60.0)  # which is waited for with the service
    stream.append([{"id": 1}])
    stream.flush()
    client.sql.execute(f"DROP TABLE {home.config.schema}.t")

    stream.append([{"id": 2, "text": "x"}])
    with pytest.raises(errors.IngestError, match="not stored") as caught:
        stream.flush()
    with pytest.raises(errors.IngestError, match="not stored"):
        stream.append([{"id": 3}])
    with pytest.raises(errors.IngestError, match="not stored"):
        stream.close()

    assert [{"id": 2, "text": "x"}] == caught.value.rows.to_pylist()
    assert 1 == stream.acknowledged


@pytest.mark.parametrize("way", WAYS)
def test_rows_are_stored_when_the_block_fails(table, way):
    """An error in the block is raised as it is, after the rows that were given are stored."""
    stream = table.ingest(way=way)
    with pytest.raises(ZeroDivisionError), stream:
        _ = 1 / (stream.append([{"id": 1}]) - 1)

    assert [1] == ids(table)
    with pytest.raises(errors.IngestError, match="closed"):
        stream.append([{"id": 2}])


def test_rows_that_cannot_be_stored_are_a_note_of_the_error_of_the_block(home, table):
    """The error of the block is raised, with a note of what was lost besides."""
    stream = table.ingest(way="warehouse", seconds=3600)
    stream.append([{"id": 1}])
    home.sql.execute(f"DROP TABLE {home.config.schema}.t")

    with pytest.raises(ZeroDivisionError) as caught, stream:
        _ = 1 / 0

    assert "1 rows given to" in caught.value.__notes__[0]


def test_lost_responses_double_nothing(workspace, home, table):
    """Appends through the warehouse whose responses are lost are there exactly once."""
    with FaultyRelay(workspace.host) as relay:
        client = type(home)(
            host=relay.host, token=workspace.token, warehouse_id=workspace.warehouse_id, schema=home.config.schema
        )
        with client, client.delta.table("t").ingest(rows=10) as stream:
            for at in range(40):
                if at % 10 == 3:
                    relay.inject(Fault.drop_response(), method="POST", path="/api/2.0/sql/statements")
                stream.append([{"id": at}])

    assert list(range(40)) == ids(table)


def test_a_lost_connection_loses_no_row(workspace, home, table):
    """The service gets again what it had not acknowledged; it may have it twice, and misses none."""
    tunnel = Tunnel(urlsplit(workspace.zerobus_endpoint).port)
    endpoint = f"http://127.0.0.1:{tunnel.port}"
    with closing(tunnel), connect(workspace, schema=home.config.schema, zerobus_endpoint=endpoint) as client:
        with client.delta.table("t").ingest(way="zerobus", timeout=60) as stream:
            for at in range(100):
                stream.append([{"id": at}])
                if at in (30, 60):
                    assert until(tunnel.cut)
        acknowledged = stream.acknowledged

    assert (list(range(100)), 100) == (sorted(set(ids(table))), acknowledged)


def test_acknowledged_rows_are_not_sent_again(workspace, home, table):
    """What a flush confirmed is there once, however often the connection is lost afterwards."""
    tunnel = Tunnel(urlsplit(workspace.zerobus_endpoint).port)
    endpoint = f"http://127.0.0.1:{tunnel.port}"
    with closing(tunnel), connect(workspace, schema=home.config.schema, zerobus_endpoint=endpoint) as client:
        stream = client.delta.table("t").ingest(way="zerobus", timeout=60)
        for at in range(5):
            stream.append([{"id": at}])
            stream.flush()
            tunnel.cut()
        stream.close()

    assert list(range(5)) == ids(table)


PROGRAM = """
import sys
from lakewire import DatabricksClient
host, token, warehouse, schema, endpoint, way = sys.argv[1:]
client = DatabricksClient(
    host=host, token=token, warehouse_id=warehouse, schema=schema, zerobus_endpoint=endpoint or None
)
stream = client.delta.table("t").ingest(way=way, rows=20, seconds=0.05)
for at in range(10**6):
    stream.append([{"id": at}])
    print(stream.flush() if at % 50 == 49 else stream.acknowledged, flush=True)
"""


@pytest.mark.parametrize("way", WAYS)
def test_what_was_acknowledged_outlives_the_program(workspace, home, table, way):
    """After kill -9 every acknowledged row is in the table, once."""
    about = [workspace.host, workspace.token, workspace.warehouse_id, home.config.schema, workspace.zerobus_endpoint]
    acknowledged = random.Random(way).randint(60, 120)  # noqa: S311  # any moment will do
    with subprocess.Popen([sys.executable, "-c", PROGRAM, *about, way], stdout=subprocess.PIPE, text=True) as program:
        while (seen := int(program.stdout.readline())) < acknowledged:
            pass
        program.kill()
        seen = max(seen, *map(int, program.stdout.read().split()[-1:] or [0]))

    found = ids(table)
    assert list(range(len(found))) == found
    assert len(found) >= seen


def test_a_forked_child_has_no_stream(table):
    """The threads and connections of a stream stay with the process that opened it; a child gets an error."""
    with table.ingest(way="warehouse", seconds=3600) as stream:
        stream.append([{"id": 1}])
        child = os.fork()
        if not child:
            code = 1
            try:
                for call in (lambda: stream.append([{"id": 2}]), stream.close):
                    with pytest.raises(errors.IngestError, match="process"):
                        call()
                code = 0
            finally:
                os._exit(code)
        assert 0 == os.waitpid(child, 0)[1]

    assert [1] == ids(table)


CHOICES = {
    "no endpoint": ("CREATE TABLE {t} (id BIGINT)", None, "no zerobus_endpoint is set"),
    "generated": (
        "CREATE TABLE {t} (id BIGINT, d BIGINT GENERATED ALWAYS AS (id + 1))",
        "",
        "column 'd' has a default",
    ),
    "identity": ("CREATE TABLE {t} (id BIGINT GENERATED ALWAYS AS IDENTITY, d INT)", "", "column 'id' has a default"),
    "odd name": ("CREATE TABLE {t} (id BIGINT, zähler INT)", "", "'zähler' has more than ASCII"),
    "variant": ("CREATE TABLE {t} (id BIGINT, v VARIANT)", "", "column 'v' is variant"),
    "external": ("CREATE TABLE {t} (id BIGINT) LOCATION '{folder}'", "", "it is EXTERNAL"),
}


@pytest.mark.parametrize(("statement", "endpoint", "reason"), CHOICES.values(), ids=CHOICES)
def test_tables_that_the_service_does_not_write_go_through_the_warehouse(
    workspace, home, tmp_path, statement, endpoint, reason
):
    """The stream says why, and to insist on the service is an error before anything is sent."""
    endpoint = workspace.zerobus_endpoint if endpoint is not None else None
    with connect(workspace, schema=home.config.schema, zerobus_endpoint=endpoint) as client:
        client.sql.execute(statement.format(t="t", folder=tmp_path))

        with client.delta.table("t").ingest() as stream:
            assert ("warehouse", True) == (stream.way, reason in stream.reason)
        with pytest.raises(errors.InvalidArgumentError, match="way: 'zerobus' is not open to"):
            client.delta.table("t").ingest(way="zerobus")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"way": "fast"}, "way"),
        ({"rows": 0}, "rows: 0"),
        ({"rows": True}, "rows: True"),
        ({"size_bytes": -1}, "size_bytes: -1"),
        ({"seconds": 0}, "seconds: 0"),
        ({"seconds": float("nan")}, "seconds: nan"),
        ({"timeout": 0}, "timeout is 0"),
    ],
    ids=str,
)
def test_bounds_that_are_none_are_refused(table, options, message):
    """The error names the argument, its value and what is accepted."""
    with pytest.raises(errors.InvalidArgumentError, match=message):
        table.ingest(**options)


def test_a_batch_has_a_name(table):
    """An empty name is refused, and takes no row."""
    with table.ingest(way="warehouse") as stream, pytest.raises(errors.InvalidArgumentError, match="batch_id: ''"):
        stream.append([{"id": 1}], batch_id="")

    assert 0 == stream.appended


@settings(max_examples=10)
@given(
    steps=st.lists(
        st.one_of(st.integers(0, 40), st.just("flush"), st.tuples(st.integers(1, 5), st.sampled_from("ab"))), max_size=8
    ),
    way=st.sampled_from(WAYS),
    rows=st.integers(1, 30),
)
def test_a_stream_is_an_append_of_its_rows(table, steps, way, rows):
    """However rows are given, cut, flushed and named, each is there once, and a batch that is repeated is one."""
    table.delete(where="true")
    expected, batches, number = [], {}, 0
    with table.ingest(way=way, rows=rows, seconds=3600) as stream:
        for step in steps:
            if step == "flush":
                assert stream.appended == stream.flush()
            elif isinstance(step, int):
                stream.append({"id": list(range(number, number + step))})
                expected += range(number, number + step)
                number += step
            else:
                count, name = step
                name = f"{way} {rows} {steps} {name}"
                new = batches.setdefault(name, [-at for at in range(1, count + 1)])
                stream.append({"id": new}, batch_id=name)
    expected += [each for new in batches.values() for each in new]

    assert sorted(expected) == ids(table)
