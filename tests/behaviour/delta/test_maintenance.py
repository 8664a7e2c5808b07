"""Files, layout and statistics of a table; what is refused before it is sent; what it is advised to do."""

import datetime as dt

import attrs
import pytest

from lakewire import errors
from lakewire.delta.maintenance.advice import advise
from lakewire.delta.statements.describe import (
    describe_table_sql,
    show_columns_sql,
    show_create_sql,
    show_partitions_sql,
    show_properties_sql,
    show_sql,
    show_tables_sql,
)
from lakewire.delta.statements.maintenance import analyze_schema_sql
from lakewire.delta.statements.repair import convert_sql, drop_sql, fsck_sql, manifest_sql, refresh_sql, undrop_sql
from lakewire.sql.row import Row

GIB = 1 << 30
NOW = dt.datetime(2026, 1, 20, tzinfo=dt.UTC)


@pytest.fixture
def table(home):
    made = home.delta.create_table("t", "id BIGINT, day DATE, name STRING")
    for number in range(3):
        made.write([{"id": number, "name": "a"}])
    return made


def statements(sent):
    return [request for request in sent if not request.is_poll]


def test_clustering_is_chosen_and_carried_out(table):
    """By columns, by the warehouse, or not at all."""
    assert table.cluster_by(["id", "day"]) is None
    assert ["id", "day"] == table.detail()["clusteringColumns"]
    assert 3 == table.optimize(full=True).metrics["numFilesRemoved"]
    table.cluster_by("AUTO")
    table.cluster_by(None)
    assert [] == table.detail()["clusteringColumns"]
    with pytest.raises(errors.ColumnNotFoundError):
        table.cluster_by("nope")


def test_no_order_of_files_in_a_clustered_table(table, sent):
    """Refused before the OPTIMIZE is sent; without clustering it works."""
    assert table.optimize(zorder_by="id").metrics
    table.cluster_by("id")
    sent.clear()

    with pytest.raises(errors.InvalidArgumentError, match="zorder_by: the table is clustered by id"):
        table.optimize(zorder_by=["name"])

    assert 1 == len(statements(sent))
    assert "OPTIMIZE" == table.history(limit=2)[0].operation


def test_partitions_and_clusters_exclude_each_other(home):
    """An error of the warehouse."""
    table = home.delta.create_table("p", "id BIGINT, day DATE", partitioned_by=["day"])

    with pytest.raises(errors.SqlError, match="CLUSTER_BY_ON_PARTITIONED"):
        table.cluster_by("id")
    with pytest.raises(errors.SqlError, match="OPTIMIZE_FULL"):
        table.optimize(full=True)


@pytest.mark.parametrize("hours", [0, 24, 167.9])
def test_a_vacuum_that_readers_would_notice(table, hours, sent):
    """Is refused before it is sent, unless the table says that it keeps files no longer, or the caller insists."""
    sent.clear()
    with pytest.raises(errors.InvalidArgumentError, match=rf"retain_hours: {hours} is less than the 168 hours"):
        table.vacuum(retain_hours=hours)
    assert 1 == len(statements(sent))
    with pytest.raises(errors.DataError, match="DELTA_VACUUM_RETENTION_PERIOD_TOO_SHORT"):
        table.vacuum(retain_hours=hours, allow_short_retention=True)
    with table.update_schema() as change:
        change.set_properties({"delta.deletedFileRetentionDuration": f"interval {int(hours)} hours"})

    assert [] == table.vacuum(retain_hours=hours, list_only=True)
    sent.clear()
    assert table.vacuum(retain_hours=168, mode="lite")
    assert 1 == len(statements(sent))


def test_statistics_are_computed(table):
    """Of rows, of columns, for skipping files."""
    for options in ({}, {"columns": ["id"]}, {"all_columns": True}, {"delta": True}, {"size_only": True}):
        assert table.analyze(**options) is None
    with pytest.raises(errors.ColumnNotFoundError):
        table.analyze(columns="nope")
    with pytest.raises(errors.InvalidArgumentError, match="columns and delta"):
        table.analyze(columns="id", delta=True)


def test_a_table_is_reorganized(table):
    """The result is that of an OPTIMIZE; what the local workspace lacks is refused by name."""
    assert {"numFilesRemoved", "numFilesAdded"} < set(table.reorg().metrics)
    for call in (lambda: table.reorg(iceberg=2), lambda: table.predictive_optimization("enable")):
        with pytest.raises(errors.UnsupportedError):
            call()


@pytest.mark.parametrize(
    "call",
    [
        lambda t: t.cluster_by("id", dry_run=True),
        lambda t: t.optimize(zorder_by="id", dry_run=True),
        lambda t: t.vacuum(retain_hours=0, dry_run=True),
        lambda t: t.analyze(dry_run=True),
        lambda t: t.reorg(dry_run=True),
        lambda t: t.predictive_optimization("inherit", dry_run=True),
    ],
)
def test_a_dry_run_sends_nothing(table, sent, call):
    """It returns the statement."""
    sent.clear()

    (statement,) = call(table)

    assert table.name.sql() in statement.text
    assert [] == sent


WORKS = [
    describe_table_sql,
    lambda t: describe_table_sql(t, extended=True),
    lambda t: describe_table_sql(t, column="day"),
    show_create_sql,
    show_properties_sql,
    show_columns_sql,
    show_partitions_sql,
    lambda t: show_partitions_sql(t, {"day": dt.date(2026, 1, 2)}),
    lambda t: show_tables_sql(t.schema_name),
    lambda t: show_tables_sql(t.schema_name, pattern="p*"),
    lambda _: show_sql("CATALOGS"),
    lambda t: show_sql("SCHEMAS", t.catalog),
    lambda t: show_sql("VIEWS", t.schema_name),
    lambda t: show_sql("VOLUMES", t.schema_name, pattern="*"),
    lambda t: show_sql("FUNCTIONS", t.schema_name),
    lambda t: analyze_schema_sql(t.schema_name),
    refresh_sql,
    lambda t: show_tables_sql(t.schema_name, extended=True),
    lambda t: drop_sql(t, if_exists=True),
]
LACKS = [
    lambda t: describe_table_sql(t, as_json=True),
    lambda t: show_tables_sql(t.schema_name, dropped=True),
    lambda _: show_sql("CONNECTIONS"),
    undrop_sql,
    lambda t: fsck_sql(t, list_only=True),
    convert_sql,
    manifest_sql,
]


@pytest.mark.parametrize("make", WORKS)
def test_statements_that_describe(home, make):
    """They run."""
    table = home.delta.create_table("p", "id BIGINT, day DATE", partitioned_by=["day"])
    table.write([{"id": 1, "day": dt.date(2026, 1, 2)}])

    home.sql.execute(make(table.name))


@pytest.mark.parametrize("make", LACKS)
def test_statements_that_the_local_workspace_lacks(table, make):
    """Are refused by name."""
    with pytest.raises(errors.UnsupportedError):
        table.services.sql.execute(make(table.name))


def test_advice_for_a_table_of_many_small_files(table):
    """Each hint has the call to make, which can be made; after it the hint is gone."""
    assert (0, f"{table.name}:\n  nothing to do") == (len(table.advice()), str(table.advice()))
    for number in range(14):
        table.write([{"id": number}])

    advice = table.advice()
    (hint,) = advice

    assert ("small_files", "optimize()", advice[0]) == (hint.topic, hint.call, hint)
    assert f"{table.name}:\n  optimize(): 17 files have 0.0 MiB each, and 17 writes came after" in str(advice)
    getattr(table, hint.method)(**hint.arguments)
    assert 0 == len(table.advice())


def test_advice_about_retention(table):
    """Deleted files that are kept for too short a time, and those that nobody has removed."""
    with table.update_schema() as change:
        change.set_properties(
            {"delta.deletedFileRetentionDuration": "interval 0 hours", "delta.logRetentionDuration": "interval 1 day"}
        )
    table.optimize()

    retention, old = table.advice()

    assert ("retention", "old_files", "vacuum()") == (retention.topic, old.topic, old.call)
    assert "set_properties(properties={'delta.deletedFileRetentionDuration': 'interval 7 days'})" == retention.call
    assert "3 files went out of the table" in old.why
    assert table.vacuum()
    assert ["retention"] == [hint.topic for hint in table.advice()]


def detail(**facts):
    found = {"numFiles": 4, "sizeInBytes": GIB, "properties": {}, "clusteringColumns": ["a"], **facts}
    return Row([*found.values()], {name: at for at, name in enumerate(found)})


@pytest.fixture
def commits(table):
    """Make records of operations, the newest first, a day apart."""
    real = table.history()[0]

    def make(*operations):
        found = []
        for at, operation in enumerate(operations):
            name, _, properties = operation.partition("|")
            then = NOW - dt.timedelta(days=at)
            known = {"properties": properties} if properties else {}
            found.append(
                attrs.evolve(
                    real,
                    version=len(operations) - at,
                    timestamp=then,
                    operation=name,
                    parameters=known,
                    metrics={"numRemovedFiles": 2} if name == "DELETE" else {},
                )
            )
        return found

    return make


CHOSEN = 'SET TBLPROPERTIES|{"delta.dataSkippingStatsColumns":"a"}'


@pytest.mark.parametrize(
    ("facts", "operations", "calls"),
    [
        ({}, ["OPTIMIZE", "WRITE"], []),
        ({}, ["WRITE", "OPTIMIZE"], ["optimize()"]),
        ({"sizeInBytes": GIB - 1}, ["WRITE"], []),
        ({"clusteringColumns": []}, ["WRITE"], ["cluster_by(columns='AUTO')"]),
        ({"clusteringColumns": [], "partitionColumns": ["day"]}, ["WRITE"], []),
        ({"clusteringColumns": [], "properties": {"clusterByAuto": "true"}}, ["WRITE"], []),
        ({"numFiles": 100}, ["OPTIMIZE", CHOSEN, "WRITE"], ["analyze(delta=True)"]),
        ({}, ["OPTIMIZE", "COMPUTE STATS", CHOSEN, "WRITE"], []),
        ({}, ["OPTIMIZE", "WRITE", CHOSEN], []),
        ({"statistics": {"numDeletionVectors": "2"}}, ["OPTIMIZE"], ["reorg()"]),
        ({"statistics": {"numDeletionVectors": "1"}}, ["OPTIMIZE"], []),
        ({"numFiles": None, "sizeInBytes": None, "properties": None, "statistics": None}, [], []),
        ({"properties": {"delta.logRetentionDuration": "INTERVAL 1 DAY"}}, [], [
            "set_properties(properties={'delta.logRetentionDuration': 'interval 168 hours'})",
        ]),
        ({}, ["OPTIMIZE", *["x"] * 6, "DELETE"], []),
        ({}, ["OPTIMIZE", *["x"] * 8, "DELETE"], ["vacuum()"]),
        ({}, ["OPTIMIZE", *["x"] * 8, "VACUUM END", "DELETE"], []),
        ({"properties": {"delta.deletedFileRetentionDuration": "2 weeks"}}, ["OPTIMIZE", *["x"] * 8, "DELETE"], []),
    ],
)  # fmt: skip
def test_what_advice_depends_on(table, commits, facts, operations, calls):
    """One hint for each thing that is found."""
    assert calls == [hint.call for hint in advise(table.name, detail(**facts), commits(*operations), NOW)]
