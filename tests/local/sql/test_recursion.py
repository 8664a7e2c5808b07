"""Recursive common table expressions."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st


def test_a_step_runs_until_it_has_no_rows(sql):
    """Each level is made of the rows of the last one alone, and all of them are the rows of the query."""
    numbers = "WITH RECURSIVE r(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM r WHERE n < 100)"

    assert [(100, 5050)] == sql(f"{numbers} SELECT count(*), sum(n) FROM r")
    assert [(1, "a"), (2, "aa"), (3, "aaa")] == sql(
        "WITH RECURSIVE r AS (SELECT 1 AS n, 'a' AS s UNION ALL SELECT n + 1, concat(s, 'a') FROM r WHERE n < 3) "
        "SELECT * FROM r ORDER BY n"
    )


def test_types_and_names_are_those_of_the_base(sql):
    """A narrower step is cast; a wider one is refused, because rows of the base have gone on by then."""
    types = "SELECT typeof(n), n FROM r ORDER BY n"

    assert [("bigint", 1), ("bigint", 2)] == sql(
        f"WITH RECURSIVE r(n) AS (SELECT 1L UNION ALL SELECT 2 FROM r WHERE n = 1) {types}"
    )
    assert (
        "INCOMPATIBLE_COLUMN_TYPE"
        == sql.refused(f"WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1L FROM r WHERE n < 3) {types}")[0]
    )


@pytest.mark.parametrize(
    "value",
    ["DATE'2024-02-29'", "TIMESTAMP'2024-01-01 00:00:01.5'", "TIMESTAMP_NTZ'2024-01-01 00:00:01.5'", "1.50BD", "1.5D",
     "X'00FF'", "array(1, NULL)", "map('a', 1)", "named_struct('x', 1, 'y', 'z')", "CAST(3 AS TINYINT)", "true"],
)  # fmt: skip
def test_values_of_all_types_go_through_the_levels(sql, value):
    """A value is the same on every level."""
    is_same = f"to_json(v) = to_json({value})" if value.startswith("map") else f"v <=> {value}"

    rows = sql(
        f"WITH RECURSIVE r(n, v) AS (SELECT 1, {value} UNION ALL SELECT n + 1, v FROM r WHERE n < 3) "
        f"SELECT count(*), typeof(any_value(v)) = typeof({value}), every({is_same}) FROM r"
    )

    assert [(3, True, True)] == rows


def test_a_tree_is_walked_in_writes_and_views(sql, metastore):
    """A recursive query may stand wherever a query may, beside other ones and inside of them."""
    sql("CREATE TABLE staff (id INT, boss INT, name STRING)")
    sql("INSERT INTO staff VALUES (1, NULL, 'a'), (2, 1, 'b'), (3, 2, 'c'), (4, 2, 'd'), (5, 9, 'e')")
    tree = (
        "WITH RECURSIVE top AS (SELECT id FROM staff WHERE boss IS NULL), "
        "tree MAX RECURSION LEVEL 5 AS (SELECT s.id, 0 AS depth FROM staff s JOIN top ON s.id = top.id "
        "UNION ALL SELECT s.id, depth + 1 FROM staff AS s JOIN tree ON s.boss = tree.id) SELECT * FROM tree"
    )
    expected = [(1, 0), (2, 1), (3, 2), (4, 2)]
    before = set((metastore.root / "scratch").iterdir())

    sql(f"CREATE TABLE t AS {tree}")
    sql(f"CREATE VIEW v AS {tree}")
    sql("INSERT INTO staff VALUES (6, 4, 'f')")
    sql(f"INSERT INTO t {tree}")

    assert sorted(expected * 2 + [(6, 3)]) == sql("SELECT * FROM t ORDER BY ALL")
    assert [*expected, (6, 3)] == sql("SELECT * FROM v ORDER BY ALL")
    assert [(5,)] == sql(f"WITH o AS (SELECT 1) SELECT count(*) FROM ({tree}) x, o")
    assert before >= set((metastore.root / "scratch").iterdir())


def test_an_endless_recursion_ends_with_its_limit(sql):
    """The LIMIT of the query around ends it, then the number of levels, then that of rows."""
    endless = "AS (SELECT 1 UNION ALL SELECT n + 1 FROM r)"
    double = "AS (SELECT 1 UNION ALL SELECT n + 1 FROM r, (VALUES (1), (2), (3), (4), (5), (6), (7), (8), (9), (10)))"

    assert [(1,), (2,), (3,)] == sorted(sql(f"WITH RECURSIVE r(n) {endless} SELECT * FROM r LIMIT 3"))
    assert ("RECURSION_LEVEL_LIMIT_EXCEEDED", "42836") == sql.refused(
        f"WITH RECURSIVE r(n) MAX RECURSION LEVEL 7 {endless} SELECT * FROM r"
    )[:2]
    assert (
        "RECURSION_LEVEL_LIMIT_EXCEEDED"
        == sql.refused(f"WITH RECURSIVE r(n) {endless} SELECT * FROM r WHERE n > 200 LIMIT 3")[0]
    )
    assert "RECURSION_ROW_LIMIT_EXCEEDED" == sql.refused(f"WITH RECURSIVE r(n) {double} SELECT count(*) FROM r")[0]


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("SELECT n FROM r", "INVALID_RECURSIVE_CTE"),
        ("SELECT n FROM r UNION ALL SELECT 1", "INVALID_RECURSIVE_CTE"),
        ("SELECT 1 UNION ALL SELECT n FROM r UNION ALL SELECT n FROM r", "INVALID_RECURSIVE_CTE"),
        ("SELECT 1 UNION ALL SELECT a.n FROM r a JOIN r b ON a.n = b.n", "INVALID_RECURSIVE_REFERENCE.NUMBER"),
        ("SELECT 1 UNION ALL SELECT max(n) FROM r", "INVALID_RECURSIVE_REFERENCE.PLACE"),
        ("SELECT 1 UNION ALL SELECT n FROM r GROUP BY n", "INVALID_RECURSIVE_REFERENCE.PLACE"),
        ("SELECT 1 UNION ALL SELECT 1 WHERE 1 IN (SELECT n FROM r)", "INVALID_RECURSIVE_REFERENCE.PLACE"),
        (
            "SELECT 1 UNION ALL SELECT x FROM (VALUES (1)) v(x) LEFT JOIN r ON x = n",
            "INVALID_RECURSIVE_REFERENCE.PLACE",
        ),
        (
            "SELECT 1 UNION ALL SELECT n FROM r FULL JOIN (VALUES (1)) v(x) ON x = n",
            "INVALID_RECURSIVE_REFERENCE.PLACE",
        ),
        ("SELECT 1 UNION SELECT n FROM r", "UNSUPPORTED_FEATURE"),
        ("SELECT 1 UNION ALL SELECT n, 2 FROM r", "NUM_COLUMNS_MISMATCH"),
        ("SELECT 1 UNION ALL SELECT m FROM r", "UNRESOLVED_COLUMN.WITH_SUGGESTION"),
    ],
)
def test_what_is_no_recursion_is_refused(sql, query, reason):
    """A reference to itself where it has no meaning has the error class of Databricks."""
    assert reason == sql.refused(f"WITH RECURSIVE r(n) AS ({query}) SELECT * FROM r")[0]


@pytest.mark.parametrize("level", ["0", "-1", "x", "1.5"])
def test_a_level_is_a_number(sql, level):
    """MAX RECURSION LEVEL takes a number from 1."""
    text = f"WITH RECURSIVE r(n) MAX RECURSION LEVEL {level} AS (SELECT 1 UNION ALL SELECT n FROM r) SELECT * FROM r"

    assert "PARSE_SYNTAX_ERROR" == sql.refused(text)[0]


@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sets(st.tuples(st.integers(0, 6), st.integers(0, 6)).filter(lambda edge: edge[0] < edge[1]), min_size=1))
def test_paths_of_a_graph_are_those_of_a_model(sql, edges):
    """All paths of any graph without cycles are found, as often as there are."""
    listed = ", ".join(map(str, sorted(edges)))
    paths = level = [*edges]
    while level:
        level = [(start, end) for start, middle in level for other, end in edges if middle == other]
        paths = paths + level

    found = sql(
        f"WITH RECURSIVE e(a, b) AS (SELECT * FROM (VALUES {listed}) v(a, b)), p AS (SELECT a, b FROM e UNION ALL "
        "SELECT p.a, e.b FROM p JOIN e ON p.b = e.a) SELECT a, b FROM p"
    )

    assert sorted(paths) == sorted(found)
