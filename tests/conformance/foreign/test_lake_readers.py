"""Tables of the workspace, read by deltalake, polars, DuckDB, Daft and Dask: from the folder, and from the catalog."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from lakewire.local import LocalWorkspace
from tests.conformance.foreign.plain_rows import plain
from tests.conformance.installing import python_with
from tests.conftest import connect

SCRIPT = Path(__file__).with_name("lake_readers.py")
DUCKDB = "1.5.5"
PACKAGES = (
    "daft==0.7.26",
    "dask-deltatable==0.4.0",
    "deltalake==1.6.6",
    "pandas==3.0.5",
    "polars==2.1.0",
    "pyarrow==25.0.1",
    f"duckdb=={DUCKDB}",
    *(f"duckdb-extension-{name}=={DUCKDB}" for name in ("delta", "httpfs", "unity-catalog")),
)
MERGE = (
    "MERGE INTO {} AS t USING (SELECT id + 5 AS id FROM range(10)) AS s ON t.id = s.id "
    "WHEN MATCHED THEN UPDATE SET v = 'merged' WHEN NOT MATCHED THEN INSERT (id, v) VALUES (s.id, 'added')"
)
TYPES = "i BIGINT, s STRING, d DECIMAL(10, 2), day DATE, at TIMESTAMP, x DOUBLE, good BOOLEAN, b BINARY"
ROW = "1, 'it''s ü', 1.50, DATE'2024-02-29', TIMESTAMP'2024-02-29 12:30:00.000001Z', 0.1D, true, X'00FF'"
TABLES = {
    "plain": ["CREATE TABLE {} AS SELECT id, CAST(id AS STRING) AS name FROM range(5)"],
    "empty": ["CREATE TABLE {} (id INT, name STRING)"],
    "types": [
        f"CREATE TABLE {{}} ({TYPES})",
        f"INSERT INTO {{}} VALUES ({ROW})",
        "INSERT INTO {} VALUES (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)",
    ],
    "nested": ["CREATE TABLE {} AS SELECT array(1, NULL) AS l, named_struct('a', 1, 'b', array('x')) AS s"],
    "partitioned": [
        "CREATE TABLE {} (id INT, part STRING) PARTITIONED BY (part)",
        "INSERT INTO {} VALUES (1, 'a'), (2, 'b c/d=e%'), (3, NULL)",
        "DELETE FROM {} WHERE part = 'a'",
    ],
    "changed": [
        "CREATE TABLE {} AS SELECT id, 'old' AS v FROM range(10)",
        "UPDATE {} SET v = 'new' WHERE id < 3",
        "DELETE FROM {} WHERE id > 7",
        MERGE,
    ],
    "evolved": [
        "CREATE TABLE {} AS SELECT 1 AS id",
        "ALTER TABLE {} ADD COLUMN name STRING",
        "INSERT INTO {} VALUES (2, 'b')",
        "ALTER TABLE {} SET TBLPROPERTIES ('delta.feature.allowColumnDefaults' = 'supported')",
        "ALTER TABLE {} ALTER COLUMN name SET DEFAULT 'x'",
        "INSERT INTO {} (id) VALUES (3)",
    ],
    "compacted": [
        "CREATE TABLE {} AS SELECT 1 AS id",
        *[f"INSERT INTO {{}} VALUES ({number})" for number in range(2, 14)],  # the log has a checkpoint
        "OPTIMIZE {}",
        "RESTORE TABLE {} TO VERSION AS OF 11",
    ],
    "renamed": [
        "CREATE TABLE {} (id INT, old STRING) TBLPROPERTIES ('delta.columnMapping.mode' = 'name')",
        "INSERT INTO {} VALUES (1, 'a')",
        "ALTER TABLE {} RENAME COLUMN old TO new",
        "INSERT INTO {} VALUES (2, 'b')",
    ],
    "checked": [
        "CREATE TABLE {} (id INT NOT NULL, twice INT GENERATED ALWAYS AS (id * 2), CONSTRAINT positive CHECK (id > 0))",
        "INSERT INTO {} (id) VALUES (1), (2)",
    ],
}
READERS = (
    "deltalake", "polars, from the folder", "polars, from the catalog", "DuckDB, from the folder",
    "DuckDB, from the catalog", "DuckDB, over Arrow", "Daft", "Dask",
)  # fmt: skip
NOT_RENAMED = ("deltalake", "polars, from the folder", "polars, from the catalog", "DuckDB, over Arrow")
"""Readers that refuse columns that were renamed; all of them are built on delta-rs."""
BEYOND_DASK = ("types", "nested", "renamed")
"""Dask makes texts of bytes and of nested values, and takes renamed columns for missing ones."""
PAIRS = [(reader, table) for reader in READERS for table in TABLES if (reader, table in BEYOND_DASK) != ("Dask", True)]


@pytest.fixture(scope="module")
def found(cache, tmp_path_factory):
    """What each reader gave of each table, and the rows that it has."""
    python = python_with(cache, "lake-readers-1", *PACKAGES)
    with LocalWorkspace.start(tmp_path_factory.mktemp("lake")) as workspace, connect(workspace) as client:
        for name, statements in TABLES.items():
            for statement in statements:
                client.sql.execute(statement.format(f"main.default.{name}"))
        rows = {name: client.sql.execute(f"SELECT * FROM {name}").to_arrow().to_pylist() for name in TABLES}
        folders = [f"{name}={workspace.path}/tables/main/default/{name}" for name in TABLES]
        command = [str(python), str(SCRIPT), workspace.host, workspace.token, *folders]
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=300, check=False, env=os.environ | {"TZ": "UTC"}
        )
    assert done.returncode == 0, done.stderr
    lines = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("[")]
    return {(reader, table): gave for reader, table, gave in lines}, {
        name: json.loads(json.dumps(sorted((plain(row) for row in content), key=str))) for name, content in rows.items()
    }


@pytest.mark.parametrize(("reader", "table"), PAIRS)
def test_a_reader_gives_the_rows(found, reader, table):
    """The same as a query, or the reader says which feature of the table it does not know."""
    gave, rows = found
    if table == "renamed" and reader in NOT_RENAMED:
        assert "columnMapping" in gave[reader, table]
    else:
        assert rows[table] == gave[reader, table]
