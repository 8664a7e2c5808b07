import datetime as dt
import os

import pytest

from lakewire_local.delta_log import commit_times


@pytest.fixture
def versions(sql):
    """A table with version 1 (one row) and version 2 (two rows), and the times of its versions."""
    sql("CREATE TABLE t (id INT)")
    sql("INSERT INTO t VALUES (1)")
    sql("INSERT INTO t VALUES (2)")
    times = commit_times(sql.folder("t"))
    return sql, {version: dt.datetime.fromtimestamp(at / 1000, dt.UTC) for version, at in times.items()}


@pytest.mark.parametrize("point", ["VERSION AS OF 1", "FOR VERSION AS OF 1", "@v1", "TIMESTAMP AS OF '{}'", "@{stamp}",
                                   "FOR TIMESTAMP AS OF TIMESTAMP'{}' + INTERVAL 0 SECONDS",
                                   "TIMESTAMP AS OF CAST('{}' AS TIMESTAMP)", "TIMESTAMP AS OF :at"])  # fmt: skip
def test_every_syntax_reads_the_version(versions, point):
    """Versions and times, in every syntax, read the rows of that version."""
    sql, times = versions
    stamp = times[1].strftime("%Y%m%d%H%M%S%f")[:17]
    text = point.format(times[1].isoformat(), stamp=stamp)
    space = "" if text.startswith("@") else " "

    rows = sql(f"SELECT x.id FROM main.{sql.schema}.t{space}{text} AS x WHERE x.id > 0", at=times[1].isoformat())

    assert [(1,)] == rows


def test_versions_join(versions):
    """Two versions of one table can be used in one query."""
    sql, _ = versions

    assert [(2,)] == sql("SELECT a.id FROM t a LEFT ANTI JOIN t VERSION AS OF 1 b ON a.id = b.id")


@pytest.mark.parametrize(
    ("point", "error"),
    [
        ("VERSION AS OF 99", ("DELTA_VERSION_NOT_FOUND", "22003")),
        ("TIMESTAMP AS OF '2035-01-01'", ("DELTA_TIMESTAMP_GREATER_THAN_COMMIT", "42816")),
        ("TIMESTAMP AS OF '2001-01-01'", ("DELTA_TIMESTAMP_EARLIER_THAN_COMMIT_RETENTION", "42816")),
        ("TIMESTAMP AS OF 'x'", ("CAST_INVALID_INPUT", "22018")),
    ],
)
def test_other_points_are_refused(versions, point, error):
    """A version that is not there, and a time before the first or after the last commit, are refused."""
    assert error == versions[0].refused(f"SELECT * FROM t {point}")


def test_restore_brings_a_version_back(versions):
    """RESTORE by version or time makes a new version with the rows and the schema of the old one."""
    sql, times = versions
    sql("ALTER TABLE t ADD COLUMN v STRING")

    counts = sql("RESTORE TABLE t TO VERSION AS OF 1")

    assert [(1, 1, 0)] == [row[1:4] for row in counts]
    assert ({"id": "int"}, [(1,)]) == (sql.columns("SELECT * FROM t"), sql("SELECT * FROM t"))
    sql(f"RESTORE t TO TIMESTAMP AS OF '{times[2].isoformat()}'")
    assert [(1,), (2,)] == sql("SELECT * FROM t ORDER BY id")
    assert ("DELTA_VERSION_NOT_FOUND", "22003") == sql.refused("RESTORE t TO VERSION AS OF 99")


EXPIRED = "DELTA_UNSUPPORTED_TIME_TRAVEL_BEYOND_DELETED_FILE_RETENTION_DURATION"


def earlier_versions(times):
    """Statements that read, copy and restore one."""
    return (
        "SELECT * FROM t VERSION AS OF 2",
        f"SELECT * FROM t TIMESTAMP AS OF '{times[2].isoformat()}'",
        "SELECT count(*) FROM t@v1",
        "CREATE TABLE c DEEP CLONE t VERSION AS OF 1",
        "RESTORE TABLE t TO VERSION AS OF 1",
    )


def test_versions_whose_files_are_gone(versions):
    """Reading, copying and restoring one says so, and nothing changes; the latest can be read."""
    sql, times = versions
    old = list(sql.folder("t").rglob("*.parquet"))
    sql("OPTIMIZE t")
    for path in old:
        path.unlink()

    for statement in earlier_versions(times):
        assert ("DELTA_FILE_NOT_FOUND_DETAILED", "42K03") == sql.refused(statement)
    assert [] == sql("SELECT * FROM t VERSION AS OF 0")
    assert 2 == len(sql("SELECT * FROM t"))


def test_versions_from_before_the_retention(versions):
    """They are refused whether or not there are files for them still; the latest, however old, is not."""
    sql, times = versions
    sql("OPTIMIZE t")
    sql("ALTER TABLE t SET TBLPROPERTIES ('delta.deletedFileRetentionDuration' = 'interval 0 hours')")

    for statement in (*earlier_versions(times), "SELECT * FROM t VERSION AS OF 0"):
        assert (EXPIRED, "0AKDC") == sql.refused(statement)
    assert 2 == len(sql(f"SELECT * FROM t VERSION AS OF {sql.delta('t').version()}"))
    sql("ALTER TABLE t SET TBLPROPERTIES ('delta.deletedFileRetentionDuration' = 'interval 1 day')")
    assert [] == sql("SELECT * FROM t VERSION AS OF 0")


def test_commits_that_a_clock_dates_earlier(versions):
    """Each counts as a millisecond after the one before it: a moment has one version, and the latest can be read."""
    sql, _ = versions
    begin = int(dt.datetime.now(dt.UTC).timestamp()) - 3600
    for version, seconds in enumerate((50, 10, 60)):
        path = sql.folder("t") / "_delta_log" / f"{version:020d}.json"
        os.utime(path, (begin + seconds, begin + seconds))
    times = {at - begin * 1000: version for version, at in commit_times(sql.folder("t")).items()}

    def count_at(milliseconds):
        moment = dt.datetime.fromtimestamp(begin, dt.UTC) + dt.timedelta(milliseconds=milliseconds)
        return sql(f"SELECT count(*) FROM t TIMESTAMP AS OF '{moment.isoformat()}'")

    assert {50_000: 0, 50_001: 1, 60_000: 2} == times
    assert [[(0,)], [(1,)], [(1,)], [(2,)]] == [count_at(at) for at in (50_000, 50_001, 59_999, 60_000)]
    assert ("DELTA_TIMESTAMP_EARLIER_THAN_COMMIT_RETENTION", "42816") == sql.refused(
        f"SELECT * FROM t TIMESTAMP AS OF '{dt.datetime.fromtimestamp(begin + 10, dt.UTC).isoformat()}'"
    )
