"""Numbers that are too large for their column: the class of a store assignment, and nothing is written."""

import pytest

from lakewire_local.errors import LocalError

INSERTED, CHANGED = "CAST_OVERFLOW_IN_TABLE_INSERT", "DELTA_CAST_OVERFLOW_IN_TABLE_WRITE"
OTHERS = {(name, "22003") for name in ("ARITHMETIC_OVERFLOW", "CAST_OVERFLOW", "BINARY_ARITHMETIC_OVERFLOW")}
MANY = ", ".join(f"({number}, 1, 1.0)" for number in range(2000))


@pytest.fixture
def table(sql):
    """A table of small numbers, and one of large ones."""
    sql("CREATE TABLE t (id BIGINT, i INT, d DECIMAL(4,1), n SMALLINT GENERATED ALWAYS AS (CAST(i AS SMALLINT)))")
    sql("CREATE TABLE l (id BIGINT, v BIGINT, x DOUBLE)")
    sql("INSERT INTO t (id, i) VALUES (1, 1)")
    sql("INSERT INTO l VALUES (1, 3000000000, 1e10), (2, 5, 0.5)")
    return sql


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO t (id, i) VALUES (2, 3000000000)",
        "INSERT INTO t (i, id) SELECT v, id FROM l",
        "INSERT INTO t (i, id) SELECT v + 1, id FROM l",
        "INSERT INTO t (id, i) SELECT id, x FROM l",
        "INSERT INTO t (id, d) VALUES (2, 1.5), (3, 12345)",
        "INSERT INTO t BY NAME SELECT CAST(id AS INT) AS id, v AS i FROM l",
        f"INSERT INTO t (id, i, d) VALUES {MANY}, (0, 3000000000, 1.0)",
    ],
)
def test_a_number_that_is_inserted(table, statement):
    """A value that can be computed, and that the column cannot hold."""
    assert (INSERTED, "22003") == table.refused(statement)
    assert 1 == table.delta("t").version()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE t SET i = 3000000000",
        "UPDATE t SET d = id * 1000 WHERE id = 1",
        "UPDATE t AS a SET i = (SELECT max(v) FROM l)",
        "MERGE INTO t USING l ON t.id = l.id WHEN MATCHED THEN UPDATE SET i = l.v",
        "MERGE INTO t USING l ON t.id = l.v WHEN NOT MATCHED AND l.id = 1 THEN INSERT (id, i) VALUES (l.id, l.x)",
    ],
)
def test_a_number_that_is_set(table, statement):
    """Delta has a class of its own for UPDATE and MERGE."""
    assert (CHANGED, "22003") == table.refused(statement)
    assert 1 == table.delta("t").version()


def test_the_column_and_the_types_are_named(table):
    """As Databricks names them."""
    with pytest.raises(LocalError, match='a value of "BIGINT" type to the "INT" type column or variable `i` due to'):
        table("INSERT INTO t (id, i) VALUES (2, 3000000000)")


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO t (id, i) SELECT id, CAST(v AS INT) FROM l",
        "INSERT INTO t (id, i) SELECT id, CAST(2147483647 AS INT) + CAST(id AS INT) FROM l",
        "UPDATE t SET i = CAST(3000000000 * id AS INT)",
    ],
)
def test_a_number_that_cannot_be_computed(table, statement):
    """An overflow of the query itself keeps its class."""
    assert table.refused(statement) in OTHERS
    assert 1 == table.delta("t").version()
