"""
Sail as the engine: its start, its end, interrupts, and statements beside others.
"""

import os
import signal
import subprocess
import sys
import threading
import uuid

import pytest

from lakewire_local.engine import Engine
from lakewire_local.engine.connect import EngineError
from lakewire_local.engine.sail import SailProcess
from lakewire_local.errors import LocalError
from lakewire_local.sql import SqlRunner
from tests.support.local_sql import Sql
from tests.support.metastores import OwnMetastore
from tests.support.waiting import is_running, until


@pytest.fixture
def own(tmp_path):
    """A workspace with a separate engine, which a test may end."""
    engine, metastore = Engine.start(), OwnMetastore(tmp_path)
    yield Sql(SqlRunner(metastore, engine), metastore, "default")
    engine.close()
    metastore.close()


def engine_of(sql):
    return sql.runner._resources.engine


def test_tables_survive_a_restart(tmp_path):
    """What one workspace wrote, one opened later on the same folder reads."""
    for number in range(2):
        metastore, engine = OwnMetastore(tmp_path), Engine.start()
        sql = Sql(SqlRunner(metastore, engine), metastore, "default")
        if number == 0:
            sql("CREATE TABLE `t-é` AS SELECT 1 AS id")
            sql("CREATE VIEW v AS SELECT id + 1 AS n FROM `t-é`")
        else:
            assert [(1, 2)] == sql("SELECT t.id, v.n FROM `t-é` t, v")
        engine.close()
        metastore.close()


def test_a_crash_costs_nothing(own):
    """After the engine is killed the next statement works, whether it reads or writes."""
    own("CREATE TABLE t (id INT)")
    own("SELECT * FROM t")

    os.kill(engine_of(own).pid, signal.SIGKILL)
    assert [(1, 1)] == own("INSERT INTO t VALUES (1)")
    os.kill(engine_of(own).pid, signal.SIGKILL)
    assert [(1,)] == own("SELECT * FROM t")
    assert 1 == own.delta("t").version()


@pytest.mark.skipif(sys.platform != "linux", reason="the memory of a process is not known there")
def test_a_statement_that_takes_too_much_memory_is_ended(tmp_path, monkeypatch):
    """What a function makes of one row is in no pool of the engine; the next statement works."""
    monkeypatch.setenv("LAKEWIRE_SAIL_MEMORY_GB", "0.6")
    metastore, engine = OwnMetastore(tmp_path), Engine.start()
    sql = Sql(SqlRunner(metastore, engine), metastore, "default")
    sql("CREATE TABLE t AS SELECT 100000000 AS n")

    with pytest.raises(LocalError, match="OUT_OF_MEMORY"):
        sql("SELECT max(length(repeat('x', n)) + length(repeat('y', n)) + length(repeat(repeat('z', 10), n))) FROM t")
    assert [(1,)] == sql("SELECT 1")
    engine.close()
    metastore.close()


def test_any_server_of_spark_connect_takes_the_engine_s_place(tmp_path):
    """Statements run on a server that somebody else started, and closing leaves it running."""
    process, metastore = SailProcess(), OwnMetastore(tmp_path)
    engine = Engine.connect(f"sc://{process.address()[0]}")
    sql = Sql(SqlRunner(metastore, engine), metastore, "default")
    sql("CREATE TABLE t (id INT)")
    sql("INSERT INTO t VALUES (1)")

    assert [(1,)] == sql("SELECT * FROM t")
    engine.close()
    assert not process.has_ended()
    process.close()
    metastore.close()


def test_a_session_ends_with_its_process(own):
    """A session of a process that was killed is refused, and not taken for an empty one of its successor."""
    engine = engine_of(own)
    own("CREATE TABLE t (id INT)")
    with engine.session() as session:
        os.kill(engine.pid, signal.SIGKILL)
        own("SELECT * FROM t")  # in a new process

        with pytest.raises(EngineError, match="is not running"):
            engine.execute(session, "SELECT 1")


def test_a_statement_is_interrupted(own):
    """An interrupted statement ends at once as canceled, and the next one works."""
    own("SELECT 1")
    operation = str(uuid.uuid4())
    ended = threading.Event()

    def interrupt():
        while not ended.wait(0.5):  # before it runs there is nothing to interrupt
            own.runner.interrupt(operation)

    thread = threading.Thread(target=interrupt, daemon=True)
    thread.start()
    with pytest.raises(LocalError) as caught:
        own(
            "SELECT count(*) FROM range(300000) a CROSS JOIN range(300000) b WHERE a.id + b.id = 7",
            operation_id=operation,
        )
    ended.set()
    thread.join()

    assert "HY008" == caught.value.sql_state
    assert [(1,)] == own("SELECT 1")
    own.runner.interrupt("unknown")


HEAVY = "SELECT count(*) FROM range(1000000) a CROSS JOIN range(1000000) b WHERE a.id + b.id = 7"
SLOW = "SELECT count(*) FROM range(30000) a CROSS JOIN range(30000) b WHERE a.id + b.id = 7"  # some seconds


def run_in_thread(sql, statement, operation):
    """Run a statement; return its thread, and the list that gets its rows or its error."""
    outcome = []

    def run():
        try:
            outcome.append(sql(statement, operation_id=operation))
        except LocalError as error:
            outcome.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    return thread, outcome


def interrupt(sql, operation, thread):
    """Interrupt an operation until its statement has ended: before it runs there is nothing to interrupt."""
    for _ in range(100):
        sql.runner.interrupt(operation)
        thread.join(0.2)
        if not thread.is_alive():
            return


def runs(sql, operation):
    """Whether the engine runs the operation."""
    return any(found.whole == operation for found in dict(engine_of(sql)._running).values())


def test_heavy_statements_leave_room_for_others(own):
    """While four statements compute without end, another one is answered; each ends as canceled when it is asked."""
    own("SELECT 1")
    operations = [str(uuid.uuid4()) for _ in range(4)]
    heavy = [run_in_thread(own, HEAVY, operation) for operation in operations]
    assert until(lambda: all(runs(own, operation) for operation in operations))

    assert [(1,)] == own("SELECT 1")
    assert [(499999500000,)] == own("SELECT sum(id) FROM range(1000000)")
    for operation, (thread, outcome) in zip(operations, heavy, strict=True):
        interrupt(own, operation, thread)
        assert ["HY008"] == [error.sql_state for error in outcome]


def test_an_interrupt_stops_nothing_else(own):
    """A statement that runs beside one that is canceled ends with its rows; the process of the canceled one ends."""
    own("SELECT 1")
    pid, operation, beside = engine_of(own).pid, str(uuid.uuid4()), str(uuid.uuid4())
    canceled, error = run_in_thread(own, HEAVY, operation)
    other, rows = run_in_thread(own, SLOW, beside)
    assert until(lambda: runs(own, operation) and runs(own, beside))
    interrupt(own, operation, canceled)

    assert ["HY008"] == [found.sql_state for found in error]
    assert [] == rows
    assert [(1,)] == own("SELECT 1")
    assert pid != engine_of(own).pid
    other.join(60)
    assert [[(8,)]] == rows
    assert until(lambda: not is_running(pid))


PARENT = """
import os, sys, time
from pathlib import Path
from lakewire_local.engine import Engine
from tests.support.metastores import OwnMetastore
from lakewire_local.sql import SqlRunner
engine = Engine.start()
runner = SqlRunner(OwnMetastore(Path(sys.argv[1])), engine)
rows = runner.run("SELECT id FROM range(100000000)")
next(rows.batches)
print(engine.pid, flush=True)
if sys.argv[2] == "wait":
    time.sleep(600)
"""


@pytest.mark.parametrize("how", ["exit", "wait"])
def test_the_engine_ends_with_its_parent(tmp_path, how):
    """The engine ends when its parent exits, with a result half read, and when its parent is killed."""
    command = [sys.executable, "-c", PARENT, str(tmp_path), how]
    parent = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    engine = int(parent.stdout.readline())
    if how == "wait":
        parent.kill()
    parent.wait(30)
    parent.stdout.close()

    assert until(lambda: not is_running(engine))


def test_a_call_that_meets_a_retired_process_is_retried_in_the_next_one(own):
    """A statement may have a connection in hand when the cancel of another one closes it."""
    engine, met = own.runner.engine, []

    def read():
        with engine.session() as session:
            client = engine.client_of(session)
            if not met:
                met.append(client)
                canceled, _ = run_in_thread(own, HEAVY, operation := str(uuid.uuid4()))
                assert until(lambda: runs(own, operation))
                interrupt(own, operation, canceled)
            client.set_config(session.id, {})
            return client

    own("SELECT 1")
    assert engine.retried(read) not in met
    assert [(1,)] == own("SELECT 1")
