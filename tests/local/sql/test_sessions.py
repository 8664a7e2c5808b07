"""What a session keeps from one statement to the next."""

import datetime as dt
from decimal import Decimal

import pytest


@pytest.fixture
def session(sql):
    """Run statements of one session in a new schema."""
    return sql.in_session()


def test_a_session_keeps_its_catalog_and_schema(session):
    """USE holds for the statements after it; a catalog begins at its schema default."""
    session(f"CREATE SCHEMA {session.schema}_b")

    session(f"USE {session.schema}_b")
    session("CREATE TABLE t (id INT)")
    after_schema = session("SELECT current_catalog(), current_schema()")
    session("USE CATALOG main")
    after_catalog = session("SELECT current_catalog(), current_schema()")
    session(f"USE {session.schema}_b")
    session("SET CATALOG 'main'")

    assert [("main", f"{session.schema}_b")] == after_schema
    assert [("main", "default")] == after_catalog == session("SELECT current_catalog(), current_schema()")
    assert [] == session(f"SELECT * FROM {session.schema}_b.t")
    assert ("NO_SUCH_CATALOG_EXCEPTION", "42704") == session.refused("USE CATALOG nowhere")


def test_sessions_do_not_see_each_other(session, sql):
    """A variable, a temporary view and a parameter are those of one session."""
    session("DECLARE x INT DEFAULT 1")
    session("CREATE TEMP VIEW v AS SELECT 1 AS a")
    other = sql.in_session()

    assert ("UNRESOLVED_COLUMN.WITHOUT_SUGGESTION", "42703") == other.refused("SELECT x")
    assert ("TABLE_OR_VIEW_NOT_FOUND", "42P01") == other.refused("SELECT * FROM v")


@pytest.mark.parametrize(
    "statement",
    [
        "DECLARE x = 1",
        "SET VAR x = 1",
        "DROP TEMPORARY VARIABLE x",
        "CREATE TEMP VIEW v AS SELECT 1",
        "CREATE OR REPLACE TEMPORARY VIEW v AS SELECT 1",
        "SET TIMEZONE = 'UTC'",
        "SET ANSI_MODE",
        "RESET",
    ],
)
def test_outside_of_a_session_nothing_would_be_kept(sql, statement):
    """A statement that changes a session is refused where there is none."""
    assert ("UNSUPPORTED_FEATURE", "0A000") == sql.refused(statement)


@pytest.mark.parametrize(
    ("declared", "value", "type_name"),
    [
        ("INT DEFAULT 5", 5, "int"),
        ("= 5", 5, "int"),
        ("INT", None, "int"),
        ("= NULL", None, "void"),
        ("TINYINT = 3", 3, "tinyint"),
        ("INT = -2147483648", -2147483648, "int"),
        ("BIGINT = 9223372036854775807", 2**63 - 1, "bigint"),
        ("= -1L", -1, "bigint"),
        ("= 0.10", Decimal("0.10"), "decimal(2,2)"),
        ("DECIMAL(10, 2) = 3", Decimal("3.00"), "decimal(10,2)"),
        ("= 1e-20", 1e-20, "double"),
        ("= true", True, "boolean"),
        ("= 'it\\'s \\\\ $x `'", "it's \\ $x `", "string"),
        ("= DATE'2024-01-31'", dt.date(2024, 1, 31), "date"),
        ("TIMESTAMP = '2024-01-31 12:00:00.5'", dt.datetime(2024, 1, 31, 12, 0, 0, 500000, dt.UTC), "timestamp"),
        ("= X'00ff'", b"\x00\xff", "binary"),
        ("= INTERVAL '1' DAY", dt.timedelta(days=1), "interval day to second"),
        ("= array(1, NULL)", [1, None], "array<int>"),
        ("= named_struct('a', array('x'))", {"a": ["x"]}, "struct<a:array<string>>"),
        ("= map('k', DATE'2024-01-02')", [("k", dt.date(2024, 1, 2))], "map<string,date>"),
    ],
)
def test_a_variable_keeps_value_and_type(session, declared, value, type_name):
    """Whatever the type, the value comes back in it, under the name of the variable."""
    session(f"DECLARE VARIABLE x {declared}")

    assert [(value,)] == session("SELECT x")
    assert {"x": type_name} == session.columns("SELECT x")


def test_a_variable_is_what_is_no_column(session):
    """A column of the same name comes first; session. and system.session. always mean the variable."""
    session("CREATE TABLE t (id INT, v STRING)")
    session("INSERT INTO t VALUES (1, 'a'), (2, 'b')")
    session("DECLARE id INT = 2")
    session("DECLARE s = named_struct('id', 7)")

    assert [(1, 2, 2), (2, 2, 2)] == session("SELECT id, session.id, system.session.id FROM t ORDER BY 1")
    assert [("b",)] == session("SELECT v FROM t WHERE t.id = session.id")
    assert [(7, 7)] == session("SELECT s.id, session.s.id")
    assert {"id": "int"} == session.columns("SELECT s.id")
    assert [(9,)] == session("SELECT id FROM (SELECT 9 AS id)")
    assert [([3, 4],)] == session("SELECT transform(array(1, 2), e -> e + session.id)")


def test_variables_in_statements_that_change_a_table(session):
    """INSERT, UPDATE, MERGE and DELETE take the values of variables."""
    session("CREATE TABLE t (id INT, v INT)")
    session("DECLARE n = 3")

    session("INSERT INTO t VALUES (1, n), (n, n + 1)")
    session("UPDATE t SET v = v * n WHERE id = n")
    session("MERGE INTO t USING (SELECT 5 AS id) s ON t.id = s.id WHEN NOT MATCHED THEN INSERT (id, v) VALUES (n, n)")
    session("DELETE FROM t WHERE v = n AND id = 1")

    assert [(3, 3), (3, 12)] == session("SELECT * FROM t ORDER BY ALL")
    assert [(0,), (1,), (2,)] == session("SELECT * FROM range(9) LIMIT n")


def test_a_variable_as_a_name(session):
    """IDENTIFIER takes the text of a variable, as it takes that of a parameter."""
    session("CREATE TABLE t (id INT)")
    session(f"DECLARE place = '{session.schema}'")
    session("DECLARE number = 1")

    session("INSERT INTO IDENTIFIER(place || '.t') VALUES (1)")

    assert [(1,)] == session("SELECT * FROM IDENTIFIER(session.place || :p)", p=".t")
    assert ("NOT_A_CONSTANT_STRING.NOT_CONSTANT", "42601") == session.refused("SELECT * FROM IDENTIFIER(number)")
    assert ("NOT_A_CONSTANT_STRING.NOT_CONSTANT", "42601") == session.refused("SELECT * FROM IDENTIFIER(nothing)")


def test_set_var(session):
    """One value, several, those of a query, the default."""
    session("DECLARE a INT DEFAULT 1")
    session("DECLARE b STRING DEFAULT 'x'")

    session("SET VAR a = a + 1")
    session("SET VARIABLE a = a * 10, b = concat(b, a)")
    several = session("SELECT a, b")
    session("SET VAR (b, a) = (SELECT 'q', max(id) FROM range(5))")
    queried = session("SELECT a, b")
    session("SET VAR (a, b) = (SELECT 1, 'r' WHERE false)")
    empty = session("SELECT a, b")
    session("SET VAR session.a = DEFAULT")

    assert ([(20, "x2")], [(4, "q")], [(None, None)]) == (several, queried, empty)
    assert [(1,)] == session("SELECT a")


@pytest.mark.parametrize(
    ("statement", "refusal"),
    [
        ("DECLARE x INT", ("VARIABLE_ALREADY_EXISTS", "42723")),
        ("DECLARE other.x INT", ("UNRESOLVED_VARIABLE", "42883")),
        ("DECLARE y INT = (SELECT 1)", ("INVALID_DEFAULT_VALUE.SUBQUERY_EXPRESSION", "42623")),
        ("DECLARE y INT = 'a'", ("CAST_INVALID_INPUT", "22018")),
        ("DECLARE y", ("PARSE_SYNTAX_ERROR", "42601")),
        ("DECLARE y VARCHAR(3) = 'abcd'", ("UNSUPPORTED_FEATURE", "0A000")),
        ("SET VAR y = 1", ("UNRESOLVED_VARIABLE", "42883")),
        ("SET VAR x = 1 / 0", ("DIVIDE_BY_ZERO", "22012")),
        ("SET VAR x = 1, x = 2", ("DUPLICATE_ASSIGNMENTS", "42701")),
        ("SET VAR (x) = (SELECT id FROM range(2))", ("ROW_SUBQUERY_TOO_MANY_ROWS", "21000")),
        ("SET VAR (x) = (SELECT 1, 2)", ("ASSIGNMENT_ARITY_MISMATCH", "42802")),
        ("SET x = 1", ("UNSUPPORTED_FEATURE.SET_VARIABLE_USING_SET", "0A000")),
        ("DROP TEMPORARY VARIABLE y", ("VARIABLE_NOT_FOUND", "42883")),
        ("CREATE VIEW v AS SELECT x", ("INVALID_TEMP_OBJ_REFERENCE", "42K0F")),
        ("CREATE VIEW v AS SELECT * FROM tv", ("INVALID_TEMP_OBJ_REFERENCE", "42K0F")),
        ("CREATE TEMP VIEW tv AS SELECT 1", ("TEMP_TABLE_OR_VIEW_ALREADY_EXISTS", "42P07")),
        ("CREATE TEMP VIEW a.b AS SELECT 1", ("TEMP_VIEW_NAME_TOO_MANY_NAME_PARTS", "428EK")),
        ("CREATE OR REPLACE TEMP VIEW tv AS SELECT * FROM tv", ("RECURSIVE_VIEW", "42K0H")),
        ("CREATE GLOBAL TEMPORARY VIEW g AS SELECT 1", ("UNSUPPORTED_FEATURE", "0A000")),
        ("CREATE TEMP VIEW g USING csv OPTIONS (path 'x')", ("UNSUPPORTED_FEATURE", "0A000")),
        ("INSERT INTO tv VALUES (1)", ("EXPECT_TABLE_NOT_VIEW.NO_ALTERNATIVE", "42809")),
        ("DELETE FROM tv", ("EXPECT_TABLE_NOT_VIEW.NO_ALTERNATIVE", "42809")),
        ("ALTER TABLE tv ADD COLUMNS (z INT)", ("EXPECT_TABLE_NOT_VIEW.NO_ALTERNATIVE", "42809")),
        ("COMMENT ON TABLE tv IS 'c'", ("EXPECT_TABLE_NOT_VIEW.NO_ALTERNATIVE", "42809")),
        ("OPTIMIZE tv", ("EXPECT_TABLE_NOT_VIEW.NO_ALTERNATIVE", "42809")),
        ("CREATE TABLE c SHALLOW CLONE tv", ("EXPECT_TABLE_NOT_VIEW.NO_ALTERNATIVE", "42809")),
        ("CREATE TABLE c LIKE tv", ("EXPECT_TABLE_NOT_VIEW.NO_ALTERNATIVE", "42809")),
        ("SELECT * FROM tv VERSION AS OF 1", ("UNSUPPORTED_FEATURE.TIME_TRAVEL", "0A000")),
        ("SET spark.sql.ansi.enabled = false", ("CONFIG_NOT_AVAILABLE", "42K0I")),
        ("RESET nothing", ("CONFIG_NOT_AVAILABLE", "42K0I")),
        ("SET ANSI_MODE = false", ("UNSUPPORTED_FEATURE", "0A000")),
        ("SET ANSI_MODE = maybe", ("INVALID_CONF_VALUE", "22022")),
        ("SET LEGACY_TIME_PARSER_POLICY = legacy", ("UNSUPPORTED_FEATURE", "0A000")),
        ("SET STATEMENT_TIMEOUT = -1", ("INVALID_CONF_VALUE", "22022")),
        ("SET TIMEZONE = 'Mars/Base'", ("INVALID_CONF_VALUE.TIME_ZONE", "22022")),
        ("SET TAG ON TABLE tv a = b", ("UNSUPPORTED_FEATURE", "0A000")),
    ],
)
def test_what_a_session_refuses(session, statement, refusal):
    """Errors of sessions have the classes of Databricks; a table under a temporary view is not touched."""
    session("CREATE TABLE tv (id INT)")
    session("DECLARE x INT")
    session("CREATE TEMP VIEW tv AS SELECT 1 AS a")

    assert refusal == session.refused(statement)


def test_a_refused_set_var_changes_nothing(session):
    """Values are kept when all have been computed."""
    session("DECLARE a = 1")
    session("DECLARE b = 1")

    session.refused("SET VAR a = 2, b = 1 / 0")

    assert [(1, 1)] == session("SELECT a, b")


def test_a_temporary_view_hides_a_table(session):
    """A name of one part is the view, a longer one the table, until the view is dropped."""
    session("CREATE TABLE t (id INT)")
    session("INSERT INTO t VALUES (1)")
    session("CREATE TEMPORARY VIEW before AS SELECT id + 1 AS id FROM t")
    session("CREATE OR REPLACE TEMP VIEW T (only COMMENT 'c') AS SELECT id FROM t WHERE id < 0 UNION ALL SELECT 99")

    hidden = (
        session("SELECT * FROM t"),
        session("SELECT only FROM (SELECT * FROM t AS a) WHERE only IN (SELECT * FROM t)"),
    )
    long = session(f"SELECT * FROM {session.schema}.t"), session("SELECT * FROM before")
    shown = session("DESCRIBE t"), session("SHOW COLUMNS IN t"), session("SHOW VIEWS"), session("SHOW TABLES LIKE 't'")
    session("DROP VIEW t")

    assert ([(99,)], [(99,)]) == hidden
    assert ([(1,)], [(2,)]) == long
    assert [("only", "int", "c")], [("only",)] == shown[:2]
    assert [("", "before", True, False), ("", "T", True, False)] == shown[2]
    assert [(session.schema, "t", False), ("", "T", True)] == shown[3]
    assert [(1,)] == session("SELECT * FROM t")


def test_a_temporary_view_of_others(session):
    """It means the other temporary view by its name, never a table of that name; a CTE hides both."""
    session("CREATE TABLE a (id INT)")
    session("CREATE TEMP VIEW a AS SELECT 1 AS id")
    session("CREATE TEMP VIEW b AS SELECT * FROM a")
    session("CREATE OR REPLACE TEMP VIEW a AS SELECT 2 AS id")

    replaced = session("SELECT * FROM b"), session("WITH b AS (SELECT 3 AS id) SELECT * FROM b")
    cycle = session.refused("CREATE OR REPLACE TEMP VIEW a AS SELECT * FROM b")
    session("DROP TABLE a")

    assert (([(2,)], [(3,)]), ("RECURSIVE_VIEW", "42K0H")) == (replaced, cycle)
    assert ("TABLE_OR_VIEW_NOT_FOUND", "42P01") == session.refused("SELECT * FROM b")


def test_a_temporary_view_keeps_its_columns_and_place(session):
    """USE and new columns of the table change nothing; a variable is looked up at each use."""
    session("CREATE TABLE t (id INT)")
    session("INSERT INTO t VALUES (1)")
    session("DECLARE x = 'old'")
    session("CREATE TEMP VIEW v AS SELECT *, x AS x FROM t")

    session("ALTER TABLE t ADD COLUMNS (z INT)")
    session("SET VAR x = 'new'")
    session("USE main.default")

    assert [(1, "new")] == session("SELECT * FROM v")


def test_a_variable_is_never_meant_in_a_lasting_view(session):
    """A view whose column is gone fails, whatever the session has declared."""
    session("CREATE TABLE t (id INT, a INT) TBLPROPERTIES ('delta.columnMapping.mode' = 'name')")
    session("CREATE VIEW v AS SELECT a FROM t")
    session("DECLARE a = 5")
    session("ALTER TABLE t DROP COLUMN a")

    assert "UNRESOLVED_COLUMN.WITH_SUGGESTION" == session.refused("SELECT * FROM v")[0]


def test_parameters_of_a_warehouse(session):
    """SET keeps a value, shows it, and RESET gives the default back."""
    kept = session("SET use_cached_result = FALSE"), session("SET STATEMENT_TIMEOUT = 60")
    shown = dict(session("SET"))
    session("RESET STATEMENT_TIMEOUT")
    one = session("SET STATEMENT_TIMEOUT"), session("SET USE_CACHED_RESULT")
    session("RESET")

    assert ([("use_cached_result", "false")], [("STATEMENT_TIMEOUT", "60")]) == kept
    assert ("60", "false", "true", "UTC") == tuple(
        shown[name] for name in ("STATEMENT_TIMEOUT", "USE_CACHED_RESULT", "ANSI_MODE", "TIMEZONE")
    )
    assert ([("STATEMENT_TIMEOUT", "0")], [("USE_CACHED_RESULT", "false")]) == one
    assert [("USE_CACHED_RESULT", "true")] == session("SET USE_CACHED_RESULT")


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "-07:00"])
def test_time_zone(session, engine, zone):
    """It holds for every time without a zone, or is refused where the engine has one zone only."""
    if not engine.profile.time_zones:
        assert ("UNSUPPORTED_FEATURE", "0A000") == session.refused(f"SET TIME ZONE '{zone}'")
        return
    session(f"SET TIME ZONE '{zone}'")
    session("CREATE TABLE t (at TIMESTAMP)")

    session("INSERT INTO t VALUES ('2024-07-01 00:00:00')")
    session("INSERT INTO t VALUES (:p)", p=("2024-07-01 01:00:00", "TIMESTAMP"))
    session("DECLARE v TIMESTAMP = '2024-07-01 02:00:00'")
    there = (
        session("SELECT hour(at), CAST(at AS STRING), at FROM t ORDER BY at"),
        session("SELECT CAST(v AS STRING), v"),
    )
    bound = session("SELECT CAST(:p AS STRING), :p", p=("2024-07-01 01:00:00", "TIMESTAMP"))
    session("RESET TIMEZONE")

    def at(hour):
        return dt.datetime(2024, 7, 1, hour, tzinfo=dt.UTC)

    assert (
        [(0, "2024-07-01 00:00:00", at(7)), (1, "2024-07-01 01:00:00", at(8))],
        [("2024-07-01 02:00:00", at(9))],
    ) == there
    assert [("2024-07-01 01:00:00", at(8))] == bound
    assert [(7,), (8,), (9,)] == session("SELECT hour(at) FROM t UNION ALL SELECT hour(v) ORDER BY 1")


@pytest.mark.parametrize("zone", ["UTC", "Etc/UTC", "+00:00"])
def test_utc_is_a_time_zone_of_every_engine(session, zone):
    """However it is written."""
    session(f"SET TIMEZONE = '{zone}'")

    assert [("UTC",)] == session("SELECT current_timezone()")


@pytest.mark.parametrize(
    ("statement", "rows"),
    [
        ("SELECT ? + ?, ?", [(3, "a?b")]),
        ("SELECT * FROM VALUES (?, ?) WHERE col1 = 1 AND ? <> '?'", [(1, 2)]),
        ("SELECT CASE WHEN ? < ? THEN ? END", [("a?b",)]),
    ],
)
def test_positional_parameters(sql, statement, rows):
    """Markers take the values ``_1``, ``_2``, … from left to right; one in a string is none."""
    assert rows == sql(statement, _1=("1", "INT"), _2=("2", "INT"), _3="a?b")


def test_positional_parameters_in_commands(sql):
    """In names and values of commands alike."""
    sql("CREATE TABLE IDENTIFIER(?) (id INT COMMENT ?, v STRING)", _1="t", _2="c")
    sql("INSERT INTO t VALUES (?, ?)", _1=("1", "INT"), _2="x")
    sql("UPDATE t SET v = ? WHERE id = ?", _1="y", _2=("1", "INT"))

    assert [(1, "y")] == sql("SELECT * FROM IDENTIFIER(?) LIMIT ?", _1="t", _2=("1", "INT"))
    assert ("UNBOUND_SQL_PARAMETER", "42P02") == sql.refused("SELECT ?, ?", _1="t")


def test_temporary_views_of_files(session):
    """Unlike a lasting view, one of a session may read files of volumes."""
    path = session.volume("files", data={"id": [1, 2]})

    session(f"CREATE TEMP VIEW v AS SELECT id + 1 AS n FROM parquet.`{path}/data.parquet`")
    session(f"CREATE TEMP VIEW w AS SELECT * FROM read_files('{path}/data.parquet', format => 'parquet') WHERE id > 1")

    assert [(2,), (3,)] == session("SELECT * FROM v ORDER BY n")
    assert [(2,)] == session("SELECT w.id FROM w")
