"""Streams as jobs of the local workspace: what is deployed, and what is known of its last batch."""

import datetime as dt
import json
import uuid

import pytest

from lakewire import errors
from lakewire.jobs import JobSettings, NotebookTask
from lakewire.streaming import DeltaSource, MergeSink, ProcessingTime

PROGRESS = {
    "batchId": 7,
    "timestamp": "2026-01-05T06:00:00.000Z",
    "numInputRows": 1200,
    "processedRowsPerSecond": 400.5,
    "batchDuration": 3000,
    "sources": [{"metrics": {"numFilesOutstanding": "3", "numBytesOutstanding": "8000", "unknown": "x"}}],
}


@pytest.fixture
def schema(client):
    name = f"streams_{uuid.uuid4().hex[:8]}"
    client.catalog.schemas.create(f"main.{name}")
    return name


@pytest.fixture
def stream(client, schema):
    client.catalog.volumes.create(f"main.{schema}.streams")
    return (
        client.streaming.job(f"{schema} orders", settings=JobSettings(tags={"team": "sales"}))
        .source(DeltaSource(f"{schema}.bronze"))
        .sink(MergeSink(f"{schema}.silver", "id"))
        .checkpoint(f"/Volumes/main/{schema}/streams/orders")
        .keep_status(f"{schema}.batches")
    )


def test_a_stream_is_deployed_once_however_often(client, stream):
    """The program is where the job finds it, and the job has the settings that were planned."""
    plan, deployed = stream.plan(), stream.deploy()
    changed = stream.trigger(ProcessingTime("1 minute"))
    again = changed.deploy()

    assert deployed.job_id == again.job_id
    assert changed.plan().program == client.files.download(plan.path).decode()
    settings = client.jobs.get(deployed.job_id).settings
    assert ("sales", 1) == (settings.tags["team"], settings.max_concurrent_runs)
    assert plan.path == settings.tasks[0].spark_python_task.python_file


def test_a_job_of_somebody_else_is_not_taken_over(client, stream):
    """A job that has the name of the stream and was not made for it stays as it is."""
    settings = JobSettings(name=stream.name, tasks=NotebookTask("/Shared/by_hand"))
    job_id = client.jobs.create(settings)

    with pytest.raises(errors.InvalidArgumentError, match=str(job_id)):
        stream.deploy()
    assert "/Shared/by_hand" == client.jobs.get(job_id).settings.tasks[0].notebook_task.notebook_path


def test_the_status_is_that_of_the_last_batch(client, schema, stream):
    """Rows, rows a second and what is left, from the table that the program fills; none before the first batch."""
    columns = {
        "stream": "STRING",
        "query": "STRING",
        "query_id": "STRING",
        "batch_id": "BIGINT",
        "progress": "STRING",
        "noted_at": "TIMESTAMP",
    }
    table = client.delta.create_table(f"{schema}.batches", schema=columns)
    deployed = stream.deploy()
    assert deployed.status() is None

    at = dt.datetime(2026, 1, 5, 6, tzinfo=dt.UTC)
    row = {"stream": stream.name, "query": stream.name, "query_id": "q"}
    older = PROGRESS | {"batchId": 6}
    table.write(
        [
            row | {"batch_id": 7, "progress": json.dumps(PROGRESS), "noted_at": at},
            row | {"batch_id": 6, "progress": json.dumps(older), "noted_at": at - dt.timedelta(minutes=1)},
            row | {"batch_id": 8, "progress": "{}", "noted_at": at, "query": f"{stream.name} quarantine"},
        ]
    )
    status = deployed.status()

    assert (7, 1200, 400.5, 3.0) == (status.batch_id, status.rows, status.rows_per_s, status.duration_s)
    assert (at, at) == (status.at, status.noted_at)
    assert {"numFilesOutstanding": 3.0, "numBytesOutstanding": 8000.0} == status.backlog


def test_a_stream_without_a_status_table_has_no_status(client, schema, stream):
    """The error says how to keep it; nothing is asked."""
    client.catalog.volumes.create(f"main.{schema}.others")
    quiet = (
        client.streaming.job(f"{schema} quiet")
        .source(DeltaSource(f"{schema}.bronze"))
        .sink(MergeSink(f"{schema}.silver", "id"))
        .checkpoint(f"/Volumes/main/{schema}/others/quiet")
    )

    with pytest.raises(errors.InvalidArgumentError, match="keep_status"):
        quiet.deploy().status()


def test_a_stream_that_does_not_run_can_be_stopped(stream):
    """There is nothing to cancel, and no error."""
    stream.deploy().stop()
