"""Calls that make rows, where they may not stand."""

import pytest

NESTED, OUTSIDE = "UNSUPPORTED_GENERATOR.NESTED_IN_EXPRESSIONS", "UNSUPPORTED_GENERATOR.OUTSIDE_SELECT"


@pytest.mark.parametrize(
    ("query", "error_class"),
    [
        ("SELECT explode(array(1, 2)) + 1", NESTED),
        ("SELECT sum(explode(array(1, 2)))", NESTED),
        ("SELECT typeof(explode(array(1, 2)))", NESTED),
        ("SELECT sum(1) OVER (ORDER BY explode(array(1)))", NESTED),
        ("SELECT 1 AS a WHERE explode(array(true))", OUTSIDE),
        ("SELECT a FROM VALUES (1) AS t(a) ORDER BY explode(array(1))", OUTSIDE),
        ("SELECT a FROM VALUES (1) AS t(a) GROUP BY explode(array(1)), a", "UNSUPPORTED_EXPR_FOR_OPERATOR"),
    ],
)
def test_a_generator_is_a_whole_item(sql, query, error_class):
    """The engine would run it anywhere."""
    assert (error_class, "42K0E") == sql.refused(query)


def test_two_generators(sql):
    """Each row of one with each row of the other."""
    assert [(1, 3), (1, 4), (2, 3), (2, 4)] == sql("SELECT (explode(array(1, 2))), explode(array(3, 4)) AS b")
