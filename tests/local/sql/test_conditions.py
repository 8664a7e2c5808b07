"""Conditions select the same rows as in SQLite, NULLs included."""

import sqlite3

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.local_sql import Sql

ATOMS = st.sampled_from([
    "id = 1", "id > 2", "v = 'a'", "v <> 'a'", "v IS NULL", "v IN ('a', 'b')", "v NOT IN ('a', 'b')",
    "v IN ('a', NULL)",
    "n <= id", "id BETWEEN 1 AND 3", "NOT v = 'b'", "coalesce(v, 'z') = 'z'", "v IN (SELECT 'a')", "v LIKE 'a%'",
])  # fmt: skip
CONDITIONS = st.recursive(
    ATOMS,
    lambda inner: st.one_of(
        st.builds("({} AND {})".format, inner, inner),
        st.builds("({} OR {})".format, inner, inner),
        st.builds("NOT ({})".format, inner.filter(lambda text: "SELECT" not in text)),
    ),
    max_leaves=4,
)
ROWS = st.lists(
    st.tuples(
        st.sampled_from([1, 2, 3, None]), st.sampled_from(["a", "b", "c", None]), st.sampled_from([0.5, 1.5, None])
    ),
    min_size=1,
    max_size=6,
)
CHANGES = st.sampled_from(["DELETE FROM t", "UPDATE t SET v = 'x'", "UPDATE t SET n = id + 0.5, v = NULL"])


@settings(max_examples=30)
@given(ROWS, CONDITIONS, CHANGES, st.sampled_from(["", "PARTITIONED BY (v)"]))
def test_conditions_take_the_same_rows(runner, metastore, rows, condition, change, layout):
    """SELECT, UPDATE and DELETE apply to exactly the rows for which their condition is true."""
    sql = Sql(runner, metastore, "default")
    values = ", ".join(f"({', '.join('NULL' if value is None else repr(value) for value in row)})" for row in rows)
    oracle = sqlite3.connect(":memory:")
    oracle.execute("CREATE TABLE t (id INTEGER, v TEXT, n REAL)")
    oracle.execute(f"INSERT INTO t VALUES {values}")
    sql(f"CREATE OR REPLACE TABLE t (id INT, v STRING, n DOUBLE) {layout}")
    sql(f"INSERT INTO t VALUES {values}")

    selected = f"SELECT * FROM t WHERE {condition}"
    assert ordered(oracle.execute(selected)) == ordered(sql(selected))
    assert [(oracle.execute(f"{change} WHERE {condition}").rowcount,)] == sql(f"{change} WHERE {condition}")
    assert ordered(oracle.execute("SELECT * FROM t")) == ordered(sql("SELECT * FROM t"))
    oracle.close()


def ordered(rows):
    return sorted(map(tuple, rows), key=repr)


@pytest.mark.parametrize(
    "condition",
    [
        "v IN (1, 2) AND v NOT IN (1, 2)",
        "v IN (1) AND v IN (2)",
        "w > 0 AND (v IN (1) AND v IN (2))",
        "NOT (v NOT IN (1) OR v IN (1))",
        "NOT (v NOT IN (1) OR v NOT IN (2))",
        "v IN (1, NULL) AND v NOT IN (1, NULL)",
        "v + w IN (1) AND v + w IN (2)",
        "v IN (1) AND w IN (1)",
    ],
)
def test_lists_of_one_value_without_a_common_element_are_null_of_null(sql, condition):
    """NULL is in no list and not outside of one; so is the negation."""
    values = [(None, 1), (5, 1), (1, 1), (2, 2)]
    oracle = sqlite3.connect(":memory:")
    oracle.execute("CREATE TABLE t (v INTEGER, w INTEGER)")
    oracle.executemany("INSERT INTO t VALUES (?, ?)", values)
    sql("CREATE TABLE t (v INT, w INT)")
    sql("INSERT INTO t VALUES (NULL, 1), (5, 1), (1, 1), (2, 2)")

    question = f"SELECT v, w, {condition}, NOT ({condition}) FROM t ORDER BY 1, 2"

    assert [tuple(row) for row in oracle.execute(question)] == sql(question)
    hits = f"SELECT v FROM t WHERE NOT ({condition}) ORDER BY 1"
    assert [tuple(row) for row in oracle.execute(hits)] == sql(hits)


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("like('a!_b', 'a!!!_b', '!')", True),
        ("'a_b' LIKE 'a!_b' ESCAPE '!'", True),
        ("'ab' LIKE 'a!_b' ESCAPE '!'", False),
        ("like('abc', 'a!bc', '!')", "INVALID_FORMAT.ESC_IN_THE_MIDDLE"),
        ("'abc' LIKE 'a!bc' ESCAPE '!'", "INVALID_FORMAT.ESC_IN_THE_MIDDLE"),
        ("like('a!', 'a!', '!')", "INVALID_FORMAT.ESC_AT_THE_END"),
        ("ilike('a', concat('b', '1c'), '1')", "UNSUPPORTED_FEATURE"),
    ],
)
def test_an_escape_of_like_stands_in_front_of_something(sql, condition, expected):
    """Of a pattern that is no literal that is not known, and refused; the values are those of real Spark."""
    if isinstance(expected, bool):
        assert [(expected,)] == sql(f"SELECT {condition}")
    else:
        assert expected == sql.refused(f"SELECT {condition}")[0]
