import pytest

from tests.support.local_sql import rows_of


@pytest.fixture
def table(sql):
    sql("CREATE TABLE t (id BIGINT, v STRING, d DATE)")
    sql("INSERT INTO t VALUES (1, 'a', DATE'2024-01-01'), (2, NULL, NULL)")
    return sql


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO t VALUES (3, 'c', NULL)",
        "INSERT INTO t (v, ID) VALUES ('c', 3)",
        "INSERT INTO t BY NAME SELECT 'c' AS v, 3 AS Id",
        "INSERT INTO TABLE t SELECT 3, 'c', NULL",
        "WITH w AS (SELECT 3 AS i) INSERT INTO t (id, v) SELECT i, 'c' FROM w",
        "INSERT INTO IDENTIFIER('t') (SELECT 3, 'c', NULL) -- closing comment",
    ],
)
def test_every_syntax_inserts_the_same_row(table, statement):
    """Positions, lists and names say where a value goes; what is left out is NULL."""
    assert [(1, 1)] == table(statement)
    assert [(3, "c", None)] == table("SELECT * FROM t WHERE id = 3")


@pytest.mark.parametrize(
    ("value", "column", "stored"),
    [
        ("TIMESTAMP'2024-01-02 03:04:05'", "v", "2024-01-02 03:04:05"),
        ("DATE'2024-01-02'", "v", "2024-01-02"),
        ("1.50", "v", "1.50"),
        ("'12'", "id", 12),
        ("1.7D", "id", 1),
        ("CAST(7 AS DECIMAL(20,2))", "id", 7),
    ],
)
def test_values_are_cast_to_their_column(table, value, column, stored):
    """A value of another type is stored as Databricks casts it."""
    table(f"INSERT OVERWRITE t ({column}) VALUES ({value})")

    assert [(stored,)] == table(f"SELECT {column} FROM t")


@pytest.mark.parametrize(
    ("statement", "error"),
    [
        ("INSERT INTO t VALUES ('x', 'c', NULL)", ("CAST_INVALID_INPUT", "22018")),
        ("INSERT INTO t (id) VALUES (DATE'2024-01-01')", ("INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_SAFELY_CAST", "KD000")),
        ("INSERT INTO t (d) VALUES (1)", ("INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_SAFELY_CAST", "KD000")),
        ("INSERT INTO t SELECT 1", ("INSERT_COLUMN_ARITY_MISMATCH.NOT_ENOUGH_DATA_COLUMNS", "21S01")),
        ("INSERT INTO t SELECT 1, 2, NULL, 4", ("INSERT_COLUMN_ARITY_MISMATCH.TOO_MANY_DATA_COLUMNS", "21S01")),
        ("INSERT INTO t (id, nope) VALUES (1, 2)", ("UNRESOLVED_COLUMN.WITH_SUGGESTION", "42703")),
        ("INSERT INTO t BY NAME SELECT 1 AS nope", ("UNRESOLVED_COLUMN.WITH_SUGGESTION", "42703")),
        ("INSERT INTO t (id, ID) VALUES (1, 2)", ("COLUMN_ALREADY_EXISTS", "42711")),
        ("INSERT INTO nope VALUES (1)", ("TABLE_OR_VIEW_NOT_FOUND", "42P01")),
        ("INSERT INTO t", ("PARSE_SYNTAX_ERROR", "42601")),
        ("INSERT OVERWRITE DIRECTORY '/tmp/x' SELECT 1", ("UNSUPPORTED_FEATURE", "0A000")),
        ("INSERT OVERWRITE t PARTITION (d) SELECT 1, 'x', NULL", ("NON_PARTITION_COLUMN", "42000")),
    ],
)
def test_bad_inserts_write_nothing(table, statement, error):
    """A refused INSERT names its class and leaves the table at its version."""
    assert error == table.refused(statement)
    assert 1 == table.delta("t").version()


def test_overwrite_and_replace_where(table):
    """OVERWRITE exchanges all rows, REPLACE WHERE those of its condition."""
    assert [(1, 1)] == table("INSERT INTO t REPLACE WHERE id >= 2 SELECT 5, 'e', NULL")
    assert [(1,), (5,)] == table("SELECT id FROM t ORDER BY id")
    assert [(2, 2)] == table("INSERT OVERWRITE t VALUES (7, 'g', NULL), (8, 'h', NULL)")
    assert [(7, "g", None), (8, "h", None)] == rows_of(table.delta("t"))


def test_replace_where_checks_the_rows(table):
    """A row outside of the condition fails the whole statement."""
    refused = table.refused("INSERT INTO t REPLACE WHERE id >= 2 SELECT id, 'x', NULL FROM VALUES (5), (1) r(id)")

    assert ("DELTA_REPLACE_WHERE_MISMATCH", "44000") == refused
    assert [(1,), (2,)] == table("SELECT id FROM t ORDER BY id")


def test_a_partition_is_replaced_alone(sql):
    """INSERT OVERWRITE … PARTITION exchanges the rows of that partition."""
    sql("CREATE TABLE p (k STRING, v INT) PARTITIONED BY (k)")
    sql("INSERT INTO p VALUES ('a', 1), ('b', 2), (NULL, 3)")

    sql("INSERT OVERWRITE p PARTITION (k = 'a') SELECT 9")
    sql("INSERT INTO p PARTITION (k = 'c') VALUES (5)")

    assert [("a", 9), ("b", 2), ("c", 5), (None, 3)] == sql("SELECT * FROM p ORDER BY k NULLS LAST")


@pytest.mark.parametrize(
    ("statement", "rows"),
    [
        ("INTO t BY NAME SELECT 3 AS id, 1.5 AS n", [(1, None), (2, None), (3, "1.5")]),
        ("INTO t SELECT 3, NULL, NULL, 1.5 AS n", [(1, None), (2, None), (3, "1.5")]),
        ("INTO t (id, n) REPLACE WHERE id >= 2 SELECT 3, 1.5", [(1, None), (3, "1.5")]),
        ("OVERWRITE t BY NAME SELECT 3 AS id, 1.5 AS n", [(3, "1.5")]),
    ],
)
def test_schema_evolution_is_one_version(table, statement, rows):
    """A new column and the rows that bring it come in one commit; old rows have NULL in it."""
    assert [(1, 1)] == table(f"INSERT WITH SCHEMA EVOLUTION {statement}")
    assert rows == table("SELECT id, CAST(n AS STRING) FROM t ORDER BY id")
    assert 2 == table.delta("t").version()


def test_nothing_to_insert_is_no_version(table):
    """An INSERT of no rows counts zero."""
    assert [(0, 0)] == table("INSERT INTO t SELECT 1, 'x', NULL WHERE false")


def test_many_rows_in_one_statement(sql):
    """A long VALUES list is stored whole, each value cast to its column."""
    sql("CREATE TABLE t (id BIGINT, v STRING)")

    assert [(2000, 2000)] == sql("INSERT INTO t VALUES " + ", ".join(f"('{n}', {n})" for n in range(2000)))
    assert [(2000, 1999, "1999")] == sql("SELECT count(*), max(id), max_by(v, id) FROM t")


def test_constraints_hold(sql):
    """NOT NULL and CHECK refuse rows by their class."""
    sql("CREATE TABLE t (id INT NOT NULL, v INT, CONSTRAINT pos CHECK (v > 0))")

    assert ("DELTA_NOT_NULL_CONSTRAINT_VIOLATED", "23502") == sql.refused("INSERT INTO t VALUES (NULL, 1)")
    assert ("DELTA_VIOLATE_CONSTRAINT_WITH_VALUES", "23001") == sql.refused("INSERT INTO t VALUES (1, 0)")


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM t",
        "DELETE FROM t WHERE id IN (SELECT 1)",
        "UPDATE t SET v = (SELECT 2)",
        "TRUNCATE TABLE t",
        "INSERT OVERWRITE t VALUES (2, 2)",
        "INSERT INTO t REPLACE WHERE id = 1 SELECT 1, 2",
        "INSERT INTO t REPLACE USING (id) VALUES (1, 2)",
        "MERGE INTO t USING (SELECT 1 AS id) s ON t.id = s.id WHEN MATCHED THEN DELETE",
    ],
)
def test_a_table_that_only_takes_appends(sql, statement):
    """Nothing takes rows out of it, whoever makes the commit; only MERGE looks first whether it would."""
    sql("CREATE TABLE t (id INT, v INT) TBLPROPERTIES ('delta.appendOnly' = 'true')")
    refused = ("DELTA_CANNOT_MODIFY_APPEND_ONLY", "42809")
    if statement.startswith("MERGE"):
        assert [(0, 0, 0, 0)] == sql(statement)
    else:
        assert refused == sql.refused(statement)
    sql("INSERT INTO t VALUES (1, 1)")

    assert refused == sql.refused(statement)
    assert 1 == sql.delta("t").version()


NESTED = "STRUCT<p: INT, q: STRUCT<a: INT, b: BIGINT>>"
SWAPPED = "named_struct('q', named_struct('b', 2L, 'a', 1), 'p', 0)"
MERGE = f"MERGE INTO structs t USING (SELECT 1 AS id, {SWAPPED} AS y, array({SWAPPED}) AS l) s ON t.id = s.id"


@pytest.mark.parametrize(
    "statement",
    [
        f"INSERT INTO structs BY NAME SELECT 1 AS id, {SWAPPED} AS y, array({SWAPPED}) AS l",
        f"INSERT INTO structs (id) VALUES (1); UPDATE structs SET y = {SWAPPED}, l = array({SWAPPED})",
        f"INSERT INTO structs (id) VALUES (1); {MERGE} WHEN MATCHED THEN UPDATE SET *",
        f"{MERGE} WHEN NOT MATCHED THEN INSERT *",
    ],
)
def test_fields_of_structs_go_by_name(sql, statement):
    """At any depth, where columns go by name as well: the fields of a struct are not swapped."""
    sql(f"CREATE TABLE structs (id INT, y {NESTED}, l ARRAY<{NESTED}>)")
    for part in statement.split("; "):
        sql(part)

    value = {"p": 0, "q": {"a": 1, "b": 2}}
    assert [(1, value, [value])] == sql("SELECT * FROM structs")


def test_fields_of_structs_go_by_position_where_columns_do(sql):
    """Whatever they are called, as in Databricks."""
    sql("CREATE TABLE structs (y STRUCT<p: INT, q: INT>)")
    sql("INSERT INTO structs VALUES (named_struct('q', 1, 'p', 2))")

    assert [({"p": 1, "q": 2},)] == sql("SELECT * FROM structs")


@pytest.mark.parametrize(
    ("column", "condition"),
    [("id BIGINT NOT NULL", "id IS NOT NULL"), ("id BIGINT, CONSTRAINT p CHECK (id > 1)", "id > 1")],
    ids=["not null", "check"],
)
def test_only_rows_that_are_written_are_checked(sql, column, condition):
    """Rows that the query, or a clause of MERGE, leaves out break no constraint."""
    sql("CREATE TABLE s (id BIGINT)")
    sql("INSERT INTO s VALUES (1), (NULL), (3)")
    sql(f"CREATE TABLE t ({column})")
    wanted = sql(f"SELECT id FROM s WHERE {condition} ORDER BY id")

    sql(f"INSERT INTO t SELECT * FROM s WHERE {condition}")
    assert wanted == sql("SELECT * FROM t ORDER BY id")
    sql(f"INSERT OVERWRITE t SELECT id FROM (SELECT DISTINCT id FROM s) WHERE {condition}")
    assert wanted == sql("SELECT * FROM t ORDER BY id")
    sql(f"INSERT INTO t REPLACE WHERE id > 1 SELECT id FROM s WHERE {condition} AND id > 1")
    assert wanted == sql("SELECT * FROM t ORDER BY id")
    sql("DELETE FROM t WHERE true")
    sql(f"MERGE INTO t USING (SELECT * FROM s WHERE {condition}) s ON t.id = s.id WHEN NOT MATCHED THEN INSERT *")
    assert wanted == sql("SELECT * FROM t ORDER BY id")
    sql("DELETE FROM t WHERE true")
    sql(f"MERGE INTO t USING s ON t.id = s.id WHEN NOT MATCHED AND s.{condition} THEN INSERT *")
    assert wanted == sql("SELECT * FROM t ORDER BY id")
    assert sql.refused("INSERT INTO t SELECT id FROM s")[1] in ("23001", "23502")


def test_table_is_a_query_wherever_a_query_may_stand(sql):
    """``TABLE x`` in brackets, in a common table expression, in a set operation."""
    sql("CREATE TABLE x (a INT)")
    sql("INSERT INTO x VALUES (1), (2)")
    sql("CREATE TABLE t (a INT)")
    sql("INSERT INTO t TABLE x")
    sql("INSERT INTO t WITH c AS (TABLE x) SELECT a + 10 FROM (TABLE c) AS q")

    assert [(1,), (2,), (11,), (12,)] == sql("SELECT a FROM t ORDER BY a")
    assert [(1,), (1,), (2,), (2,), (11,), (12,)] == sql("(TABLE x) UNION ALL TABLE t ORDER BY a")
    assert [(2,)] == sql("SELECT (SELECT max(a) FROM (TABLE x))")
