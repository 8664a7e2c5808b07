"""SQL functions: made, called, shown. What calls give and refuse is what Spark 4.0 says of the same functions."""

from decimal import Decimal

import pytest


@pytest.fixture
def table(sql):
    """A schema with two tables and functions of each kind."""
    sql("CREATE TABLE t (a INT, b STRING)")
    sql("INSERT INTO t VALUES (1, 'x'), (2, 'y'), (3, NULL)")
    sql("CREATE TABLE m (k INT, v STRING)")
    sql("INSERT INTO m VALUES (1, 'one'), (2, 'two')")
    sql("CREATE FUNCTION f(x INT) RETURNS INT RETURN x + 1")
    sql("CREATE FUNCTION twice(x INT) RETURNS INT RETURN x + x")
    sql("CREATE FUNCTION name_of(a INT) RETURNS STRING RETURN (SELECT max(v) FROM m WHERE k = a)")
    sql("CREATE FUNCTION top_of(n INT) RETURNS TABLE (id INT, s STRING) RETURN SELECT a, b FROM t ORDER BY a LIMIT n")
    sql(
        "CREATE FUNCTION g(x INT, y INT DEFAULT 10, z STRING DEFAULT 'q' COMMENT 'last') RETURNS STRING "
        "COMMENT 'joins' RETURN x || '-' || y || z"
    )
    return sql


def test_arguments_by_place_and_by_name(table):
    """Parameters without an argument have their defaults; columns are named as Spark names them."""
    assert [("1-10q", "1-2q", "1-10w", "4-3q")] == table("SELECT g(1), g(1, 2), g(1, z => 'w'), g(y => 3, x => 4)")

    assert [f"main.{table.schema}.g({text})" for text in ("1", "1, 10, w")] == [
        *table.columns("SELECT g(1), g(1, z => 'w')")
    ]


def test_arguments_and_results_are_cast(table):
    """An argument has the type of its parameter, the value that of RETURNS; a number is no literal any more."""
    table("CREATE FUNCTION half(x INT) RETURNS DECIMAL(20, 5) RETURN x * 0.5")
    table("CREATE FUNCTION typed(x INT) RETURN x * 2")

    assert [(3, 3, 2)] == table("SELECT f('2'), f(2.7D), f(true)")
    assert [(Decimal("1.00000"), 8)] == table("SELECT half(2), typed(4)")
    assert ["decimal(20,5)", "int"] == [*table.columns("SELECT half(2), typed(4)").values()]
    assert "22003" == table.refused("SELECT f(9999999999)")[1]
    assert "DATATYPE_MISMATCH.CAST_WITH_FUNC_SUGGESTION" == table.refused("SELECT f(DATE'2020-01-01')")[0]


@pytest.mark.parametrize(
    ("call", "error"),
    [
        ("f()", "WRONG_NUM_ARGS.WITHOUT_SUGGESTION"),
        ("f(1, 2)", "WRONG_NUM_ARGS.WITHOUT_SUGGESTION"),
        ("f(y => 1)", "UNRECOGNIZED_PARAMETER_NAME"),
        ("g(1, x => 2)", "DUPLICATE_ROUTINE_PARAMETER_ASSIGNMENT.BOTH_POSITIONAL_AND_NAMED"),
        ("g(x => 1, x => 2)", "DUPLICATE_ROUTINE_PARAMETER_ASSIGNMENT.DOUBLE_NAMED_ARGUMENT_REFERENCE"),
        ("g(x => 1, 2)", "UNEXPECTED_POSITIONAL_ARGUMENT"),
        ("g(y => 1)", "REQUIRED_PARAMETER_NOT_FOUND"),
        ("f(DISTINCT 1)", "INVALID_SQL_SYNTAX.FUNCTION_WITH_UNSUPPORTED_SYNTAX"),
        ("f(1) OVER ()", "UNSUPPORTED_SQL_UDF_USAGE"),
        ("nope(1)", "UNRESOLVED_ROUTINE"),
        ("other.f(1)", "UNRESOLVED_ROUTINE"),
        ("top_of(1)", "NOT_A_SCALAR_FUNCTION"),
    ],
)
def test_a_wrong_call_is_refused(table, call, error):
    """Every wrong call has the class that Spark gives it."""
    assert error == table.refused(f"SELECT {call}")[0]


@pytest.mark.parametrize(
    ("statement", "error"),
    [
        ("h(x INT DEFAULT 1, y INT) RETURNS INT RETURN x", "NOT_A_VALID_DEFAULT_PARAMETER_POSITION"),
        ("h(x INT DEFAULT (SELECT 1)) RETURNS INT RETURN x", "NOT_A_VALID_DEFAULT_EXPRESSION"),
        ("h(x INT NOT NULL) RETURNS INT RETURN x", "NOT_NULL_ON_FUNCTION_PARAMETERS"),
        ("h(x INT) RETURNS INT RETURN sum(x)", "CANNOT_CONTAIN_COMPLEX_FUNCTIONS"),
        ("h(x INT) RETURNS INT RETURN row_number() OVER (ORDER BY x)", "CANNOT_CONTAIN_COMPLEX_FUNCTIONS"),
        ("h(n INT) RETURNS TABLE RETURN SELECT a + n FROM t", "SQL_TABLE_UDF_MISSING_COLUMN_NAMES"),
        ("h(n INT) RETURNS TABLE (x INT) RETURN SELECT a, b FROM t", "RETURN_COLUMN_COUNT_MISMATCH"),
        ("h(n INT) RETURNS TABLE (x INT) RETURN n", "SQL_TABLE_UDF_BODY_MUST_BE_A_QUERY"),
    ],
)
def test_what_no_function_can_be_is_refused(table, statement, error):
    """A function that Spark refuses to make is refused with its class."""
    assert (f"USER_DEFINED_FUNCTIONS.{error}", "42601") == table.refused(f"CREATE FUNCTION {statement}")


@pytest.mark.parametrize(
    ("statement", "error"),
    [
        ("CREATE FUNCTION h(x INT, X INT) RETURNS INT RETURN x", "DUPLICATE_ROUTINE_PARAMETER_NAMES"),
        (
            "CREATE FUNCTION h(x INT) RETURNS TABLE (a INT, A INT) RETURN SELECT 1, 2",
            "DUPLICATE_ROUTINE_RETURNS_COLUMNS",
        ),
        ("CREATE FUNCTION h(x INT) RETURNS INT RETURN nope + x", "UNRESOLVED_COLUMN.WITH_SUGGESTION"),
        ("CREATE FUNCTION h(x INT, y INT DEFAULT x) RETURNS INT RETURN y", "UNRESOLVED_COLUMN.WITHOUT_SUGGESTION"),
        ("CREATE FUNCTION h(x INT) RETURNS INT RETURN (SELECT a FROM nowhere)", "TABLE_OR_VIEW_NOT_FOUND"),
        ("CREATE FUNCTION h(x INT) RETURNS DATE RETURN x", "DATATYPE_MISMATCH.CAST_WITH_FUNC_SUGGESTION"),
        ("CREATE FUNCTION h(x INT) RETURNS INT RETURN h(x - 1)", "CYCLIC_FUNCTION_REFERENCE"),
        ("CREATE OR REPLACE FUNCTION f(x INT) RETURNS INT RETURN f(x - 1)", "CYCLIC_FUNCTION_REFERENCE"),
        ("CREATE FUNCTION f(x INT) RETURNS INT RETURN x", "ROUTINE_ALREADY_EXISTS"),
        (
            "CREATE OR REPLACE FUNCTION IF NOT EXISTS f() RETURNS INT RETURN 1",
            "INVALID_SQL_SYNTAX.CREATE_ROUTINE_WITH_IF_NOT_EXISTS_AND_REPLACE",
        ),
        ("CREATE FUNCTION nowhere.f() RETURNS INT RETURN 1", "SCHEMA_NOT_FOUND"),
        (
            "CREATE FUNCTION h(x INT) RETURNS INT RETURN SELECT a, b FROM t",
            "INVALID_SUBQUERY_EXPRESSION.SCALAR_SUBQUERY_RETURN_MORE_THAN_ONE_OUTPUT_COLUMN",
        ),
        ("CREATE FUNCTION h(x INT) RETURNS INT LANGUAGE PYTHON AS $$ return x $$", "UNSUPPORTED_FEATURE"),
        ("CREATE FUNCTION h(x VARCHAR(3)) RETURNS STRING RETURN x", "UNSUPPORTED_FEATURE"),
        ("CREATE TABLE d (a INT DEFAULT f(2))", "UNSUPPORTED_FEATURE"),
        ("CREATE TABLE d (a INT, CONSTRAINT c CHECK (f(a) > 2))", "UNSUPPORTED_FEATURE"),
        ("CREATE TABLE d (a INT, b INT GENERATED ALWAYS AS (f(a)))", "UNSUPPORTED_FEATURE"),
        ("ALTER TABLE t ADD CONSTRAINT c CHECK (f(a) > 0)", "UNSUPPORTED_FEATURE"),
        ("DROP FUNCTION nope", "ROUTINE_NOT_FOUND"),
        ("DESCRIBE FUNCTION nope", "UNRESOLVED_ROUTINE"),
        ("SELECT * FROM nope(1)", "UNRESOLVABLE_TABLE_VALUED_FUNCTION"),
        ("SELECT * FROM f(1)", "NOT_A_TABLE_FUNCTION"),
        ("SELECT t.a, x.* FROM t, top_of(t.a) x", "UNRESOLVED_COLUMN.WITHOUT_SUGGESTION"),
    ],
)
def test_refusals_have_their_class(table, statement, error):
    """Names, cycles and places that functions cannot have."""
    assert error == table.refused(statement)[0]


def test_columns_of_a_body_come_before_its_parameters(table):
    """A parameter hides nothing; with the name of the function in front it is meant."""
    table("CREATE FUNCTION all_of(a INT) RETURNS BIGINT RETURN (SELECT count(*) FROM t WHERE a = a)")
    table("CREATE FUNCTION one_of(a INT) RETURNS BIGINT RETURN (SELECT count(*) FROM t WHERE t.a = one_of.a)")
    table("CREATE FUNCTION alias_of(x INT) RETURNS TABLE RETURN SELECT a AS x, x AS y FROM t WHERE a = 2")
    table("CREATE FUNCTION lambda_of(v INT) RETURNS ARRAY<INT> RETURN transform(array(1, 2), v -> v + 1)")
    table("CREATE FUNCTION inside(s STRUCT<a: INT, b: STRUCT<c: INT>>) RETURNS INT RETURN s.b.c + inside.s.a")

    assert [(3, 1)] == table("SELECT all_of(1), one_of(1)")
    assert [(2, 2)] == table("SELECT * FROM alias_of(7)")
    assert [([2, 3],)] == table("SELECT lambda_of(9)")
    assert [(6,)] == table("SELECT inside(named_struct('a', 1, 'b', named_struct('c', 5)))")


def test_an_argument_means_what_it_means_where_the_call_stands(table):
    """Relations and columns of a body cannot capture the columns of an argument, whatever both are called."""
    assert [(1, "one"), (2, "two")] == table("SELECT m.k, name_of(m.k) FROM m ORDER BY 1")
    assert [(1, "one"), (2, "two"), (3, None)] == table("SELECT a, name_of(a) FROM t ORDER BY 1")
    assert [("two",)] == table("SELECT name_of(k + 1) FROM m WHERE k = 1")
    assert [(8,), (16,), (24,)] == table("SELECT twice(twice(twice(a))) FROM t ORDER BY 1")
    assert [(2, 1)] == table("SELECT twice(k), k FROM m JOIN (SELECT 1 AS k) j USING (k)")
    assert [([2, 4],)] == table("SELECT transform(array(1, 2), v -> twice(v))")


@pytest.mark.parametrize(
    "query",
    [
        "SELECT twice(CAST(rand() * 10 AS INT))",
        "SELECT * FROM top_of(CAST(rand() * 3 AS INT))",
        "SELECT name_of(id) FROM range(1, 3)",
        "SELECT name_of(k) FROM m JOIN (SELECT 1 AS k) j USING (k)",
        "SELECT twice(*) FROM m",
        "SELECT name_of(max(k)) FROM m",
        "SELECT name_of(row_number() OVER (ORDER BY k)) FROM m",
    ],
)
def test_arguments_that_a_body_would_change_are_refused(table, query):
    """What is not the same each time is evaluated once or refused; what would be captured is refused."""
    assert ("UNSUPPORTED_FEATURE", "0A000") == table.refused(query)


def test_an_argument_that_is_used_once_may_be_volatile(table):
    """rand() where the body has its parameter once."""
    table("CREATE FUNCTION small(x DOUBLE) RETURNS BOOLEAN RETURN x < 1")

    assert [(True,)] == table("SELECT small(rand())")


def test_functions_in_aggregates_groups_and_windows(table):
    """A call is an expression like any other."""
    assert [(2, 1), (3, 1), (4, 1)] == table("SELECT f(a), count(*) FROM t GROUP BY f(a) ORDER BY 1")
    assert [(9, 7)] == table("SELECT sum(f(a)), f(sum(a)) FROM t")
    assert [(3,), (2,)] == table("SELECT a FROM t WHERE f(a) > 2 ORDER BY f(a) DESC")
    assert [(4,)] * 3 == table("SELECT max(f(a)) OVER () FROM t")


def test_table_functions(table):
    """A table function is a query in FROM: with an alias, joined, in subqueries, with LIMIT by a parameter."""
    table("CREATE FUNCTION open(n INT) RETURNS TABLE RETURN SELECT t.*, a + n AS m FROM t WHERE a > n")
    table(
        "CREATE FUNCTION common(n INT) RETURNS TABLE RETURN "
        "WITH c AS (SELECT * FROM open(n)) SELECT c.a FROM c UNION ALL SELECT * FROM VALUES (n), (n + 1) AS v(i)"
    )

    table("CREATE FUNCTION numbers(n INT) RETURNS TABLE RETURN SELECT id FROM range(n)")
    table("CREATE FUNCTION named(x INT) RETURNS INT RETURN (WITH m AS (SELECT 7 AS k) SELECT max(k) + x FROM m)")

    assert [(1, "x"), (2, "y")] == table("SELECT * FROM top_of(2)")
    assert [(0, 10), (1, 10)] == table("SELECT id, named(3) FROM numbers(2) ORDER BY id")
    assert [(1,)] == table("SELECT i FROM top_of(n => 1) AS q(i, j)")
    assert [(2, "y", 3), (3, None, 4)] == table("SELECT * FROM open(1) ORDER BY a")
    assert [(1,), (2,), (2,), (3,)] == table("SELECT * FROM common(1) ORDER BY 1")
    assert [(2, "two")] == table("SELECT id, v FROM top_of(3) JOIN m ON k = id WHERE id > 1")
    assert [(3,)] == table("SELECT (SELECT max(id) FROM top_of(3))")


def test_functions_in_changes_of_tables(table):
    """UPDATE, DELETE, MERGE, INSERT and CREATE TABLE AS."""
    table("UPDATE t SET b = name_of(a) WHERE twice(a) > 2")
    assert [(1, "x"), (2, "two"), (3, None)] == table("SELECT * FROM t ORDER BY a")

    table("DELETE FROM t WHERE name_of(a) = 'two'")
    table(
        "MERGE INTO t USING m ON t.a = m.k WHEN MATCHED THEN UPDATE SET b = upper(v) || twice(t.a) "
        "WHEN NOT MATCHED THEN INSERT (a, b) VALUES (twice(k), v)"
    )
    table("INSERT INTO t SELECT twice(k) + 10, name_of(k) FROM m WHERE k = 1")
    table("CREATE TABLE c AS SELECT twice(a) AS d FROM t")

    assert [(1, "ONE2"), (3, None), (4, "two"), (12, "one")] == table("SELECT * FROM t ORDER BY a")
    assert [(40,)] == table("SELECT sum(d) FROM c")


def test_names_in_a_body_are_those_of_its_schema(table):
    """A function and a view over it mean the same from every schema; a later table of the name changes nothing."""
    table("CREATE VIEW v AS SELECT twice(a) AS d, name_of(a) AS n FROM t")
    session = table.in_session()
    session(f"CREATE SCHEMA {table.schema}_other")
    session(f"USE {table.schema}_other")
    session("CREATE TABLE m (k INT, v STRING)")

    assert [(2, "one")] == session(f"SELECT * FROM {table.schema}.v WHERE d = 2")
    assert [("two",)] == session(f"SELECT {table.schema}.name_of(2)")
    assert ("UNRESOLVED_ROUTINE", "42883") == session.refused("SELECT name_of(2)")


def test_a_replaced_function_is_used_at_once_and_a_cycle_is_found(table):
    """Functions and views look others up at each use."""
    table("CREATE FUNCTION outer_one(x INT) RETURNS INT RETURN f(x) * 10")
    table("CREATE OR REPLACE FUNCTION f(x INT) RETURNS INT RETURN x + 5")

    assert [(60,)] == table("SELECT outer_one(1)")
    assert (
        "CYCLIC_FUNCTION_REFERENCE"
        == table.refused("CREATE OR REPLACE FUNCTION f(x INT) RETURNS INT RETURN outer_one(x)")[0]
    )
    table("DROP FUNCTION f")
    assert ("UNRESOLVED_ROUTINE", "42883") == table.refused("SELECT outer_one(1)")


def test_who_calls_is_looked_up_at_each_call(table):
    """current_user() and is_member() in functions and views are about the caller, not about who made them."""
    table("CREATE FUNCTION seen(x STRING) RETURNS STRING RETURN CASE WHEN is_member('admins') THEN x ELSE '***' END")
    table("CREATE VIEW v AS SELECT seen('secret') AS s, current_user() AS u, is_member('users') AS m")

    assert [("secret", "local@lakewire", True)] == table("SELECT * FROM v")
    assert [("***", "app", True)] == table("SELECT * FROM v", user="app")
    assert ["is_member(Admins)"] == [*table.columns("SELECT is_member('Admins')")]
    assert [(True, False)] == table("SELECT is_account_group_member('account users'), is_member('hr')", user="app")


def test_temporary_functions(table):
    """A temporary function is one of the session; nothing lasting can refer to it."""
    session, name = table.in_session(), "INVALID_TEMP_OBJ_REFERENCE"
    session("CREATE TEMPORARY FUNCTION h(x INT) RETURNS INT RETURN twice(x) + 1")
    session("CREATE TEMPORARY FUNCTION below(n INT) RETURNS TABLE RETURN SELECT h(a) AS z FROM t WHERE a <= n")
    session("CREATE TEMPORARY VIEW v AS SELECT h(a) AS z FROM t")

    assert ["h(2)", "h(3)"] == [*session.columns("SELECT h(2), session.h(3)")]
    assert [(3,), (5,)] == session("SELECT * FROM below(2) ORDER BY z")
    assert [(3,), (5,), (7,)] == session("SELECT * FROM v ORDER BY z")
    assert (name, "42K0F") == session.refused("CREATE VIEW w AS SELECT h(1) AS z")
    assert (name, "42K0F") == session.refused("CREATE FUNCTION w() RETURNS INT RETURN h(1)")
    assert "ROUTINE_ALREADY_EXISTS" == session.refused("CREATE TEMPORARY FUNCTION upper(x INT) RETURNS INT RETURN x")[0]
    assert "UNRESOLVED_ROUTINE" == table.refused("SELECT h(2)")[0]
    assert "UNSUPPORTED_FEATURE" == table.refused("CREATE TEMPORARY FUNCTION h() RETURNS INT RETURN 1")[0]
    session("DROP TEMPORARY FUNCTION h")
    assert "ROUTINE_NOT_FOUND" == session.refused("DROP TEMPORARY FUNCTION h")[0]
    session("DROP TEMPORARY FUNCTION IF EXISTS h")


def test_functions_are_described_and_listed(table):
    """DESCRIBE FUNCTION, SHOW FUNCTIONS and the information schema."""
    table("CREATE FUNCTION IF NOT EXISTS f(x INT) RETURNS INT RETURN 0")
    lines = [line for (line,) in table("DESCRIBE FUNCTION EXTENDED g")]

    assert [
        f"Function:      main.{table.schema}.g",
        "Type:          SCALAR",
        "Input:         x INT",
        "               y INT DEFAULT 10",
        "               z STRING DEFAULT 'q' 'last'",
        "Returns:       STRING",
        "Comment:       joins",
        "Deterministic: true",
        "Data Access:   CONTAINS SQL",
        "Owner:         local@lakewire",
    ] == lines[:10]
    assert lines[-1] == "Body:          x || '-' || y || z"
    assert ("Returns:       id INT",) in table("DESCRIBE FUNCTION top_of")
    assert [(f"main.{table.schema}.top_of",), (f"main.{table.schema}.twice",)] == table("SHOW USER FUNCTIONS LIKE 't*'")
    assert ("upper",) in table("SHOW SYSTEM FUNCTIONS")
    where = f"WHERE specific_schema = '{table.schema}'"
    assert [("g", "STRING", "CONTAINS_SQL"), ("top_of", "TABLE_TYPE", "READS_SQL_DATA")] == table(
        f"SELECT routine_name, data_type, sql_data_access FROM information_schema.routines {where} "
        "AND specific_name IN ('top_of', 'g') ORDER BY 1"
    )
    assert [("x", None), ("y", "10"), ("z", "'q'")] == table(
        f"SELECT parameter_name, parameter_default FROM information_schema.parameters {where} "
        "AND specific_name = 'g' ORDER BY ordinal_position"
    )
    assert [("id",), ("s",)] == table(
        f"SELECT column_name FROM information_schema.routine_columns {where} ORDER BY ordinal_position"
    )
    assert ("SCHEMA_NOT_EMPTY", "2BP01") == table.refused(f"DROP SCHEMA {table.schema}")
