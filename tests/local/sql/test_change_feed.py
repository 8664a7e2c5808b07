"""The change data feed: what each version of a table has changed, row by row."""

import datetime as dt
import json
import os
import random
import time
from collections import Counter

import pytest

from lakewire_local.engine.profile import WRITABLE_FEATURES

ENABLED = "TBLPROPERTIES (delta.enableChangeDataFeed = true)"


@pytest.fixture
def table(sql):
    sql(f"CREATE TABLE t (id INT, v STRING) {ENABLED}")
    sql("INSERT INTO t VALUES (1, 'a'), (2, 'b'), (3, NULL)")
    return sql


def changes(sql, version, name="t"):
    """Return the changes of one version: the columns, and what kind of change it is."""
    rows = sql(f"SELECT * FROM table_changes('{name}', {version}, {version})")
    assert all(row[-2] == version for row in rows)
    return sorted((row[:-2] for row in rows), key=str)


def cdc_files(sql, version, name="t"):
    """Return how many change data files a version has."""
    log = sql.folder(name) / "_delta_log" / f"{version:020d}.json"
    return sum("cdc" in json.loads(line) for line in log.read_text().splitlines())


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("INSERT INTO t VALUES (4, 'd')", [(4, "d", "insert")]),
        ("UPDATE t SET v = 'x' WHERE id = 1", [(1, "a", "update_preimage"), (1, "x", "update_postimage")]),
        ("UPDATE t SET id = id + 1", [
            (1, "a", "update_preimage"), (2, "a", "update_postimage"), (2, "b", "update_preimage"),
            (3, None, "update_preimage"), (3, "b", "update_postimage"), (4, None, "update_postimage"),
        ]),
        ("DELETE FROM t WHERE v IS NULL", [(3, None, "delete")]),
        ("DELETE FROM t WHERE id IN (SELECT 2)", [(2, "b", "delete")]),
        ("DELETE FROM t", [(1, "a", "delete"), (2, "b", "delete"), (3, None, "delete")]),
        ("TRUNCATE TABLE t", [(1, "a", "delete"), (2, "b", "delete"), (3, None, "delete")]),
        (
            """
            MERGE INTO t USING (SELECT * FROM VALUES (1, 'm'), (2, 'n'), (9, 'o') AS x(id, v)) s ON t.id = s.id
            WHEN MATCHED AND s.id = 1 THEN UPDATE SET * WHEN MATCHED THEN DELETE WHEN NOT MATCHED THEN INSERT *
            WHEN NOT MATCHED BY SOURCE THEN UPDATE SET v = 'z'
            """,
            [
                (1, "a", "update_preimage"), (1, "m", "update_postimage"), (2, "b", "delete"),
                (3, None, "update_preimage"), (3, "z", "update_postimage"), (9, "o", "insert"),
            ],
        ),
        (
            "WITH w AS (SELECT 1 AS id, 'm' AS v) MERGE INTO t USING w ON t.id = w.id WHEN MATCHED THEN UPDATE SET *",
            [(1, "a", "update_preimage"), (1, "m", "update_postimage")],
        ),
        ("INSERT OVERWRITE t VALUES (1, 'a')", [
            (1, "a", "delete"), (1, "a", "insert"), (2, "b", "delete"), (3, None, "delete"),
        ]),
        ("INSERT INTO t REPLACE WHERE id > 2 SELECT 5, 'e'", [(3, None, "delete"), (5, "e", "insert")]),
        ("INSERT INTO t REPLACE USING (id) SELECT 2, 'x'", [(2, "b", "delete"), (2, "x", "insert")]),
        ("INSERT INTO t REPLACE ON t.id < s.id (SELECT 2 AS id, 'x') s", [(1, "a", "delete"), (2, "x", "insert")]),
        ("OPTIMIZE t ZORDER BY (id)", []),
        ("ALTER TABLE t SET TBLPROPERTIES (a = 'b')", []),
        ("RESTORE TABLE t TO VERSION AS OF 0", [(1, "a", "delete"), (2, "b", "delete"), (3, None, "delete")]),
        ("CREATE OR REPLACE TABLE t TBLPROPERTIES (delta.enableChangeDataFeed = true) AS SELECT 7 AS id, 'r' AS v", [
            (1, "a", "delete"), (2, "b", "delete"), (3, None, "delete"), (7, "r", "insert"),
        ]),
    ],
)  # fmt: skip
def test_what_each_statement_changes(table, statement, expected):
    """One version, with the rows as they were and as they became."""
    table(statement)

    assert 2 == table.delta("t").version()
    assert sorted(expected, key=str) == changes(table, 2)


def test_files_that_say_nothing_new_are_not_written(table):
    """Rows that are inserted, and files that go as a whole, need no change data files; an UPDATE needs them."""
    table("UPDATE t SET v = 'x' WHERE id = 1")
    table("DELETE FROM t")

    assert [0, 1, 0] == [min(1, cdc_files(table, version)) for version in (1, 2, 3)]


def test_a_statement_without_a_row_changes_nothing(table):
    """No row matches, so the feed has none."""
    for statement in (
        "UPDATE t SET v = 'x' WHERE id > 9",
        "DELETE FROM t WHERE id > 9",
        "MERGE INTO t USING (SELECT 9 AS id) s ON t.id = s.id WHEN MATCHED THEN DELETE",
        "INSERT INTO t REPLACE WHERE id > 9 SELECT * FROM t WHERE FALSE",
    ):
        table(statement)

    assert 3 == table("SELECT count(*) FROM table_changes('t', 0)")[0][0]


def test_columns_of_the_feed(table):
    """Version and time of the commit stand beside each row; the function is a relation as any other."""
    before = set((table.metastore.root / "scratch").iterdir())
    expected = {
        "id": "int", "v": "string", "_change_type": "string", "_commit_version": "bigint",
        "_commit_timestamp": "timestamp",
    }  # fmt: skip
    assert expected == table.columns("SELECT * FROM table_changes('t', 0)")
    history = {row[0]: row[1] for row in table("DESCRIBE HISTORY t")}
    assert [(history[1],)] == table("SELECT DISTINCT _commit_timestamp FROM table_changes('t', 1)")
    table("CREATE VIEW c AS SELECT id, _change_type FROM table_changes('t', 1) WHERE v = 'a'")
    table("CREATE SCHEMA IF NOT EXISTS elsewhere")

    assert [(1, "insert")] == table("SELECT * FROM c")
    place = f"main.{table.schema}"
    in_other = table.runner.run(f"SELECT * FROM {place}.c", schema="elsewhere")
    assert [1] == [value for batch in in_other.batches for value in batch.column(0).to_pylist()]
    joined = f"SELECT c.id FROM t JOIN table_changes('{place}.t', 1, 1) AS c ON c.id = t.id WHERE c.v = 'b'"
    assert [(2,)] == table(joined)
    assert [(3, 3)] == table("INSERT INTO t SELECT id + 10, v FROM table_changes('t', 1, 1)")
    assert [(6,)] == table("SELECT count(*) FROM table_changes(:name, :first)", name="t", first=("0", "INT"))
    assert before >= set((table.metastore.root / "scratch").iterdir())


def test_the_range_by_time(table):
    """A time is the version at it or, to begin with, the next one; between two commits there is nothing."""
    time.sleep(0.05)
    table("UPDATE t SET v = 'x' WHERE id = 1")
    moments = {row[0]: row[1] for row in table("DESCRIBE HISTORY t")}
    before = (moments[2] - dt.timedelta(milliseconds=10)).isoformat(sep=" ")
    earlier = (moments[2] - dt.timedelta(milliseconds=20)).isoformat(sep=" ")

    def versions(*bounds):
        rows = table(f"SELECT DISTINCT _commit_version FROM table_changes('t', {', '.join(bounds)}) ORDER BY 1")
        return [row[0] for row in rows]

    assert [1, 2] == versions("'2000-01-01'")
    assert [2] == versions(f"'{before}'")
    assert [1] == versions("0", f"TIMESTAMP'{before}'")
    assert [] == versions(f"'{earlier}'", f"'{before}'")
    assert [2] == versions(f"timestamp'{moments[2].isoformat(sep=' ')}'", "5")
    assert [1, 2] == versions("1 + 0", "2L")


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ("'t', 5", ("DELTA_CDC_START_VERSION_AFTER_LATEST", "22003")),
        ("'t', 1, 0", ("DELTA_INVALID_CDC_RANGE", "22003")),
        ("'t', -1", ("DELTA_VERSION_NOT_FOUND", "22003")),
        ("'t', NULL", ("DELTA_CDC_READ_NULL_RANGE_BOUNDARY", "22004")),
        ("'t'", ("WRONG_NUM_ARGS.WITHOUT_SUGGESTION", "42605")),
        ("'t', 1, 2, 3", ("WRONG_NUM_ARGS.WITHOUT_SUGGESTION", "42605")),
        ("'plain', 0", ("DELTA_MISSING_CHANGE_DATA", "KD002")),
        ("'nope', 0", ("TABLE_OR_VIEW_NOT_FOUND", "42P01")),
        ("'seen', 0", ("EXPECT_TABLE_NOT_VIEW.NO_ALTERNATIVE", "42809")),
        ("'t', '2100-01-01'", ("DELTA_TIMESTAMP_GREATER_THAN_COMMIT", "42816")),
        ("'t', '2000-01-01', '2100-01-01'", ("DELTA_TIMESTAMP_GREATER_THAN_COMMIT", "42816")),
        ("'t', '2000-01-01', '2000-01-02'", ("DELTA_TIMESTAMP_EARLIER_THAN_COMMIT_RETENTION", "42816")),
        ("'t', id", ("UNRESOLVED_COLUMN.WITHOUT_SUGGESTION", "42703")),
        ("t, 0", ("UNRESOLVED_COLUMN.WITHOUT_SUGGESTION", "42703")),
        ("'t', TRUE", ("DELTA_TIMESTAMP_INVALID", "42816")),
        ("'t', 1.5", ("DELTA_TIMESTAMP_INVALID", "42816")),
    ],
)
def test_ranges_that_are_refused(table, arguments, error):
    """The classes are those of Delta."""
    table("CREATE TABLE plain (id INT)")
    table("CREATE VIEW seen AS SELECT 1 AS x")

    assert error == table.refused(f"SELECT * FROM table_changes({arguments})")


def test_the_feed_begins_when_it_is_enabled(sql):
    """Versions before, and after it is disabled, have none; columns with the names of the feed are refused."""
    sql("CREATE TABLE t (id INT)")
    sql("INSERT INTO t VALUES (1)")
    sql("ALTER TABLE t SET TBLPROPERTIES (delta.enableChangeDataFeed = true)")
    sql("UPDATE t SET id = 2")

    assert [(1, "update_preimage"), (2, "update_postimage")] == changes(sql, 3)
    assert "DELTA_MISSING_CHANGE_DATA" == sql.refused("SELECT * FROM table_changes('t', 1)")[0]
    assert ("RESERVED_CDC_COLUMNS_ON_WRITE", "42939") == sql.refused("ALTER TABLE t ADD COLUMN _commit_version INT")
    sql("ALTER TABLE t UNSET TBLPROPERTIES (delta.enableChangeDataFeed)")
    sql("DELETE FROM t WHERE id = 2")
    assert "DELTA_MISSING_CHANGE_DATA" == sql.refused("SELECT * FROM table_changes('t', 3)")[0]
    assert [(1, "update_preimage"), (2, "update_postimage")] == changes(sql, 3)
    taken = ("DELTA_TABLE_ALREADY_CONTAINS_CDC_COLUMNS", "42711")
    assert taken == sql.refused(f"CREATE TABLE r (_change_type STRING) {ENABLED}")
    sql("CREATE TABLE r (_change_type STRING)")
    assert taken == sql.refused("ALTER TABLE r SET TBLPROPERTIES (delta.enableChangeDataFeed = true)")


def test_changed_columns(sql):
    """Columns that are added are NULL in rows from before; ranges over a rename or a drop are refused."""
    sql(
        "CREATE TABLE t (`a b` INT, p INT, v STRUCT<x: INT>) PARTITIONED BY (p) "
        "TBLPROPERTIES (delta.enableChangeDataFeed = true, delta.columnMapping.mode = 'name')"
    )
    sql("INSERT INTO t SELECT 1, 1, named_struct('x', 1) UNION ALL SELECT 2, NULL, NULL")
    sql("UPDATE t SET v.x = 7 WHERE p = 1")
    sql("DELETE FROM t WHERE p IS NULL")
    sql("INSERT WITH SCHEMA EVOLUTION INTO t BY NAME SELECT 4 AS `a b`, 4 AS n")

    assert [
        (1, 1, {"x": 1}, None, "update_preimage"), (1, 1, {"x": 7}, None, "update_postimage"),
    ] == [(*row[:3], None, row[-1]) for row in changes(sql, 2)]  # fmt: skip
    assert [(2, None, None, "delete")] == changes(sql, 3)
    assert [(4, None, None, 4, "insert")] == changes(sql, 4)
    assert 4 + 1 + 1 == len(sql("SELECT `a b`, n FROM table_changes('t', 0, 4)"))
    sql("ALTER TABLE t RENAME COLUMN n TO m")
    assert ("DELTA_CHANGE_DATA_FEED_INCOMPATIBLE_SCHEMA_CHANGE", "0AKDC") == sql.refused(
        "SELECT * FROM table_changes('t', 4)"
    )
    assert [] == sql("SELECT m FROM table_changes('t', 5)")


def test_checks_and_generated_columns(sql):
    """What holds for the rows of the table holds for those of the feed: they are computed once."""
    sql(
        "CREATE TABLE t (id BIGINT GENERATED ALWAYS AS IDENTITY, v STRING, k STRING, "
        f"big STRING GENERATED ALWAYS AS (upper(v)), CONSTRAINT short CHECK (length(v) < 3)) {ENABLED}"
    )
    sql("INSERT INTO t (v, k) SELECT 'a', uuid() UNION ALL SELECT 'b', uuid()")
    merge = (
        "MERGE INTO t USING (SELECT * FROM VALUES ('a', 'x'), ('c', 'y'), ('d', 'z') AS x(v, n)) s ON t.v = s.v "
        "WHEN MATCHED THEN UPDATE SET v = s.n, k = uuid() WHEN NOT MATCHED THEN INSERT (v, k) VALUES (s.n, uuid())"
    )
    sql(merge)
    made = sql("SELECT id, v, k, big FROM table_changes('t', 2) WHERE _change_type IN ('insert', 'update_postimage')")

    assert sorted(made) == sorted(sql("SELECT * FROM t WHERE v <> 'b'"))
    assert sql.refused("UPDATE t SET v = 'long' WHERE v = 'b'")[0] == "DELTA_VIOLATE_CONSTRAINT_WITH_VALUES"
    assert 2 == sql.delta("t").version()


def test_vacuum_takes_old_change_data(table):
    """Change data is kept as long as deleted files are; after that the range is refused, and what is gone is named."""
    table("UPDATE t SET v = 'x' WHERE id = 1")
    table("VACUUM t")
    assert 2 == len(changes(table, 2))
    table("ALTER TABLE t SET TBLPROPERTIES (delta.deletedFileRetentionDuration = 'interval 0 hours')")
    for path in table.folder("t").rglob("*.parquet"):
        os.utime(path, (0, 0))
    time.sleep(0.05)
    table("VACUUM t RETAIN 0 HOURS")

    expired = "DELTA_UNSUPPORTED_TIME_TRAVEL_BEYOND_DELETED_FILE_RETENTION_DURATION"
    assert (expired, "0AKDC") == table.refused("SELECT * FROM table_changes('t', 2)")
    table("ALTER TABLE t SET TBLPROPERTIES (delta.deletedFileRetentionDuration = 'interval 1 day')")
    assert ("DELTA_CHANGE_DATA_FILE_NOT_FOUND", "42K03") == table.refused("SELECT * FROM table_changes('t', 2)")
    assert 3 == len(table("SELECT * FROM t"))


def test_a_clone_has_a_feed_of_its_own(table):
    """The rows of the source are what its first version inserts."""
    table("UPDATE t SET v = 'x' WHERE id = 1")
    table("CREATE TABLE c SHALLOW CLONE t")
    table("DELETE FROM c WHERE id = 2")

    assert [(1, "x", "insert"), (2, "b", "insert"), (3, None, "insert")] == changes(table, 0, "c")
    assert [(2, "b", "delete")] == changes(table, 1, "c")


def random_change(chance):
    """Return a statement that changes rows of a table of three columns."""

    def row():
        return f"({chance.choice(['NULL', '1', '2', '3'])}, {chance.randint(0, 9)}, '{chance.choice('xyz')}')"

    values = f"SELECT * FROM VALUES {', '.join(row() for _ in range(chance.randint(1, 4)))} AS s(p, n, v)"
    condition = chance.choice(["p = 1", "p IS NULL", "n > 4", "v = 'x'", "NOT (p > 1)", "n IN (SELECT 3)", "n < 0"])
    return chance.choice(
        [
            f"INSERT INTO t {values}",
            f"INSERT INTO t {values}",
            f"INSERT OVERWRITE t {values}",
            f"INSERT OVERWRITE t PARTITION (p = 2) SELECT n, v FROM ({values})",
            f"INSERT INTO t REPLACE WHERE v = 'y' SELECT p, n, 'y' FROM ({values})",
            f"INSERT INTO t REPLACE USING (p) {values}",
            f"INSERT INTO t AS t REPLACE ON t.n <= s.n AND t.v = s.v ({values}) AS s",
            f"UPDATE t SET n = n + 1, p = n % 3 WHERE {condition}",
            f"UPDATE t SET v = 'w' WHERE {condition}",
            f"DELETE FROM t WHERE {condition}",
            f"""
            MERGE INTO t USING (SELECT p, max(n) AS n, max(v) AS v FROM ({values}) GROUP BY p) s ON t.p = s.p
            WHEN MATCHED AND s.n > 4 THEN UPDATE SET v = s.v, n = t.n + 1 WHEN MATCHED THEN DELETE
            WHEN NOT MATCHED THEN INSERT * WHEN NOT MATCHED BY SOURCE AND t.n > 6 THEN UPDATE SET n = 0
            """,
            "OPTIMIZE t",
            "DELETE FROM t",
            "RESTORE TABLE t TO VERSION AS OF 1",
        ]
    )


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("layout", ["", "PARTITIONED BY (p)"])
def test_the_feed_replayed_gives_each_version(sql, seed, layout):
    """Deletes and rows before updates taken out, inserts and rows after updates put in: that is the next version."""
    chance = random.Random(seed)  # noqa: S311  no secrets
    sql(f"CREATE TABLE t (p INT, n INT, v STRING) {layout} {ENABLED}")
    sql("INSERT INTO t VALUES (1, 1, 'x'), (2, 5, 'y'), (NULL, 9, 'z'), (1, 1, 'x')")
    for _ in range(8):
        statement = random_change(chance)
        if layout or "PARTITION (" not in statement:
            sql(statement)
    feed = sql("SELECT * FROM table_changes('t', 0)")
    rows = Counter()
    for version in range(sql.delta("t").version() + 1):
        here = [row for row in feed if row[-2] == version]
        rows.subtract(row[:3] for row in here if row[3] in {"delete", "update_preimage"})
        assert all(count >= 0 for count in rows.values())
        rows.update(row[:3] for row in here if row[3] in {"insert", "update_postimage"})
        assert rows == Counter(sql(f"SELECT * FROM t VERSION AS OF {version}"))


@pytest.mark.parametrize(
    "off",
    ["SET TBLPROPERTIES (delta.enableChangeDataFeed = false)", "UNSET TBLPROPERTIES (delta.enableChangeDataFeed)"],
)
def test_a_table_whose_feed_was_turned_off_is_written_as_others(sql, off):
    """Its log goes on to say that writers know feeds, which is no hindrance."""
    sql(f"CREATE TABLE t (id INT, v STRING) {ENABLED}")
    sql("INSERT INTO t VALUES (1, 'a'), (2, 'b')")
    sql("ALTER TABLE t " + off.format("delta.enableChangeDataFeed"))

    sql("INSERT INTO t VALUES (3, 'c')")
    sql("UPDATE t SET v = 'x' WHERE id = 1")
    sql("MERGE INTO t USING (SELECT 9 AS id, 'n' AS v) s ON t.id = s.id WHEN NOT MATCHED THEN INSERT *")
    sql("DELETE FROM t WHERE id = 2")
    sql("INSERT INTO t REPLACE WHERE id = 3 VALUES (3, 'z')")

    assert [(1, "x"), (3, "z"), (9, "n")] == sql("SELECT * FROM t ORDER BY id")
    assert "DELTA_MISSING_CHANGE_DATA" == sql.refused("SELECT * FROM table_changes('t', 3)")[0]


FEATURES = sorted(WRITABLE_FEATURES - {"appendOnly"})  # which takes no changes


@pytest.mark.parametrize("feature", FEATURES)
def test_a_table_with_any_feature_that_is_said_to_be_writable_is_written(sql, feature):
    """Where only the log names the feature, and no column or property uses it."""
    sql(f"CREATE TABLE t (id INT, v STRING) TBLPROPERTIES ('delta.feature.{feature}' = 'supported')")

    sql("INSERT INTO t VALUES (1, 'a'), (2, 'b'), (3, 'c')")
    sql("UPDATE t SET v = 'x' WHERE id = 1")
    sql("MERGE INTO t USING (SELECT 9 AS id, 'n' AS v) s ON t.id = s.id WHEN NOT MATCHED THEN INSERT *")
    sql("DELETE FROM t WHERE id = 2")

    assert [(1, "x"), (3, "c"), (9, "n")] == sql("SELECT * FROM t ORDER BY id")
