"""Streaming tables and materialized views, as a warehouse makes them."""

import shutil

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lakewire_local.delta_log import read_commit
from tests.support.local_sql import Sql

CHANGED = ("DELTA_SOURCE_TABLE_IGNORE_CHANGES", "0A000")
NO_MV_CHANGE = ("MATERIALIZED_VIEW_OPERATION_NOT_ALLOWED.UNSUPPORTED_OPERATION", "56038")
NO_ALTER = ("STREAMING_TABLE_OPERATION_NOT_ALLOWED.INVALID_ALTER", "42601")


@pytest.fixture
def source(sql):
    """A table to read from."""
    sql("CREATE TABLE source (id INT, v STRING)")
    sql("INSERT INTO source VALUES (1, 'a'), (2, 'b')")
    return sql


@pytest.fixture
def streamed(source):
    """And a streaming table that reads it."""
    source("CREATE OR REFRESH STREAMING TABLE st AS SELECT id, upper(v) AS v FROM STREAM(source)")
    return source


def rows(sql, table="st"):
    return sorted(sql(f"SELECT * FROM {table}"), key=repr)


def test_a_streaming_table_reads_each_row_once(streamed):
    """What was read is not read again, and what came since is."""
    first = rows(streamed)
    streamed("REFRESH STREAMING TABLE st")
    streamed("INSERT INTO source VALUES (3, 'c')")
    streamed("OPTIMIZE source")  # moves rows that were read, and changes none
    streamed("REFRESH st")

    assert [(1, "A"), (2, "B")] == first
    assert [(1, "A"), (2, "B"), (3, "C")] == rows(streamed)


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ("UPDATE source SET v = 'x' WHERE id = 1", CHANGED),
        ("DELETE FROM source WHERE id = 1", CHANGED),
        ("DELETE FROM source", ("DELTA_SOURCE_IGNORE_DELETE", "0A000")),
        ("INSERT OVERWRITE source VALUES (9, 'z')", CHANGED),
    ],
)
def test_a_row_that_has_changed_fails_a_refresh(streamed, change, refusal):
    """Nothing is written; a full refresh reads what there is now, and the stream goes on from there."""
    streamed("INSERT INTO source VALUES (5, 'e')")
    streamed(change)
    before = rows(streamed)
    found = streamed.refused("REFRESH STREAMING TABLE st")
    kept = rows(streamed)
    streamed("REFRESH STREAMING TABLE st FULL")
    whole = rows(streamed)
    streamed("INSERT INTO source VALUES (6, 'f')")
    streamed("REFRESH STREAMING TABLE st")

    assert (refusal, before) == (found, kept)
    assert whole == sorted((key, value.upper()) for key, value in streamed("SELECT * FROM source WHERE id <> 6"))
    assert sorted([*whole, (6, "F")]) == rows(streamed)


def test_changes_can_be_skipped(source):
    """Versions that change rows are left out as a whole."""
    source("CREATE OR REFRESH STREAMING TABLE st AS SELECT * FROM STREAM source WITH (SKIPCHANGECOMMITS)")
    source("UPDATE source SET v = 'x' WHERE id = 1")
    source("INSERT INTO source VALUES (3, 'c')")
    source("REFRESH st")

    assert [(1, "a"), (2, "b"), (3, "c")] == rows(source)


def test_a_source_is_known_by_its_name(source):
    """Other options, and another place in the query, read nothing again."""
    source("CREATE TABLE other (id INT)")
    source("INSERT INTO other VALUES (8)")
    folder = source.metastore.volumes.get("main", source.schema, source.volume("v").rpartition("/")[2]).location
    (folder / "a.csv").write_text("id\n9\n")
    files = f"STREAM read_files('/Volumes/main/{source.schema}/v', format => 'csv', header => true"
    source(f"CREATE STREAMING TABLE st AS SELECT id FROM STREAM(other) UNION ALL SELECT id FROM {files})")
    source(
        f"CREATE OR REFRESH STREAMING TABLE st AS SELECT id FROM {files}, schemaHints => 'id INT') "
        "UNION ALL SELECT id FROM STREAM(source) UNION ALL SELECT id FROM STREAM(other)"
    )

    assert [(1,), (2,), (8,), (9,)] == rows(source)


def test_the_change_feed_is_a_stream(source):
    """The rows that there are come first, as inserts; then each change, whatever kind it has."""
    source("CREATE TABLE other (id INT)")
    source("ALTER TABLE source SET TBLPROPERTIES (delta.enableChangeDataFeed = true)")
    source(
        "CREATE STREAMING TABLE st AS SELECT id, v, _change_type AS kind FROM STREAM(source) "
        "WITH (readChangeFeed = true) UNION ALL SELECT id, NULL, NULL FROM STREAM(other)"
    )
    source("UPDATE source SET v = 'x' WHERE id = 1")
    source("DELETE FROM source WHERE id = 2")
    source("REFRESH st")
    source("INSERT INTO other VALUES (9)")
    source("REFRESH st")

    changes = [(1, "a", "insert"), (2, "b", "insert"), (1, "a", "update_preimage"), (1, "x", "update_postimage")]
    assert sorted([*changes, (2, "b", "delete"), (9, None, None)], key=repr) == rows(source)
    assert ("UNSUPPORTED_FEATURE", "0A000") == source.refused(
        "CREATE STREAMING TABLE t AS SELECT * FROM STREAM(source) WITH (startingVersion = 1)"
    )


def test_another_table_of_the_same_name_is_not_read_on(streamed):
    """It may have other rows at the versions that were read."""
    streamed("DROP TABLE source")
    streamed("CREATE TABLE source (id INT, v STRING)")

    assert ("DIFFERENT_DELTA_TABLE_READ_BY_STREAMING_SOURCE", "55019") == streamed.refused("REFRESH st")


def test_files_are_read_once(sql):
    """New files are; a value of another type than the column had is rescued, a new column is added."""
    folder = sql.metastore.volumes.get("main", sql.schema, sql.volume("landing").rpartition("/")[2]).location
    (folder / "a.csv").write_text("id,v\n1,x\n2,y\n")
    path = f"/Volumes/main/{sql.schema}/landing"
    sql(f"CREATE STREAMING TABLE st AS SELECT * EXCEPT (_rescued_data), _rescued_data IS NULL AS fits "
        f"FROM STREAM read_files('{path}', format => 'csv', header => true)")  # fmt: skip
    sql("REFRESH st")
    (folder / "b.csv").write_text("id,v\nthree,z\n")
    sql("REFRESH st")
    first = rows(sql)
    (folder / "c.csv").write_text("id,v,w\n4,q,0.5\n")
    sql("REFRESH st")

    assert sorted([(1, "x", True), (2, "y", True), (None, "z", False)], key=repr) == first
    assert {(4, "q", True, 0.5)} == {row for row in rows(sql) if row[0] == 4}
    assert 4 == len(rows(sql))


def test_several_sources(source):
    """Streams side by side, and beside tables that are read as they are."""
    source("CREATE TABLE names (id INT, name STRING)")
    source("INSERT INTO names VALUES (1, 'one')")
    source(
        "CREATE STREAMING TABLE st AS WITH s AS (SELECT id FROM STREAM(source)) SELECT s.id, name FROM s "
        "LEFT JOIN names ON s.id = names.id UNION ALL SELECT id, name FROM STREAM names"
    )
    source("INSERT INTO names VALUES (3, 'three')")
    source("INSERT INTO source VALUES (3, 'c')")
    source("REFRESH st")

    assert sorted([(1, "one"), (2, None), (1, "one"), (3, "three"), (3, "three")], key=repr) == rows(source)


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("SELECT v, count(*) AS n FROM STREAM(source) GROUP BY v", "GROUP BY over STREAM"),
        ("SELECT max(id) AS n FROM STREAM source", "max over STREAM"),
        ("SELECT DISTINCT v FROM STREAM(source)", "DISTINCT over STREAM"),
        ("SELECT row_number() OVER (ORDER BY id) AS n FROM STREAM(source)", "window functions over STREAM"),
        ("SELECT * FROM STREAM(source) LIMIT 1", "LIMIT over STREAM"),
        ("SELECT * FROM STREAM(source) UNION SELECT * FROM source", "UNION ALL"),
        ("SELECT a.id FROM STREAM(source) a JOIN STREAM(source) b ON a.id = b.id", "joins of STREAM with STREAM"),
        ("SELECT a.id FROM source a LEFT JOIN STREAM(source) b ON a.id = b.id", "LEFT joins"),
        ("SELECT id FROM source WHERE id IN (SELECT id FROM STREAM(source))", "STREAM in a subquery"),
        ("WITH s AS (SELECT * FROM STREAM(source)) SELECT count(*) AS n FROM (SELECT * FROM s) AS t", "count over"),
    ],
)
def test_a_query_over_several_rows_is_refused(source, query, words):
    """New rows alone would give another result than all of them."""
    with pytest.raises(Exception, match=words):
        source(f"CREATE STREAMING TABLE st AS {query}")
    assert [] == source("SHOW TABLES LIKE 'st'")


def test_a_streaming_table_needs_a_stream(source):
    """And a materialized view takes none, nor a query of a warehouse."""
    assert ("STREAMING_TABLE_QUERY_INVALID", "42000") == source.refused("CREATE STREAMING TABLE t AS TABLE source")
    for statement in ("CREATE MATERIALIZED VIEW t AS SELECT * FROM STREAM source", "SELECT * FROM STREAM source"):
        assert ("UNSUPPORTED_FEATURE", "0A000") == source.refused(statement)


def test_expectations(source):
    """Rows that do not meet one are dropped, kept, or fail the refresh with nothing written; NULL does not meet one."""
    source("INSERT INTO source VALUES (NULL, 'n'), (50, 'big')")
    source("CREATE STREAMING TABLE st (CONSTRAINT a EXPECT (id IS NOT NULL) ON VIOLATION DROP ROW, "
           "CONSTRAINT b EXPECT (id < 10)) AS SELECT * FROM STREAM(source)")  # fmt: skip
    failing = "(CONSTRAINT c EXPECT (id < 10) ON VIOLATION FAIL UPDATE)"

    assert sorted([(1, "a"), (2, "b"), (50, "big")], key=repr) == rows(source)
    assert ("EXPECTATION_VIOLATION.VERBOSITY_OUTPUT", "22000") == source.refused(
        f"CREATE STREAMING TABLE t {failing} AS SELECT * FROM STREAM(source)"
    )
    assert ("EXPECTATION_VIOLATION.VERBOSITY_OUTPUT", "22000") == source.refused(
        f"CREATE MATERIALIZED VIEW t {failing} AS SELECT * FROM source"
    )
    assert [] == source("SHOW TABLES LIKE 't'")


def test_a_materialized_view_is_computed_as_a_whole(source):
    """With each refresh, in one commit; nobody else changes its rows."""
    source(
        "CREATE MATERIALIZED VIEW mv (n COMMENT 'how many', top) COMMENT 'c' AS SELECT count(*), max(id) FROM source"
    )
    first = source("SELECT * FROM mv")
    source("INSERT INTO source VALUES (7, 'g')")
    source("DELETE FROM source WHERE id = 1")
    source("REFRESH MATERIALIZED VIEW mv")

    assert ([(2, 2)], [(2, 7)]) == (first, source("SELECT * FROM mv"))
    assert [("n", "bigint", "how many"), ("top", "int", None)] == source("DESCRIBE mv")
    for statement in ("INSERT INTO mv VALUES (1, 2)", "DELETE FROM mv", "UPDATE mv SET n = 1", "TRUNCATE TABLE mv",
                      "ALTER TABLE mv ADD COLUMN x INT", "OPTIMIZE mv", "RESTORE mv TO VERSION AS OF 0",
                      "MERGE INTO mv USING source s ON mv.n = s.id WHEN MATCHED THEN DELETE"):  # fmt: skip
        assert NO_MV_CHANGE == source.refused(statement)


def test_rows_of_a_streaming_table_can_be_changed(streamed):
    """Its columns go by its definition; DML stays until the next full refresh."""
    streamed("UPDATE st SET v = 'mine' WHERE id = 1")
    streamed("REFRESH st")

    assert [(1, "mine"), (2, "B")] == rows(streamed)
    for statement in ("ALTER TABLE st ADD COLUMN x INT", "RESTORE st TO VERSION AS OF 0", "ALTER TABLE st RENAME TO u"):
        assert NO_ALTER == streamed.refused(statement)


def test_what_they_are_is_shown(streamed):
    """By SHOW, DESCRIBE and the information schema."""
    streamed("CREATE MATERIALIZED VIEW mv AS SELECT * FROM st")
    kinds = dict(
        streamed("SELECT table_name, table_type FROM information_schema.tables WHERE table_schema = current_schema()")
    )

    assert {"source": "MANAGED", "st": "STREAMING_TABLE", "mv": "MATERIALIZED_VIEW"} == kinds
    assert ("Type", "STREAMING_TABLE", "") in streamed("DESCRIBE EXTENDED st")
    assert [("mv", True)] == [(name, flag) for _, name, _, flag in streamed("SHOW VIEWS")]
    assert streamed("SHOW CREATE TABLE mv")[0][0].startswith("CREATE MATERIALIZED VIEW")
    assert streamed("SHOW CREATE TABLE mv")[0][0].rstrip().endswith("AS SELECT * FROM st")


def test_they_are_dropped_by_their_kinds(streamed):
    """A materialized view as a view."""
    streamed("CREATE MATERIALIZED VIEW mv AS SELECT * FROM st")
    refused = streamed.refused("DROP TABLE mv")
    streamed("DROP MATERIALIZED VIEW mv")
    streamed("DROP TABLE st")

    assert ("EXPECT_TABLE_NOT_VIEW.USE_ALTER_VIEW", "42809") == refused
    assert ["source"] == [name for _, name, _ in streamed("SHOW TABLES")]


def test_a_definition_can_change(streamed):
    """New columns come with the rows that have them; each row is still read once."""
    streamed("INSERT INTO source VALUES (3, 'c')")
    streamed("CREATE OR REFRESH STREAMING TABLE st AS SELECT id, v, id * 2 AS twice FROM STREAM(source)")

    assert sorted([(1, "A", None), (2, "B", None), (3, "c", 6)], key=repr) == rows(streamed)
    assert ("TABLE_OR_VIEW_ALREADY_EXISTS", "42P07") == streamed.refused(
        "CREATE STREAMING TABLE st AS SELECT * FROM STREAM(source)"
    )
    assert ("STREAMING_TABLE_OPERATION_NOT_ALLOWED.CREATE_OR_REPLACE", "42601") == streamed.refused(
        "CREATE OR REPLACE STREAMING TABLE st AS SELECT * FROM STREAM(source)"
    )


def test_rows_and_their_position_are_one_commit(streamed):
    """A folder that lacks the last commit, as a crash leaves it, is read on from the one before."""
    streamed("INSERT INTO source VALUES (3, 'c')")
    copy = streamed.folder("st").with_name("copy")
    shutil.copytree(streamed.folder("st"), copy)
    streamed("REFRESH st")
    later = streamed.folder("st") / "_flows"
    for name in later.iterdir():  # what was written ahead of the commit
        if not (copy / "_flows" / name.name).exists():
            shutil.copy(name, copy / "_flows" / name.name)
    shutil.rmtree(streamed.folder("st"))
    shutil.move(copy, streamed.folder("st"))
    streamed("REFRESH st")

    assert [(1, "A"), (2, "B"), (3, "C")] == rows(streamed)
    assert [{"txn"}] == [set(action) & {"txn"} for action in read_commit(streamed.folder("st"), 1) if "txn" in action]


CHANGE = st.tuples(st.integers(1, 3), st.integers(1, 40), st.booleans())


@settings(max_examples=12)
@given(batches=st.lists(st.lists(CHANGE, min_size=1, max_size=4), min_size=1, max_size=4))
def test_changes_in_any_order_give_one_table(runner, metastore, batches):
    """AUTO CDC: the last and every state of each key follow from the sequence, whatever comes when."""
    seen = set()
    unique = [[each for each in batch if (each[:2] not in seen and not seen.add(each[:2]))] for batch in batches]
    name = f"cdc{abs(hash(str(batches)))}"
    metastore.schemas.create("main", name)
    sql = Sql(runner, metastore, name)
    sql("CREATE TABLE changes (id INT, at INT, deleted BOOLEAN)")
    for kind in (1, 2):
        sql(f"CREATE STREAMING TABLE t{kind} FLOW AUTO CDC FROM STREAM(changes) KEYS (id) APPLY AS DELETE WHEN deleted "
            f"SEQUENCE BY at COLUMNS (id, at) STORED AS SCD TYPE {kind}")  # fmt: skip
    for batch in filter(None, unique):
        sql(f"INSERT INTO changes VALUES {', '.join(f'({key}, {at}, {deleted})' for key, at, deleted in batch)}")
        sql("REFRESH t1")
        sql("REFRESH t2")
    everything = sorted(each for batch in unique for each in batch)
    last = {key: (at, deleted) for key, at, deleted in everything}
    states = [
        (key, at, at, next((later for other, later, _ in everything if other == key and later > at), None))
        for key, at, deleted in everything
        if not deleted
    ]

    assert sorted((key, at) for key, (at, deleted) in last.items() if not deleted) == rows(sql, "t1")
    assert sorted(states, key=repr) == rows(sql, "t2")
    metastore.schemas.delete("main", name, force=True)
