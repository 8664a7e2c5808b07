import re

import pyarrow.parquet as pq
import pytest

from tests.support.local_sql import rows_of


@pytest.fixture
def table(sql):
    """A partitioned table with column mapping and three files in one partition, one in another."""
    sql("CREATE TABLE t (`a b` INT, p STRING) PARTITIONED BY (p) TBLPROPERTIES ('delta.columnMapping.mode' = 'name')")
    for number in range(3):
        sql(f"INSERT INTO t VALUES ({number}, 'x')")
    sql("INSERT INTO t VALUES (9, 'y')")
    return sql


def counts(rows):
    return [(metrics["numFilesRemoved"], metrics["numFilesAdded"]) for _, metrics in rows]


def test_optimize_joins_files_and_keeps_rows(table):
    """OPTIMIZE joins the small files of each partition; a second one has nothing to do."""
    before = rows_of(table.delta("t"))

    assert [(4, 2)] == counts(table("OPTIMIZE t"))
    assert before == rows_of(table.delta("t"))
    assert [(0, 0)] == counts(table("OPTIMIZE t"))
    assert 5 == table.delta("t").version()


def test_optimize_of_one_partition(table):
    """OPTIMIZE WHERE touches the files of the partitions its condition takes, and no other column."""
    assert [(3, 1)] == counts(table("OPTIMIZE t WHERE p = 'x'"))
    assert 4 == len(rows_of(table.delta("t")))
    assert ("DELTA_NON_PARTITION_COLUMN_REFERENCE", "42P10") == table.refused("OPTIMIZE t WHERE `a b` = 1")


def test_zorder(table):
    """ZORDER BY rewrites the files in order; its columns must exist."""
    assert [(4, 2)] == counts(table("OPTIMIZE t ZORDER BY (`a b`)"))
    assert "UNRESOLVED_COLUMN.WITH_SUGGESTION" == table.refused("OPTIMIZE t ZORDER BY (nope)")[0]


def test_what_goes_with_clustering(sql):
    """FULL needs it; ZORDER, a condition and partitions exclude it."""
    sql("CREATE TABLE c (a INT, b INT) CLUSTER BY (a)")
    sql("INSERT INTO c VALUES (1, 2)")
    sql("CREATE TABLE p (a INT, b INT) PARTITIONED BY (b)")

    assert ("DELTA_CLUSTERING_WITH_ZORDER_BY", "42613") == sql.refused("OPTIMIZE c ZORDER BY (b)")
    assert ("DELTA_CLUSTERING_WITH_PARTITION_PREDICATE", "0A000") == sql.refused("OPTIMIZE c WHERE a = 1")
    assert ("DELTA_OPTIMIZE_FULL_NOT_SUPPORTED", "42601") == sql.refused("OPTIMIZE p FULL")
    taken = ("DELTA_ALTER_TABLE_CLUSTER_BY_ON_PARTITIONED_TABLE_NOT_ALLOWED", "42000")
    assert taken == sql.refused("ALTER TABLE p CLUSTER BY (a)")
    assert [(1, 1)] == counts(sql("OPTIMIZE c FULL"))
    sql("ALTER TABLE c CLUSTER BY NONE")
    assert [(0, 0)] == counts(sql("OPTIMIZE c"))


def test_reorg_takes_dropped_columns_out_of_files(table):
    """And leaves a table without anything to purge as it is; UniForm is refused by name."""
    table("ALTER TABLE t ADD COLUMN gone STRING")
    table("INSERT INTO t VALUES (7, 'x', 'secret')")
    table("ALTER TABLE t DROP COLUMN gone")
    before = rows_of(table.delta("t"))

    assert [(4, 1)] == counts(table("REORG TABLE t WHERE p = 'x' APPLY (PURGE)"))
    assert before == rows_of(table.delta("t"))
    files = [table.folder("t") / path for path in table.delta("t").file_uris()]
    assert all(2 >= len(pq.read_schema(file).names) for file in files)
    assert (
        "REORG"
        == dict(zip(table.columns("DESCRIBE HISTORY t"), table("DESCRIBE HISTORY t")[0], strict=True))["operation"]
    )
    table("CREATE TABLE plain (a INT)")
    assert [(0, 0)] == counts(table("REORG TABLE plain APPLY (PURGE)"))
    refused = ("UNSUPPORTED_FEATURE", "0A000")
    assert refused == table.refused("REORG TABLE t APPLY (UPGRADE UNIFORM (ICEBERG_COMPAT_VERSION = 2))")
    assert "PARSE_SYNTAX_ERROR" == table.refused("REORG TABLE t")[0]


@pytest.mark.parametrize(
    "statement",
    [
        "SHOW TABLES DROPPED IN s",
        "MSCK REPAIR TABLE t SYNC METADATA",
        "UNDROP TABLE t",
        "FSCK REPAIR TABLE t DRY RUN",
        "CONVERT TO DELTA parquet.`/a`",
        "GENERATE symlink_format_manifest FOR TABLE t",
        "ALTER TABLE t ENABLE PREDICTIVE OPTIMIZATION",
        "CACHE SELECT * FROM t",
        "DESCRIBE TABLE EXTENDED t AS JSON",
    ],
)
def test_what_is_refused_by_name(sql, statement):
    """Databricks has it."""
    assert ("UNSUPPORTED_FEATURE", "0A000") == sql.refused(statement)


def test_vacuum_deletes_only_what_no_version_in_the_retention_needs(table):
    """VACUUM guards the retention, lists with DRY RUN, and leaves the newest version whole."""
    table("OPTIMIZE t")
    assert ("DELTA_VACUUM_RETENTION_PERIOD_TOO_SHORT", "22003") == table.refused("VACUUM t RETAIN 0 HOURS")
    assert [] == table("VACUUM t DRY RUN")

    table("ALTER TABLE t SET TBLPROPERTIES ('delta.deletedFileRetentionDuration' = 'interval 0 hours')")
    assert 4 == len(table("VACUUM t RETAIN 0 HOURS DRY RUN"))
    assert [(table.folder("t").as_uri(),)] == table("VACUUM t")
    assert 2 == len(list(table.folder("t").rglob("*.parquet")))
    assert 4 == len(rows_of(table.delta("t")))


def test_history(table):
    """DESCRIBE HISTORY shows newest first who did what, with parameters and metrics."""
    table("UPDATE t SET `a b` = 5 WHERE p = 'y'", user="someone@example.com")

    columns = table.columns("DESCRIBE HISTORY t")
    newest = dict(zip(columns, table("DESCRIBE HISTORY t LIMIT 1")[0], strict=True))

    assert (5, "UPDATE", "someone@example.com") == (newest["version"], newest["operation"], newest["userName"])
    ((parameter, predicate),) = newest["operationParameters"]
    assert "predicate" == parameter
    assert re.fullmatch(r"""\["\(p(#\d+)? = '?y'?\)"\]""", predicate)  # Spark writes its number of the column
    assert ("numUpdatedRows", "1") in newest["operationMetrics"]
    assert 6 == len(table("DESCRIBE HISTORY t"))
    assert {"timestamp": "timestamp", "operationMetrics": "map<string,string>"}.items() <= columns.items()


def test_detail(table):
    """DESCRIBE DETAIL shows name, location, files and partitions."""
    names = table.columns("DESCRIBE DETAIL t")
    detail = dict(zip(names, table("DESCRIBE DETAIL t")[0], strict=True))

    assert ("delta", f"main.{table.schema}.t", 4, ["p"]) == tuple(
        detail[name] for name in ("format", "name", "numFiles", "partitionColumns")
    )
    assert ["columnMapping"] == [name for name in detail["tableFeatures"] if name == "columnMapping"]
    assert detail["sizeInBytes"] > 0
