import pytest

from tests.support.local_sql import rows_of


def test_a_table_has_what_its_definition_says(sql):
    """Columns, comment, partitions and properties of a definition are in the Delta log."""
    sql(
        "CREATE TABLE t (id BIGINT NOT NULL COMMENT 'the id', s STRUCT<a: INT COMMENT 'x', b: ARRAY<STRING>>, "
        "p STRING) USING DELTA PARTITIONED BY (p) COMMENT 'it''s' TBLPROPERTIES ('k' = 'v', delta.appendOnly = true)"
    )

    table = sql.delta("t")
    assert ["id", "s", "p"] == [field.name for field in table.schema().fields]
    assert not table.schema().fields[0].nullable
    assert ["p"] == table.metadata().partition_columns
    assert {"k": "v", "delta.appendOnly": "true"}.items() <= table.metadata().configuration.items()
    assert [("id", "bigint", "the id")] == sql("DESCRIBE t")[:1]


def test_a_table_can_be_found_by_its_name(sql):
    """The folder of a table is tables/catalog/schema/table below the root."""
    sql("CREATE TABLE t (id INT)")

    assert sql.metastore.root / "tables" / "main" / sql.schema / "t" == sql.folder("t")


def test_an_existing_table_is_kept(sql):
    """CREATE TABLE refuses an existing table; IF NOT EXISTS does nothing to it."""
    sql("CREATE TABLE t (id INT)")

    assert ("TABLE_OR_VIEW_ALREADY_EXISTS", "42P07") == sql.refused("CREATE TABLE t (other INT)")
    sql("CREATE TABLE IF NOT EXISTS t (other INT)")
    assert {"id": "int"} == sql.columns("SELECT * FROM t")


def test_a_table_made_of_a_query_is_one_version(sql):
    """CREATE TABLE AS has its rows in version 0, and columns that take NULL."""
    sql("CREATE TABLE t AS SELECT 1 AS a, 'x' AS b")

    assert (0, [(1, "x")]) == (sql.delta("t").version(), rows_of(sql.delta("t")))
    sql("INSERT INTO t VALUES (NULL, NULL)")
    assert [(1, "x"), (None, None)] == sql("SELECT * FROM t ORDER BY a NULLS LAST")


def test_a_failed_query_leaves_no_table(sql):
    """When the query of a CREATE TABLE AS fails there is no table."""
    assert ("CAST_INVALID_INPUT", "22018") == sql.refused(
        "CREATE TABLE t AS SELECT CAST(v AS INT) FROM VALUES ('x') r(v)"
    )
    assert [] == sql("SHOW TABLES")


def test_replacing_keeps_the_history(sql):
    """CREATE OR REPLACE TABLE gives another schema and keeps the versions before."""
    sql("CREATE TABLE t AS SELECT 1 AS a")
    sql("CREATE OR REPLACE TABLE t AS SELECT a + 1 AS b, 'x' AS c FROM t")
    sql("CREATE OR REPLACE TABLE t (d DATE)")

    assert {"d": "date"} == sql.columns("SELECT * FROM t")
    assert [(2, "x")] == sql("SELECT * FROM t VERSION AS OF 1")
    assert [(1,)] == sql("SELECT * FROM t VERSION AS OF 0")
    operations = [row[4] for row in sql("DESCRIBE HISTORY t")]
    assert ["CREATE OR REPLACE TABLE", "CREATE OR REPLACE TABLE AS SELECT", "CREATE TABLE AS SELECT"] == operations


def test_like_copies_the_definition(sql):
    """CREATE TABLE LIKE has the columns, partitions and properties of the other, and no rows."""
    sql("CREATE TABLE t (id INT NOT NULL, v STRING DEFAULT 'd') PARTITIONED BY (id) "
        "TBLPROPERTIES ('delta.feature.allowColumnDefaults' = 'supported', 'k' = 'v')")  # fmt: skip
    sql("INSERT INTO t VALUES (1, 'x')")

    sql("CREATE TABLE u LIKE t")

    assert sql.delta("t").schema() == sql.delta("u").schema()
    sql("INSERT INTO u (id) VALUES (2)")
    assert [(2, "d")] == sql("SELECT * FROM u")


def test_external_tables_stay(sql, tmp_path):
    """A table at a LOCATION, whatever the path looks like, outlives its name."""
    place = tmp_path / "a b é%41"
    sql(f"CREATE TABLE t (id INT) LOCATION '{place}'")
    sql("INSERT INTO t VALUES (1)")
    sql("DROP TABLE t")

    sql(f"CREATE TABLE again LOCATION '{place.as_uri()}'")

    assert [(1,)] == sql("SELECT * FROM again")
    assert [place.name] == [path.name for path in tmp_path.iterdir()]


def test_generated_and_default_columns(sql):
    """A generated column follows the others; a default fills what is left out."""
    sql(
        "CREATE TABLE t (ts TIMESTAMP, d DATE GENERATED ALWAYS AS (CAST(ts AS DATE)), v STRING DEFAULT concat('d', 1)) "
        "TBLPROPERTIES ('delta.feature.allowColumnDefaults' = 'supported')"
    )

    sql("INSERT INTO t (ts) VALUES (TIMESTAMP'2024-05-06 07:08:09')")
    sql("INSERT INTO t (ts, v) VALUES (TIMESTAMP'2024-05-07 07:08:09', DEFAULT)")

    assert [("2024-05-06", "d1"), ("2024-05-07", "d1")] == sql("SELECT CAST(d AS STRING), v FROM t ORDER BY d")


def test_a_varchar_beside_a_generated_column(sql):
    """It is stored as any other, and the expression may use it."""
    sql("CREATE TABLE t (v VARCHAR(2), w VARCHAR(3) GENERATED ALWAYS AS (concat(v, 'x')))")

    sql("INSERT INTO t (v) VALUES ('a'), ('bc')")

    assert [("a", "ax"), ("bc", "bcx")] == sql("SELECT v, w FROM t ORDER BY v")


@pytest.mark.parametrize(
    ("statement", "error_class"),
    [
        ("CREATE TABLE t (id INT, ID STRING)", "COLUMN_ALREADY_EXISTS"),
        ("CREATE TABLE t (id INTERVAL DAY)", "DELTA_UNSUPPORTED_DATA_TYPES"),
        ("CREATE TABLE t (id FOO)", "UNSUPPORTED_DATATYPE"),
        ("CREATE TABLE t (`a b` INT)", "DELTA_INVALID_CHARACTERS_IN_COLUMN_NAMES"),
        ("CREATE TABLE t (id INT) PARTITIONED BY (x)", "UNRESOLVED_COLUMN.WITH_SUGGESTION"),
        ("CREATE TABLE t (id INT) TBLPROPERTIES ('delta.nope' = '1')", "DELTA_UNKNOWN_CONFIGURATION"),
        ("CREATE TABLE t (id CHAR(3))", "UNSUPPORTED_FEATURE"),
        ("CREATE TABLE t (id INT DEFAULT 1)", "WRONG_COLUMN_DEFAULTS_FOR_DELTA_FEATURE_NOT_ENABLED"),
        ("CREATE TABLE t (id INT) USING CSV", "UNSUPPORTED_FEATURE"),
        ("CREATE TABLE t SHALLOW CLONE u", "TABLE_OR_VIEW_NOT_FOUND"),
        ("CREATE TABLE nope.t (id INT)", "SCHEMA_NOT_FOUND"),
        ("CREATE TABLE nope.s.t (id INT)", "NO_SUCH_CATALOG_EXCEPTION"),
        ("CREATE TABLE t (id INT", "PARSE_SYNTAX_ERROR"),
    ],
)
def test_bad_definitions_are_refused(sql, statement, error_class):
    """A definition Databricks or the engine would not take is refused by its class, and nothing is made."""
    assert error_class == sql.refused(statement)[0]
    assert [] == sql("SHOW TABLES")


def test_varchar_has_a_length(sql):
    """A text longer than its VARCHAR is refused; characters are counted, not bytes."""
    sql("CREATE TABLE t (v VARCHAR(3))")
    sql("INSERT INTO t VALUES ('éé😀')")

    assert ("EXCEED_LIMIT_LENGTH", "54006") == sql.refused("INSERT INTO t VALUES ('abcd')")
    assert ("EXCEED_LIMIT_LENGTH", "54006") == sql.refused("UPDATE t SET v = 'abcd'")
    assert [("éé😀",)] == sql("SELECT * FROM t")


@pytest.mark.parametrize(
    ("data_type", "values"),
    [
        ("DECIMAL(5,0)", ["-7", "NULL"]),
        ("DOUBLE", ["-0.5D", "1e-20D", "CAST('NaN' AS DOUBLE)", "CAST('-Infinity' AS DOUBLE)"]),
        ("FLOAT", ["CAST(-0.1 AS FLOAT)"]),
        ("BIGINT", ["-9223372036854775808", "9223372036854775807"]),
        ("TINYINT", ["-1"]),
        ("BOOLEAN", ["true", "false"]),
        ("DATE", ["DATE'0001-01-01'", "DATE'9999-12-31'"]),
        ("TIMESTAMP", ["TIMESTAMP'2024-01-01 01:02:03.000004'", "TIMESTAMP'1900-01-01 00:00:00.1'"]),
        ("TIMESTAMP_NTZ", ["TIMESTAMP_NTZ'2024-01-01 01:02:03.000004'"]),
        ("STRING", ["'a/b=c %'", "' '", "'é\\u2028'"]),
    ],
)
def test_partition_values_come_back(sql, data_type, values):
    """Whatever the type, the value of a partition is what was written."""
    sql(f"CREATE TABLE parts (n INT, p {data_type}) PARTITIONED BY (p)")
    for number, value in enumerate(values):
        sql(f"INSERT INTO parts VALUES ({number}, {value})")
        assert [(True,)] == sql(f"SELECT p <=> {value} AS same FROM parts WHERE n = {number}")


def test_a_partition_that_is_called_as_hive_calls_null(sql, engine):
    """Sail keeps it; Spark reads it as NULL, as it always has."""
    sql("CREATE TABLE parts (n INT, p STRING) PARTITIONED BY (p)")
    sql("INSERT INTO parts VALUES (1, '__HIVE_DEFAULT_PARTITION__')")

    expected = None if engine.profile.name == "spark" else "__HIVE_DEFAULT_PARTITION__"
    assert [(1, expected)] == sql("SELECT * FROM parts")


@pytest.mark.parametrize("data_type", ["DECIMAL(10,2)", "BINARY"])
def test_partitions_that_nobody_could_read_are_refused(sql, data_type):
    """The engine writes -0.01 as ``0.-1``, and bytes as an escape of their text."""
    assert "UNSUPPORTED_FEATURE" == sql.refused(f"CREATE TABLE parts (n INT, p {data_type}) PARTITIONED BY (p)")[0]
    assert (
        "UNSUPPORTED_FEATURE"
        == sql.refused(f"CREATE TABLE parts PARTITIONED BY (p) AS SELECT 1 AS n, CAST(NULL AS {data_type}) AS p")[0]
    )
