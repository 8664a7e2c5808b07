"""
Spark Connect with the names of the workspace: what a program sees, on any engine.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

pytestmark = pytest.mark.filterwarnings("ignore::FutureWarning", "ignore::UserWarning", "ignore::DeprecationWarning")


def rows(frame):
    return sorted(map(tuple, frame.collect()))


def test_tables_of_sql_are_tables_of_spark(spark, sql):
    """Names of one and of three parts are resolved at each action: a later write is seen."""
    sql("CREATE TABLE t AS SELECT 1 AS a, 'x' AS b")
    frame = spark.table("t")
    before = rows(frame)
    spark.sql("INSERT INTO t VALUES (2, 'y')")

    assert ([(1, "x")], [(1, "x"), (2, "y")]) == (before, rows(frame))
    assert [(1, "x"), (2, "y")] == rows(spark.read.table(f"main.{sql.schema}.t"))
    assert [(1, "x")] == rows(spark.read.option("versionAsOf", 0).table("t"))


def test_temporary_views_go_both_ways(spark, sql):
    """Views of DataFrames are names in SQL, views of SQL are tables of spark; a lasting view has none of them."""
    from pyspark.errors import AnalysisException

    sql("CREATE TABLE t AS SELECT 1 AS a")
    spark.table("t").selectExpr("a", "a + 1 AS b").createOrReplaceTempView("frame_view")
    spark.sql("CREATE OR REPLACE TEMP VIEW sql_view AS SELECT b * 10 AS c FROM frame_view JOIN t USING (a)")

    assert [(20,)] == rows(spark.table("sql_view"))
    assert spark.catalog.tableExists("frame_view")
    with pytest.raises(AnalysisException, match="INVALID_TEMP_OBJ_REFERENCE"):
        spark.sql("CREATE VIEW kept AS SELECT * FROM frame_view")
    assert spark.catalog.dropTempView("frame_view")
    with pytest.raises(AnalysisException, match="TABLE_OR_VIEW_NOT_FOUND"):
        spark.sql("SELECT * FROM frame_view").collect()


def test_arguments_are_bound(spark):
    """Values of any scalar type are parameters, by name and by place; a DataFrame is one in braces."""
    day, moment = dt.date(2026, 11, 29), dt.datetime(2026, 11, 29, 12, 30, tzinfo=dt.UTC)
    found = spark.sql(
        "SELECT :a + 1 AS a, :b AS b, :c AS c, :d AS d, CAST(:e AS STRING) AS e, :f IS NULL AS f",
        args={"a": 1, "b": "it's", "c": day, "d": Decimal("1.50"), "e": moment, "f": None},
    )

    assert [(2, "it's", day, Decimal("1.50"), "2026-11-29 12:30:00", True)] == rows(found)
    assert [(3, "x")] == rows(spark.sql("SELECT ? + 1 AS a, ? AS b", args=[2, "x"]))
    assert [(7,)] == rows(spark.sql("SELECT a + 5 AS b FROM {given}", given=spark.sql("SELECT 2 AS a")))


def test_writes_keep_what_a_table_says(spark, sql):
    """A constraint, a default and the history are those of the table, because SQL writes it."""
    from pyspark.errors import AnalysisException

    feature = "'delta.feature.allowColumnDefaults' = 'supported'"
    sql(f"CREATE TABLE t (id INT, k STRING DEFAULT 'none') TBLPROPERTIES ({feature})")
    sql("ALTER TABLE t ADD CONSTRAINT positive CHECK (id > 0)")
    spark.createDataFrame([(1,)], "id INT").write.mode("append").saveAsTable("t")
    with pytest.raises(AnalysisException, match="DELTA_VIOLATE_CONSTRAINT_WITH_VALUES"):
        spark.createDataFrame([(-1, "x")], "id INT, k STRING").write.mode("append").saveAsTable("t")
    spark.createDataFrame([(2, "y")], "id INT, k STRING").writeTo("t").append()
    spark.createDataFrame([(3, "z")], "i INT, j STRING").write.insertInto("t")

    assert [(1, "none"), (2, "y"), (3, "z")] == sorted(sql("SELECT * FROM t"))


def test_an_overwrite_keeps_or_replaces_the_columns(spark, sql):
    """Overwrite keeps the columns of a table and refuses others, overwriteSchema replaces them."""
    from pyspark.errors import AnalysisException

    frame = spark.createDataFrame([(1, "a")], "id INT, k STRING")
    frame.write.partitionBy("k").saveAsTable("t")
    frame.selectExpr("id + 1 AS id", "k").write.mode("overwrite").saveAsTable("t")
    other = spark.createDataFrame([(5.0,)], "x DOUBLE")
    with pytest.raises(AnalysisException):
        other.write.mode("overwrite").saveAsTable("t")

    assert [(2, "a")] == sql("SELECT * FROM t")
    other.write.mode("overwrite").option("overwriteSchema", "true").saveAsTable("t")
    assert [(5.0,)] == sql("SELECT * FROM t")


def test_the_catalog_knows_the_names(spark, sql):
    """spark.catalog finds what is in the workspace."""
    sql("CREATE TABLE t (a INT)")
    catalog = spark.catalog

    assert (True, True, False, False) == (
        catalog.tableExists("t"),
        catalog.tableExists(f"main.{sql.schema}.t"),
        catalog.tableExists("none"),
        catalog.databaseExists("main.nothing"),
    )
    assert ("main", sql.schema) == (catalog.currentCatalog(), catalog.currentDatabase())


@pytest.mark.parametrize(
    ("refused", "words"),
    [
        (lambda spark: spark.readStream.table("t").columns, "spark.readStream"),
        (lambda spark: spark.table("t WHERE a = 1").count(), "expected a name of one to three parts"),
        (lambda spark: spark.range(1).write.saveAsTable("t (a INT)"), "expected a name of one to three parts"),
        (lambda spark: spark.range(1).createGlobalTempView("g"), "global temporary views"),
        (lambda spark: spark.read.format("delta").load("/Volumes/a/b/c").count(), "spark.read of the format delta"),
        (lambda spark: spark.read.parquet("s3://bucket/x").count(), "the path s3://bucket/x"),
        (lambda spark: spark.range(1).write.save("/Volumes/a/b/c"), "writing files of the format delta"),
        (lambda spark: spark.range(1).write.option("maxRecords", 1).saveAsTable("x"), "the options maxrecords"),
        (lambda spark: spark.range(1).writeTo("x").overwritePartitions(), "with the mode OVERWRITE_PARTITIONS"),
        (lambda spark: spark.catalog.listFunctions(), "spark.catalog: list_functions"),
        (lambda spark: spark.conf.set("spark.sql.ansi.enabled", "false"), "spark.sql.ansi.enabled = false"),
    ],
)
def test_what_is_not_there_is_refused_by_name(spark, refused, words):
    """An error says what it is, and what works in its place."""
    from pyspark.errors import PySparkException

    with pytest.raises(PySparkException) as caught:
        refused(spark)

    assert words in str(caught.value)


def test_a_caller_without_the_token_is_refused(endpoint):
    """Another process of the machine cannot use the port."""
    from pyspark.errors import PySparkException
    from pyspark.sql.connect.session import SparkSession

    address = endpoint.url.partition(";")[0]
    with pytest.raises(PySparkException, match="must have the token of the workspace"):
        SparkSession.builder.remote(f"{address};x-lakewire-token=other").create().range(1).collect()
