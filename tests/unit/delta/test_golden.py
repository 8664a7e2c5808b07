"""Statements of versions, changes and maintenance: their exact text, which another parser reads as one statement."""
# ruff: noqa: E501  # the text of a statement is one line

import datetime as dt

import pytest

from lakewire.delta.statements.alter import cluster_by_sql
from lakewire.delta.statements.changes import ChangeRange, changes_sql, diff_sql, latest_sql, snapshot_sql
from lakewire.delta.statements.checkpoints import (
    checkpoints_sql,
    first_position_sql,
    forget_sql,
    move_sql,
    position_sql,
)
from lakewire.delta.statements.describe import (
    describe_table_sql,
    show_columns_sql,
    show_create_sql,
    show_partitions_sql,
    show_properties_sql,
    show_sql,
    show_tables_sql,
)
from lakewire.delta.statements.maintenance import (
    analyze_schema_sql,
    analyze_sql,
    optimize_sql,
    predictive_optimization_sql,
    reorg_sql,
    vacuum_sql,
)
from lakewire.delta.statements.read import AsOf, detail_sql, history_sql, read_folder_sql, read_sql
from lakewire.delta.statements.repair import (
    cache_sql,
    convert_sql,
    drop_sql,
    fsck_sql,
    manifest_sql,
    refresh_sql,
    sync_metadata_sql,
    undrop_sql,
)
from lakewire.delta.statements.versions import clone_sql, restore_sql
from lakewire.delta.statements.views import (
    Expectation,
    Schedule,
    create_materialized_view_sql,
    create_metric_view_sql,
    create_streaming_table_sql,
    create_view_sql,
    drop_view_sql,
    refresh_view_sql,
)
from lakewire.errors import InvalidArgumentError, InvalidNameError
from lakewire.schema.given import as_schema
from lakewire.schema.names import SchemaName, TableName, VolumeName
from lakewire.sql import Statement, expr
from tests.support.one_statement import is_one_statement

T = TableName("main", "sales", "or`ders")
N = "`main`.`sales`.`or``ders`"
C = TableName("main", "dev", "copy")
SCHEMA = SchemaName("main", "sa-les")
S = "`main`.`sa-les`"
ZONED = dt.datetime(2026, 1, 2, 3, tzinfo=dt.timezone(dt.timedelta(hours=1)))
NAIVE = dt.datetime(2026, 1, 2, 3, 4, 5, 6000)
UTC = "'2026-01-02 02:00:00.000000+00:00'"
FEED = f"table_changes('{N}', "
V = TableName("main", "sales", "seen")
VN = "`main`.`sales`.`seen`"
VIEWED = Statement(f"SELECT a, b FROM {N}")
STREAM = Statement("SELECT * FROM STREAM read_files('/Volumes/main/sales/v/in', format => 'json')")
QUERY = Statement("SELECT * FROM x WHERE a < :a -- end", {"a": 1})

GOLDEN = [
    # Time travel
    (read_sql(T, as_of=AsOf(version=3)), f"SELECT * FROM {N} VERSION AS OF 3"),
    (read_sql(T, as_of=AsOf(timestamp=ZONED)), f"SELECT * FROM {N} TIMESTAMP AS OF {UTC}"),
    (read_sql(T, as_of=AsOf(timestamp=expr("current_date() - 1"))), f"SELECT * FROM {N} TIMESTAMP AS OF current_date() - 1"),
    (read_folder_sql("/x`y"), "SELECT * FROM delta.`/x``y`"),
    (read_folder_sql(VolumeName("main", "sales", "v").path("x"), as_of=AsOf(version=1)), "SELECT * FROM delta.`/Volumes/main/sales/v/x@v1`"),
    (read_folder_sql("s3://b/x", as_of=AsOf(timestamp=NAIVE)), "SELECT * FROM delta.`s3://b/x@20260102030405006`"),
    (restore_sql(T, AsOf(version=0)), f"RESTORE TABLE {N} TO VERSION AS OF 0"),
    (restore_sql(T, AsOf(timestamp=dt.date(2026, 1, 2))), f"RESTORE TABLE {N} TO TIMESTAMP AS OF '2026-01-02'"),
    (clone_sql(T, C), f"CREATE TABLE `main`.`dev`.`copy` DEEP CLONE {N}"),
    (clone_sql(T, C, shallow=True), f"CREATE TABLE `main`.`dev`.`copy` SHALLOW CLONE {N}"),
    (clone_sql(T, C, replace=True, as_of=AsOf(version=3)), f"CREATE OR REPLACE TABLE `main`.`dev`.`copy` DEEP CLONE {N} VERSION AS OF 3"),
    (clone_sql(T, C, if_not_exists=True, as_of=AsOf(timestamp="2026-01-02")), f"CREATE TABLE IF NOT EXISTS `main`.`dev`.`copy` DEEP CLONE {N} TIMESTAMP AS OF '2026-01-02'"),
    (clone_sql(T, C, shallow=True, properties={"a": "it's"}, location="s3://b/x"), rf"CREATE TABLE `main`.`dev`.`copy` SHALLOW CLONE {N} TBLPROPERTIES ('a' = 'it\u0027s') LOCATION 's3://b/x'"),
    (clone_sql(T, C, properties={}), f"CREATE TABLE `main`.`dev`.`copy` DEEP CLONE {N}"),
    # Changes
    (changes_sql(T, ChangeRange(from_version=0)), f"SELECT * FROM {FEED}0)"),
    (changes_sql(T, ChangeRange(from_version=1, to_version=2)), f"SELECT * FROM {FEED}1, 2)"),
    (changes_sql(T, ChangeRange(from_timestamp="2026-01-01", to_version=2)), f"SELECT * FROM {FEED}'2026-01-01', 2)"),
    (changes_sql(T, ChangeRange(from_version=1, to_timestamp=ZONED)), f"SELECT * FROM {FEED}1, {UTC})"),
    (changes_sql(T, ChangeRange(from_timestamp=expr("now()"))), f"SELECT * FROM {FEED}now())"),
    (changes_sql(T, ChangeRange(from_version=1), columns=["a`b"]), f"SELECT `a``b`, `_change_type`, `_commit_version`, `_commit_timestamp` FROM {FEED}1)"),
    (changes_sql(T, ChangeRange(from_version=1), columns=["_commit_version", "a"]), f"SELECT `_commit_version`, `a`, `_change_type`, `_commit_timestamp` FROM {FEED}1)"),
    (changes_sql(T, ChangeRange(from_version=1), where="a = :a -- x", parameters={"a": 1}), f"SELECT * FROM {FEED}1) WHERE (a = :a -- x\n)"),
    (snapshot_sql(T, 3, ZONED), f"SELECT * FROM (SELECT *, 'insert' AS _change_type, 3L AS _commit_version, CAST({UTC} AS TIMESTAMP) AS _commit_timestamp FROM {N} VERSION AS OF 3)"),
    (snapshot_sql(T, 3, ZONED, columns=["a"], where="a > 1", empty=True), f"SELECT `a`, `_change_type`, `_commit_version`, `_commit_timestamp` FROM (SELECT *, 'insert' AS _change_type, 3L AS _commit_version, CAST({UTC} AS TIMESTAMP) AS _commit_timestamp FROM {N} VERSION AS OF 3 WHERE false) WHERE (a > 1)"),
    (latest_sql(QUERY, ["a", "b`"]), "SELECT * EXCEPT (_change_type), CASE _change_type WHEN 'update_preimage' THEN 'delete' ELSE _change_type END AS _change_type FROM (SELECT * FROM (SELECT * FROM x WHERE a < :a -- end\n) QUALIFY row_number() OVER (PARTITION BY `a`, `b``` ORDER BY _commit_version DESC, _change_type IN ('insert', 'update_postimage') DESC) = 1)"),
    (diff_sql(T, 1), f"SELECT *, 'insert' AS _change_type FROM (SELECT * FROM {N} EXCEPT ALL SELECT * FROM {N} VERSION AS OF 1) UNION ALL SELECT *, 'delete' AS _change_type FROM (SELECT * FROM {N} VERSION AS OF 1 EXCEPT ALL SELECT * FROM {N})"),
    (diff_sql(T, 1, 2, on="id", columns=["a"], where="a > 1"), f"SELECT * EXCEPT (_change_type), CASE WHEN min(_change_type) OVER (PARTITION BY `id`) <> max(_change_type) OVER (PARTITION BY `id`) THEN CASE _change_type WHEN 'insert' THEN 'update_postimage' ELSE 'update_preimage' END ELSE _change_type END AS _change_type FROM (SELECT *, 'insert' AS _change_type FROM (SELECT `a`, `id` FROM {N} VERSION AS OF 2 WHERE (a > 1) EXCEPT ALL SELECT `a`, `id` FROM {N} VERSION AS OF 1 WHERE (a > 1)) UNION ALL SELECT *, 'delete' AS _change_type FROM (SELECT `a`, `id` FROM {N} VERSION AS OF 1 WHERE (a > 1) EXCEPT ALL SELECT `a`, `id` FROM {N} VERSION AS OF 2 WHERE (a > 1)))"),
    # Checkpoints
    (checkpoints_sql(T), f"CREATE TABLE IF NOT EXISTS {N} (name STRING, table_id STRING, table_name STRING, version BIGINT, snapshot BOOLEAN, moved_by STRING, moved_at TIMESTAMP) USING DELTA PARTITIONED BY (name) TBLPROPERTIES ('delta.isolationLevel' = 'Serializable')"),
    (position_sql(T, "c"), f"SELECT version, snapshot, table_id, table_name, moved_by FROM {N} WHERE name = :name"),
    (first_position_sql(T, {"name": "c", "version": 1}), f"MERGE INTO {N} AS t USING (SELECT :name AS name, :version AS version) AS s ON t.name = :name WHEN NOT MATCHED THEN INSERT (name, version, moved_at) VALUES (s.name, s.version, current_timestamp())"),
    (move_sql(T, "c", before=1, snapshot=True, after=2, by="b"), f"UPDATE {N} SET `version` = :value_0, `snapshot` = :value_1, `moved_by` = :value_2, `moved_at` = current_timestamp() WHERE (name = :name AND version = :before AND snapshot = :snapshot)"),
    (forget_sql(T, "c"), f"DELETE FROM {N} WHERE name = :name"),
    # History and description
    (history_sql(T), f"DESCRIBE HISTORY {N}"),
    (history_sql(T, limit=5), f"DESCRIBE HISTORY {N} LIMIT 5"),
    (detail_sql(T), f"DESCRIBE DETAIL {N}"),
    (describe_table_sql(T), f"DESCRIBE TABLE {N}"),
    (describe_table_sql(T, extended=True), f"DESCRIBE TABLE EXTENDED {N}"),
    (describe_table_sql(T, column="a b"), f"DESCRIBE TABLE {N} `a b`"),
    (describe_table_sql(T, partition={"day": dt.date(2026, 1, 2), "n": None}), f"DESCRIBE TABLE {N} PARTITION (`day` = '2026-01-02', `n` = NULL)"),
    (describe_table_sql(T, as_json=True), f"DESCRIBE TABLE EXTENDED {N} AS JSON"),
    (show_create_sql(T), f"SHOW CREATE TABLE {N}"),
    (show_properties_sql(T), f"SHOW TBLPROPERTIES {N}"),
    (show_properties_sql(T, "a'b"), rf"SHOW TBLPROPERTIES {N} ('a\u0027b')"),
    (show_columns_sql(T), f"SHOW COLUMNS IN {N}"),
    (show_partitions_sql(T), f"SHOW PARTITIONS {N}"),
    (show_partitions_sql(T, {"day": dt.date(2026, 1, 2)}), f"SHOW PARTITIONS {N} PARTITION (`day` = '2026-01-02')"),
    (show_tables_sql(SCHEMA), f"SHOW TABLES IN {S}"),
    (show_tables_sql(SCHEMA, pattern="or*|x"), f"SHOW TABLES IN {S} LIKE 'or*|x'"),
    (show_tables_sql(SCHEMA, dropped=True), f"SHOW TABLES DROPPED IN {S}"),
    (show_tables_sql(SCHEMA, extended=True), f"SHOW TABLE EXTENDED IN {S} LIKE '*'"),
    (show_tables_sql(SCHEMA, extended=True, pattern="o*"), f"SHOW TABLE EXTENDED IN {S} LIKE 'o*'"),
    (show_sql("CATALOGS"), "SHOW CATALOGS"),
    (show_sql("CATALOGS", pattern="m*"), "SHOW CATALOGS LIKE 'm*'"),
    (show_sql("CONNECTIONS"), "SHOW CONNECTIONS"),
    (show_sql("SCHEMAS", "my-catalog"), "SHOW SCHEMAS IN `my-catalog`"),
    (show_sql("VIEWS", SCHEMA), f"SHOW VIEWS IN {S}"),
    (show_sql("VOLUMES", SCHEMA, pattern="v*"), f"SHOW VOLUMES IN {S} LIKE 'v*'"),
    (show_sql("FUNCTIONS", SCHEMA), f"SHOW FUNCTIONS IN {S}"),
    # Maintenance
    (optimize_sql(T), f"OPTIMIZE {N}"),
    (optimize_sql(T, full=True), f"OPTIMIZE {N} FULL"),
    (optimize_sql(T, where="day > '2026'"), f"OPTIMIZE {N} WHERE (day > '2026')"),
    (optimize_sql(T, where="true", zorder_by=["a", "b`"]), f"OPTIMIZE {N} WHERE ((true)) ZORDER BY (`a`, `b```)"),
    (vacuum_sql(T), f"VACUUM {N}"),
    (vacuum_sql(T, mode="full", retain_hours=240), f"VACUUM {N} FULL RETAIN 240 HOURS"),
    (vacuum_sql(T, mode="lite", retain_hours=0.5, list_only=True), f"VACUUM {N} LITE RETAIN 0.5 HOURS DRY RUN"),
    (vacuum_sql(T, list_only=True), f"VACUUM {N} DRY RUN"),
    (cluster_by_sql(T, "a"), f"ALTER TABLE {N} CLUSTER BY (`a`)"),
    (cluster_by_sql(T, ["a", "b"]), f"ALTER TABLE {N} CLUSTER BY (`a`, `b`)"),
    (cluster_by_sql(T, "AUTO"), f"ALTER TABLE {N} CLUSTER BY AUTO"),
    (cluster_by_sql(T, ["AUTO"]), f"ALTER TABLE {N} CLUSTER BY (`AUTO`)"),
    (cluster_by_sql(T, None), f"ALTER TABLE {N} CLUSTER BY NONE"),
    (analyze_sql(T), f"ANALYZE TABLE {N} COMPUTE STATISTICS"),
    (analyze_sql(T, size_only=True), f"ANALYZE TABLE {N} COMPUTE STATISTICS NOSCAN"),
    (analyze_sql(T, columns=["a", "b"]), f"ANALYZE TABLE {N} COMPUTE STATISTICS FOR COLUMNS `a`, `b`"),
    (analyze_sql(T, partition={"n": 5}, size_only=True), f"ANALYZE TABLE {N} PARTITION (`n` = '5') COMPUTE STATISTICS NOSCAN"),
    (analyze_sql(T, all_columns=True), f"ANALYZE TABLE {N} COMPUTE STATISTICS FOR ALL COLUMNS"),
    (analyze_sql(T, delta=True), f"ANALYZE TABLE {N} COMPUTE DELTA STATISTICS"),
    (analyze_schema_sql(SCHEMA), f"ANALYZE TABLES IN {S} COMPUTE STATISTICS"),
    (analyze_schema_sql(SCHEMA, size_only=True), f"ANALYZE TABLES IN {S} COMPUTE STATISTICS NOSCAN"),
    (reorg_sql(T), f"REORG TABLE {N} APPLY (PURGE)"),
    (reorg_sql(T, where="day = 1"), f"REORG TABLE {N} WHERE (day = 1) APPLY (PURGE)"),
    (reorg_sql(T, iceberg=2), f"REORG TABLE {N} APPLY (UPGRADE UNIFORM (ICEBERG_COMPAT_VERSION = 2))"),
    (predictive_optimization_sql(T, "enable"), f"ALTER TABLE {N} ENABLE PREDICTIVE OPTIMIZATION"),
    (predictive_optimization_sql(T, "disable"), f"ALTER TABLE {N} DISABLE PREDICTIVE OPTIMIZATION"),
    (predictive_optimization_sql(T, "inherit"), f"ALTER TABLE {N} INHERIT PREDICTIVE OPTIMIZATION"),
    # Into being, back, into step
    (drop_sql(T), f"DROP TABLE {N}"),
    (drop_sql(T, if_exists=True), f"DROP TABLE IF EXISTS {N}"),
    (undrop_sql(T), f"UNDROP TABLE {N}"),
    (undrop_sql(T, table_id="6d-e"), "UNDROP TABLE WITH ID '6d-e'"),
    (fsck_sql(T), f"FSCK REPAIR TABLE {N}"),
    (fsck_sql(T, list_only=True), f"FSCK REPAIR TABLE {N} DRY RUN"),
    (convert_sql(T), f"CONVERT TO DELTA {N}"),
    (convert_sql("s3://b/a`b"), "CONVERT TO DELTA parquet.`s3://b/a``b`"),
    (convert_sql(VolumeName("main", "s", "v").path("x"), kind="iceberg", statistics=False), "CONVERT TO DELTA iceberg.`/Volumes/main/s/v/x` NO STATISTICS"),
    (convert_sql("/x", partitions=as_schema("day DATE, n INT")), "CONVERT TO DELTA parquet.`/x` PARTITIONED BY (`day` DATE, `n` INT)"),
    (cache_sql(T), f"CACHE SELECT * FROM {N}"),
    (cache_sql(T, ["a", "b`"], where="a > 1"), f"CACHE SELECT `a`, `b``` FROM {N} WHERE (a > 1)"),
    (manifest_sql(T), f"GENERATE symlink_format_manifest FOR TABLE {N}"),
    (refresh_sql(T), f"REFRESH TABLE {N}"),
    (sync_metadata_sql(T), f"MSCK REPAIR TABLE {N} SYNC METADATA"),
    # Views
    (create_view_sql(V, VIEWED), f"CREATE VIEW {VN} AS {VIEWED}"),
    (create_view_sql(V, VIEWED, replace=True, columns=["x", "y`"], comment="c", properties={"a": "b"}, binding="TYPE EVOLUTION"), f"CREATE OR REPLACE VIEW {VN} (`x`, `y```) COMMENT 'c' TBLPROPERTIES ('a' = 'b') WITH SCHEMA TYPE EVOLUTION AS {VIEWED}"),
    (create_view_sql(V, VIEWED, if_not_exists=True), f"CREATE VIEW IF NOT EXISTS {VN} AS {VIEWED}"),
    (create_metric_view_sql(V, "version: 1.1"), f"CREATE VIEW {VN} WITH METRICS LANGUAGE YAML AS $$\nversion: 1.1\n$$"),
    (create_metric_view_sql(V, "version: 1.1", replace=True), f"CREATE OR REPLACE VIEW {VN} WITH METRICS LANGUAGE YAML AS $$\nversion: 1.1\n$$"),
    (create_materialized_view_sql(V, VIEWED), f"CREATE MATERIALIZED VIEW {VN} AS {VIEWED}"),
    (create_materialized_view_sql(V, VIEWED, replace=True, cluster_by="a", comment="c", properties={"k": "v"}, schedule=Schedule(every=dt.timedelta(hours=12))), f"CREATE OR REPLACE MATERIALIZED VIEW {VN} CLUSTER BY (`a`) COMMENT 'c' TBLPROPERTIES ('k' = 'v') SCHEDULE EVERY 12 HOURS AS {VIEWED}"),
    (create_materialized_view_sql(V, VIEWED, if_not_exists=True, partitioned_by=["a", "b"], schedule=Schedule(cron="0 0 6 * * ?")), f"CREATE MATERIALIZED VIEW IF NOT EXISTS {VN} PARTITIONED BY (`a`, `b`) SCHEDULE CRON '0 0 6 * * ?' AS {VIEWED}"),
    (create_streaming_table_sql(V, STREAM), f"CREATE STREAMING TABLE {VN} AS {STREAM}"),
    (create_streaming_table_sql(V, STREAM, refresh=True, expectations=[Expectation("some a", "a IS NOT NULL", "DROP ROW"), Expectation("b", "b > 0")], cluster_by="AUTO", schedule=Schedule(cron="0 0 6 * * ?", zone="Europe/Rome")), f"CREATE OR REFRESH STREAMING TABLE {VN} (CONSTRAINT `some a` EXPECT (a IS NOT NULL) ON VIOLATION DROP ROW, CONSTRAINT `b` EXPECT (b > 0)) CLUSTER BY AUTO SCHEDULE CRON '0 0 6 * * ?' AT TIME ZONE 'Europe/Rome' AS {STREAM}"),
    (create_streaming_table_sql(V, STREAM, if_not_exists=True, comment="c", schedule=Schedule(every=dt.timedelta(days=1))), f"CREATE STREAMING TABLE IF NOT EXISTS {VN} COMMENT 'c' SCHEDULE EVERY 1 DAY AS {STREAM}"),
    (refresh_view_sql(V, "MATERIALIZED VIEW"), f"REFRESH MATERIALIZED VIEW {VN}"),
    (refresh_view_sql(V, "STREAMING TABLE", full=True, wait=False), f"REFRESH STREAMING TABLE {VN} FULL ASYNC"),
    (drop_view_sql(V), f"DROP VIEW {VN}"),
    (drop_view_sql(V, "MATERIALIZED VIEW", if_exists=True), f"DROP MATERIALIZED VIEW IF EXISTS {VN}"),
    (drop_view_sql(V, "STREAMING TABLE"), f"DROP TABLE {VN}"),
]  # fmt: skip


@pytest.mark.parametrize(("statement", "text"), GOLDEN, ids=[text[:70] for _, text in GOLDEN])
def test_the_text_of_a_statement(statement, text):
    """As it is sent; one statement to a parser that is not ours."""
    assert text == statement.text
    assert is_one_statement(text)


def test_what_is_not_one_statement():
    """The parser that is not ours sees it."""
    for text in (
        "SELECT 1; SELECT 2",
        "RESTORE TABLE t TO VERSION AS OF 1; DROP TABLE t",
        "SELECT (1",
        "UNDROP TABLE (t",
    ):
        assert not is_one_statement(text)


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: cluster_by_sql(T, []), "cluster_by: is empty"),
        (lambda: cluster_by_sql(T, 5), r"cluster_by: 5 \(int\)"),
        (lambda: analyze_sql(T, columns="a", delta=True), "columns and delta: both are given"),
        (lambda: analyze_sql(T, all_columns=True, size_only=True), "all_columns and size_only"),
        (lambda: analyze_sql(T, delta=1), "delta: 1"),
        (lambda: reorg_sql(T, where="a = 1", iceberg=2), "where: goes with a purge"),
        (lambda: reorg_sql(T, iceberg=9), "iceberg: 9; accepted are"),
        (lambda: reorg_sql(T, iceberg=True), "iceberg: True"),
        (lambda: predictive_optimization_sql(T, "on"), "setting: 'on' is unknown"),
        (lambda: clone_sql(T, T), "is the table itself"),
        (lambda: latest_sql(QUERY, []), "on: is empty"),
        (lambda: diff_sql(T, -1), "before: -1"),
        (lambda: diff_sql(T, 1, columns=[]), "columns"),
        (lambda: describe_table_sql(T, column="a", as_json=True), "as_json"),
        (lambda: show_tables_sql(SCHEMA, dropped=True, pattern="x"), "dropped"),
        (lambda: show_sql("TABLES"), "kind: 'TABLES' is unknown"),
        (lambda: show_sql("VIEWS"), "place: None"),
        (lambda: show_sql("CATALOGS", "main"), "place: 'main'"),
        (lambda: convert_sql(T, partitions=as_schema("a INT")), "partitions"),
        (lambda: convert_sql("/x", kind="csv"), "kind: 'csv'"),
        (lambda: convert_sql(5), "source: 5"),
        (lambda: undrop_sql(T, table_id=5), "table_id: 5"),
        (lambda: describe_table_sql(T, column="a", partition={"a": 1}), "column and partition"),
        (lambda: describe_table_sql(T, partition={}), "partition: is empty"),
        (lambda: show_partitions_sql(T, {"a": b"x"}), r"values\['a'\]: bytes"),
        (lambda: AsOf(timestamp=ZONED).suffix(), "accepted is a datetime without a zone"),
        (lambda: AsOf(timestamp="2026-01-02").suffix(), "accepted is a datetime"),
        (lambda: AsOf(timestamp=dt.datetime(2026, 1, 2, 3, 4, 5, 6)).suffix(), "in whole milliseconds"),
        (lambda: read_folder_sql(5), "folder: 5"),
        (lambda: create_view_sql(V, QUERY), "query: has parameters"),
        (lambda: create_view_sql(V, "SELECT 1"), "query: 'SELECT 1'"),
        (lambda: create_view_sql(V, VIEWED, binding="LOOSE"), "binding: 'LOOSE'"),
        (lambda: create_view_sql(V, VIEWED, replace=True, if_not_exists=True), "replace and if_not_exists"),
        (lambda: create_metric_view_sql(V, "a: $$"), "yaml: "),
        (
            lambda: create_materialized_view_sql(V, VIEWED, replace=True, if_not_exists=True),
            "replace and if_not_exists",
        ),
        (
            lambda: create_materialized_view_sql(V, VIEWED, partitioned_by="a", cluster_by="b"),
            "partitioned_by and cluster_by",
        ),
        (lambda: create_materialized_view_sql(V, VIEWED, schedule="daily"), "schedule: 'daily'"),
        (lambda: create_streaming_table_sql(V, STREAM, expectations=["a > 0"]), "expectations: 'a > 0'"),
        (lambda: Schedule().sql(), "every and cron"),
        (lambda: Schedule(every=dt.timedelta(minutes=5)).sql(), "every: .*accepted are 1 to 72 hours"),
        (lambda: Schedule(every=dt.timedelta(days=40)).sql(), "every: "),
        (lambda: Expectation("a", "").sql(), "condition: ''"),
        (lambda: Expectation("a", "b > 0", "STOP").sql(), "on_violation: 'STOP'"),
        (lambda: refresh_view_sql(V, "VIEW"), "kind: 'VIEW'"),
    ],
)
def test_what_means_nothing_is_refused(make, says):
    """The error names the argument."""
    with pytest.raises(InvalidArgumentError, match=says):
        make()


def test_names_that_no_column_can_have():
    """Are refused wherever they are given."""
    for make in (
        lambda: cluster_by_sql(T, [""]),
        lambda: analyze_sql(T, columns=["a\0"]),
        lambda: latest_sql(QUERY, "x" * 256),
        lambda: show_sql("SCHEMAS", "a b"),
    ):
        with pytest.raises(InvalidNameError):
            make()
