"""Queries of Databricks on the engine of the local workspace: rows, types and refusals."""

import datetime as dt
from decimal import Decimal

import pytest

D = Decimal


@pytest.fixture
def tables(sql):
    """Four rows with every kind of value, and rows to join."""
    sql("CREATE TABLE t (id INT, a INT, b DECIMAL(10,2), l BIGINT, x DOUBLE, d DATE, s STRING, arr ARRAY<INT>)")
    sql("CREATE TABLE u (id BIGINT, y INT)")
    sql("CREATE TABLE w (id INT, k STRING, v INT)")
    sql(
        "INSERT INTO t VALUES"
        " (1, 7, 10.50, 9223372036854775807, 1e10D, DATE'2024-02-29', '{\"k\":[5,6]}', array(1, NULL)),"
        " (2, 7, 3.00, 5, 0.0001D, DATE'2024-12-29', '{\"k\":1}', array()),"
        " (3, 8, -1.25, 1, double('NaN'), NULL, NULL, NULL),"
        " (4, NULL, NULL, -3, 123456789.125D, DATE'2023-01-01', 'x', array(4))"
    )
    sql("INSERT INTO u VALUES (1, 7), (2, NULL), (9, 8)")
    sql("INSERT INTO w VALUES (1, 'x', 10), (1, 'y', 20), (2, 'x', 5), (2, 'x', 6)")
    return sql


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        ("SELECT * EXCEPT (b, l, x, d, s, arr) FROM t WHERE id < 3 ORDER BY id", [(1, 7), (2, 7)]),
        ("SELECT u.* EXCEPT (id), t.id FROM t JOIN u ON t.id = u.id ORDER BY ALL DESC", [(7, 1), (None, 2)]),
        ("SELECT a, count(*) AS c FROM t GROUP BY ALL ORDER BY ALL", [(None, 1), (7, 2), (8, 1)]),
        ("SELECT id + 1 AS n, n * 2 AS m FROM t ORDER BY m DESC LIMIT 1", [(5, 10)]),
        ("SELECT id + 100 AS a, a * 2 AS c FROM t WHERE id = 1", [(101, 14)]),
        (
            "SELECT id FROM t QUALIFY row_number() OVER (PARTITION BY a ORDER BY id DESC) = 1 ORDER BY l",
            [(4,), (3,), (2,)],
        ),
        ("SELECT id, row_number() OVER (ORDER BY id) AS rn FROM t QUALIFY rn = 2", [(2, 2)]),
        ("SELECT * FROM w PIVOT (sum(v) FOR k IN ('x' AS xx, 'y')) ORDER BY id", [(1, 10, 20), (2, 11, None)]),
        (
            "SELECT * FROM w PIVOT (count(v) AS c, max(v) AS m FOR k IN ('y')) ORDER BY id",
            [(1, 1, 20), (2, None, None)],
        ),
        (
            "SELECT * FROM (SELECT id, y FROM u) UNPIVOT (v FOR k IN (y AS yy)) ORDER BY id",
            [(1, "yy", 7), (9, "yy", 8)],
        ),
        (
            "SELECT * FROM (SELECT y FROM u) UNPIVOT INCLUDE NULLS (v FOR k IN (y)) ORDER BY v",
            [("y", None), ("y", 7), ("y", 8)],
        ),
        ("SELECT s:k[1], s:k[1]::int + 1 FROM t WHERE id = 1", [("6", 7)]),
        ("SELECT parse_json(s):k[0]::int FROM t WHERE id = 1", [(5,)]),
        ("SELECT id FROM t WHERE a IN (SELECT y FROM u) OR id = 4 ORDER BY id", [(1,), (2,), (3,), (4,)]),
        (
            "SELECT id, a IN (SELECT y FROM u WHERE y = 7) FROM t ORDER BY id LIMIT 3",
            [(1, True), (2, True), (3, False)],
        ),
        ("SELECT id, e FROM t, LATERAL explode(arr) AS z(e) ORDER BY id, e", [(1, None), (1, 1), (4, 4)]),
        ("SELECT id, e FROM t LATERAL VIEW explode(arr) z AS e WHERE e > 1", [(4, 4)]),
        (
            "SELECT id, e FROM t LEFT JOIN LATERAL explode(arr) z(e) ON TRUE WHERE id > 1 ORDER BY id",
            [(2, None), (3, None), (4, 4)],
        ),
        ("SELECT explode(map('a', 1))", [("a", 1)]),
        ("SELECT t.id, u.id, id FROM t FULL JOIN u USING (id) WHERE u.id > 1 ORDER BY 3", [(2, 2, 2), (None, 9, 9)]),
        ("SELECT t.id FROM t LEFT ANTI JOIN u USING (id) ORDER BY t.id", [(3,), (4,)]),
        ("SELECT a FROM t GROUP BY a ORDER BY max(id)", [(7,), (8,), (None,)]),
        ("SELECT sum(id) AS id FROM t GROUP BY a HAVING sum(id) > 3 ORDER BY id", [(4,)]),
        ("SELECT id FROM t WHERE id > 2 |> SELECT id + 1 AS n |> ORDER BY n", [(4,), (5,)]),
        ("SELECT id FROM t WHERE s LIKE ANY ('x%', '%1}')", [(2,), (4,)]),
        ("SELECT decode(id, 1, 'one', 'more') FROM t WHERE id < 3 ORDER BY id", [("one",), ("more",)]),
        ("SELECT id FROM t WHERE x > 5 ORDER BY id", [(1,), (3,), (4,)]),
        ("SELECT x FROM t WHERE id IN (1, 2, NULL) AND id NOT IN (1, 7)", [(0.0001,)]),
        ("SELECT id FROM t WHERE s IN ('x', 'y') AND s NOT IN ('y', NULL)", []),
        (
            (
                "SELECT sum(id) OVER (ORDER BY d RANGE BETWEEN INTERVAL 400 DAYS PRECEDING AND CURRENT ROW)"
                " FROM t WHERE d IS NOT NULL ORDER BY d"
            ),
            [(4,), (1,), (3,)],
        ),
        ("SELECT CASE WHEN id > 0 THEN 1 ELSE 1 / 0 END FROM t WHERE id = 1", [(1.0,)]),
        ("SELECT coalesce(id, 1 / 0) FROM t WHERE id = 1", [(1.0,)]),
        (
            "SELECT CAST(x AS STRING), 'v' || x FROM t ORDER BY id LIMIT 2",
            [("1.0E10", "v1.0E10"), ("1.0E-4", "v1.0E-4")],
        ),
        ("SELECT CAST(array(1, NULL) AS STRING), CAST(map('a', 2.5D) AS STRING)", [("[1, null]", "{a -> 2.5}")]),
        ("SELECT left('ab', -1), right('ab', 1 - 2), substring('abc', 0 - 5, 3)", [("", "", "a")]),
        ("SELECT array_contains(arr, 9) FROM t ORDER BY id", [(None,), (False,), (None,), (False,)]),
        ("SELECT extract(DOW FROM d), weekday(d) FROM t WHERE id = 2", [(1, 6)]),
        ("SELECT date_trunc('MONTH', d) FROM t WHERE id = 1", [(dt.datetime(2024, 2, 1, tzinfo=dt.UTC),)]),
        ("SELECT d - DATE'2024-02-01' FROM t WHERE id = 1", [(dt.timedelta(28),)]),
        ("SELECT array(named_struct('k', 1)).k, named_struct('a', map('b', 1)).a.b", [([1], 1)]),
        (
            "SELECT id, a.id, b.id FROM (SELECT '1.0' AS id) a FULL JOIN (SELECT 1.0D AS id) b USING (id)",
            [(1.0, "1.0", 1.0)],
        ),
        ("SELECT any(id > 3), some(id > 9) FROM t", [(True, False)]),
        ("SELECT CAST(1.005D AS DECIMAL(10,2)), CAST(1e-20D AS DECIMAL(10,2))", [(D("1.01"), D("0.00"))]),
        (
            r"SELECT 'é' RLIKE '\\w', regexp_replace('a1é', '[\\d\\s]', 'x'), split('a b', '\\s')",
            [(False, "axé", ["a", "b"])],
        ),
        ("SELECT '5' + 1, 1 = '1', DATE'2024-01-02' > '2024-01-01'", [(6, True, True)]),
        (
            "SELECT round(1.005D, 2), avg(v) FROM VALUES (CAST(-1.00 AS DECIMAL(10,2))), (-2.00), (-2.00) r(v)",
            [(1.01, D("-1.666667"))],
        ),
    ],
)
def test_queries_have_the_rows_of_databricks(tables, query, rows):
    """Forms and functions that the engine lacks, or gets wrong by itself."""
    assert rows == tables(query)


@pytest.mark.parametrize(
    ("expression", "type_text", "value"),
    [
        ("b / a", "decimal(21,13)", D("1.5000000000000")),
        ("b / 3", "decimal(14,6)", D("3.500000")),
        ("b * a", "decimal(21,2)", D("73.50")),
        ("b + id", "decimal(13,2)", D("11.50")),
        ("sum(b) / count(*)", "decimal(38,20)", D("10.50000000000000000000")),
        ("datediff(d, DATE'2024-02-01')", "int", 28),
        ("nvl2(s, 1, 0)", "int", 1),
        ("nvl(b, 0)", "decimal(12,2)", D("10.50")),
        ("coalesce(x, 0.5)", "double", 1e10),
        ("CAST(1 AS FLOAT) + 1", "double", 2.0),
        ("sum(id)", "bigint", 1),
        ("typeof(avg(b))", "string", "decimal(14,6)"),
    ],
)
def test_results_have_the_types_of_databricks(tables, expression, type_text, value):
    """Precision, scale and kind of a result are those of Spark."""
    group = " GROUP BY ALL" if "(" in expression else ""
    query = f"SELECT {expression} AS v FROM t WHERE id = 1{group}"

    assert {"v": type_text} == tables.columns(query)
    assert [(value,)] == tables(query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT 2147483647 + id FROM t",
        "SELECT l + 1 FROM t",
        "SELECT l * 2 FROM t",
        "SELECT sum(l) FROM t",
        "SELECT sum(l) OVER (ORDER BY id DESC) FROM t",
    ],
)
def test_overflow_is_an_error(tables, query):
    """Integers never wrap around."""
    assert ("ARITHMETIC_OVERFLOW", "22003") == tables.refused(query)


def test_overflow_of_small_integers_has_a_class_of_its_own(tables):
    """As in Spark."""
    query = "SELECT CAST(100 AS TINYINT) + CAST(100 AS TINYINT)"
    assert ("BINARY_ARITHMETIC_OVERFLOW", "22003") == tables.refused(query)


@pytest.mark.parametrize(
    ("query", "error_class"),
    [
        ("SELECT nope FROM t", "UNRESOLVED_COLUMN.WITH_SUGGESTION"),
        ("SELECT t.id FROM t AS q", "UNRESOLVED_COLUMN.WITH_SUGGESTION"),
        ("SELECT id FROM t JOIN u ON t.id = u.id", "AMBIGUOUS_REFERENCE"),
        ("SELECT id + 1 AS n FROM t WHERE n > 1", "UNRESOLVED_COLUMN.WITH_SUGGESTION"),
        ("SELECT id FROM nope", "TABLE_OR_VIEW_NOT_FOUND"),
        ("SELECT id FROM t JOIN w USING (nope)", "UNRESOLVED_USING_COLUMN_FOR_JOIN"),
        ("SELECT id FROM t UNION SELECT id, y FROM u", "NUM_COLUMNS_MISMATCH"),
        ("SELECT v FROM VALUES (1), ('a') r(v)", "INVALID_INLINE_TABLE.INCOMPATIBLE_TYPES_IN_INLINE_TABLE"),
        ("SELECT id, count(*) FROM t", "MISSING_GROUP_BY"),
        ("SELECT 1 = TRUE", "DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES"),
        ("SELECT count(DISTINCT a) OVER () FROM t", "DISTINCT_WINDOW_FUNCTION_UNSUPPORTED"),
        ("SELECT id FROM t WHERE id = ANY (SELECT 1)", "PARSE_SYNTAX_ERROR"),
        ("SELECT `percentile_approx`(id, 0.5) FROM t", "UNSUPPORTED_FEATURE"),
        ("SELECT (SELECT (SELECT bround(2.5)))", "UNSUPPORTED_FEATURE"),
        ("SELECT rand() AS r, r + 1 FROM t", "UNSUPPORTED_FEATURE"),
        ("SELECT 8 >>> 1", "UNSUPPORTED_FEATURE"),
        ("SELECT t.id FROM t, u RIGHT JOIN w ON u.id = w.id", "UNSUPPORTED_FEATURE"),
        ("SELECT t.id FROM t RIGHT JOIN u ON t.id = u.id AND t.id IN (SELECT id FROM w)", "UNSUPPORTED_FEATURE"),
        ("SELECT t.s.nope FROM (SELECT named_struct('x', 1) AS s) AS t", "FIELD_NOT_FOUND"),
        ("SELECT (SELECT count(*) FROM u WHERE u.id < t.id) FROM t", "UNSUPPORTED_FEATURE"),
        ("SELECT max(array(id)) FROM t", "UNSUPPORTED_FEATURE"),
        ("SELECT max_by(1, array(id)) FROM t", "UNSUPPORTED_FEATURE"),
        ("SELECT array_min(array(array(id))) FROM t", "UNSUPPORTED_FEATURE"),
    ],
)
def test_refusals_have_their_class(tables, query, error_class):
    """A wrong query has the class of Databricks, one that cannot run here is unsupported."""
    assert error_class == tables.refused(query)[0]


def test_names_of_columns(tables):
    """A column without an alias is named as Spark names it, whatever was made of it."""
    query = (
        "SELECT id, Id, a + 1, sum(a) OVER w AS s, CAST(x AS STRING), nvl(a, 0), if(a > 1, 1, 2) FROM t WINDOW w AS ()"
    )
    named = ["id", "Id", "(a + 1)", "s", "x", "nvl(a, 0)", "(IF((a > 1), 1, 2))"]

    assert named == [column.name for column in tables.run(query).columns]


def test_a_view_means_the_same_from_everywhere(tables):
    """The query of a view is resolved with the names of its own schema, with aliases of its own."""
    tables("CREATE VIEW v AS SELECT * EXCEPT (arr, s), b / a AS q FROM t QUALIFY row_number() OVER (ORDER BY id) < 3")

    assert [(D("1.5000000000000"),), (D("0.4285714285714"),)] == tables("SELECT v.q FROM v ORDER BY id")
    assert [(2,)] == tables("WITH t AS (SELECT 1 AS id) SELECT v.id FROM v LEFT ANTI JOIN t ON v.id = t.id")


def test_changes_have_the_values_of_databricks(tables):
    """UPDATE, DELETE and MERGE compute as queries do."""
    tables("UPDATE t SET b = b / 3, s = CAST(x AS STRING) WHERE weekday(d) = 6")
    tables("DELETE FROM t WHERE t.d - DATE'2023-01-01' < INTERVAL 1 DAY")
    tables(
        "MERGE INTO t USING (SELECT id, max(y) AS y FROM u GROUP BY ALL) AS n ON t.id = n.id "
        "WHEN MATCHED AND n.y > 1 THEN UPDATE SET a = n.y + a WHEN NOT MATCHED THEN INSERT (id, a) VALUES (id, y * 2)"
    )

    assert [(1, 14, D("10.50")), (2, 7, D("1.00")), (3, 8, D("-1.25")), (9, 16, None)] == tables(
        "SELECT id, a, b FROM t ORDER BY id"
    )
    assert [("1.0E-4",)] == tables("SELECT s FROM t WHERE id = 2")
    assert ("ARITHMETIC_OVERFLOW", "22003") == tables.refused("UPDATE t SET l = l + 1 WHERE id = 1")


def test_rows_of_literals_are_stored_exactly(tables):
    """Literals of several kinds in one column have the wider type: a small double is not lost."""
    tables("CREATE TABLE r (id INT, x DOUBLE)")
    tables("INSERT INTO r VALUES (1, 1.5), (2, 1e-20)")

    assert [(1, 1.5), (2, 1e-20)] == tables("SELECT * FROM r ORDER BY id")


def test_doubles_are_assigned_by_their_digits(tables):
    """A double goes into a DECIMAL and into a STRING as it is written."""
    tables("CREATE TABLE r (v DECIMAL(10,2), s STRING)")
    tables("INSERT INTO r SELECT x, x FROM VALUES (1.005D) v(x)")
    tables("INSERT INTO r VALUES (2.675D, 1e10D)")

    assert [(D("1.01"), "1.005"), (D("2.68"), "1.0E10")] == tables("SELECT * FROM r ORDER BY v")
