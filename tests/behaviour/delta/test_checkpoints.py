"""A durable position in the changes of a table: it moves after the block, and only then."""

import os
import random
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from lakewire import DatabricksClient, errors
from lakewire.delta import Checkpoint
from lakewire.local.faults import Fault, FaultyRelay

FEED = {"delta.enableChangeDataFeed": "true"}
# A reader as users write it; it says when it is about to leave the block.
PROGRAM = """
import os, signal, sys
from lakewire import DatabricksClient

with DatabricksClient() as client:
    orders, silver, log = (client.delta.table(name) for name in ("orders", "silver", "log"))
    with orders.changes(checkpoint="orders-to-silver") as changes:
        log.write(changes, mode="append")
        changes.apply_to(silver, on="id")
        print("leaving", flush=True)
        if sys.argv[1] == "die":
            os.kill(os.getpid(), signal.SIGKILL)
print("done", flush=True)
"""


@pytest.fixture
def orders(home):
    table = home.delta.create_table("orders", "id BIGINT, amount INT", properties=FEED)
    table.write([{"id": 1, "amount": 1}, {"id": 2, "amount": 2}])
    return table


@pytest.fixture
def silver(home):
    return home.delta.create_table("silver", "id BIGINT, amount INT")


@pytest.fixture
def log(home):
    columns = "id BIGINT, amount INT, _change_type STRING, _commit_version BIGINT, _commit_timestamp TIMESTAMP"
    return home.delta.create_table("log", columns)


def rows(table):
    return sorted(tuple(row) for row in table.read(columns=["id", "amount"]).rows())


def used(orders, **options):
    """Run a block; return what it was given."""
    with orders.changes(checkpoint="c", **options) as changes:
        found = changes.read().to_dicts()
    return changes.kind, sorted((row["_commit_version"], row["_change_type"], row["id"]) for row in found)


def test_the_first_block_gets_the_table_as_it_is(orders):
    """Then what has changed since; then nothing, and the block runs."""
    assert orders.changes(checkpoint="c").position() is None
    assert ("snapshot", [(1, "insert", 1), (1, "insert", 2)]) == used(orders)
    assert 1 == orders.changes(checkpoint="c").position()
    assert ("nothing", []) == used(orders)
    orders.update({"amount": 10}, where="id = 1")
    orders.delete(where="id = 2")
    changed = [(2, "update_postimage", 1), (2, "update_preimage", 1), (3, "delete", 2)]
    assert ("feed", changed[:2]) == used(orders, to_version=2)
    assert ("feed", changed[2:]) == used(orders, from_version=0)  # counts for the first block only
    assert ("nothing", []) == used(orders)
    assert 3 == orders.changes(checkpoint="c").position()


def test_the_time_of_a_snapshot_is_that_of_its_version(orders):
    """As in the feed."""
    orders.write([{"id": 3}])
    times = {commit.version: commit.timestamp for commit in orders.history()}

    for until in (1, 2):
        with orders.changes(checkpoint=f"c{until}", to_version=until) as changes:
            assert {times[until]} == {row["_commit_timestamp"] for row in changes.read().to_dicts()}


def test_the_first_block_may_begin_at_a_version(orders):
    """Not beyond the next one."""
    assert ("feed", [(1, "insert", 1), (1, "insert", 2)]) == used(orders, from_version=0)
    for _ in range(2):
        with orders.changes(checkpoint="later", from_version=2) as changes:
            pass
        assert ("nothing", []) == (changes.kind, changes.read().to_dicts())
    assert orders.changes(checkpoint="later").position() is None
    with pytest.raises(errors.VersionNotFoundError, match="has no version 3; its latest is 1"):
        orders.changes(checkpoint="much later", from_version=3).__enter__()


def test_an_error_in_the_block_leaves_the_position(orders):
    """The next block gets the same."""
    for _ in range(2):
        with pytest.raises(ZeroDivisionError), orders.changes(checkpoint="c") as changes:
            1 / 0  # noqa: B018
        assert ("snapshot", 1) == (changes.kind, changes.versions.to_version)
        orders.write([{"id": 3}])
    assert orders.changes(checkpoint="c").position() is None


def test_a_position_is_forgotten(orders):
    """And the next block begins as the first one; forgetting what is not there is fine."""
    orders.changes(checkpoint="c").forget()
    used(orders)
    orders.changes(checkpoint="c").forget()

    assert "snapshot" == used(orders)[0]


def test_two_names_are_two_positions(home, orders):
    """Also in another control table, which is made when it is missing."""
    used(orders)
    with orders.changes(checkpoint="other") as changes:
        assert "snapshot" == changes.kind
    with orders.changes(checkpoint="c", checkpoint_table="mine") as changes:
        assert "snapshot" == changes.kind
    positions = home.delta.table("mine").read().to_dicts()
    assert [("c", 1, orders.name.full_name)] == [(row["name"], row["version"], row["table_name"]) for row in positions]


@pytest.mark.parametrize("begun", [False, True], ids=["first", "later"])
def test_two_readers_of_one_name(orders, silver, begun):
    """The second to end is refused: it has used changes a second time, which its merge has survived."""
    if begun:
        used(orders)
        orders.write([{"id": 3, "amount": 3}])
    slow = orders.changes(checkpoint="c")
    changes = slow.__enter__()
    used(orders)
    orders.write([{"id": 4, "amount": 4}])
    used(orders)
    changes.apply_to(silver, on="id")

    with pytest.raises(errors.CheckpointMovedError, match=r"'c' was moved from 1 to . by another reader"):
        slow.__exit__(None, None, None)
    assert orders.version() == orders.changes(checkpoint="c").position()


def test_readers_that_end_at_the_same_moment(orders):
    """None stands in the way of other names, also while the control table is made; of one name one is first."""
    together = threading.Barrier(6)

    def read(name):
        with orders.changes(checkpoint=name):
            together.wait(60)
        return name

    with ThreadPoolExecutor(6) as pool:
        runs = [pool.submit(read, name) for name in ("a", "b", "c", "d", "same", "same")]
    failed = [run for run in runs if run.exception()]

    assert [errors.CheckpointMovedError] == [type(run.exception()) for run in failed]
    assert failed[0] in runs[4:]
    assert {1} == {orders.changes(checkpoint=name).position() for name in ("a", "b", "c", "d", "same")}


def test_a_position_forgotten_during_a_block(orders):
    """Is not made again by its end."""
    used(orders)
    orders.write([{"id": 3}])

    with pytest.raises(errors.CheckpointMovedError), orders.changes(checkpoint="c"):
        orders.changes(checkpoint="c").forget()
    assert orders.changes(checkpoint="c").position() is None


def test_a_table_of_the_same_name_is_another_one(home, orders):
    """Its versions have nothing to do with the position."""
    used(orders)
    home.sql.execute("DROP TABLE orders")
    again = home.delta.create_table("orders", "id BIGINT, amount INT", properties=FEED)

    with pytest.raises(errors.VersionNotFoundError, match="of another table, which was main"):
        used(again)


def test_a_table_without_a_feed_is_refused_before_the_block(silver):
    """The first block would work, and none after it."""
    with pytest.raises(errors.ChangesNotRecordedError, match="set_properties"):
        silver.changes(checkpoint="c").__enter__()


def test_what_it_costs(orders, sent):
    """Before the block the position, the table and its latest version; after it the position."""
    used(orders)
    orders.write([{"id": 3}])
    sent.clear()
    with orders.changes(checkpoint="c"):
        before = len([request for request in sent if not request.is_poll])
    after = len([request for request in sent if not request.is_poll])

    assert (3, 4) == (before, after)


@pytest.mark.parametrize("begun", [False, True], ids=["first", "later"])
@pytest.mark.parametrize("fault", [Fault.reset(), Fault.drop_response()], ids=["not moved", "moved"])
def test_a_lost_response_to_the_position(home, workspace, orders, begun, fault):
    """It is sent again, and moves once, whether or not it was moved by the first."""
    if begun:
        used(orders)
        orders.write([{"id": 3}])
    with (
        FaultyRelay(workspace.host) as relay,
        DatabricksClient(
            host=relay.host, token=workspace.token, warehouse_id=workspace.warehouse_id, schema=home.config.schema
        ) as client,
        client.delta.table("orders").changes(checkpoint="c"),
    ):
        relay.inject(fault, method="POST", path="/api/2.0/sql/statements")

    assert orders.version() == orders.changes(checkpoint="c").position()
    assert 1 == home.delta.table("lakewire_checkpoints").read().total_row_count


def start(home, workspace, mode):
    environment = {
        **os.environ,
        "DATABRICKS_HOST": workspace.host,
        "DATABRICKS_TOKEN": workspace.token,
        "DATABRICKS_WAREHOUSE_ID": workspace.warehouse_id,
        "DATABRICKS_SCHEMA": home.config.schema,
    }
    return subprocess.Popen([sys.executable, "-c", PROGRAM, mode], stdout=subprocess.PIPE, text=True, env=environment)


def finish(process):
    with process:
        return process.communicate(timeout=60)[0].split()


def test_a_process_that_is_killed_between_block_and_position(home, workspace, orders, silver, log):
    """The next one gets the same changes and later ones: appended rows are there twice, merged ones once."""
    assert ["leaving", "done"] == finish(start(home, workspace, "live"))
    orders.write([{"id": 3, "amount": 3}])
    killed = start(home, workspace, "die")

    assert (["leaving"], -signal.SIGKILL) == (finish(killed), killed.returncode)
    assert (rows(orders), 1) == (rows(silver), orders.changes(checkpoint="orders-to-silver").position())
    orders.delete(where="id = 1")
    orders.update({"amount": 20}, where="id = 2")
    assert ["leaving", "done"] == finish(start(home, workspace, "live"))

    assert rows(orders) == rows(silver)
    assert [(3, 3), (3, 3)] == [row for row in rows(log) if row[0] == 3]
    assert orders.version() == orders.changes(checkpoint="orders-to-silver").position()


def test_a_process_that_is_killed_in_its_first_block(home, workspace, orders, silver, log):
    """The next one begins at the same version, so that rows that are deleted meanwhile do not stay for ever."""
    assert ["leaving"] == finish(start(home, workspace, "die"))
    orders.delete(where="id = 1")
    orders.write([{"id": 3, "amount": 3}])
    for position in (1, 3):
        assert ["leaving", "done"] == finish(start(home, workspace, "live"))
        assert position == orders.changes(checkpoint="orders-to-silver").position()

    assert rows(orders) == rows(silver)


def test_processes_that_are_killed_around_the_position(home, workspace, orders, silver, log):
    """At random moments from the end of the block on: no change is lost, and the merged table is exact."""
    chance = random.Random(7)  # noqa: S311
    for number in range(6):
        orders.write([{"id": number + 10, "amount": number}])
        orders.delete(where=f"id = {number + 9}")
        process = start(home, workspace, "live")
        assert "leaving\n" == process.stdout.readline()
        time.sleep(chance.random() * 0.3)
        process.kill()
        finish(process)
    for _ in range(2):  # the first one may have to begin at the version of the first block
        assert ["leaving", "done"] == finish(start(home, workspace, "live"))

    assert rows(orders) == rows(silver)
    assert {row[0] for row in rows(log)} >= {1, 2, *range(10, 16)}
    assert orders.version() == orders.changes(checkpoint="orders-to-silver").position()
    assert isinstance(orders.changes(checkpoint="orders-to-silver"), Checkpoint)
