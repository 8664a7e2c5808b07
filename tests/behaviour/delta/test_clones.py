"""Copies of tables."""

import pytest

from lakewire import errors
from lakewire.delta import DeltaTable


@pytest.fixture
def orders(home):
    table = home.delta.create_table("orders", "id BIGINT, name STRING", comment="all of them")
    table.write([{"id": 1, "name": "a"}])
    table.write([{"id": 2, "name": "b"}])
    return table


def rows(table):
    return sorted(tuple(row) for row in table.read().rows())


@pytest.mark.parametrize("shallow", [True, False])
def test_a_table_is_copied(orders, shallow):
    """With its schema; what is written to one of them is not in the other."""
    copy = orders.clone("copy", shallow=shallow, properties={"a": "b"})

    assert isinstance(copy, DeltaTable)
    assert (rows(orders), orders.schema(), "b") == (rows(copy), copy.schema(), copy.detail()["properties"]["a"])
    assert shallow == (copy.history(limit=1)[0].parameters["isShallow"] == "true")
    copy.delete(where="id = 1")
    orders.write([{"id": 3, "name": "c"}])
    assert ([(2, "b")], 3) == (rows(copy), len(rows(orders)))


def test_a_version_is_copied(orders):
    """By number and by time."""
    times = {commit.version: commit.timestamp for commit in orders.history()}

    assert [(1, "a")] == rows(orders.clone("by_number", version=1))
    assert [(1, "a")] == rows(orders.clone("by_time", timestamp=times[1]))
    with pytest.raises(errors.VersionNotFoundError):
        orders.clone("never", version=9)


def test_a_target_that_exists(home, orders):
    """Is an error, or is replaced, or left as it is; what is there stays after an error."""
    there = home.delta.create_table("there", "x INT")

    with pytest.raises(errors.TableExistsError):
        orders.clone("there")
    assert 0 == orders.clone("there", if_not_exists=True).version()
    assert ["x"] == list(there.schema().names)
    assert rows(orders) == rows(orders.clone("there", replace=True))


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"target": "orders"}, "target: .*orders is the table itself"),
        ({"target": "ORDERS", "replace": True}, "is the table itself"),
        ({"target": "c", "replace": True, "if_not_exists": True}, "both are given"),
        ({"target": "c", "version": 1, "timestamp": "2026-01-01"}, "both are given"),
        ({"target": "c", "shallow": "yes"}, "shallow: 'yes'"),
        ({"target": "c", "location": 5}, "location: 5"),
        ({"target": "c", "properties": {"a": 1}}, "properties"),
    ],
    ids=str,
)
def test_clones_that_mean_nothing_are_refused(orders, sent, options, says):
    """Before anything is sent; the error names the argument."""
    sent.clear()

    with pytest.raises(errors.InvalidArgumentError, match=says):
        orders.clone(**options)

    assert [] == sent
