"""
The real Spark as the engine: its start, its end, interrupts, and where it differs from Sail.
"""

import os
import re
import signal
import subprocess
import sys
import threading
import time
import uuid

import pytest

from lakewire_local.engine import Engine
from lakewire_local.engine.spark import SparkProcess
from lakewire_local.errors import LocalError
from lakewire_local.sql import SqlRunner
from tests.support.local_sql import Sql
from tests.support.metastores import OwnMetastore
from tests.support.waiting import is_running, until

LONG = "SELECT count(*) FROM range(3000000) a CROSS JOIN range(3000000) b WHERE a.id + b.id = 7"


@pytest.fixture
def own(tmp_path):
    """A workspace with a separate Spark, which a test may end."""
    engine, metastore = Engine.start("spark", log=tmp_path / "log"), OwnMetastore(tmp_path / "house")
    yield Sql(SqlRunner(metastore, engine), metastore, "default")
    engine.close()
    metastore.close()


def children(pid):
    """Return the processes that a process has started."""
    found = subprocess.run(["pgrep", "-P", str(pid)], capture_output=True, text=True, check=True).stdout
    return list(map(int, found.split()))


def interrupted(sql, statement):
    """Run a statement that is interrupted after two seconds; return how long it took to end, and its error."""
    operation, times = str(uuid.uuid4()), {}

    def interrupt():
        times["asked"] = time.monotonic()
        sql.runner.interrupt(operation)

    timer = threading.Timer(2.0, interrupt)
    timer.start()
    with pytest.raises(LocalError) as caught:
        sql(statement, operation_id=operation)
    return time.monotonic() - times["asked"], caught.value


def test_it_is_spark(sql):
    """The engine of these tests is real."""
    assert sql("SELECT version()")[0][0].startswith("4.0.")


def test_an_interrupt_ends_a_statement_and_nothing_else(sql, engine):
    """Within two seconds, as canceled; the process stays, and the next statement works."""
    pid = sql("SELECT 1") and engine.pid
    took, error = interrupted(sql, LONG)

    assert "HY008" == error.sql_state
    assert took < 2
    assert [(1,)] == sql("SELECT 1")
    assert pid == engine.pid


def test_one_statement_may_be_many_operations(sql):
    """A statement of one id that the engine sees as several is not refused for the second."""
    sql("CREATE TABLE t (id INT, v STRING)")
    sql("INSERT INTO t VALUES (1, 'a'), (2, 'b'), (3, 'c')", operation_id=str(uuid.uuid4()))
    merge = "MERGE INTO t USING (SELECT 1 AS id) s ON t.id = s.id WHEN MATCHED THEN UPDATE SET v = 'x'"

    assert [(1, 1, 0, 0)] == sql(merge, operation_id=str(uuid.uuid4()))
    assert [(1,)] == sql("DELETE FROM t WHERE id IN (SELECT 2)", operation_id=str(uuid.uuid4()))
    assert [(1, "x"), (3, "c")] == sql("SELECT * FROM t ORDER BY id")


def test_files_are_compacted(sql):
    """OPTIMIZE makes one file, in order where it is asked for."""
    sql("CREATE TABLE t (id INT)")
    for number in (3, 1, 2):
        sql(f"INSERT INTO t VALUES ({number})")
    sql("OPTIMIZE t ZORDER BY (id)")

    assert 1 == len(sql.delta("t").file_uris())
    assert [(1,), (2,), (3,)] == sql("SELECT id FROM t")


def test_the_information_schema_of_every_catalog(sql):
    """Also of a catalog that is not ``main``."""
    sql("CREATE CATALOG IF NOT EXISTS lake2")
    sql("CREATE SCHEMA IF NOT EXISTS lake2.s")
    sql("CREATE TABLE IF NOT EXISTS lake2.s.t (id INT)")

    assert [("t",)] == sql("SELECT table_name FROM lake2.information_schema.tables WHERE table_schema = 's'")


def test_what_sail_cannot_is_run(sql):
    """Spark gets none of the refusals for Sail."""
    sql("CREATE TABLE t AS SELECT * FROM VALUES (1, 'a'), (2, 'b'), (2, NULL) AS x(id, v)")

    assert [(1, 1), (2, 2)] == sql("SELECT id, count(*) FROM t GROUP BY ALL ORDER BY ALL")
    assert [("a",)] == sql("SELECT * EXCEPT (id) FROM t WHERE id = 1")
    assert [(2,)] == sql("SELECT percentile_approx(id, 0.5) FROM t")
    assert [(2.0,)] == sql("SELECT CAST(bround(2.5, 0) AS DOUBLE)")
    assert {"22003"} == {sql.refused(f"SELECT {text}")[1] for text in ("2147483647 + 1", "9223372036854775807 + 1")}


@pytest.mark.parametrize(
    ("statement", "expected", "position"),
    [
        ("SELECT nope FROM t", ("UNRESOLVED_COLUMN.WITH_SUGGESTION", "42703"), "line 1 pos 7"),
        ("SELECT id, count(*) FROM t", ("MISSING_GROUP_BY", "42803"), ""),
        ("SELECT 1/0", ("DIVIDE_BY_ZERO", "22012"), ""),
        ("SELECT * FROM nope", ("TABLE_OR_VIEW_NOT_FOUND", "42P01"), "line 1 pos 14"),
        ("SELECT FROM t", ("PARSE_SYNTAX_ERROR", "42601"), ""),
        ("SELECT nofun(id) FROM t", ("UNRESOLVED_ROUTINE", "42883"), "line 1 pos 7"),
        ("INSERT INTO t VALUES (101)", ("DELTA_VIOLATE_CONSTRAINT_WITH_VALUES", "23001"), ""),
    ],
)
def test_errors_have_no_word_of_the_engine(sql, statement, expected, position):
    """Class and SQLSTATE are Databricks'; a position is that in the statement, and no plan or path is shown."""
    sql("CREATE TABLE t (id INT, CONSTRAINT small CHECK (id < 100))")

    assert expected == sql.refused(statement)
    with pytest.raises(LocalError) as caught:
        sql(statement)
    assert position == "".join(re.findall(r"line \d+ pos \d+", caught.value.message))
    for word in ("spark", "Relation", "+- ", "parquet", "/tables/", "== SQL"):
        assert word not in caught.value.message


def test_a_crash_costs_nothing(own):
    """After Spark is killed the next statement works."""
    own("CREATE TABLE t (id INT)")
    own("INSERT INTO t VALUES (1)")
    engine = own.runner.engine

    java = children(engine.pid)
    os.kill(engine.pid, signal.SIGKILL)
    assert [(1,)] == own("SELECT * FROM t")
    engine.close()
    assert until(lambda: not any(map(is_running, java)))


def test_a_spark_of_somebody_else_is_recognised(tmp_path):
    """``sc://`` finds out what it is, and gets tables by path."""
    process, metastore = SparkProcess(tmp_path / "log"), OwnMetastore(tmp_path / "house")
    engine = Engine.start(f"sc://{process.address()[0]}")
    runner = SqlRunner(metastore, engine)
    runner.check_engine()
    sql = Sql(runner, metastore, "default")
    sql("CREATE TABLE t AS SELECT 1 AS id")

    assert ("spark", [(1,)]) == (engine.profile.name, sql("SELECT t.id FROM main.default.t"))
    engine.close()
    assert not process.has_ended()
    process.close()
    metastore.close()


PARENT = """
import sys, time
from pathlib import Path
from lakewire_local.engine import Engine
engine = Engine.start("spark")
engine.begin()
print(engine.pid, flush=True)
time.sleep(600)
"""


def test_spark_ends_with_its_parent():
    """Also when the parent is killed; so does Java."""
    parent = subprocess.Popen([sys.executable, "-c", PARENT], stdout=subprocess.PIPE, text=True)
    program = int(parent.stdout.readline())
    java = children(program)
    parent.kill()
    parent.wait(30)
    parent.stdout.close()

    assert java
    assert until(lambda: not any(map(is_running, [program, *java])))
