"""The change data feed: read, as a source, applied to another table; differences of versions."""

import datetime as dt
import random

import pytest

from lakewire import errors
from lakewire.sql import expr

FEED = {"delta.enableChangeDataFeed": "true"}


@pytest.fixture
def orders(home):
    """A table with a feed: two rows, one of them updated, the other deleted, a third one with another key."""
    table = home.delta.create_table("orders", "id BIGINT, country STRING, amount INT", properties=FEED)
    table.write([{"id": 1, "country": "GB", "amount": 1}, {"id": 2, "country": "FR", "amount": 2}])
    table.update({"amount": 10}, where="id = 1")
    table.delete(where="id = 2")
    table.write([{"id": 3, "country": "GB", "amount": 3}])
    return table


def found(result):
    return sorted((row["_commit_version"], row["_change_type"], row["id"]) for row in result.to_dicts())


def rows(table):
    return sorted(tuple(row) for row in table.read().rows())


def test_changes_are_read(orders):
    """Every changed row with what happened to it, from one version to another, also by time."""
    everything = found(orders.changes(from_version=0).read())
    times = {commit.version: commit.timestamp for commit in orders.history()}

    assert [
        (1, "insert", 1),
        (1, "insert", 2),
        (2, "update_postimage", 1),
        (2, "update_preimage", 1),
        (3, "delete", 2),
        (4, "insert", 3),
    ] == everything
    assert everything[2:5] == found(orders.changes(from_version=2, to_version=3).read())
    assert everything[5:] == found(orders.changes(from_timestamp=times[4]).read())
    assert everything[:4] == found(orders.changes(from_version=1, to_timestamp=times[2]).read())
    assert everything[4:] == found(orders.changes(from_timestamp=expr(f"'{times[3]}'"), to_version=4).read())


def test_changes_take_columns_and_a_condition(orders):
    """The columns of the feed always come along."""
    result = orders.changes(
        from_version=0, columns=["amount"], where="id = :id AND _change_type <> 'update_preimage'", parameters={"id": 1}
    ).read()

    assert ["amount", "_change_type", "_commit_version", "_commit_timestamp"] == [f.name for f in result.schema.fields]
    assert [(1, 1, "insert"), (10, 2, "update_postimage")] == sorted(
        (row["amount"], row["_commit_version"], row["_change_type"]) for row in result.to_dicts()
    )


def test_changes_are_a_source(home, orders):
    """Of a write and of a merge: the rows stay in the warehouse."""
    log = home.delta.table("log")
    last = home.delta.create_table("last", "id BIGINT, amount INT")

    assert 6 == log.write(orders.changes(from_version=1), mode="error_if_exists").rows
    merge = last.merge(orders.changes(from_version=1).latest("id"), "id")
    result = merge.when_not_matched_insert({"id": expr("s.id"), "amount": expr("s.amount")}).execute()

    assert 3 == result.inserted
    assert {"id", "_change_type", "_commit_version"} < set(log.schema().names)


@pytest.mark.parametrize("on", ["id", ["id"]])
def test_a_table_follows_another(home, orders, on):
    """Changes applied once, twice or in parts make the same rows; an update of a key moves the row."""
    copy = home.delta.create_table("copy", "amount INT, id BIGINT, country STRING")

    first = orders.changes(from_version=0, to_version=2).apply_to(copy, on=on)
    orders.changes(from_version=1, to_version=3).apply_to(copy, on=on)
    orders.update({"id": 4}, where="id = 3")
    for start in (0, 3, 5):
        orders.changes(from_version=start).apply_to(copy, on=on)

    assert (2, 0) == (first.inserted, first.deleted)
    assert [(1, "GB", 10), (4, "GB", 3)] == rows(orders)
    assert sorted((i, c, a) for a, i, c in rows(copy)) == rows(orders)


def test_a_table_follows_a_part_of_another(home, orders):
    """What leaves the condition of the changes leaves the copy."""
    copy = home.delta.create_table("british", "id BIGINT, country STRING, amount INT")
    orders.changes(from_version=0, where="country = 'GB'").apply_to(copy, on="id")
    orders.update({"country": "IE"}, where="id = 1")

    result = orders.changes(from_version=5, where="country = 'GB'").apply_to(copy, on="id")

    assert (1, [(3, "GB", 3)]) == (result.deleted, rows(copy))


@pytest.mark.parametrize("seed", range(2))
def test_a_table_follows_any_changes(home, seed):
    """Whatever is done to the one, applied in parts that overlap, and repeated, makes the other equal."""
    chance = random.Random(seed)  # noqa: S311
    left = home.delta.create_table("l", "id BIGINT, n BIGINT", properties=FEED)
    right = home.delta.create_table("r", "id BIGINT, n BIGINT")
    applied = 0
    for number in range(12):
        key = chance.randrange(5)
        call = chance.choice(
            [
                lambda key=key, n=number: left.upsert([{"id": key, "n": n}, {"id": key + 5, "n": n}], "id"),
                lambda key=key: left.delete(where=f"id = {key}"),
                lambda key=key, n=number: left.update({"id": n + 100}, where=f"id = {key}"),
                lambda n=number: left.write([{"id": i, "n": n} for i in range(3)], mode="overwrite"),
                lambda: left.restore(version=left.version()),
            ]
        )
        call()
        if chance.random() < 0.5:
            left.changes(from_version=max(0, min(applied, left.version()) - chance.randrange(3))).apply_to(
                right, on="id"
            )
            applied = left.version() + 1
            assert rows(left) == rows(right)


def test_rows_of_keys_only_are_applied(home):
    """There is nothing to update."""
    left = home.delta.create_table("l", "id BIGINT", properties=FEED)
    right = home.delta.create_table("r", "id BIGINT")
    left.write([{"id": 1}, {"id": 2}])

    left.changes(from_version=0).apply_to(right, on="id")
    left.delete(where="id = 1")
    left.changes(from_version=0).apply_to(right, on="id")

    assert [(2,)] == rows(right)


def test_a_table_without_a_feed_says_how_to_switch_it_on(home, orders):
    """Also where it is the source of a write."""
    plain = home.delta.create_table("plain", "id BIGINT")
    plain.write([{"id": 1}])

    changes = plain.changes(from_version=0)
    for call in (changes.read, lambda: orders.write(changes), lambda: changes.apply_to(orders, on="id")):
        with pytest.raises(errors.ChangesNotRecordedError, match="enableChangeDataFeed': 'true'") as caught:
            call()
        assert "ALTER TABLE … SET TBLPROPERTIES" in caught.value.message
    with plain.update_schema() as change:
        change.set_properties(FEED)
    assert [] == plain.changes(from_version=2).read().to_dicts()
    with pytest.raises(errors.ChangesNotRecordedError):
        plain.changes(from_version=1).read()


@pytest.mark.parametrize(
    "bounds",
    [
        {"from_version": 9},
        {"from_timestamp": "2100-01-01"},
        {"from_timestamp": "2000-01-01", "to_timestamp": "2000-01-02"},
        {"from_version": 3, "to_timestamp": "2000-01-01"},
    ],
    ids=str,
)
def test_versions_that_are_not_there(orders, bounds):
    """A typed error."""
    with pytest.raises(errors.VersionNotFoundError):
        orders.changes(**bounds).read()


def test_versions_that_were_vacuumed(home, orders):
    """A typed error, from the feed and from a difference; the position of a reader stays."""
    with orders.update_schema() as change:
        change.set_properties({"delta.deletedFileRetentionDuration": "interval 0 hours"})
    orders.optimize()
    orders.vacuum(retain_hours=0)

    with pytest.raises(errors.VersionExpiredError):
        orders.changes(from_version=2).read()
    with pytest.raises(errors.VersionExpiredError):
        orders.restore(version=2)
    with pytest.raises(errors.VersionExpiredError), orders.changes(checkpoint="late", from_version=1) as changes:
        changes.apply_to(home.delta.create_table("copy", orders.schema()), on="id")
    assert orders.changes(checkpoint="late").position() is None


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({}, "from_version and from_timestamp: neither is given"),
        ({"to_version": 1}, "neither is given"),
        ({"from_version": 2, "to_version": 1}, "to_version: 1 is before from_version, 2"),
        ({"from_version": 1, "from_timestamp": "2026-01-01"}, "both are given"),
        ({"from_version": 1, "to_version": 2, "to_timestamp": "2026-01-01"}, "to_version and to_timestamp: both"),
        ({"from_version": "1"}, "from_version: '1' is not a version"),
        ({"from_version": -1}, "from_version: -1"),
        ({"from_timestamp": 5}, "from_timestamp: 5 is not a time"),
        ({"from_version": 1, "parameters": {"a": 1}}, "parameters: are those of where"),
        ({"from_version": 1, "columns": "id"}, "columns: 'id' is not a list"),
        ({"from_version": 1, "columns": []}, "columns"),
        ({"from_version": 1, "checkpoint_table": "t"}, "checkpoint_table: goes with checkpoint"),
        ({"checkpoint": " "}, "checkpoint: ' '"),
        ({"checkpoint": "c", "from_timestamp": "2026-01-01"}, "checkpoint: goes with from_version"),
        ({"checkpoint": "c", "columns": "id"}, "columns"),
    ],
    ids=str,
)
def test_ranges_that_mean_nothing_are_refused(orders, sent, options, says):
    """Before anything is sent; the error names the argument."""
    sent.clear()

    with pytest.raises(errors.InvalidArgumentError, match=says):
        orders.changes(**options)

    assert [] == sent


def test_what_is_only_opened_by_a_block_is_no_source(home, orders):
    """A checkpoint has no rows before its block."""
    with pytest.raises(errors.InvalidArgumentError, match="data"):
        home.delta.table("t").write(orders.changes(checkpoint="c"), mode="error_if_exists")


def kinds(result):
    return sorted((row["_change_type"], row["id"], row["amount"]) for row in result.to_dicts())


def test_versions_are_compared(home, orders):
    """Rows that one version has and the other lacks; with keys, what has changed; no feed is needed."""
    assert [("delete", 1, 1), ("delete", 2, 2), ("insert", 1, 10), ("insert", 3, 3)] == kinds(orders.diff(1))
    expected = [("delete", 2, 2), ("insert", 3, 3), ("update_postimage", 1, 10), ("update_preimage", 1, 1)]
    assert expected == kinds(orders.diff(1, 4, on="id"))
    assert [("delete", 1, 10), ("insert", 1, 1)] == kinds(orders.diff(2, 1))
    assert [] == kinds(orders.diff(4))
    only = orders.diff(1, columns=["amount"], on="id", where="amount > :n", parameters={"n": 2})
    assert ["amount", "id", "_change_type"] == [field.name for field in only.schema.fields]
    orders.write([{"id": 3, "country": "GB", "amount": 3}])
    assert [("insert", 3, 3)] == kinds(orders.diff(4))  # a second row that is equal to another counts
    with pytest.raises(errors.VersionNotFoundError):
        orders.diff(1, 99)
    with pytest.raises(errors.InvalidArgumentError, match="before: None"):
        orders.diff(None)


def test_versions_with_other_columns_are_compared_by_those_of_both(orders):
    """Else it is an error of the warehouse."""
    orders.write([{"id": 5, "note": "new"}], schema_mode="evolve")

    with pytest.raises(errors.SqlError):
        orders.diff(4)
    assert [{"id": 5, "_change_type": "insert"}] == orders.diff(4, columns=["id"]).to_dicts()


def test_a_version_is_waited_for(orders):
    """It returns at once when the version is there, and gives up at its deadline."""
    assert 4 == orders.wait_for_version(3)
    with pytest.raises(errors.DeadlineExceededError, match="version 5"):
        orders.wait_for_version(5, timeout=0.5)


def test_history_is_typed_and_still_a_row(orders):
    """Attributes with the names of Python, and the columns of the warehouse as attributes and items."""
    newest, *_, created = orders.history()

    assert (4, "WRITE", 4) == (newest.version, newest.operation, newest["version"])
    assert newest.user == newest.userName == newest["userName"]
    assert (newest.read_version, created.read_version) == (3, None)
    assert isinstance(newest.timestamp, dt.datetime)
    assert newest.metrics
    assert all(isinstance(value, int | str) for value in newest.metrics.values())
    assert newest.to_dict()["operationMetrics"] == newest.operationMetrics
    assert next(iter(newest)) == newest[0] == 4
    with pytest.raises(AttributeError, match="no column 'nope'"):
        newest.nope  # noqa: B018


def test_a_restore_is_typed_and_still_a_row(orders):
    """Counts of files and bytes."""
    result = orders.restore(version=1)

    assert result.restored_files == result.num_restored_files == result["num_restored_files"]
    assert result.files > 0
    assert result.size_bytes > 0
