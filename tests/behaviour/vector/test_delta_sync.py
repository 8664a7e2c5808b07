"""Indexes of Delta tables: what is in the table is in the index, whatever was done to it."""

import math
import uuid

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lakewire import errors
from lakewire.vector import DeltaSyncIndex
from lakewire_local import LocalWorkspace
from tests.conftest import connect
from tests.support.waiting import until

FEED = "TBLPROPERTIES (delta.enableChangeDataFeed = true)"


@pytest.fixture
def table(client, place):
    """A table of texts, with a change data feed."""
    name = f"main.{place}.texts"
    client.sql.execute(f"CREATE TABLE {name} (id BIGINT, text STRING, n INT, odd STRUCT<a: INT>) {FEED}")
    client.sql.execute(f"INSERT INTO {name} VALUES (1, 'the cat sat', 1, NULL), (2, 'a dog ran', 2, NULL)")
    return name


def of_texts(table, **more):
    settings = {"model": "databricks-gte-large-en", "columns_to_sync": ["n"]} | more
    return DeltaSyncIndex(source_table=table, primary_key="id", text="text", **settings)


def ready(index):
    until(lambda: index.describe().status.ready)
    return index


def contents(index):
    return {row["id"]: (row["text"], row["n"]) for row in index.scan()}


def test_a_triggered_index_has_what_its_last_sync_found(client, place, table):
    """Inserts, updates and deletes come with the next sync."""
    index = client.vector.create_index(f"{place}.i", of_texts(table), endpoint=place)
    seen = []
    index.wait(timeout=60, on_progress=seen.append)

    assert [1] == [row.id for row in index.query("cat", num_results=1)]
    assert {"id": 1, "text": "the cat sat", "n": 1} == {
        name: index.query("cat")[0][name] for name in ("id", "text", "n")
    }
    client.sql.execute(f"UPDATE {table} SET text = 'two cats', n = 9 WHERE id = 2")
    client.sql.execute(f"DELETE FROM {table} WHERE id = 1")
    client.sql.execute(f"INSERT INTO {table} VALUES (3, 'bird', 3, NULL), (4, NULL, 4, NULL)")
    assert {1: ("the cat sat", 1), 2: ("a dog ran", 2)} == contents(index)
    index.sync(wait=True, timeout=60)
    assert {2: ("two cats", 9), 3: ("bird", 3)} == contents(index)  # a row without a text has nothing to be found by
    assert 2 == index.describe().status.indexed_row_count


def test_a_continuous_index_follows_its_table(client, place, table):
    """Without being asked; it cannot be synced by hand."""
    index = ready(client.vector.create_index(f"{place}.i", of_texts(table, pipeline_type="CONTINUOUS"), endpoint=place))

    client.sql.execute(f"INSERT INTO {table} VALUES (3, 'bird', 3, NULL)")
    until(lambda: 3 in contents(index))
    client.sql.execute(f"DELETE FROM {table} WHERE id < 3")
    until(lambda: [3] == [*contents(index)])
    with pytest.raises(errors.InvalidParameterError, match="not synced on demand"):
        index.sync()
    with pytest.raises(errors.InvalidArgumentError, match=f"is filled from {table}"):
        index.upsert([{"id": 1, "text": "x"}])


def test_numbers_that_are_not_finite_come_through(client, place):
    """A table may hold them, though JSON does not."""
    name = f"main.{place}.odd"
    client.sql.execute(f"CREATE TABLE {name} (id BIGINT, x DOUBLE, v ARRAY<FLOAT>) {FEED}")
    client.sql.execute(f"INSERT INTO {name} VALUES (1, double('-Infinity'), array(1)), (2, double('NaN'), array(2))")
    spec = DeltaSyncIndex(source_table=name, primary_key="id", vector="v", dimension=1)
    index = ready(client.vector.create_index(f"{place}.i", spec, endpoint=place))

    found = [row.x for row in index.query(vector=[1])]
    assert -math.inf == found[0]
    assert math.isnan(found[1])
    assert math.isnan(list(index.scan())[1]["x"])


OPERATIONS = st.lists(
    st.one_of(
        st.tuples(st.just("put"), st.integers(0, 9), st.integers(0, 99)),
        st.tuples(st.just("delete"), st.integers(0, 9), st.just(0)),
        st.tuples(st.just("update"), st.integers(0, 9), st.just(0)),
        st.tuples(st.just("add"), st.integers(0, 3), st.integers(0, 99)),
        st.tuples(st.sampled_from(["sync", "optimize", "replace", "restore", "unrecorded"]), st.just(0), st.just(0)),
    ),
    max_size=8,
)


@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(operations=OPERATIONS)
def test_after_a_sync_the_index_is_the_table(client, place, operations):
    """Whatever was done since the last sync, with a feed or without; vectors included."""
    name = f"main.{place}.t{uuid.uuid4().hex[:8]}"
    client.sql.execute(f"CREATE TABLE {name} (id BIGINT, n INT, v ARRAY<FLOAT>) {FEED}")
    client.sql.execute(f"INSERT INTO {name} SELECT id, 0, CAST(array(id, 0, 0) AS ARRAY<FLOAT>) FROM range(5)")
    spec = DeltaSyncIndex(source_table=name, primary_key="id", vector="v", dimension=3)
    index = ready(client.vector.create_index(f"{name}_index", spec, endpoint=place))
    for what, key, n in operations:
        change(client, index, name, what, key, n)

    index.sync(wait=True, timeout=60)
    expected = client.sql.execute(f"SELECT id, n, v FROM {name} ORDER BY id").to_dicts()
    assert expected == list(index.scan())
    client.vector.delete_index(index.name)
    client.sql.execute(f"DROP TABLE {name}")


def change(client, index, name, what, key, n):
    """Change a table whose ids stay unique."""
    run = client.sql.execute
    row = f"SELECT CAST({key} AS BIGINT) AS id, {n} AS n, CAST(array({n}, 1.5, -2) AS ARRAY<FLOAT>) AS v"
    merged = f"MERGE INTO {name} t USING ({row}) s ON t.id = s.id"
    if what == "put":
        run(f"{merged} WHEN MATCHED THEN UPDATE SET * WHEN NOT MATCHED THEN INSERT *")
    elif what == "delete":
        run(f"DELETE FROM {name} WHERE id = {key}")
    elif what == "update":
        run(f"UPDATE {name} SET n = n + 1 WHERE id >= {key}")
    elif what == "add":
        start = run(f"SELECT coalesce(max(id), 0) + 1 FROM {name}").scalar()
        vector = f"CAST(array(id, {n}, 0) AS ARRAY<FLOAT>)"
        run(f"INSERT INTO {name} SELECT id, {n}, {vector} FROM range({start}, {start + key})")
    elif what == "sync":
        index.sync(wait=True, timeout=60)
    elif what == "optimize":
        run(f"OPTIMIZE {name}")
    elif what == "replace":
        run(f"CREATE OR REPLACE TABLE {name} (id BIGINT, n INT, v ARRAY<FLOAT>) {FEED}")
        run(f"INSERT INTO {name} SELECT id, 7, CAST(array(id, 2, 0) AS ARRAY<FLOAT>) FROM range(1, 4)")
    elif what == "restore":
        run(f"RESTORE TABLE {name} TO VERSION AS OF 1")
    else:  # changes that the feed does not have
        run(f"ALTER TABLE {name} SET TBLPROPERTIES (delta.enableChangeDataFeed = false)")
        run(f"UPDATE {name} SET n = n + 1 WHERE id < 3")
        run(f"DELETE FROM {name} WHERE id = 0")
        run(f"ALTER TABLE {name} SET TBLPROPERTIES (delta.enableChangeDataFeed = true)")


def test_an_index_begins_again_where_the_log_has_gone(client, workspace, place, table):
    """Or where another table has the name: all rows are read."""
    index = ready(client.vector.create_index(f"{place}.i", of_texts(table), endpoint=place))

    client.sql.execute(f"CREATE OR REPLACE TABLE {table} (id BIGINT, text STRING, n INT) {FEED}")
    client.sql.execute(f"INSERT INTO {table} VALUES (7, 'new', 7)")
    index.sync(wait=True, timeout=60)
    assert {7: ("new", 7)} == contents(index)
    client.sql.execute(f"DROP TABLE {table}")
    client.sql.execute(f"CREATE TABLE {table} (id BIGINT, text STRING, n INT) {FEED}")
    client.sql.execute(f"INSERT INTO {table} VALUES (8, 'newer', 8)")
    index.sync(wait=True, timeout=60)
    assert {8: ("newer", 8)} == contents(index)


def test_a_sync_that_fails_says_why(client, place, table):
    """Vectors of another length; the index keeps what it had, and is well again with the next sync."""
    name = f"main.{place}.v"
    client.sql.execute(f"CREATE TABLE {name} (id BIGINT, v ARRAY<FLOAT>) {FEED}")
    client.sql.execute(f"INSERT INTO {name} VALUES (1, array(1, 2)), (2, NULL)")
    spec = DeltaSyncIndex(source_table=name, primary_key="id", vector="v", dimension=2)
    index = ready(client.vector.create_index(f"{place}.i", spec, endpoint=place))

    client.sql.execute(f"INSERT INTO {name} VALUES (3, array(1, 2, 3))")
    with pytest.raises(errors.OperationFailedError, match="vectors of 3 numbers"):
        index.sync(wait=True, timeout=60)
    assert [1] == [row.id for row in index.query(vector=[1, 2])]
    client.sql.execute(f"DELETE FROM {name} WHERE id = 3")
    index.sync(wait=True, timeout=60)
    assert [1] == [row["id"] for row in index.scan()]


def test_an_index_that_is_not_filled_is_not_ready(client, place):
    """A typed error, which may be retried, until its first sync has succeeded."""
    name = f"main.{place}.v"
    client.sql.execute(f"CREATE TABLE {name} (id BIGINT, v ARRAY<FLOAT>) {FEED}")
    client.sql.execute(f"INSERT INTO {name} VALUES (1, array(1, 2, 3))")
    spec = DeltaSyncIndex(source_table=name, primary_key="id", vector="v", dimension=2)
    index = client.vector.create_index(f"{place}.i", spec, endpoint=place)
    with pytest.raises(errors.OperationFailedError, match="OFFLINE_FAILED"):
        index.wait(timeout=60)

    with pytest.raises(errors.IndexNotReadyError, match="not ready") as caught:
        index.query(vector=[1, 2])
    assert ("not_sent", True) == (caught.value.outcome, caught.value.retryable)
    client.sql.execute(f"UPDATE {name} SET v = array(1, 2)")
    index.sync(wait=True, timeout=60)
    assert [1] == [row.id for row in index.query(vector=[1, 2])]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"model": "gpt-7"}, "no embedding model behind the endpoint 'gpt-7'"),
        ({"columns_to_sync": ["nope"]}, "'nope' is no column"),
        ({"columns_to_sync": ["odd"]}, "'odd' is struct"),
        ({"primary_key": "nope"}, "'nope' is no column"),
        ({"source_table": "main.default.nope"}, "nope"),
        ({"writeback_table": "main.default.back"}, "writes no embeddings back"),
    ],
)
def test_what_cannot_be_an_index_is_refused(client, place, table, more, said):
    """By the server, as only it knows the table."""
    given_ = {"source_table": table, "primary_key": "id", "text": "text", "model": "databricks-gte-large-en"} | more

    with pytest.raises(errors.ApiError, match=said):
        client.vector.create_index(f"{place}.i", DeltaSyncIndex(**given_), endpoint=place)


def test_a_table_needs_a_change_feed_for_a_standard_endpoint(client, place):
    """Not for one of type STORAGE_OPTIMIZED, which takes filters as text, and has indexes for words alone."""
    name, roomy = f"main.{place}.plain", f"{place}_roomy"
    client.sql.execute(f"CREATE TABLE {name} (id BIGINT, text STRING, n INT)")
    client.sql.execute(f"INSERT INTO {name} VALUES (1, 'the cat sat', 1), (2, 'a cat ran', 2)")
    words = DeltaSyncIndex(source_table=name, primary_key="id", subtype="FULL_TEXT")
    with pytest.raises(errors.ApiError, match="records no changes"):
        client.vector.create_index(f"{place}.i", of_texts(name), endpoint=place)
    client.vector.endpoints.create(roomy, "STORAGE_OPTIMIZED")
    index = ready(client.vector.create_index(f"{place}.words", words, endpoint=roomy))

    assert [2] == [row.id for row in index.query("cat", query_type="FULL_TEXT", filters="n > 1 AND text LIKE '%ran'")]
    with pytest.raises(errors.InvalidArgumentError, match="has no vectors"):
        index.query("cat")
    with pytest.raises(errors.InvalidParameterError, match="takes a text"):
        index.query("cat", query_type="FULL_TEXT", filters={"n": 1})
    client.sql.execute(f"INSERT INTO {name} VALUES (3, 'cat', 3)")
    index.sync(wait=True, timeout=60)
    assert 3 == len(index.query("cat", query_type="FULL_TEXT"))
    client.vector.delete_index(index.name)
    client.vector.endpoints.delete(roomy)


def test_indexes_outlive_the_server_and_snapshots(tmp_path):
    """What was written is there after a restart, and a restored snapshot is as it was."""
    rows = [{"id": place, "v": vector} for place, vector in enumerate(np.eye(3).tolist())]
    with LocalWorkspace.start(tmp_path / "w") as workspace, connect(workspace) as client:
        client.vector.endpoints.create("e")
        client.sql.execute(f"CREATE TABLE t (id BIGINT, v ARRAY<FLOAT>) {FEED}")
        client.sql.execute("INSERT INTO t VALUES (0, array(1, 0, 0)), (1, array(0, 1, 0))")
        spec = DeltaSyncIndex(
            source_table="main.default.t", primary_key="id", vector="v", dimension=3, pipeline_type="CONTINUOUS"
        )
        index = ready(client.vector.create_index("i", spec, endpoint="e"))
        until(lambda: 2 == len(list(index.scan())))
        snapshot = workspace.snapshot("before")
        client.sql.execute("INSERT INTO t VALUES (2, array(0, 0, 1))")
        until(lambda: rows == list(index.scan()))
        assert [2] == [row.id for row in index.query(vector=[0, 0, 1], num_results=1)]
        snapshot.restore()
        assert rows[:2] == list(index.scan())
        assert [0, 1] == [row.id for row in index.query(vector=[0, 0, 1])]
        client.sql.execute("INSERT INTO t VALUES (2, array(0, 0, 1))")
        until(lambda: rows == list(index.scan()))

    with LocalWorkspace.start(tmp_path / "w") as workspace, connect(workspace) as client:
        index = client.vector.index("i")
        assert [2] == [row.id for row in index.query(vector=[0, 0, 1], num_results=1)]
        client.sql.execute("DELETE FROM t WHERE id < 2")
        until(lambda: [rows[2]] == list(index.scan()))
