"""Identity columns: values that are unique and on the grid of their column, and the mark in the log."""

import json
import random
from concurrent.futures import ThreadPoolExecutor

import pyarrow as pa
import pyarrow.parquet as pq
import pytest


def mark(sql, table="t", column="id"):
    """Return the high water mark that the log has."""
    fields = json.loads(sql.delta(table).schema().to_json())["fields"]
    metadata = next(field["metadata"] for field in fields if field["name"] == column)
    found = metadata.get("delta.identity.highWaterMark")
    return None if found is None else int(found)


@pytest.fixture
def table(sql):
    sql("CREATE TABLE t (id BIGINT GENERATED ALWAYS AS IDENTITY (START WITH 10 INCREMENT BY 5), v STRING)")
    return sql


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO t (v) VALUES ('a'), ('b')",
        "INSERT INTO t VALUES (DEFAULT, 'a'), (DEFAULT, 'b')",
        "INSERT INTO t (v, id) VALUES ('a', DEFAULT), ('b', DEFAULT)",
        "INSERT INTO t BY NAME SELECT * FROM VALUES ('a'), ('b') AS x(v)",
        "INSERT INTO t (v) SELECT 'a' UNION ALL SELECT 'b'",
        "INSERT OVERWRITE t (v) VALUES ('a'), ('b')",
        "INSERT INTO t BY NAME REPLACE WHERE v IN ('a', 'b') SELECT * FROM VALUES ('a'), ('b') AS x(v)",
        "INSERT WITH SCHEMA EVOLUTION INTO t BY NAME SELECT v, 1 AS more FROM VALUES ('a'), ('b') AS x(v)",
        """
        MERGE INTO t USING (SELECT * FROM VALUES ('a'), ('b') AS x(v)) s ON t.v = s.v
        WHEN NOT MATCHED AND s.v = 'a' THEN INSERT (v) VALUES (s.v)
        WHEN NOT MATCHED THEN INSERT (v, id) VALUES (s.v, DEFAULT)
        """,
    ],
)
def test_every_insert_gives_the_next_values(table, statement):
    """Each row gets another value of the column, each statement is one version, and the log has the last value."""
    assert 2 == table(statement)[0][0]
    assert 1 == table.delta("t").version()
    assert [(10,), (15,)] == table("SELECT id FROM t ORDER BY id")
    assert 15 == mark(table)
    table("INSERT INTO t (v) VALUES ('c')")

    assert [("c", 20)] == table("SELECT v, id FROM t WHERE v = 'c'")


def test_copied_files_get_values(table):
    """Rows of all files of a COPY INTO get different values; files that have the column are refused."""
    path = table.volume("files", one={"v": ["a", "b"]}, two={"v": ["c"]})

    assert 3 == table(f"COPY INTO t FROM '{path}' FILEFORMAT = PARQUET")[0][0]
    assert {10, 15, 20} == {row[0] for row in table("SELECT id FROM t")}
    assert 20 == mark(table)

    volume = table.metastore.volumes.get("main", table.schema, "files").location
    pq.write_table(pa.table({"id": [1], "v": ["d"]}), volume / "three.parquet")
    assert ("DELTA_IDENTITY_COLUMNS_EXPLICIT_INSERT_NOT_SUPPORTED", "42808") == table.refused(
        f"COPY INTO t FROM '{path}' FILEFORMAT = PARQUET"
    )


@pytest.mark.parametrize(
    ("statement", "error"),
    [
        ("INSERT INTO t VALUES (1, 'a')", ("DELTA_IDENTITY_COLUMNS_EXPLICIT_INSERT_NOT_SUPPORTED", "42808")),
        ("INSERT INTO t (ID) VALUES (1)", ("DELTA_IDENTITY_COLUMNS_EXPLICIT_INSERT_NOT_SUPPORTED", "42808")),
        ("INSERT INTO t SELECT 1, 'a'", ("DELTA_IDENTITY_COLUMNS_EXPLICIT_INSERT_NOT_SUPPORTED", "42808")),
        ("INSERT INTO t VALUES ('a')", ("INSERT_COLUMN_ARITY_MISMATCH.NOT_ENOUGH_DATA_COLUMNS", "21S01")),
        (
            "MERGE INTO t USING (SELECT 1 AS id, 'a' AS v) s ON t.v = s.v WHEN NOT MATCHED THEN INSERT *",
            ("DELTA_IDENTITY_COLUMNS_EXPLICIT_INSERT_NOT_SUPPORTED", "42808"),
        ),
        (
            "MERGE INTO t USING (SELECT 1 AS id, 'a' AS v) s ON t.v = s.v WHEN MATCHED THEN UPDATE SET id = s.id",
            ("DELTA_IDENTITY_COLUMNS_UPDATE_NOT_SUPPORTED", "42808"),
        ),
        ("UPDATE t SET ID = 7", ("DELTA_IDENTITY_COLUMNS_UPDATE_NOT_SUPPORTED", "42808")),
        (
            "ALTER TABLE t ALTER COLUMN id TYPE DECIMAL(30)",
            ("DELTA_IDENTITY_COLUMNS_ALTER_COLUMN_NOT_SUPPORTED", "429BQ"),
        ),
        ("ALTER TABLE t ALTER COLUMN id SET NOT NULL", ("DELTA_IDENTITY_COLUMNS_ALTER_COLUMN_NOT_SUPPORTED", "429BQ")),
        ("ALTER TABLE t ALTER COLUMN v SYNC IDENTITY", ("DELTA_IDENTITY_COLUMNS_ALTER_NON_IDENTITY_COLUMN", "429BQ")),
        ("ALTER TABLE t ADD COLUMN n BIGINT GENERATED ALWAYS AS IDENTITY", ("UNSUPPORTED_FEATURE", "0A000")),
        (
            "CREATE TABLE x (id INT GENERATED ALWAYS AS IDENTITY)",
            ("DELTA_IDENTITY_COLUMNS_UNSUPPORTED_DATA_TYPE", "428H2"),
        ),
        (
            "CREATE TABLE x (id BIGINT GENERATED ALWAYS AS IDENTITY (INCREMENT BY 0))",
            ("DELTA_IDENTITY_COLUMNS_ILLEGAL_STEP", "42611"),
        ),
        (
            "CREATE TABLE x (id BIGINT GENERATED ALWAYS AS IDENTITY, v INT) PARTITIONED BY (id)",
            ("DELTA_IDENTITY_COLUMNS_PARTITION_NOT_SUPPORTED", "42601"),
        ),
        (
            "CREATE TABLE x (id BIGINT GENERATED ALWAYS AS IDENTITY DEFAULT 3)",
            ("DELTA_IDENTITY_COLUMNS_WITH_GENERATED_EXPRESSION", "42613"),
        ),
        (
            "CREATE TABLE x (id BIGINT GENERATED ALWAYS AS IDENTITY (START WITH 9223372036854775808))",
            ("ARITHMETIC_OVERFLOW", "22003"),
        ),
        ("CREATE TABLE x (id BIGINT GENERATED ALWAYS AS IDENTITY (START WITH))", ("PARSE_SYNTAX_ERROR", "42601")),
        ("CREATE TABLE x (id BIGINT GENERATED BY DEFAULT)", ("PARSE_SYNTAX_ERROR", "42601")),
    ],
)
def test_what_identity_columns_refuse(table, statement, error):
    """A refused statement names its class and writes nothing."""
    table("INSERT INTO t (v) VALUES ('a')")

    assert error == table.refused(statement)
    assert 1 == table.delta("t").version()
    assert not table("SHOW TABLES LIKE 'x'")


def test_values_of_the_statement(sql):
    """BY DEFAULT takes them; SYNC IDENTITY moves the mark beyond them, to the grid, and never back."""
    sql("CREATE TABLE t (id BIGINT GENERATED BY DEFAULT AS IDENTITY (START WITH 3 INCREMENT BY 4), v STRING)")
    sql("INSERT INTO t VALUES (101, 'a'), (NULL, 'b')")

    assert mark(sql) is None
    assert ("UNSUPPORTED_FEATURE", "0A000") == sql.refused("INSERT INTO t VALUES (DEFAULT, 'c'), (9, 'd')")
    sql("INSERT INTO t (v) VALUES ('c')")
    assert 3 == mark(sql)
    sql("ALTER TABLE t ALTER COLUMN id SYNC IDENTITY")
    assert 103 == mark(sql)
    sql("MERGE INTO t USING (SELECT 5 AS id, 'e' AS v) s ON t.v = s.v WHEN NOT MATCHED THEN INSERT *")
    sql("DELETE FROM t WHERE id = 101")
    sql("ALTER TABLE t ALTER COLUMN id SYNC IDENTITY")
    sql("INSERT INTO t (v) VALUES ('f')")

    assert [(None, "b"), (3, "c"), (5, "e"), (107, "f")] == sql("SELECT * FROM t ORDER BY id NULLS FIRST")


def test_a_value_is_given_once(table):
    """Rows that are deleted, restored, replaced or cloned over leave the mark where it was."""
    for value in "abc":
        table(f"INSERT INTO t (v) VALUES ('{value}')")
    table("DELETE FROM t WHERE v = 'c'")
    table("UPDATE t SET v = 'x' WHERE v = 'a'")
    table("RESTORE TABLE t TO VERSION AS OF 1")
    assert 20 == mark(table)
    table("INSERT INTO t (v) VALUES ('d')")
    table("CREATE TABLE c DEEP CLONE t")
    table("INSERT INTO t (v) VALUES ('e')")
    table("CREATE OR REPLACE TABLE t SHALLOW CLONE c")
    table("INSERT INTO t (v) VALUES ('f')")
    table("OPTIMIZE t")
    table("TRUNCATE TABLE c")
    table("INSERT INTO c (v) VALUES ('g')")

    assert [(10, "a"), (25, "d"), (35, "f")] == table("SELECT * FROM t ORDER BY id")
    assert [(30, "g")] == table("SELECT * FROM c")


def test_two_writers_never_give_the_same_value(table):
    """Statements at once each have values of their own."""

    def write(number):
        table(f"INSERT INTO t (v) VALUES ('{number}'), ('{number}')")

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(write, range(8)))

    assert {10 + 5 * number for number in range(16)} == {row[0] for row in table("SELECT id FROM t")}
    assert 85 == mark(table)


def test_columns_beside_it(sql):
    """Generated columns, defaults, checks, mapped names, partitions, and a second identity column that counts down."""
    sql(
        "CREATE TABLE t (id BIGINT GENERATED ALWAYS AS IDENTITY, `down one` BIGINT GENERATED BY DEFAULT AS IDENTITY "
        "(INCREMENT BY -2 START WITH -5), v STRING DEFAULT 'd', p INT, "
        "big STRING GENERATED ALWAYS AS (upper(v)), CONSTRAINT small CHECK (p < 10)) PARTITIONED BY (p) "
        "TBLPROPERTIES ('delta.columnMapping.mode' = 'name', 'delta.feature.allowColumnDefaults' = 'supported')"
    )
    sql("INSERT INTO t (p) VALUES (1), (2)")

    assert [(1, -7, "D"), (2, -5, "D")] == sorted(
        (i, d, b)
        for (i, b), (d,) in zip(
            sql("SELECT id, big FROM t ORDER BY id"), sql("SELECT `down one` FROM t ORDER BY 1"), strict=True
        )
    )
    assert (2, -7) == (mark(sql), mark(sql, column="down one"))
    assert "DELTA_VIOLATE_CONSTRAINT_WITH_VALUES" == sql.refused("INSERT INTO t (p) VALUES (10)")[0]
    sql("ALTER TABLE t RENAME COLUMN id TO n")
    sql("INSERT INTO t (v, p) VALUES ('e', 3)")
    assert [(3, "E", -9)] == sql("SELECT n, big, `down one` FROM t WHERE p = 3")


def test_the_last_value_of_bigint(sql):
    """Where there are no more values, the statement fails and nothing is written."""
    sql("CREATE TABLE t (id BIGINT GENERATED ALWAYS AS IDENTITY (START WITH 9223372036854775806), v INT)")
    assert ("ARITHMETIC_OVERFLOW", "22003") == sql.refused("INSERT INTO t (v) VALUES (1), (2), (3)")
    assert not sql("SELECT * FROM t")
    sql("INSERT INTO t (v) VALUES (1), (2)")

    assert ("ARITHMETIC_OVERFLOW", "22003") == sql.refused("INSERT INTO t (v) VALUES (3)")
    assert [(9223372036854775806,), (9223372036854775807,)] == sql("SELECT id FROM t ORDER BY id")


def test_it_is_shown(sql):
    """SHOW CREATE TABLE has the clause, which makes the same table again; LIKE makes one that begins at its start."""
    sql("CREATE TABLE t (id BIGINT GENERATED BY DEFAULT AS IDENTITY (START WITH -3 INCREMENT BY -2) NOT NULL, v INT)")
    sql("INSERT INTO t (v) VALUES (1)")
    shown = sql("SHOW CREATE TABLE t")[0][0]
    sql("CREATE TABLE l LIKE t")
    sql("INSERT INTO l (v) VALUES (1)")

    assert "`id` BIGINT GENERATED BY DEFAULT AS IDENTITY (START WITH -3 INCREMENT BY -2) NOT NULL" in shown
    assert [(-3,)] == sql("SELECT id FROM l")
    sql("DROP TABLE t")
    sql(shown)
    sql("INSERT INTO t (v) VALUES (1)")
    assert [(-3, 1)] == sql("SELECT * FROM t")
    assert [("id", "bigint", None), ("v", "int", None)] == sql("DESCRIBE t")


@pytest.mark.parametrize("seed", range(3))
def test_values_stay_unique(sql, seed):
    """Whatever statements follow one another: each value is once in the table, on the grid, not beyond the mark."""
    chance = random.Random(seed)  # noqa: S311  no secrets
    start, step = chance.randint(-9, 9), chance.choice([-3, -1, 1, 4])
    sql(f"CREATE TABLE t (id BIGINT GENERATED ALWAYS AS IDENTITY (START WITH {start} INCREMENT BY {step}), v INT)")
    seen = set()
    for _ in range(12):
        values = ", ".join(f"({chance.randint(0, 5)})" for _ in range(chance.randint(1, 4)))
        statement = chance.choice(
            [
                f"INSERT INTO t (v) VALUES {values}",
                f"INSERT OVERWRITE t (v) VALUES {values}",
                f"DELETE FROM t WHERE v = {chance.randint(0, 5)}",
                f"UPDATE t SET v = v + 1 WHERE v < {chance.randint(0, 5)}",
                f"""
                MERGE INTO t USING (SELECT DISTINCT v FROM VALUES {values} AS x(v)) s ON t.v = s.v AND t.v > 3
                WHEN MATCHED THEN DELETE WHEN NOT MATCHED THEN INSERT (v) VALUES (s.v)
                """,
            ]
        )
        before = {row[0] for row in sql("SELECT id FROM t")}
        sql(statement)
        after = [row[0] for row in sql("SELECT id FROM t")]
        fresh = set(after) - before
        assert len(after) == len(set(after))
        assert not fresh & seen
        seen |= fresh | before
        assert all((value - start) % step == 0 for value in after)
        assert all((mark(sql) - value) * step >= 0 for value in after)
