import re

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
