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


JDBC_GIVES = {
    "catalogs": "true",
    "schemas": "[drivers_jdbc]",
    "tables": "[t, w]",
    "views": "[w]",
    "columns": "[id, v]",
    "use": "drivers_jdbc",
    "variable": "5",
    "temporary view": "7",
    "prepared": "2|a?b",
    "prepared insert": "five",
    "set catalog": "maindefault",
    "null": "null",
    "decimal": "1.10",
    "date": "2024-02-29",
    "timeout": "1",
}
NODE_GIVES = {
    "catalogs": ["main"],
    "schemas": ["drivers_node"],
    "tables": ["t"],
    "columns": ["id", "v"],
    "use": [["drivers_node"]],
    "variable": [[4]],
    "temporary view": [[7]],
    "named parameters": [[2]],
    "positional parameters": [[2, "a?b"]],
}


@pytest.fixture(scope="module")
def port(workspace):
    return workspace.host.rsplit(":", 1)[1]


def run(*command, **options):
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False, **options)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.fixture(scope="module")
def java(workspace, port, jdbc):
    """Run a Java program, which gets the URL and arguments; return its lines."""
    url = (
        f"jdbc:databricks://127.0.0.1:{port}/default;ssl=0;AuthMech=3;UseThriftClient=0;EnableTelemetry=0;"
        f"httpPath=/sql/1.0/warehouses/{workspace.warehouse_id};PWD={workspace.token}"
    )
    options = ("--add-opens=java.base/java.nio=ALL-UNNAMED", "-cp", str(next(jdbc.glob("*.jar"))))
    return lambda program, *arguments: run("java", *options, str(HERE / program), url, *arguments)


@pytest.fixture(scope="module")
def javascript(workspace, node):
    """Run a program on Node.js, which gets host, path, token and arguments; return what it prints as JSON lists."""
    path = f"/sql/1.0/warehouses/{workspace.warehouse_id}"
    environment = {**os.environ, "NODE_PATH": str(node / "node_modules")}

    def lists(program, *arguments):
        place = (workspace.host, path, workspace.token)
        lines = run("node", str(HERE / program), *place, *arguments, env=environment)
        return [json.loads(line) for line in lines if line.startswith("[")]

    return lists


@pytest.fixture(scope="module")
def jdbc_gave(java):
    return dict(line.split("=", 1) for line in java("Metadata.java", "drivers_jdbc") if "=" in line)


@pytest.fixture(scope="module")
def node_gave(javascript):
    return dict(javascript("metadata.js", "drivers_node"))


@pytest.mark.parametrize("name", JDBC_GIVES)
def test_metadata_and_state_over_jdbc(jdbc_gave, name):
    """Lists of objects, what a session keeps, prepared statements."""
    assert JDBC_GIVES[name] == jdbc_gave[name]


def test_errors_over_jdbc(jdbc_gave):
    """The text of an error has its class and SQLSTATE."""
    assert "[TABLE_OR_VIEW_NOT_FOUND]" in jdbc_gave["error"]


@pytest.mark.parametrize("name", NODE_GIVES)
def test_metadata_and_state_on_node(node_gave, name):
    """The same with the Node.js driver."""
    assert NODE_GIVES[name] == node_gave[name]


def test_jdbc(java):
    """The JDBC driver creates, inserts, merges and reads over the Statement Execution API."""
    assert ["1|a", "2|b", "999999"] == java("Query.java", *STATEMENTS)[-3:]


def test_node(javascript):
    """The Node.js driver does the same over its native kernel."""
    rows = javascript("query.js", *STATEMENTS)

    assert [[{"id": 1, "name": "a"}, {"id": 2, "name": "b"}], [{"id": 999999}]] == rows[-2:]


def test_python_kernel(workspace, port, kernel_python):
    """The SQL connector's kernel back end does the same."""
    script = str(HERE / "query_kernel.py")

    lines = run(str(kernel_python), script, port, workspace.warehouse_id, workspace.token, *STATEMENTS)

    assert [[[1, "a"], [2, "b"]], [[999999]]] == [json.loads(line) for line in lines][-2:]
