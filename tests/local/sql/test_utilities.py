"""Statements that show, refresh and analyze; text in errors has the place in what the user sent."""

import pytest

from lakewire_local.errors import LocalError


@pytest.fixture
def table(sql):
    sql("CREATE TABLE t (id INT COMMENT 'the i', n DECIMAL(10,2), d DATE, r STRING) PARTITIONED BY (d, r)")
    sql("INSERT INTO t VALUES (1, 1.5, DATE'2024-01-02', 'x'), (2, 2.5, DATE'2024-01-02', NULL), (3, NULL, NULL, 'y')")
    return sql


def test_partitions_are_shown(table):
    """SHOW PARTITIONS lists each partition once, in the types of its columns, and those of some values alone."""
    assert {"d": "date", "r": "string"} == table.columns("SHOW PARTITIONS t")
    assert 3 == len(table("SHOW PARTITIONS t"))
    assert ["y"] == [row[1] for row in table("SHOW PARTITIONS t PARTITION (r = 'y')")]
    assert [] == table("SHOW PARTITIONS t PARTITION (r = :r)", r="' OR 'a' = 'a")
    table("CREATE TABLE plain (id INT)")
    assert ("INVALID_PARTITION_OPERATION.PARTITION_SCHEMA_IS_EMPTY", "42601") == table.refused("SHOW PARTITIONS plain")
    assert "UNRESOLVED_COLUMN.WITH_SUGGESTION" == table.refused("SHOW PARTITIONS t PARTITION (id = 1)")[0]


def test_drivers_list_what_is_in_a_catalog(table):
    """The forms of SHOW that fill the lists of a driver, with patterns at each level."""
    table("CREATE VIEW w AS SELECT id FROM t")
    schema = table.schema

    tables = table(f"SHOW TABLES IN CATALOG main SCHEMA LIKE '{schema}' LIKE '*'")
    columns = table(f"SHOW COLUMNS IN CATALOG main SCHEMA LIKE '{schema}' TABLE LIKE 't' LIKE '%'")

    assert [
        (schema, "t", False, None, "main", "TABLE", None),
        (schema, "w", False, None, "main", "VIEW", None),
    ] == tables
    assert [("id", "INT", 10, None, "the i", 0), ("n", "DECIMAL(10,2)", 10, 2, None, 1)] == [
        (row[0], *row[4:7], row[9], row[10]) for row in columns[:2]
    ]
    assert (schema, "main") in table("SHOW SCHEMAS IN ALL CATALOGS")
    assert [(schema, "main")] == table(f"SHOW SCHEMAS IN CATALOG main LIKE '{schema}'")
    assert ("NO_SUCH_CATALOG_EXCEPTION", "42704") == table.refused("SHOW TABLES IN CATALOG nope")


def test_tables_are_refreshed_and_analyzed(table):
    """REFRESH and ANALYZE need a table and columns that are there, and change nothing."""
    for statement in (
        "REFRESH TABLE t",
        "REFRESH t",
        "ANALYZE TABLE t COMPUTE STATISTICS",
        "ANALYZE TABLE t COMPUTE STATISTICS FOR COLUMNS id, n",
        "ANALYZE TABLE t COMPUTE DELTA STATISTICS NOSCAN",
        "ANALYZE TABLES COMPUTE STATISTICS",
        f"ANALYZE TABLES IN main.{table.schema} COMPUTE STATISTICS NOSCAN",
    ):
        assert [] == table(statement)
    assert 1 == table.delta("t").version()
    assert "TABLE_OR_VIEW_NOT_FOUND" == table.refused("REFRESH TABLE nope")[0]
    assert "UNRESOLVED_COLUMN.WITH_SUGGESTION" == table.refused("ANALYZE TABLE t COMPUTE STATISTICS FOR COLUMNS x")[0]
    refusal = ("MATERIALIZED_VIEW_OPERATION_NOT_ALLOWED.NON_MATERIALIZED_VIEW", "56038")
    assert refusal == table.refused("REFRESH MATERIALIZED VIEW t")


@pytest.mark.parametrize(
    ("statement", "ending"),
    [
        ("SELECT *\n  FORM t", "'t': expected end of statement. SQLSTATE: 42601 (line 2, pos 7)"),
        ("OPTIMIZE t /* here */ WHER id = 1", "'WHER': expected end of statement. SQLSTATE: 42601 (line 1, pos 22)"),
        ("RESTORE t TO VERSION AS OF x", "'x': expected a number. SQLSTATE: 42601 (line 1, pos 27)"),
        ("CREATE TABLE t (id INT", "end of input: expected ). SQLSTATE: 42601 (line 1, pos 22)"),
        ("INSERT INTO t VALUES (1,)", "')'. SQLSTATE: 42601 (line 1, pos 24)"),
        ("SELECT 1,, 2", "','. SQLSTATE: 42601 (line 1, pos 9)"),
        ("SELECT 1, FROM t", "before the FROM clause. SQLSTATE: 42601 (line 1, pos 10)"),
        ("SELECT 'x", "a quote or a comment is not closed. SQLSTATE: 42601 (line 1, pos 9)"),
        ("CREATE", "end of input. SQLSTATE: 42601 (line 1, pos 6)"),
        ("GRANT ON t TO x", "'ON': expected a privilege. SQLSTATE: 42601 (line 1, pos 6)"),
        ("SELECT 1; SELECT 2", "';': only one statement at a time. SQLSTATE: 42601 (line 1, pos 8)"),
    ],
)
def test_errors_of_syntax_name_the_place(sql, statement, ending):
    """The token that is wrong, and where it stands in the text that was sent."""
    with pytest.raises(LocalError) as caught:
        sql(statement)

    assert caught.value.message.endswith(ending)


@pytest.mark.parametrize(
    "statement",
    [
        "EXPLAIN INSERT INTO t VALUES (1)",
        "SET x = 1",
        "CREATE MATERIALIZED VIEW v SCHEDULE EVERY 1 HOUR AS SELECT 1",
        "ALTER TABLE t SET ROW FILTER f ON ('x')",
        "DESCRIBE TABLE t AS JSON",
        "UNDROP TABLE t",
        "SELECT now() AT TIME ZONE 'UTC'",
        "SHOW GRANTS `a@b.c`",
    ],
)
def test_what_is_not_supported_is_refused_by_name(table, statement):
    """Statements of Databricks that do not run here name what does not work."""
    assert ("UNSUPPORTED_FEATURE", "0A000") == table.refused(statement)


def test_markers_are_literals_in_commands(sql):
    """A marker may stand for a comment, a number or a part of a name, and never for more than a value."""
    sql("CREATE TABLE IDENTIFIER('t' || :n) (id INT COMMENT :c)", n="x", c="it's")

    assert ("id", "int", "it's") == sql("DESCRIBE tx")[0]
    sql("INSERT INTO IDENTIFIER(:t) SELECT CAST(:v AS INT)", t="tx", v="7")
    assert [(7,)] == sql("SELECT * FROM tx")
    assert ("UNBOUND_SQL_PARAMETER", "42P02") == sql.refused("INSERT INTO tx SELECT :nope")
    assert "NOT_A_CONSTANT_STRING.NOT_CONSTANT" == sql.refused("DROP TABLE IDENTIFIER(a + 1)")[0]


def test_defaults_are_looked_up_when_they_are_used(sql):
    """DEFAULT current_user() gives the user of the INSERT, and a division has the type of Databricks."""
    sql(
        "CREATE TABLE g (id INT, u STRING DEFAULT current_user(), q DECIMAL(10,4) DEFAULT 10.00 / 3) "
        "TBLPROPERTIES ('delta.feature.allowColumnDefaults' = 'supported')"
    )
    sql("INSERT INTO g (id) VALUES (1)")
    sql("INSERT INTO g VALUES (2, DEFAULT, DEFAULT)")

    rows = sql("SELECT u, CAST(q AS STRING) FROM g ORDER BY id")
    assert [(sql.metastore.user, "3.3333")] * 2 == rows


def test_grants_are_kept_and_shown(table):
    """SHOW GRANTS lists what was granted on a table and on what it is in; REVOKE and DROP take it away."""
    schema = f"main.{table.schema}"
    table.known("a@b.c", "readers")
    table("GRANT SELECT, MODIFY ON TABLE t TO `a@b.c`")
    table("GRANT SELECT ON t TO `a@b.c`")
    table(f"GRANT USE SCHEMA ON SCHEMA {schema} TO readers")
    table("REVOKE MODIFY ON t FROM `a@b.c`")
    table("REVOKE ALL PRIVILEGES ON t FROM users")
    on_table, on_schema = ("a@b.c", "SELECT", "TABLE", f"{schema}.t"), ("readers", "USE SCHEMA", "SCHEMA", schema)

    def shown(statement):
        return [row for row in table(statement) if row[3].startswith(schema)]  # other tests grant on the catalog

    assert [on_table, on_schema] == shown("SHOW GRANTS ON TABLE t")
    assert [on_table] == table("SHOW GRANTS `a@b.c` ON t")
    assert [on_schema] == shown(f"SHOW GRANTS ON SCHEMA {schema}")
    table("DROP TABLE t")
    table("CREATE TABLE t (id INT)")
    assert [on_schema] == shown("SHOW GRANTS ON t")
