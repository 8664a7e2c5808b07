"""Row filters and column masks: what another caller than the owner sees, changes and cannot pass by."""

from decimal import Decimal

import pytest

DENIED = ("UNSUPPORTED_FEATURE", "0A000")
PAST = "ROW_LEVEL_SECURITY_COLUMN_MASK_FEATURE_NOT_SUPPORTED"


@pytest.fixture
def table(sql):
    """A table of which ``ann`` sees the rows of the US without numbers, and the owner everything."""
    sql(
        "CREATE TABLE s (id INT, region STRING, ssn STRING, amount DECIMAL(10,2)) "
        "TBLPROPERTIES ('delta.columnMapping.mode' = 'name')"
    )
    sql("INSERT INTO s VALUES (1, 'EU', '111', 1.5), (2, 'US', '222', 2.5), (3, 'US', '333', 3.5), (4, NULL, '444', 4)")
    sql("CREATE TABLE allowed (who STRING, region STRING)")
    sql("INSERT INTO allowed VALUES ('ann', 'US')")
    sql(
        "CREATE FUNCTION see(r STRING) RETURNS BOOLEAN RETURN is_member('admins') "
        "OR EXISTS (SELECT 1 FROM allowed a WHERE a.who = current_user() AND a.region = r)"
    )
    sql("CREATE FUNCTION hide(x STRING) RETURNS STRING RETURN CASE WHEN is_member('admins') THEN x ELSE '***' END")
    sql(
        "CREATE FUNCTION round_off(x DECIMAL(10,2), r STRING) RETURNS DECIMAL(10,2) "
        "RETURN CASE WHEN r = 'US' AND NOT is_member('admins') THEN 0 ELSE x END"
    )
    sql("ALTER TABLE s SET ROW FILTER see ON (region)")
    sql("ALTER TABLE s ALTER COLUMN ssn SET MASK hide")
    sql("ALTER TABLE s ALTER COLUMN amount SET MASK round_off USING COLUMNS (region)")
    return sql


def stored(table):
    """Return ids, regions and numbers as the owner sees them."""
    return table("SELECT id, region, ssn FROM s ORDER BY id")


def test_every_read_is_one_of_the_caller(table):
    """Queries, conditions, aggregates, subqueries, CREATE TABLE AS and views show what the caller may see."""
    table("CREATE VIEW v AS SELECT id, ssn FROM s")
    table("CREATE TABLE copied AS SELECT * FROM s", user="ann")

    assert 4 == len(stored(table))
    seen = [(2, "US", "***", Decimal("0.00")), (3, "US", "***", Decimal("0.00"))]
    assert seen == table("SELECT * FROM s ORDER BY id", user="ann") == table("SELECT * FROM copied ORDER BY id")
    assert [(0,)] == table("SELECT count(*) FROM s", user="bob")
    assert [] == table(f"SELECT main.{table.schema}.s.id FROM s WHERE s.ssn = '222'", user="ann")
    assert [("***", 2)] == table("SELECT x.ssn, count(*) FROM s AS x GROUP BY x.ssn", user="ann")
    assert [(2, "***"), (3, "***")] == table("SELECT * FROM v ORDER BY id", user="ann")
    assert [(2,)] == table("SELECT (SELECT count(*) FROM s)", user="ann")
    assert [(2, "111"), (4, "111")] == table(
        "SELECT count(*), min(ssn) FROM s WHERE id < 3 UNION ALL SELECT count(*), min(ssn) FROM s ORDER BY 1"
    )


def test_a_filter_without_columns(table):
    """A filter may be about the caller alone."""
    table("CREATE TABLE t (a INT)")
    table("INSERT INTO t VALUES (1)")
    table("CREATE FUNCTION is_bob() RETURNS BOOLEAN RETURN current_user() = 'bob'")
    table("ALTER TABLE t SET ROW FILTER is_bob ON ()")

    assert [(1,)] == table("SELECT a FROM t", user="bob")
    assert [] == table("SELECT a FROM t")


def test_update_changes_what_the_caller_sees_and_nothing_else(table):
    """Conditions and values are those the caller sees; columns that are not set keep what is stored."""
    table("UPDATE s SET region = 'US' WHERE ssn = '222'", user="ann")
    assert 4 == len(stored(table))

    table("UPDATE s SET region = concat(region, '!') WHERE id IN (1, 2)", user="ann")
    table("UPDATE s SET ssn = concat(ssn, '?') WHERE id = 3", user="ann")

    assert [(1, "EU", "111"), (2, "US!", "222"), (3, "US", "***?"), (4, None, "444")] == stored(table)


def test_delete_leaves_what_the_caller_does_not_see(table):
    """DELETE of everything is one of all visible rows."""
    assert [(2,)] == table("DELETE FROM s WHERE true", user="ann")

    assert [(1, "EU", "111"), (4, None, "444")] == stored(table)


def test_merge_matches_what_the_caller_sees(table):
    """Rows that are not seen neither match nor are missing from the source; masked columns keep what is stored."""
    table(
        "MERGE INTO s USING (SELECT 1 AS i UNION ALL SELECT 2) q ON s.id = q.i "
        "WHEN MATCHED THEN UPDATE SET region = concat(region, '') "
        "WHEN NOT MATCHED THEN INSERT (id, region, ssn) VALUES (i + 100, 'US', 'new') "
        "WHEN NOT MATCHED BY SOURCE THEN DELETE",
        user="ann",
    )

    assert [(1, "EU", "111"), (2, "US", "222"), (4, None, "444"), (101, "US", "new")] == stored(table)


@pytest.mark.parametrize(
    ("statement", "error"),
    [
        ("SELECT * FROM s VERSION AS OF 1", (f"{PAST}.TIME_TRAVEL", "0A000")),
        ("SELECT * FROM s@v1", (f"{PAST}.TIME_TRAVEL", "0A000")),
        ("DESCRIBE HISTORY s", (f"{PAST}.DESCRIBE_HISTORY", "0A000")),
        ("CREATE TABLE c DEEP CLONE s", DENIED),
        ("CREATE TABLE c SHALLOW CLONE s", DENIED),
        ("CREATE OR REPLACE TABLE s (id INT)", DENIED),
        ("CREATE OR REPLACE TABLE s CLONE allowed", DENIED),
        ("RESTORE TABLE s TO VERSION AS OF 1", DENIED),
        ("TRUNCATE TABLE s", DENIED),
        ("INSERT OVERWRITE s SELECT * FROM s", DENIED),
        ("INSERT INTO s REPLACE WHERE id = 1 SELECT * FROM s", DENIED),
        ("ALTER TABLE s ADD CONSTRAINT c CHECK (id > 0)", DENIED),
        ("ALTER TABLE s DROP COLUMN region", DENIED),
        ("ALTER TABLE s RENAME COLUMN ssn TO number", DENIED),
    ],
)
def test_there_is_no_way_around(table, statement, error):
    """What would show or lose rows that the policies hide is refused."""
    assert error == table.refused(statement)


def test_another_table_cannot_have_the_same_files(table):
    """Neither over the folder of the table, nor a policy over a folder that two tables have."""
    folder = table.folder("s")
    table("CREATE TABLE plain (id INT)")
    table(f"CREATE TABLE other LOCATION '{table.folder('plain')}'")

    assert "INVALID_PARAMETER_VALUE" == table.refused(f"CREATE TABLE around LOCATION '{folder}'")[0]
    assert "INVALID_PARAMETER_VALUE" == table.refused("ALTER TABLE plain ALTER COLUMN id SET MASK hide")[0]


def test_upkeep_goes_on(table):
    """OPTIMIZE and VACUUM rewrite what is stored; INSERT needs to see nothing."""
    table("INSERT INTO s VALUES (5, 'US', '555', 5)", user="ann")
    table("OPTIMIZE s", user="ann")
    table("VACUUM s")

    assert [1, 2, 3, 4, 5] == [row[0] for row in stored(table)]


def test_policies_of_new_tables(table):
    """ROW FILTER and MASK in CREATE TABLE, also AS a query."""
    table("CREATE TABLE made (id INT, p STRING MASK hide, r STRING) WITH ROW FILTER see ON (r)")
    table("INSERT INTO made VALUES (1, 'pw', 'US'), (2, 'pw', 'EU')")
    table("CREATE TABLE filled WITH ROW FILTER see ON (region) AS SELECT * FROM s")

    assert [(1, "***", "US")] == table("SELECT * FROM made", user="ann")
    assert [(2, "***", "US")] == table("SELECT id, hide(ssn), region FROM filled WHERE id = 2", user="ann")
    assert DENIED == table.refused("CREATE OR REPLACE TABLE allowed (p STRING MASK hide)")


def test_policies_are_shown(table):
    """DESCRIBE, SHOW CREATE TABLE and the information schema say what a table is protected by."""
    name = f"`main`.`{table.schema}`"
    text = table("SHOW CREATE TABLE s")[0][0]
    described = table("DESCRIBE EXTENDED s")
    where = f"WHERE table_schema = '{table.schema}'"

    assert f"MASK {name}.`round_off` USING COLUMNS (`region`)" in text
    assert f"WITH ROW FILTER {name}.`see` ON (`region`)" in text
    assert ("Function", f"{name}.`see` ON (`region`)", "") in described
    assert ("ssn", f"{name}.`hide`", "") in described
    assert [("s", "see", "region")] == table(
        f"SELECT table_name, filter_name, target_columns FROM information_schema.row_filters {where}"
    )
    assert [("amount", "round_off", "region"), ("ssn", "hide", "")] == table(
        f"SELECT column_name, mask_name, using_columns FROM information_schema.column_masks {where} ORDER BY 1"
    )


def test_policies_are_dropped(table):
    """Also when their function is gone, until when nothing of the table is shown."""
    table("DROP FUNCTION see")
    table("DROP FUNCTION hide")
    assert ("UNRESOLVED_ROUTINE", "42883") == table.refused("SELECT id FROM s")

    table("ALTER TABLE s DROP ROW FILTER")
    table("ALTER TABLE s ALTER COLUMN ssn DROP MASK")
    table("ALTER TABLE s ALTER COLUMN amount DROP MASK")

    assert 4 == len(table("SELECT * FROM s@v1", user="ann"))


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ("SET ROW FILTER nope ON (region)", "ROW_COLUMN_ACCESS.ASSIGNED_ROW_FILTER_FUNCTION_NOT_FOUND"),
        ("SET ROW FILTER see ON ()", "ROW_COLUMN_ACCESS.ASSIGNED_ROW_FILTER_WRONG_NUMBER_OF_COLUMNS"),
        ("SET ROW FILTER round_off ON (id, id)", "ROW_COLUMN_ACCESS.ASSIGNED_ROW_FILTER_DUPLICATE_COLUMN_NAME"),
        ("SET ROW FILTER see ON (nope)", "UNRESOLVED_COLUMN.WITH_SUGGESTION"),
        ("SET ROW FILTER hide ON (region)", "DATATYPE_MISMATCH.FILTER_NOT_BOOLEAN"),
        ("ALTER COLUMN id SET MASK nope", "ROW_COLUMN_ACCESS.ASSIGNED_COLUMN_MASK_FUNCTION_NOT_FOUND"),
        (
            "ALTER COLUMN id SET MASK round_off USING COLUMNS (id)",
            "ROW_COLUMN_ACCESS.ASSIGNED_COLUMN_MASK_USING_COLUMN_NAME_SAME_AS_TARGET_COLUMN",
        ),
        ("ALTER COLUMN id SET MASK round_off", "ROW_COLUMN_ACCESS.ASSIGNED_COLUMN_MASK_WRONG_NUMBER_OF_COLUMNS"),
    ],
)
def test_a_policy_that_cannot_be_is_refused(table, change, error):
    """The class says what is wrong; the table keeps the policies that it has."""
    assert error == table.refused(f"ALTER TABLE s {change}")[0]
    assert 2 == len(table("SELECT id FROM s", user="ann"))


def test_the_feed_of_a_protected_table_has_rows_as_they_are_stored(sql):
    """What a masked caller changes is kept with the values that are stored, and only an unprotected table shows it."""
    sql("CREATE FUNCTION hide(x STRING) RETURN 'hidden'")
    sql("CREATE FUNCTION small(x INT) RETURN x < 10")
    sql("CREATE TABLE t (id INT, s STRING) TBLPROPERTIES ('delta.enableChangeDataFeed' = 'true')")
    sql("INSERT INTO t VALUES (1, 'a'), (2, 'b'), (30, 'c')")
    sql("ALTER TABLE t SET ROW FILTER small ON (id)")
    sql("ALTER TABLE t ALTER COLUMN s SET MASK hide")
    sql("UPDATE t SET id = id + 1 WHERE id = 1")
    sql("MERGE INTO t USING (SELECT 2 AS id) AS n ON t.id = n.id WHEN MATCHED AND s = 'hidden' THEN UPDATE SET id = 5")
    sql("DELETE FROM t")

    reason = sql.refused("SELECT * FROM table_changes('t', 0)")[0]
    sql("ALTER TABLE t DROP ROW FILTER")
    sql("ALTER TABLE t ALTER COLUMN s DROP MASK")

    assert "ROW_LEVEL_SECURITY_COLUMN_MASK_FEATURE_NOT_SUPPORTED.CHANGE_DATA_FEED" == reason
    assert [(30, "c")] == sql("SELECT * FROM t")
    assert [
        (2, 1, "a", "update_preimage"),
        (2, 2, "a", "update_postimage"),
        (3, 2, "a", "update_preimage"),
        (3, 2, "b", "update_preimage"),
        (3, 5, "a", "update_postimage"),
        (3, 5, "b", "update_postimage"),
        (4, 5, "a", "delete"),
        (4, 5, "b", "delete"),
    ] == sql("SELECT _commit_version, id, s, _change_type FROM table_changes('t', 2) ORDER BY 1, 2, 3, 4")
