import pytest

from lakewire_local.errors import LocalError
from lakewire_local.sql import SqlRunner
from tests.support.local_sql import Sql
from tests.support.metastores import OwnMetastore


@pytest.fixture
def own(engine, tmp_path):
    """Run statements in a metastore of few tables: an information schema lists all that there are."""
    metastore = OwnMetastore(tmp_path)
    metastore.schemas.create("main", "s")
    yield Sql(SqlRunner(metastore, engine), metastore, "s")
    metastore.close()


def test_catalogs_schemas_and_volumes(sql):
    """Catalogs, schemas and volumes are created, shown and dropped, whatever their names are."""
    sql("CREATE CATALOG IF NOT EXISTS `c-1` COMMENT 'x'")
    sql("CREATE CATALOG IF NOT EXISTS `C-1`")
    sql("CREATE SCHEMA `c-1`.`s``é` COMMENT 'it' WITH DBPROPERTIES ('a' = 'b')")
    sql("CREATE VOLUME `c-1`.`s``é`.v COMMENT 'vol'")

    assert [("c-1",)] == sql("SHOW CATALOGS LIKE 'c*'")
    assert [("default",), ("information_schema",), ("s`é",)] == sql("SHOW SCHEMAS IN `c-1`")
    assert [("s`é", "v")] == sql("SHOW VOLUMES IN `c-1`.`s``é`")
    assert ("SCHEMA_NOT_EMPTY", "2BP01") == sql.refused("DROP SCHEMA `c-1`.`s``é`")
    sql("DROP VOLUME `c-1`.`s``é`.v")
    sql("DROP SCHEMA `c-1`.`s``é`")
    sql("DROP CATALOG `c-1` CASCADE")
    assert [] == sql("SHOW CATALOGS LIKE 'c-1'")


@pytest.mark.parametrize(
    ("statement", "error"),
    [
        ("CREATE SCHEMA default", ("SCHEMA_ALREADY_EXISTS", "42P06")),
        ("DROP SCHEMA nope", ("SCHEMA_NOT_FOUND", "42704")),
        ("DROP CATALOG nope", ("NO_SUCH_CATALOG_EXCEPTION", "42704")),
        ("DROP VOLUME nope", ("UC_VOLUME_NOT_FOUND", "42704")),
        ("DROP TABLE nope", ("TABLE_OR_VIEW_NOT_FOUND", "42P01")),
        ("USE SCHEMA nope", ("SCHEMA_NOT_FOUND", "42704")),
        ("SHOW TABLES IN nope", ("SCHEMA_NOT_FOUND", "42704")),
        ("DESCRIBE nope", ("TABLE_OR_VIEW_NOT_FOUND", "42P01")),
        ("CREATE SCHEMA `a b`", ("INVALID_PARAMETER_VALUE", "22023")),
        (f"UPDATE nope AS {'x' * 300} SET id = 1", ("TABLE_OR_VIEW_NOT_FOUND", "42P01")),
        ("GRANT SELECT ON nope TO x", ("TABLE_OR_VIEW_NOT_FOUND", "42P01")),
        ("GRANT USE SCHEMA ON METASTORE TO x", ("UNSUPPORTED_FEATURE", "0A000")),
        ("GRANT USE CATALOG ON CATALOG main TO x", ("PRINCIPAL_DOES_NOT_EXIST", "42704")),
        ("REVOKE USE CATALOG ON CATALOG main FROM x", ("PRINCIPAL_DOES_NOT_EXIST", "42704")),
        ("GRANT READ VOLUME ON SCHEMA nope TO x", ("SCHEMA_NOT_FOUND", "42704")),
        ("GRANT SELECT ON VOLUME v TO users", ("UC_VOLUME_NOT_FOUND", "42704")),
        ("DECLARE VARIABLE x INT", ("UNSUPPORTED_FEATURE", "0A000")),
        ("SELEC 1", ("PARSE_SYNTAX_ERROR", "42601")),
        ("SELECT 1; SELECT 2", ("PARSE_SYNTAX_ERROR", "42601")),
        (" -- nothing\n ;", ("PARSE_EMPTY_STATEMENT", "42617")),
    ],
)
def test_refusals_have_the_class_of_databricks(sql, statement, error):
    """What does not exist, exists already, is not supported or is no SQL is refused by class and SQLSTATE."""
    assert error == sql.refused(statement)


def test_if_exists(sql):
    """IF EXISTS makes a DROP of nothing do nothing."""
    for kind in ("TABLE", "VIEW", "SCHEMA", "VOLUME", "CATALOG"):
        sql(f"DROP {kind} IF EXISTS nope")


def test_dropped_tables_leave_nothing(sql):
    """A dropped managed table takes its files along, and its name is free."""
    sql("CREATE TABLE t (id INT)")
    sql("INSERT INTO t VALUES (1)")
    folder = sql.folder("t")

    sql("DROP TABLE t")

    assert not folder.exists()
    sql("CREATE TABLE t (v STRING)")
    assert ({"v": "string"}, []) == (sql.columns("SELECT * FROM t"), sql("SELECT * FROM t"))


def test_descriptions(sql):
    """DESCRIBE and SHOW describe a table; SHOW CREATE TABLE creates an equal one."""
    sql(
        "CREATE TABLE t (id INT NOT NULL COMMENT 'i', p STRING) PARTITIONED BY (p) COMMENT 'c' "
        "TBLPROPERTIES ('k' = 'v')"
    )
    created = sql("SHOW CREATE TABLE t")[0][0]
    extended = sql("DESCRIBE TABLE EXTENDED t")

    assert ("# Partition Information", "", "") in extended
    assert ("Comment", "c", "") in extended
    assert [("id",), ("p",)] == sql("SHOW COLUMNS IN t")
    assert [(sql.schema, "t", False)] == sql("SHOW TABLES")
    before = sql.delta("t")
    sql("DROP TABLE t")
    sql(created)
    assert before.schema() == sql.delta("t").schema()
    assert [("k", "v")] == sql("SHOW TBLPROPERTIES t ('k')")


def test_the_information_schema(sql):
    """information_schema lists schemata, tables, columns and volumes."""
    sql("CREATE TABLE t (id INT NOT NULL COMMENT 'i', v STRING) COMMENT 'c'")
    where = f"WHERE table_schema = '{sql.schema}'"

    assert [("t", "MANAGED", "c")] == sql(
        f"SELECT table_name, table_type, comment FROM information_schema.tables {where}"
    )
    assert [("id", 0, "NO", "int"), ("v", 1, "YES", "string")] == sql(
        "SELECT column_name, ordinal_position, is_nullable, full_data_type "
        f"FROM main.information_schema.columns {where} ORDER BY ordinal_position"
    )
    with pytest.raises(LocalError, match=r"information_schema\.triggers, only schemata, tables, views, columns"):
        sql("SELECT * FROM information_schema.triggers")


def test_the_information_schema_of_all_catalogs(sql):
    """system.information_schema lists what the information schema of each catalog lists."""
    sql("CREATE CATALOG other")
    sql(f"CREATE SCHEMA other.{sql.schema}")
    sql(f"CREATE TABLE other.{sql.schema}.t (id INT)")
    sql("CREATE VIEW v AS SELECT 1 AS one")
    where = f"WHERE table_schema = '{sql.schema}'"

    tables = sql(
        f"SELECT table_catalog, table_name, table_type FROM system.information_schema.tables {where} ORDER BY 1"
    )
    views = sql(f"SELECT table_name, view_definition, is_materialized FROM system.information_schema.views {where}")
    [(is_new,)] = sql(
        "SELECT created > current_timestamp() - INTERVAL 1 HOUR AND last_altered >= created "
        f"FROM `system`.`information_schema`.`tables` {where} AND table_name = 't'"
    )

    assert [("main", "v", "VIEW"), ("other", "t", "MANAGED")] == tables
    assert [("v", "SELECT 1 AS one", False)] == views
    assert is_new


def test_the_information_schema_of_all_catalogs_in_a_query(own):
    """It is named, joined and kept in a view like any other; what is made later is there; it has one name."""
    columns, tables = "SYSTEM.information_schema.columns", "system.information_schema.tables"
    own(
        f"CREATE VIEW v AS SELECT {tables}.table_name AS name, full_data_type FROM {tables} JOIN {columns} "
        f"USING (table_catalog, table_schema, table_name) WHERE {tables}.table_schema = '{own.schema}'"
    )
    before = own("SELECT * FROM v WHERE name <> 'v'")
    own("CREATE TABLE t (id INT)")

    assert ([], [("t", "int")]) == (before, own("SELECT * FROM v WHERE name <> 'v'"))
    assert ("NO_SUCH_CATALOG_EXCEPTION", "42704") == own.refused("SELECT * FROM `lakewire system`.information_schema.v")


@pytest.mark.parametrize("catalog", ["main", "system"])
def test_the_information_schema_has_any_text(own, catalog):
    """Comments come back as they were given."""
    texts = ["", " plain: a.b/c@d+e-f ", 'it\'s "q" `b`', "a\\nb\\", "two\nlines\t", "${x} :y ? \\u0041", "ß😀"]
    for text in texts:
        own.metastore.volumes.create("main", own.schema, f"v{texts.index(text)}", comment=text)

    assert [(text,) for text in texts] == own(
        f"SELECT comment FROM {catalog}.information_schema.volumes WHERE volume_schema = '{own.schema}' "
        "ORDER BY volume_name"
    )


def test_tables_are_shown_extended(sql):
    """What is known of each as one text, the columns as the tree that Spark prints."""
    sql("CREATE TABLE t (id BIGINT NOT NULL, s STRUCT<a: ARRAY<DECIMAL(5, 2)>, m: MAP<STRING, INT>>) COMMENT 'c'")
    sql("CREATE VIEW v AS SELECT 'x' AS x")

    shown = sql(f"SHOW TABLE EXTENDED IN main.{sql.schema} LIKE 't|v|other'")
    table, view = (row[3] for row in shown)

    assert [(sql.schema, "t", False), (sql.schema, "v", False)] == [row[:3] for row in shown]
    assert f"Catalog: main\nDatabase: {sql.schema}\nTable: t\n" in table
    assert "\nType: MANAGED\nComment: c\n" in table
    assert "\nProvider: delta\nOwner: " in table
    assert [
        "Schema: root",
        " |-- id: long (nullable = false)",
        " |-- s: struct (nullable = true)",
        " |    |-- a: array (nullable = true)",
        " |    |    |-- element: decimal(5,2) (containsNull = true)",
        " |    |-- m: map (nullable = true)",
        " |    |    |-- key: string",
        " |    |    |-- value: integer (valueContainsNull = true)",
    ] == table.splitlines()[-8:]
    assert "Type: VIEW" in view
    assert " |-- x: string (nullable = " in view
    with pytest.raises(LocalError, match="PARTITION"):
        sql("SHOW TABLE EXTENDED LIKE 't' PARTITION (id = 1)")


def test_a_view_may_name_columns_by_table_and_schema(sql):
    """As any query may, also in a sub-query and beside a second use of the table."""
    sql("CREATE TABLE t AS SELECT 1 AS id")
    inner = f"SELECT max({sql.schema}.t.id) FROM {sql.schema}.t"

    columns = f"{sql.schema}.t.id, ({inner}) AS m, main.{sql.schema}.t.id + x.id AS two"
    sql(f"CREATE VIEW v AS SELECT {columns} FROM t JOIN t AS x")

    assert [(1, 1, 2)] == sql("SELECT * FROM v")


def test_views_mean_the_same_everywhere(sql):
    """A view keeps its tables, whoever uses it from wherever, and follows their rows."""
    sql("CREATE TABLE t (id INT, v STRING)")
    sql("CREATE VIEW w (i COMMENT 'the i', `v w`) AS WITH c AS (SELECT * FROM t) SELECT id, v FROM c WHERE id > 1")
    sql("CREATE VIEW u AS SELECT count(*) AS n FROM w")
    sql("INSERT INTO t VALUES (1, 'a'), (2, 'b')")

    other = sql.runner.run(f"SELECT * FROM main.{sql.schema}.w", schema="default")

    assert [{"i": 2, "v w": "b"}] == [row for batch in other.batches for row in batch.to_pylist()]
    assert [(1,)] == sql("SELECT n FROM u")
    assert ("i", "int", "the i") in sql("DESCRIBE w")
    sql("CREATE OR REPLACE VIEW w AS SELECT 5 AS five")
    assert [(5,)] == sql("SELECT * FROM w")
    assert ("EXPECT_TABLE_NOT_VIEW.NO_ALTERNATIVE", "42809") == sql.refused("INSERT INTO w VALUES (1)")
    assert ("EXPECT_TABLE_NOT_VIEW.USE_ALTER_VIEW", "42809") == sql.refused("DROP TABLE w")
    sql("DROP VIEW w")


def test_objects_are_altered(sql):
    """Owners, properties and names of catalogs, schemas, volumes and views change."""
    sql("CREATE VOLUME v")
    sql("CREATE VIEW w AS SELECT 1 AS one")
    sql("ALTER VOLUME v RENAME TO u")
    sql.known("o@x")
    sql.known("team", kind="Group")
    sql("ALTER VOLUME u OWNER TO `o@x`")
    sql(f"ALTER SCHEMA {sql.schema} SET DBPROPERTIES ('k' = 'v')")
    sql(f"ALTER DATABASE {sql.schema} SET OWNER TO team")
    sql("ALTER VIEW w AS SELECT 2 AS two")
    sql("ALTER VIEW w SET TBLPROPERTIES ('a' = 'b', 'c' = 'd')")
    sql("ALTER VIEW w UNSET TBLPROPERTIES ('c')")
    sql("ALTER VIEW w OWNER TO team")

    assert [(sql.schema, "u")] == sql("SHOW VOLUMES")
    assert "o@x" == sql("DESCRIBE VOLUME u")[0][3]
    assert ("Owner", "team") in sql(f"DESCRIBE SCHEMA {sql.schema}")
    assert {"k": "v"} == dict(sql.metastore.schemas.get("main", sql.schema).properties)
    assert [(2,)] == sql("SELECT two FROM w")
    assert [("a", "b")] == sql("SHOW TBLPROPERTIES w")
    assert ("Owner", "team", "") in sql("DESCRIBE TABLE EXTENDED w")
    assert "UNSUPPORTED_FEATURE" == sql.refused("ALTER VIEW w ADD COLUMN x INT")[0]
    assert "UNSUPPORTED_FEATURE" == sql.refused("ALTER CATALOG main ENABLE PREDICTIVE OPTIMIZATION")[0]
    sql("CREATE TABLE t (id INT)")
    assert "EXPECT_VIEW_NOT_TABLE.USE_ALTER_TABLE" == sql.refused("ALTER VIEW t OWNER TO team")[0]
    assert "UNSUPPORTED_RENAME" == sql.refused("ALTER VOLUME u RENAME TO main.default.u")[0]
