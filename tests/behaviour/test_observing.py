"""What metrics and traces show of the main job, counted against what the local workspace got."""

from collections import Counter
from urllib.parse import urlsplit

import pyarrow as pa
import pytest
import requests
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from prometheus_client import CollectorRegistry

from lakewire import errors
from lakewire.jobs import NotebookTask
from lakewire.metrics import OpenTelemetryMetrics, PrometheusMetrics
from lakewire.metrics.instruments import INSTRUMENTS
from lakewire.traces import OpenTelemetryTraces

MANY = pa.table({"id": pa.array(range(100_000), pa.int64()), "name": pa.array([f"row {n}" for n in range(100_000)])})
ASKED_FOR = [
    "databricks_jobs_submitted_total",
    "databricks_job_duration_seconds",
    "databricks_sql_queries_total",
    "databricks_sql_rows_returned",
    "databricks_delta_operations_total",
    "databricks_api_requests_total",
    "databricks_rate_limits_total",
    "databricks_errors_total",
]


@pytest.fixture
def registry():
    return CollectorRegistry()


@pytest.fixture
def exporter():
    return InMemorySpanExporter()


@pytest.fixture
def watched(home, registry, exporter):
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    return home.observe(PrometheusMetrics(registry), OpenTelemetryTraces(provider, statements=True))


@pytest.fixture
def sent(monkeypatch):
    """Requests to the API, with the status of their responses."""
    seen, send = [], requests.Session.send

    def record(session, request, **options):
        response = send(session, request, **options)
        if urlsplit(request.url).path.startswith("/api/"):
            seen.append((request.method, urlsplit(request.url).path, response.status_code))
        return response

    monkeypatch.setattr(requests.Session, "send", record)
    return seen


@pytest.fixture
def program(home):
    """Stores a notebook in a volume and returns its path."""
    home.catalog.volumes.create(f"main.{home.config.schema}.programs")

    def store(text):
        path = f"/Volumes/main/{home.config.schema}/programs/program.py"
        home.files.upload(path, f"# Databricks notebook source\n{text}\n".encode(), overwrite=True)
        return path

    return store


def total(registry, name, **labels):
    """The sum of the samples of a name that have these labels."""
    return sum(
        sample.value
        for metric in registry.collect()
        for sample in metric.samples
        if sample.name == name and labels.items() <= sample.labels.items()
    )


def test_the_scrape_shows_what_the_workspace_got(watched, registry, sent):
    """Requests, statements, rows, operations and errors, each as often as it was."""
    sent.clear()

    table = watched.delta.create_table("t", "id BIGINT, name STRING")
    table.write([{"id": -1, "name": "a"}, {"id": -2, "name": "b"}])
    table.write(MANY)
    table.upsert([{"id": -1, "name": "c"}], on="id")
    assert 100_002 == table.read().to_arrow().num_rows
    table.delete(where="id > 10", dry_run=True)
    with pytest.raises(errors.SqlError):
        watched.sql.execute("SELECT nothing FROM t")

    assert len(sent) == total(registry, "databricks_api_requests_total")
    by_status = Counter(str(status) for _, _, status in sent)
    assert by_status == Counter(
        {status: total(registry, "databricks_api_requests_total", status=status) for status in by_status}
    )
    statements = [path for method, path, _ in sent if method == "POST" and path.endswith("/statements")]
    assert len(statements) == total(registry, "databricks_sql_queries_total")
    assert 1 == total(registry, "databricks_sql_queries_total", kind="SELECT", outcome="ok")
    assert 1 == total(registry, "databricks_sql_queries_total", kind="SELECT", outcome="failed")
    assert 1 == total(registry, "databricks_sql_queries_total", kind="MERGE", outcome="ok")
    assert 100_002 <= total(registry, "databricks_sql_rows_returned_sum") < 100_010
    operations = {
        sample.labels["operation"]: sample.value
        for metric in registry.collect()
        for sample in metric.samples
        if sample.name == "databricks_delta_operations_total"
    }
    assert {"create": 1, "write": 2, "upsert": 1, "read": 1} == operations
    assert 100_002 == total(registry, "databricks_delta_rows_total", operation="write")
    assert 1 == total(registry, "databricks_delta_rows_total", operation="upsert")
    assert 100_000 < total(registry, "databricks_delta_staged_bytes_total")
    assert 100_000 < total(registry, "databricks_sql_fetched_bytes_total")
    assert 1 == total(registry, "databricks_errors_total", operation="databricks.sql.execute")


def test_runs_are_counted_with_their_kind_and_duration(watched, registry, program):
    """A run that succeeded and one that failed, by the clock of the server."""
    watched.jobs.submit(NotebookTask(program("print('hello')"))).wait(60)
    with pytest.raises(errors.RunFailed):
        watched.jobs.submit(NotebookTask(program("raise ValueError"))).wait(60)

    assert 2 == total(registry, "databricks_jobs_submitted_total", job_type="notebook")
    assert 1 == total(registry, "databricks_job_duration_seconds_count", result="SUCCESS")
    assert 1 == total(registry, "databricks_job_duration_seconds_count", result="FAILED")
    assert 0 < total(registry, "databricks_job_duration_seconds_sum") < 60
    assert 1 == total(registry, "databricks_errors_total", operation="databricks.job.wait", error="RunFailed")


def test_files_are_counted_by_their_bytes(watched, registry, exporter, tmp_path):
    """A file up and down, and a folder, which is one piece of work."""
    root = f"/Volumes/main/{watched.config.schema}/files"
    watched.catalog.volumes.create("files")
    watched.files.upload(f"{root}/a", b"12345")
    assert b"12345" == watched.files.download(f"{root}/a")
    for name in ("b", "c"):
        (tmp_path / name).write_bytes(b"123")
    watched.files.sync(tmp_path, f"{root}/folder")

    assert 5 + 2 * 3 == total(registry, "databricks_files_bytes_total", direction="upload")
    assert 5 == total(registry, "databricks_files_bytes_total", direction="download")
    spans = {span.name: span.attributes for span in exporter.get_finished_spans()}
    assert ("upload", 2, 6) == tuple(spans["databricks.files.sync"][name] for name in ("direction", "files", "bytes"))


def test_metrics_have_few_labels():
    """No ids and no tables among the labels; each name once."""
    names = [instrument.name for instrument in INSTRUMENTS]

    assert set(ASKED_FOR) <= set(names)
    assert len(names) == len(set(names))
    labels = {label for instrument in INSTRUMENTS for label in instrument.labels}
    assert {"operation", "status", "family", "reason", "by", "error", "outcome", "kind", "job_type", "result",
            "direction"} == labels  # fmt: skip


def test_the_spans_of_a_write_are_a_tree(watched, exporter):
    """The write is staged, then one statement loads it; calls belong to what they are made for."""
    table = watched.delta.create_table("t", "id BIGINT, name STRING")
    exporter.clear()

    table.write(MANY)

    spans = exporter.get_finished_spans()
    names = {span.context.span_id: span.name for span in spans}
    tree = {(names.get(span.parent.span_id) if span.parent else None, span.name) for span in spans}
    assert (None, "databricks.delta.write") in tree
    assert ("databricks.delta.write", "databricks.delta.stage") in tree
    assert ("databricks.delta.stage", "databricks.files.upload") in tree
    assert ("databricks.files.upload", "PUT /api/2.0/fs/files{file_path}") in tree
    assert ("databricks.delta.write", "databricks.sql.execute") in tree
    assert ("databricks.sql.execute", "POST /api/2.0/sql/statements") in tree
    assert {"databricks.delta.write"} == {name for parent, name in tree if parent is None}
    assert 1 == len({span.context.trace_id for span in spans})
    (write,) = (span for span in spans if span.name == "databricks.delta.write")
    assert "main." in write.attributes["db.collection.name"]
    assert 100_000 == write.attributes["db.response.returned_rows"]
    (stage,) = (span for span in spans if span.name == "databricks.delta.stage")
    assert (100_000, 1) == (stage.attributes["rows"], stage.attributes["files"])


def test_spans_of_statements_have_text_if_asked_for_and_never_values(watched, exporter, home):
    """The text is that of the caller; parameters are in no span."""
    watched.sql.execute("SELECT :secret AS s", {"secret": "canary"}).fetchall()

    spans = {span.name: span for span in exporter.get_finished_spans()}
    execute = spans["databricks.sql.execute"].attributes
    assert ("databricks", "SELECT", "SELECT :secret AS s", 1) == (
        execute["db.system.name"],
        execute["db.operation.name"],
        execute["db.query.text"],
        execute["db.response.returned_rows"],
    )
    assert execute["statement_id"] == spans["databricks.sql.fetch"].attributes["statement_id"]
    assert not any("canary" in span.to_json() for span in spans.values())


def test_spans_of_runs_are_submit_wait_and_get_output(watched, exporter, program):
    """Each has the id of the run, and what is known of it."""
    cluster_id = watched.api.clusters.create("local").cluster_id
    exporter.clear()
    run = watched.jobs.submit(NotebookTask(program("print('hello')")), existing_cluster_id=cluster_id)
    run.wait(60)
    run.outputs()

    spans = {span.name: span.attributes for span in exporter.get_finished_spans()}
    submit, wait = spans["databricks.job.submit"], spans["databricks.job.wait"]
    assert ("notebook", cluster_id, run.run_id) == (submit["job_type"], submit["cluster_id"], submit["run_id"])
    assert (run.run_id, "SUCCESS") == (wait["run_id"], wait["result"])
    assert 1 <= wait["polls"]
    assert run.run_id == spans["databricks.job.get_output"]["run_id"]


def test_a_statement_that_is_submitted_is_counted_once(watched, registry, exporter):
    """Its rows are counted by who waits for it."""
    handle = watched.sql.submit("SELECT id FROM range(7)")
    handle.wait(60).fetchall()

    assert 1 == total(registry, "databricks_sql_queries_total", kind="SELECT", outcome="ok")
    assert 7 == total(registry, "databricks_sql_rows_returned_sum")
    assert 1 == total(registry, "databricks_sql_queue_seconds_count")
    names = [span.name for span in exporter.get_finished_spans() if span.name.startswith("databricks.")]
    assert ["databricks.sql.submit", "databricks.sql.wait", "databricks.sql.fetch"] == names


def test_rows_that_nobody_reads_to_the_end_are_no_error(watched, registry):
    """A loop that breaks off has fetched what it has fetched."""
    for _ in watched.sql.execute("SELECT id FROM range(100)").rows():
        break

    assert 0 == total(registry, "databricks_errors_total")
    assert 1 == total(registry, "databricks_sql_fetch_duration_seconds_count")


def test_metrics_of_opentelemetry_have_the_same_names(home):
    """And those of the conventions beside them."""
    reader = InMemoryMetricReader()
    home.observe(OpenTelemetryMetrics(MeterProvider([reader])))

    home.sql.execute("SELECT 1").fetchall()

    metrics = {
        metric.name: list(metric.data.data_points)
        for resource in reader.get_metrics_data().resource_metrics
        for scope in resource.scope_metrics
        for metric in scope.metrics
    }
    (queries,) = metrics["databricks_sql_queries_total"]
    assert (1, "SELECT", "ok") == (queries.value, queries.attributes["kind"], queries.attributes["outcome"])
    (duration,) = metrics["db.client.operation.duration"]
    assert (1, "databricks", "SELECT") == (
        duration.count,
        duration.attributes["db.system.name"],
        duration.attributes["db.operation.name"],
    )
    assert "http.client.request.duration" in metrics
