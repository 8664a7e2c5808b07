import pytest

from tests.support.local_sql import rows_of


@pytest.fixture
def table(sql):
    sql("CREATE TABLE t (id INT, v STRING)")
    sql("INSERT INTO t VALUES (1, 'a'), (2, 'b'), (3, NULL)")
    return sql


@pytest.mark.parametrize(
    ("statement", "count", "rows"),
    [
        ("UPDATE t SET v = 'x' WHERE id = 1", 1, [(1, "x"), (2, "b"), (3, None)]),
        (
            "UPDATE t AS x SET x.v = upper(x.v), id = x.id + 10 WHERE x.v IS NOT NULL",
            2,
            [(3, None), (11, "A"), (12, "B")],
        ),
        (
            "UPDATE t SET v = TIMESTAMP'2024-01-01 00:00:00' WHERE id = 1",
            1,
            [(1, "2024-01-01 00:00:00"), (2, "b"), (3, None)],
        ),
        ("UPDATE t SET v = CASE WHEN id = 1 THEN 'one' ELSE v END", 3, [(1, "one"), (2, "b"), (3, None)]),
        ("UPDATE t SET v = 'x' WHERE id = (SELECT max(id) FROM t)", 1, [(1, "a"), (2, "b"), (3, "x")]),
        ("UPDATE t SET v = 'x' WHERE id IN (SELECT 2)", 1, [(1, "a"), (2, "x"), (3, None)]),
        ("UPDATE t SET v = 'x' WHERE id = 99", 0, [(1, "a"), (2, "b"), (3, None)]),
        ("DELETE FROM t WHERE v = 'b'", 1, [(1, "a"), (3, None)]),
        ("DELETE FROM t AS x WHERE x.v IS NULL", 1, [(1, "a"), (2, "b")]),
        ("DELETE FROM t WHERE id IN (SELECT 2)", 1, [(1, "a"), (3, None)]),
        ("DELETE FROM t WHERE v NOT IN (SELECT 'a')", 1, [(1, "a"), (3, None)]),
        ("DELETE FROM t d WHERE EXISTS (SELECT 1 FROM range(3) r WHERE r.id = d.id)", 2, [(3, None)]),
        ("DELETE FROM t WHERE id = 99", 0, [(1, "a"), (2, "b"), (3, None)]),
        ("DELETE FROM t", 3, []),
    ],
)
def test_rows_change_and_are_counted(table, statement, count, rows):
    """UPDATE and DELETE return the number of affected rows; without one there is no new version."""
    assert [(count,)] == table(statement)
    assert rows == sorted(table("SELECT * FROM t"))
    assert (1 if count == 0 else 2) == table.delta("t").version()


def test_other_readers_see_the_same(table):
    """What a DELETE by subquery leaves is what delta-rs reads, under the operation DELETE."""
    table("DELETE FROM t WHERE id IN (SELECT 2)", user="someone")

    assert [(1, "a"), (3, None)] == rows_of(table.delta("t"))
    assert [("DELETE", "someone")] == [(row[4], row[3]) for row in table("DESCRIBE HISTORY t LIMIT 1")]


@pytest.mark.parametrize(
    ("statement", "error"),
    [
        ("UPDATE t SET nope = 1", ("UNRESOLVED_COLUMN.WITH_SUGGESTION", "42703")),
        ("UPDATE t SET id = nope", ("UNRESOLVED_COLUMN.WITH_SUGGESTION", "42703")),
        ("UPDATE t SET id = DATE'2024-01-01'", ("INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_SAFELY_CAST", "KD000")),
        ("UPDATE t SET id = 3000000000", ("DELTA_CAST_OVERFLOW_IN_TABLE_WRITE", "22003")),
        ("UPDATE nope SET id = 1", ("TABLE_OR_VIEW_NOT_FOUND", "42P01")),
        ("DELETE FROM t WHERE nope = 1", ("UNRESOLVED_COLUMN.WITH_SUGGESTION", "42703")),
        ("DELETE FROM t WHERE", ("PARSE_SYNTAX_ERROR", "42601")),
    ],
)
def test_bad_changes_write_nothing(table, statement, error):
    """A refused statement names its class and leaves the table at its version."""
    assert error == table.refused(statement)
    assert 1 == table.delta("t").version()


def test_truncate(table):
    """TRUNCATE TABLE takes all rows out and keeps the versions before."""
    table("TRUNCATE TABLE t")

    assert [] == table("SELECT * FROM t")
    assert [(3,)] == table("SELECT count(*) FROM t VERSION AS OF 1")


def test_variants_are_updated_also_to_null(sql):
    """The engine's own UPDATE fails when a variant becomes NULL."""
    sql("CREATE TABLE variants (id INT, v VARIANT)")
    sql("INSERT INTO variants SELECT 1, PARSE_JSON('[1]')")
    sql("INSERT INTO variants SELECT 2, PARSE_JSON('[2]')")

    assert [(1,)] == sql("UPDATE variants SET v = NULL WHERE id = 1")
    assert [(1,)] == sql("UPDATE variants SET v = PARSE_JSON('{\"a\":1}') WHERE id = 2")

    assert [(1, None), (2, '{"a":1}')] == sorted(sql("SELECT * FROM variants"))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE nested SET y.p = 5, y.in.b = 'B'",
        "UPDATE nested AS n SET n.y.p = 5, n.y.in.b = 'B' WHERE n.p = 0",
        "UPDATE nested SET nested.y.P = (SELECT 5), Y.in.b = 'B'",
        "MERGE INTO nested t USING (SELECT 5 AS v) s ON TRUE WHEN MATCHED THEN UPDATE SET t.y.p = s.v, y.in.b = 'B'",
    ],
)
def test_fields_of_structs_are_set(sql, statement):
    """The other fields stay, and a column that is called like the field is not touched."""
    sql("CREATE TABLE nested (p INT, y STRUCT<p: INT, q: INT, in: STRUCT<a: INT, b: STRING>>)")
    sql("INSERT INTO nested VALUES (0, named_struct('p', 1, 'q', 2, 'in', named_struct('a', 3, 'b', 'b')))")

    sql(statement)

    assert [(0, {"p": 5, "q": 2, "in": {"a": 3, "b": "B"}})] == sql("SELECT * FROM nested")


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ("y.nope = 1", "FIELD_NOT_FOUND"),
        ("p.x = 1", "UNRESOLVED_COLUMN.WITH_SUGGESTION"),
        ("y.p = 1, y = NULL", "DELTA_CONFLICT_SET_COLUMN"),
        ("p = 1, p = 2", "DELTA_CONFLICT_SET_COLUMN"),
    ],
)
def test_fields_that_cannot_be_set_are_refused(sql, changes, error):
    """What is no field, and what is set twice."""
    sql("CREATE TABLE nested (p INT, y STRUCT<p: INT>)")

    assert error == sql.refused(f"UPDATE nested SET {changes}")[0]


SOME = "CREATE VIEW some AS SELECT id FROM t WHERE rand() < 0.5"


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE t SET id = 1 WHERE rand() < 0.5",
        "DELETE FROM t WHERE id IN (SELECT id FROM t WHERE rand() < 0.5)",
        "MERGE INTO t USING range(9) s ON t.id = s.id AND rand() < 0.5 WHEN MATCHED THEN DELETE",
        "MERGE INTO t USING range(9) s ON t.id = s.id WHEN MATCHED AND uuid() > 'x' THEN DELETE",
        "INSERT INTO t AS x REPLACE ON x.id > rand() SELECT 1",
    ],
)
def test_a_condition_without_a_lasting_value_is_refused(sql, change):
    """It would be another one for each part of the statement."""
    sql("CREATE TABLE t (id BIGINT)")

    assert ("DELTA_NON_DETERMINISTIC_FUNCTION_NOT_SUPPORTED", "0AKDC") == sql.refused(change)


@pytest.mark.parametrize("feed", ["false", "true"])
def test_rows_that_are_chosen_at_random_are_chosen_once(sql, feed):
    """What a view, a limit or a source finds is the same for all of a statement: no row is lost or there twice."""
    sql(f"CREATE TABLE t (id BIGINT) TBLPROPERTIES ('delta.enableChangeDataFeed' = '{feed}')")
    sql("INSERT INTO t SELECT id FROM range(200)")
    sql(SOME)
    count = 200

    (updated,) = sql("UPDATE t SET id = id + 1000 WHERE id IN (SELECT id FROM some)")[0]
    assert [(count, updated)] == sql("SELECT count(*), count_if(id >= 1000) FROM t")
    (gone,) = sql("DELETE FROM t WHERE id IN (SELECT id FROM some LIMIT 50)")[0]
    count -= gone
    assert [(count,)] == sql("SELECT count(*) FROM t")
    done = sql(
        "MERGE INTO t USING (SELECT CAST(rand() * 400 AS BIGINT) AS k, 'x' AS `a b` FROM range(5)) s ON t.id = s.k "
        "WHEN MATCHED THEN DELETE WHEN NOT MATCHED AND s.`a b` = 'x' THEN INSERT (id) VALUES (k)"
    )[0]
    assert [(count - done[2] + done[3],)] == sql("SELECT count(*) FROM t")
    assert done[0] == done[2] + done[3] > 0


def test_the_time_is_one_for_all_of_a_statement(sql):
    """No row changes sides while a statement runs."""
    found = sql(
        "SELECT count(DISTINCT x), min(y) = max(y), every(x = now() AND CAST(x AS DATE) = current_date()) FROM "
        "(SELECT current_timestamp() AS x, localtimestamp() AS y FROM range(3) UNION ALL "
        "SELECT now(), getdate() FROM range(3))"
    )

    assert [(1, True, True)] == found
    assert ["current_timestamp()", "now()"] == list(sql.columns("SELECT current_timestamp(), now()"))
