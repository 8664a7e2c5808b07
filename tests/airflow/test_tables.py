"""Writes into tables as tasks, and sensors of tables and files, against the local workspace."""

from datetime import UTC, datetime, timedelta

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from airflow.sdk.exceptions import AirflowSensorTimeout

from lakewire import errors
from lakewire.airflow import (
    LakewireFileSensor,
    LakewirePartitionSensor,
    LakewireTableSensor,
    LakewireUpsertOperator,
    LakewireWriteOperator,
    table_asset,
)
from lakewire.airflow.exceptions import NothingRenderedError

ROWS = [{"id": 1, "day": "a"}, {"id": 2, "day": "b"}]


@pytest.fixture
def table(client, request):
    """A table of its own, empty."""
    name = f"main.default.{request.node.name.partition('[')[0]}"
    client.sql.execute(f"CREATE OR REPLACE TABLE {name} (id BIGINT, day STRING)")
    return name


def count(client, table):
    return client.sql.execute(f"SELECT count(*) FROM {table}").scalar()


def test_a_query_is_written_once_by_one_statement(runner, client, table):
    """A retry after the worker died returns what was done."""
    query = "SELECT id, 'x' AS day FROM range(:n)"
    write = LakewireWriteOperator(
        task_id="w", table=table, query=query, parameters={"n": 5}, retries=1, outlets=[table_asset("h", table)]
    )

    first, again = runner.run(write), runner.run(write, try_number=2)

    assert 5 == first["rows"] == count(client, table)
    assert first["statement_id"] == again["statement_id"]
    assert [{"rows": 5, "version": 1, "statement_id": first["statement_id"]}] == [
        event.extra for event in runner.events.values()
    ]


def test_rows_of_a_function_are_appended_once(runner, client, table):
    """A retry stages them under the same name."""
    write = LakewireWriteOperator(task_id="w", table=table, rows=lambda n: ROWS * n, rows_kwargs={"n": 2}, retries=1)

    first, again = runner.run(write), runner.run(write, try_number=2)

    assert (4, 4) == (first["rows"], again["rows"])  # the rows there are of this batch
    assert 4 == count(client, table)


@pytest.mark.parametrize("ending", ["parquet", "csv"])
def test_a_local_file_is_written(runner, client, table, tmp_path, ending):
    """Parquet and CSV; overwriting replaces what is there."""
    path = tmp_path / f"rows.{ending}"
    data = pa.Table.from_pylist(ROWS)
    if ending == "csv":
        path.write_text("id,day\n1,a\n2,b\n")
    else:
        pq.write_table(data, path)

    for _ in range(2):
        runner.run(LakewireWriteOperator(task_id="w", table=table, file=str(path), mode="overwrite"))

    assert 2 == count(client, table)


def test_files_of_a_volume_are_copied_by_the_warehouse(runner, client, table):
    """Each once."""
    client.catalog.volumes.create("main.default.airflow_landing")
    client.files.upload("/Volumes/main/default/airflow_landing/a.csv", b"id,day\n1,a\n", overwrite=True)
    options = {"file_format": "csv", "options": {"header": "true", "inferSchema": "true"}}

    for task in ("a", "b"):
        runner.run(
            LakewireWriteOperator(
                task_id=task, table=table, file="/Volumes/main/default/airflow_landing", options=options
            )
        )

    assert 1 == count(client, table)


def test_an_upsert_takes_rows_and_queries(runner, client, table):
    """Both by key; a retry changes nothing."""
    done = runner.run(LakewireUpsertOperator(task_id="u", table=table, on="id", rows=lambda: ROWS))
    query = "SELECT explode(sequence(2, 4)) AS id, 'new' AS day"

    merged = runner.run(LakewireUpsertOperator(task_id="q", table=table, on=["id"], query=query))

    assert (2, 2) == (done["rows"], done["inserted"])
    assert 3 == merged["rows"]
    assert {1: "a", 2: "new", 3: "new", 4: "new"} == dict(
        tuple(row) for row in client.sql.execute(f"SELECT id, day FROM {table}")
    )


@pytest.mark.parametrize(
    ("given", "kind", "words"),
    [
        ({}, errors.InvalidArgumentError, "give one of query, file and rows"),
        ({"query": "SELECT 1", "file": "x"}, errors.InvalidArgumentError, "given are"),
        ({"query": " "}, NothingRenderedError, "query was rendered to nothing"),
        ({"file": "/none.parquet"}, FileNotFoundError, "none.parquet"),
    ],
)
def test_a_write_that_cannot_be_says_why(runner, given, kind, words):
    """Nothing is sent."""
    with pytest.raises(kind, match=words):
        runner.run(LakewireWriteOperator(task_id="w", table="main.default.t", **given))


def test_a_write_that_is_killed_sends_nothing_more(runner, client, table):
    """Between two statements there is none to cancel, so the client ends."""
    write = LakewireWriteOperator(task_id="w", table=table, rows=lambda: write.on_kill() or ROWS)

    with pytest.raises(errors.ClientClosedError):
        runner.run(write)

    assert 0 == count(client, table)


def test_sensors_wait_for_tables(runner, client, table):
    """By version and by age; a table that is not there is waited for."""

    def wait(**arguments):
        return runner.run(LakewireTableSensor(task_id="s", poke_interval=0.1, timeout=0.5, **arguments))

    before = datetime.now(UTC)
    client.sql.execute(f"INSERT INTO {table} VALUES (1, 'a')")

    assert 1 == wait(table=table, version="1")["version"]
    assert 1 == wait(table=table, newer_than=before - timedelta(seconds=1))["version"]
    for given in ({"version": 2}, {"newer_than": (before + timedelta(hours=1)).isoformat()}):
        with pytest.raises(AirflowSensorTimeout):
            wait(table=table, **given)
    with pytest.raises(AirflowSensorTimeout):
        wait(table="main.default.nowhere", version=0)


def test_sensors_wait_for_rows(runner, client, table):
    """Of a partition, or any other columns."""
    client.sql.execute(f"INSERT INTO {table} VALUES (:id, :day)", {"id": 1, "day": "it's"})

    def wait(partition):
        return runner.run(
            LakewirePartitionSensor(task_id="s", table=table, partition=partition, poke_interval=0.1, timeout=0.3)
        )

    assert {"table": table, "partition": {"id": 1, "day": "it's"}} == wait({"id": 1, "day": "it's"})
    with pytest.raises(AirflowSensorTimeout):
        wait({"id": 2})
    with pytest.raises(NothingRenderedError):
        wait({})


def test_sensors_wait_for_files(runner, client):
    """By name, by pattern and by size."""
    client.catalog.volumes.create("main.default.airflow_files")
    root = "/Volumes/main/default/airflow_files"
    client.files.upload(f"{root}/in/a.csv", b"1234", overwrite=True)

    def wait(path, **arguments):
        return runner.run(
            LakewireFileSensor(task_id="s", path=f"{root}/{path}", poke_interval=0.1, timeout=0.3, **arguments)
        )

    assert [{"path": f"{root}/in/a.csv", "size_bytes": 4}] == wait("in/a.csv")["files"] == wait("in/*.csv")["files"]
    for given in ({"path": "in/b.csv"}, {"path": "in/*.txt"}, {"path": "in/a.csv", "min_bytes": 5}, {"path": "no/*"}):
        with pytest.raises(AirflowSensorTimeout):
            wait(**given)
