"""INSERT that replaces rows by their values: REPLACE USING, REPLACE ON, and PARTITION with values in the rows."""

import random

import pytest


@pytest.fixture
def table(sql):
    sql("CREATE TABLE t (id INT, day DATE, v STRING)")
    sql(
        "INSERT INTO t VALUES (1, DATE'2024-01-01', 'a'), (2, DATE'2024-01-01', 'b'), (3, DATE'2024-01-02', 'c'), "
        "(4, NULL, 'd')"
    )
    return sql


@pytest.mark.parametrize(
    ("statement", "left"),
    [
        ("INSERT INTO t REPLACE USING (day) VALUES (9, DATE'2024-01-01', 'z')", "cdz"),
        ("INSERT INTO t REPLACE USING (DAY, id) SELECT 1, DATE'2024-01-01', 'z'", "bcdz"),
        ("INSERT INTO t REPLACE USING (day) SELECT 9, DATE'2024-01-05', 'z'", "abcdz"),
        ("INSERT INTO t REPLACE USING (day) SELECT 9, CAST(NULL AS DATE), 'z'", "abcdz"),
        ("INSERT INTO t REPLACE USING (id) SELECT id, day, 'z' FROM t WHERE v = 'a'", "bcdz"),
        ("INSERT INTO t BY NAME REPLACE USING (day) SELECT 'z' AS v, DATE'2024-01-02' AS day", "abdz"),
        ("INSERT INTO t (v, id) REPLACE USING (id) VALUES ('z', 2)", "acdz"),
        ("INSERT INTO t AS t REPLACE ON t.day <=> s.day (SELECT 9 AS id, CAST(NULL AS DATE) AS day, 'z') AS s", "abcz"),
        ("INSERT INTO t o REPLACE ON o.id < s.n (SELECT 3 AS n, NULL, 'z') s", "cdz"),
        ("INSERT INTO t REPLACE ON t.id = n AND (t.v = 'c') SELECT 3 AS n, DATE'2024-01-02', 'z'", "abdz"),
        ("INSERT INTO t REPLACE ON t.id = col1 VALUES (2, NULL, 'z')", "acdz"),
        ("INSERT INTO t BY NAME REPLACE ON t.v = s.v (SELECT 'd' AS v, 7 AS id) s", "abcd"),
        ("INSERT INTO t REPLACE ON TRUE (SELECT 1, NULL, 'z')", "z"),
        ("WITH w AS (SELECT 1 AS id) INSERT INTO t REPLACE ON t.id = s.id (SELECT id, NULL, 'z' FROM w) s", "bcdz"),
        ("INSERT INTO t REPLACE WHERE v = 'a' (SELECT 1, NULL, 'a')", "abcd"),
        ("INSERT INTO t REPLACE USING (id) SELECT 1, NULL, 'z' UNION ALL SELECT 1, NULL, 'y'", "bcdyz"),
        ("INSERT WITH SCHEMA EVOLUTION INTO t BY NAME REPLACE USING (id) SELECT 1 AS id, 'z' AS v, 5 AS n", "bcdz"),
    ],
)
def test_matching_rows_are_replaced(table, statement, left):
    """Rows that match one of the query go, all rows of the query come, in one version."""
    inserted = 2 if "UNION ALL" in statement else 1
    assert [(inserted, inserted)] == table(statement)
    assert 2 == table.delta("t").version()
    assert list(left) == [row[0] for row in table("SELECT v FROM t ORDER BY v")]


def test_the_history_says_that_rows_were_replaced(table):
    """It is no append: another writer must take it for a change."""
    table("INSERT INTO t REPLACE USING (id) SELECT 1, NULL, 'z'")

    (row,) = table("DESCRIBE HISTORY t LIMIT 1")
    assert ("WRITE", [("mode", "Overwrite")], False) == (row[4], row[5], row[11])


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO t REPLACE USING (day) SELECT * FROM t WHERE FALSE",
        "INSERT INTO t AS t REPLACE ON TRUE SELECT * FROM t WHERE FALSE",
    ],
)
def test_a_query_without_rows_replaces_nothing(table, statement):
    """No row of the table matches, so it stays at its version."""
    assert [(0, 0)] == table(statement)
    assert 1 == table.delta("t").version()


@pytest.mark.parametrize(
    ("statement", "error"),
    [
        ("INSERT INTO t REPLACE USING (nope) SELECT 1, NULL, 'z'", ("UNRESOLVED_COLUMN.WITH_SUGGESTION", "42703")),
        ("INSERT INTO t (id) REPLACE USING (v) SELECT 1", ("UNRESOLVED_COLUMN.WITH_SUGGESTION", "42703")),
        ("INSERT INTO t REPLACE USING (id) SELECT 1 AS v, NULL, 'x' AS id", ("UNSUPPORTED_FEATURE", "0A000")),
        ("INSERT INTO t REPLACE USING () SELECT 1, NULL, 'z'", ("PARSE_SYNTAX_ERROR", "42601")),
        ("INSERT OVERWRITE t REPLACE USING (id) SELECT 1, NULL, 'z'", ("PARSE_SYNTAX_ERROR", "42601")),
        ("INSERT INTO t PARTITION (day) REPLACE USING (id) SELECT 1, NULL, 'z'", ("PARSE_SYNTAX_ERROR", "42601")),
        ("INSERT INTO t AS o REPLACE USING (id) SELECT 1, NULL, 'z'", ("PARSE_SYNTAX_ERROR", "42601")),
        ("INSERT INTO t AS o SELECT 1, NULL, 'z'", ("PARSE_SYNTAX_ERROR", "42601")),
        ("INSERT INTO t REPLACE ON SELECT 1, NULL, 'z'", ("PARSE_SYNTAX_ERROR", "42601")),
        ("INSERT INTO t REPLACE ON t.id IN (SELECT 1) SELECT 1, NULL, 'z'", ("UNSUPPORTED_FEATURE", "0A000")),
        ("INSERT INTO t REPLACE WHERE id = (SELECT 1) SELECT 1, NULL, 'z'", ("UNSUPPORTED_FEATURE", "0A000")),
        (
            "INSERT INTO t REPLACE ON t.id = s.no (SELECT 1, NULL, 'z') s",
            ("UNRESOLVED_COLUMN.WITH_SUGGESTION", "42703"),
        ),
        ("INSERT INTO t REPLACE ON id = 1 (SELECT 1 AS id, NULL, 'z') s", ("AMBIGUOUS_REFERENCE", "42704")),
        ("INSERT INTO t REPLACE USING (id) SELECT 'x', NULL, 'z'", ("CAST_INVALID_INPUT", "22018")),
        ("INSERT INTO t REPLACE ON t.id = col1 VALUES (1, DEFAULT, 'z')", ("UNSUPPORTED_FEATURE", "0A000")),
    ],
)
def test_what_cannot_be_replaced_is_refused(table, statement, error):
    """A refused statement names its class and leaves the table at its version."""
    assert error == table.refused(statement)
    assert 1 == table.delta("t").version()


@pytest.fixture
def parts(sql):
    sql("CREATE TABLE t (p INT, v STRING, q INT) PARTITIONED BY (p, q)")
    sql("INSERT INTO t VALUES (1, 'a', 1), (2, 'b', 2), (1, 'c', 2)")
    return sql


@pytest.mark.parametrize(
    ("statement", "rows"),
    [
        ("INSERT INTO t PARTITION (p) SELECT 9, 'x', 8", [(1, "a", 1), (1, "c", 2), (2, "b", 2), (9, "x", 8)]),
        ("INSERT INTO t PARTITION (q, p) SELECT 9, 'x', 8", [(1, "a", 1), (1, "c", 2), (2, "b", 2), (9, "x", 8)]),
        ("INSERT INTO t PARTITION (q = 5, p) SELECT 9, 'x'", [(1, "a", 1), (1, "c", 2), (2, "b", 2), (9, "x", 5)]),
        ("INSERT INTO t PARTITION (p = 4) (q, v) SELECT 2, 'x'", [(1, "a", 1), (1, "c", 2), (2, "b", 2), (4, "x", 2)]),
        (
            "INSERT INTO t PARTITION (q = 4) BY NAME SELECT 'x' AS v, 5 AS p",
            [(1, "a", 1), (1, "c", 2), (2, "b", 2), (5, "x", 4)],
        ),
        ("INSERT OVERWRITE t PARTITION (p = 1, q) SELECT 'w', 7", [(1, "w", 7), (2, "b", 2)]),
        ("INSERT OVERWRITE t PARTITION (p) SELECT 2, 'n', 2", [(2, "n", 2)]),
    ],
)
def test_partitions_with_values_in_the_rows(parts, statement, rows):
    """As real Spark: columns keep their places, and OVERWRITE takes the partitions whose values are given."""
    parts(statement)

    assert rows == parts("SELECT * FROM t ORDER BY ALL")
    assert 2 == parts.delta("t").version()


@pytest.mark.parametrize(
    ("statement", "error"),
    [
        ("INSERT INTO t PARTITION (v = 'k') SELECT 1, 2", ("NON_PARTITION_COLUMN", "42000")),
        ("INSERT INTO t PARTITION (nope) SELECT 1, 'k', 2", ("NON_PARTITION_COLUMN", "42000")),
        ("INSERT INTO t PARTITION (p = 1, P = 2) SELECT 'k', 2", ("DUPLICATE_KEY", "23505")),
        (
            "INSERT INTO t PARTITION (p = 4) (p, q, v) SELECT 1, 2, 'm'",
            ("STATIC_PARTITION_COLUMN_IN_INSERT_COLUMN_LIST", "42713"),
        ),
        ("TRUNCATE TABLE t PARTITION (p = 1)", ("DELTA_TRUNCATE_TABLE_PARTITION_NOT_SUPPORTED", "0AKDC")),
    ],
)
def test_partitions_that_are_refused(parts, statement, error):
    """The classes are those of real Spark."""
    assert error == parts.refused(statement)
    assert 1 == parts.delta("t").version()


@pytest.mark.parametrize("seed", range(3))
def test_replacing_is_deleting_and_inserting(sql, seed):
    """Random rows: what stays is what has no partner in the query, NULL being nobody's partner."""
    chance = random.Random(seed)  # noqa: S311  no secrets
    sql("CREATE TABLE t (a INT, b STRING, n INT) PARTITIONED BY (b)")

    def rows(count):
        return [
            (chance.choice([None, 1, 2, 3]), chance.choice([None, "x", "y"]), chance.randint(0, 9))
            for _ in range(count)
        ]

    def text(values):
        cells = (", ".join("NULL" if v is None else repr(v) for v in row) for row in values)
        return (
            f"SELECT * FROM VALUES (CAST(NULL AS INT), '', 0), {', '.join(f'({row})' for row in cells)} AS x(a, b, n)"
        )

    key = str
    table = rows(6)
    sql(f"INSERT INTO t {text(table)} WHERE b IS NULL OR b <> ''")
    for names in ([0], [1], [0, 1]):
        new = rows(3)
        partners = [tuple(row[i] for i in names) for row in new]
        table = [row for row in table if None in (own := tuple(row[i] for i in names)) or own not in partners] + new
        columns = ", ".join("ab"[i] for i in names)
        sql(f"INSERT INTO t REPLACE USING ({columns}) {text(new)} WHERE b IS NULL OR b <> ''")
        assert sorted(table, key=key) == sorted(sql("SELECT * FROM t"), key=key)
