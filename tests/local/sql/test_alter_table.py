import pytest

from tests.support.local_sql import rows_of

MAPPED = "TBLPROPERTIES ('delta.columnMapping.mode' = 'name')"


@pytest.fixture
def table(sql):
    sql("CREATE TABLE t (id INT NOT NULL, v STRING, s STRUCT<a: INT>)")
    sql("INSERT INTO t VALUES (1, 'a', struct(1)), (2, NULL, NULL)")
    return sql


def test_columns_are_added_where_they_are_wanted(table):
    """ADD COLUMNS takes FIRST, AFTER, comments and fields of structs; old rows have NULL."""
    table("ALTER TABLE t ADD COLUMNS (n INT COMMENT 'new' AFTER id, m MAP<STRING, INT>)")
    table("ALTER TABLE t ADD COLUMN z DATE FIRST")
    table("ALTER TABLE t ADD COLUMN s.b STRING FIRST")

    assert ["z", "id", "n", "v", "s", "m"] == list(table.columns("SELECT * FROM t"))
    assert [(None, 1, None, "a", {"b": None, "a": 1}, None)] == table("SELECT * FROM t WHERE id = 1")
    assert ("n", "int", "new") in table("DESCRIBE t")
    table("INSERT INTO t VALUES (NULL, 3, 4, 'c', struct('b', 5), map('k', 6))")
    assert 3 == len(rows_of(table.delta("t")))


def test_columns_are_renamed_and_dropped_with_column_mapping(table):
    """After mapping is on, columns can be renamed and dropped, and a dropped name used again."""
    assert ("DELTA_UNSUPPORTED_RENAME_COLUMN", "0AKDC") == table.refused("ALTER TABLE t RENAME COLUMN v TO w")
    assert ("DELTA_UNSUPPORTED_DROP_COLUMN", "0AKDC") == table.refused("ALTER TABLE t DROP COLUMN v")

    table("ALTER TABLE t SET TBLPROPERTIES ('delta.columnMapping.mode' = 'name')")
    table("ALTER TABLE t RENAME COLUMN v TO `w x`")
    table("ALTER TABLE t DROP COLUMN s")
    table("ALTER TABLE t ADD COLUMN s STRING")
    table("INSERT INTO t VALUES (3, 'c', 'new')")
    table("UPDATE t SET `w x` = 'A' WHERE id = 1")

    expected = [(1, "A", None), (2, None, None), (3, "c", "new")]
    assert expected == table("SELECT * FROM t ORDER BY id")
    assert expected == rows_of(table.delta("t"))
    assert [(1, "a")] == table("SELECT id, v FROM t VERSION AS OF 1 WHERE id = 1")


def test_clustering_goes_by_columns_that_are_there(table):
    """Clustering columns are columns of the table: a renamed one is followed, and none is dropped."""
    table(f"CREATE TABLE c (Id INT, n INT) CLUSTER BY (N) {MAPPED}")
    table("INSERT INTO c VALUES (2, 1), (1, 2)")
    table("ALTER TABLE c RENAME COLUMN n TO m")
    followed = table.clustering("c")
    table("ALTER TABLE c CLUSTER BY (ID)")

    assert (["m"], ["Id"]) == (followed, table.clustering("c"))
    assert ("DELTA_UNSUPPORTED_DROP_CLUSTERING_COLUMN", "0AKDC") == table.refused("ALTER TABLE c DROP COLUMN Id")
    assert "UNRESOLVED_COLUMN.WITH_SUGGESTION" == table.refused("ALTER TABLE c CLUSTER BY (nope)")[0]
    table("OPTIMIZE c")
    assert [(1, 2), (2, 1)] == table("SELECT * FROM c ORDER BY Id")
    table("ALTER TABLE c CLUSTER BY NONE")
    assert [] == table.clustering("c")


def test_columns_change(table):
    """ALTER COLUMN changes comment, order and NOT NULL."""
    table("ALTER TABLE t ALTER COLUMN v COMMENT 'c'")
    table("ALTER TABLE t ALTER COLUMN v FIRST")
    table("ALTER TABLE t ALTER COLUMN id DROP NOT NULL")
    table("INSERT INTO t VALUES ('x', NULL, NULL)")

    assert ("v", "string", "c") == table("DESCRIBE t")[0]
    assert ("DELTA_NOT_NULL_CONSTRAINT_VIOLATED", "23502") == table.refused("ALTER TABLE t ALTER COLUMN v SET NOT NULL")
    table("DELETE FROM t WHERE v IS NULL")
    table("ALTER TABLE t ALTER COLUMN v SET NOT NULL")
    assert ("DELTA_NOT_NULL_CONSTRAINT_VIOLATED", "23502") == table.refused("INSERT INTO t VALUES (NULL, 1, NULL)")


def test_types_widen_when_it_is_allowed(table):
    """A type can be widened in a table that allows it, and is never narrowed."""
    widen = "ALTER TABLE t ALTER COLUMN id TYPE BIGINT"
    assert ("DELTA_UNSUPPORTED_ALTER_TABLE_CHANGE_COL_OP", "0AKDC") == table.refused(widen)

    table("ALTER TABLE t SET TBLPROPERTIES ('delta.enableTypeWidening' = 'true')")
    table(widen)
    table("INSERT INTO t (id) VALUES (3000000000)")

    assert [(1,), (2,), (3000000000,)] == table("SELECT id FROM t ORDER BY id")
    narrow = "ALTER TABLE t ALTER COLUMN id TYPE INT"
    assert ("DELTA_UNSUPPORTED_ALTER_TABLE_CHANGE_COL_OP", "0AKDC") == table.refused(narrow)


def test_constraints_come_and_go(table):
    """A constraint is refused when rows break it, holds for new rows, and can be dropped."""
    broken = table.refused("ALTER TABLE t ADD CONSTRAINT c CHECK (id > 1)")
    assert ("DELTA_NEW_CHECK_CONSTRAINT_VIOLATION", "23512") == broken

    table("ALTER TABLE t ADD CONSTRAINT c CHECK (id > 0)")
    assert "DELTA_VIOLATE_CONSTRAINT_WITH_VALUES" == table.refused("INSERT INTO t (id) VALUES (0)")[0]
    table("ALTER TABLE t DROP CONSTRAINT c")
    table("INSERT INTO t (id) VALUES (0)")
    assert ("DELTA_CONSTRAINT_DOES_NOT_EXIST", "42704") == table.refused("ALTER TABLE t DROP CONSTRAINT c")


def test_properties_come_and_go(table):
    """Properties are set and unset; one that is not there can be unset only with IF EXISTS."""
    table("ALTER TABLE t SET TBLPROPERTIES ('a.b' = 'c', k = 1)")
    assert {("a.b", "c"), ("k", "1")} <= set(table("SHOW TBLPROPERTIES t"))

    table("ALTER TABLE t UNSET TBLPROPERTIES ('a.b', k)")
    assert ("UNSET_NONEXISTENT_PROPERTIES", "42K0J") == table.refused("ALTER TABLE t UNSET TBLPROPERTIES (k)")
    table("ALTER TABLE t UNSET TBLPROPERTIES IF EXISTS (k)")


def test_a_renamed_table_keeps_its_rows(table):
    """RENAME TO moves a table within its catalog; its folder follows."""
    table(f"ALTER TABLE t RENAME TO main.{table.schema}.`u-2`")

    assert [(2,)] == table("SELECT count(*) FROM `u-2`")
    assert "u-2" == table.folder("u-2").name
    assert ("TABLE_OR_VIEW_NOT_FOUND", "42P01") == table.refused("SELECT * FROM t")


def test_comments(table):
    """COMMENT ON sets and takes away the comments of tables, columns and schemas."""
    table("COMMENT ON TABLE t IS 'it''s'")
    table("COMMENT ON COLUMN t.v IS 'col'")
    table(f"COMMENT ON SCHEMA {table.schema} IS 'sch'")

    assert ("v", "string", "col") in table("DESCRIBE t")
    assert "its" == table.delta("t").metadata().description
    assert "sch" == table.metastore.schemas.get("main", table.schema).comment
    table("COMMENT ON TABLE t IS NULL")
    assert table.delta("t").metadata().description is None


@pytest.mark.parametrize(
    ("statement", "error_class"),
    [
        ("ALTER TABLE t ADD COLUMN v INT", "FIELD_ALREADY_EXISTS"),
        ("ALTER TABLE t ADD COLUMN n INT NOT NULL", "DELTA_ADD_COLUMN_NOT_NULL"),
        ("ALTER TABLE t ADD COLUMN n INT AFTER nope", "UNRESOLVED_COLUMN.WITH_SUGGESTION"),
        ("ALTER TABLE t ADD COLUMN nope.n INT", "UNRESOLVED_COLUMN.WITH_SUGGESTION"),
        ("ALTER TABLE t CLUSTER BY (s.a)", "PARSE_SYNTAX_ERROR"),
        ("ALTER TABLE t ADD COLUMN `a b` INT", "DELTA_INVALID_CHARACTERS_IN_COLUMN_NAMES"),
        ("ALTER TABLE t ALTER COLUMN nope COMMENT 'x'", "UNRESOLVED_COLUMN.WITH_SUGGESTION"),
        ("ALTER TABLE t SET TBLPROPERTIES ('delta.enableRowTracking' = 'true')", "UNSUPPORTED_FEATURE"),
        ("ALTER TABLE t SET ROW FILTER f ON (id)", "ROW_COLUMN_ACCESS.ASSIGNED_ROW_FILTER_FUNCTION_NOT_FOUND"),
        ("ALTER TABLE nope ADD COLUMN n INT", "TABLE_OR_VIEW_NOT_FOUND"),
    ],
)
def test_bad_changes_are_refused(table, statement, error_class):
    """A change Databricks or the engine would not make is refused, and the table stays at its version."""
    assert error_class == table.refused(statement)[0]
    assert 1 == table.delta("t").version()


def test_several_columns_are_altered_in_one_version(sql):
    """Each with its own change; none is made where one is refused."""
    sql(
        "CREATE TABLE t (a INT, b STRING, s STRUCT<x: INT, y: INT>) TBLPROPERTIES "
        "(delta.enableTypeWidening = true, 'delta.feature.allowColumnDefaults' = 'supported')"
    )
    version = sql.delta("t").version()
    sql("ALTER TABLE t ALTER COLUMN a TYPE BIGINT, b SET DEFAULT concat('x', 'y'), s.x TYPE BIGINT, s.y COMMENT 'c'")
    sql("INSERT INTO t (a) VALUES (3000000000)")

    assert version + 2 == sql.delta("t").version()
    assert [(3000000000, "xy")] == sql("SELECT a, b FROM t")
    assert "struct<x:bigint,y:int>" == sql("DESCRIBE t s")[1][1]
    with_refusal = "ALTER TABLE t ALTER COLUMN b COMMENT 'kept', a TYPE INT"
    assert "DELTA_UNSUPPORTED_ALTER_TABLE_CHANGE_COL_OP" == sql.refused(with_refusal)[0]
    assert "kept" not in str(sql("DESCRIBE t"))


@pytest.mark.parametrize("others", ["A DROP NOT NULL", "a.x COMMENT 'd'"])
def test_a_column_is_altered_once_in_a_statement(sql, others):
    """Neither the column again nor a field of it."""
    sql("CREATE TABLE t (a STRUCT<x: INT>)")

    refused = sql.refused(f"ALTER TABLE t ALTER COLUMN a COMMENT 'c', {others}")
    assert ("NOT_SUPPORTED_CHANGE_SAME_COLUMN", "0A000") == refused


@pytest.mark.parametrize(
    "statement",
    [
        "ALTER TABLE t ADD PARTITION (a = 1)",
        "ALTER TABLE t ADD IF NOT EXISTS PARTITION (a = 1)",
        "ALTER TABLE t ADD COLUMN b INT FIRST MASK f",
        "DESCRIBE TABLE t PARTITION (a = 1)",
        "CREATE VIEW v WITH METRICS LANGUAGE YAML AS $$ version: 1 $$",
        "COPY INTO t FROM (SELECT a FROM '/Volumes/main/s/v' WITH (CREDENTIAL c)) FILEFORMAT = JSON",
        "COPY INTO t FROM (SELECT a FROM '/Volumes/a/b/c' WITH (CREDENTIAL (AZURE_SAS_TOKEN = 'x'))) FILEFORMAT = CSV",
    ],
)
def test_what_databricks_has_is_refused_by_name(sql, statement):
    """It is no syntax error, and no part of it is left out."""
    sql("CREATE TABLE t (a INT)")

    assert ("UNSUPPORTED_FEATURE", "0A000") == sql.refused(statement)
