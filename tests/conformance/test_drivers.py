"""Drivers of other languages run the main job against the local workspace, unmodified."""

import json
import os
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent
TABLE = "main.default.`from-a-driver`"
MERGE = (
    f"MERGE INTO {TABLE} t USING (SELECT 2L AS id, 'b' AS name) s ON t.id = s.id"
    " WHEN MATCHED THEN UPDATE SET * WHEN NOT MATCHED THEN INSERT *"
)
STATEMENTS = [
    f"CREATE OR REPLACE TABLE {TABLE} (id BIGINT, name STRING)",
    f"INSERT INTO {TABLE} VALUES (1, 'a'), (2, NULL)",
    MERGE,
    f"SELECT id, name FROM {TABLE} ORDER BY id",
    "SELECT id FROM range(1000000) WHERE id >= 999999",
]


@pytest.fixture
def port(workspace):
    return workspace.host.rsplit(":", 1)[1]


def run(*command, **options):
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False, **options)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_jdbc(workspace, port, jdbc):
    """The JDBC driver creates, inserts, merges and reads over the Statement Execution API."""
    url = (
        f"jdbc:databricks://127.0.0.1:{port}/default;ssl=0;AuthMech=3;UseThriftClient=0;EnableTelemetry=0;"
        f"httpPath=/sql/1.0/warehouses/{workspace.warehouse_id};PWD={workspace.token}"
    )
    options = ("--add-opens=java.base/java.nio=ALL-UNNAMED", "-cp", str(next(jdbc.glob("*.jar"))))

    lines = run("java", *options, str(HERE / "Query.java"), url, *STATEMENTS)

    assert ["1|a", "2|b", "999999"] == lines[-3:]


def test_node(workspace, node):
    """The Node.js driver does the same over its native kernel."""
    path = f"/sql/1.0/warehouses/{workspace.warehouse_id}"
    environment = {**os.environ, "NODE_PATH": str(node / "node_modules")}

    lines = run("node", str(HERE / "query.js"), workspace.host, path, workspace.token, *STATEMENTS, env=environment)

    rows = [json.loads(line) for line in lines if line.startswith("[")]
    assert [[{"id": 1, "name": "a"}, {"id": 2, "name": "b"}], [{"id": 999999}]] == rows[-2:]


def test_python_kernel(workspace, port, kernel_python):
    """The SQL connector's kernel back end does the same."""
    script = str(HERE / "query_kernel.py")

    lines = run(str(kernel_python), script, port, workspace.warehouse_id, workspace.token, *STATEMENTS)

    assert [[[1, "a"], [2, "b"]], [[999999]]] == [json.loads(line) for line in lines][-2:]
