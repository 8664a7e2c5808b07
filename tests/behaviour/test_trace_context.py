"""Work on several threads, of generators and of forked children is in the trace of who began it."""

import threading
from collections import Counter
from urllib.parse import urlsplit

import pyarrow as pa
import pytest
import requests
from opentelemetry import trace
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from lakewire.traces import OpenTelemetryTraces
from tests.support.child import start_child

CHUNK = "GET /api/2.0/sql/statements/{statement_id}/result/chunks/{chunk_index}"
UPLOAD = "PUT /api/2.0/fs/files{file_path}"
NUMBERS = pa.table({"id": pa.array(range(5_000_000), pa.int64())})


@pytest.fixture
def exporter():
    return InMemorySpanExporter()


@pytest.fixture
def tracer(home, exporter):
    """The tracer of an application whose client is observed."""
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    home.observe(OpenTelemetryTraces(provider))
    return provider.get_tracer("app")


@pytest.fixture
def sent(monkeypatch):
    """Each request: thread, path, and the trace it says it belongs to."""
    seen, send = [], requests.Session.send

    def record(session, request, **options):
        said = request.headers.get("traceparent", "--").split("-")
        seen.append((threading.current_thread().name.rpartition("-")[0], urlsplit(request.url).path, said[1]))
        return send(session, request, **options)

    monkeypatch.setattr(requests.Session, "send", record)
    return seen


def tree(exporter):
    """How often a span is below another one, by their names."""
    spans = exporter.get_finished_spans()
    names = {span.context.span_id: span.name for span in spans}
    return Counter((names.get(span.parent.span_id) if span.parent else None, span.name) for span in spans)


def trace_of(span):
    """The id of a span's trace, as ``traceparent`` has it."""
    return f"{span.get_span_context().trace_id:032x}"


def test_chunks_that_are_fetched_ahead_are_in_the_trace(home, tracer, exporter, sent):
    """Their calls are below the caller's span and say so to the workspace; storages get nothing of it."""
    with tracer.start_as_current_span("app") as span:
        result = home.sql.execute("SELECT id, repeat('x', 10) AS s FROM range(6000000)")
        assert 6_000_000 == result.to_arrow().num_rows

    ahead = [(path, said) for thread, path, said in sent if thread == "lakewire-chunk"]
    of_workspace = {said for path, said in ahead if path.startswith("/api/")}
    of_storage = {said for path, said in ahead if not path.startswith("/api/")}
    assert ({trace_of(span)}, {""}) == (of_workspace, of_storage)
    assert 2 <= tree(exporter)["app", CHUNK]
    assert {trace_of(span)} == {trace_of(each) for each in exporter.get_finished_spans()}


def test_files_that_are_staged_side_by_side_are_in_the_trace(home, tracer, exporter, sent):
    """Each belongs to the staging, which belongs to the write."""
    table = home.delta.create_table("t", "id BIGINT")
    exporter.clear()
    sent.clear()

    with tracer.start_as_current_span("app") as span:
        table.write(NUMBERS)

    seen = tree(exporter)
    files = seen["databricks.delta.stage", "databricks.files.upload"]
    assert 2 <= files == seen["databricks.files.upload", UPLOAD]
    assert (1, 1) == (seen["app", "databricks.delta.write"], seen["databricks.delta.write", "databricks.delta.stage"])
    assert {None: 1} == Counter(parent for parent, _ in seen if parent is None)
    assert {trace_of(span)} == {said for _, path, said in sent if path.startswith("/api/")}
    assert {"lakewire"} == {
        thread.partition("-")[0] for thread, path, _ in sent if path.startswith("/api/2.0/fs/files/")
    }


def test_files_of_a_folder_are_in_the_trace(home, tracer, exporter, tmp_path):
    """They are sent side by side, each below the folder."""
    home.catalog.volumes.create("files")
    for name in "abcd":
        (tmp_path / name).write_bytes(b"x" * 1000)
    exporter.clear()

    with tracer.start_as_current_span("app"):
        home.files.sync(tmp_path, f"/Volumes/main/{home.config.schema}/files/folder")

    seen = tree(exporter)
    assert 1 == seen["app", "databricks.files.sync"]
    assert 4 == seen["databricks.files.sync", UPLOAD]


def test_rows_that_trickle_in_are_in_the_trace(home, tracer, exporter):
    """The thread that appends them belongs to who gave the first one."""
    table = home.delta.create_table("t", "id BIGINT")
    exporter.clear()

    with tracer.start_as_current_span("app"), table.ingest(way="warehouse") as stream:
        stream.append([{"id": 1}])

    assert 1 <= tree(exporter)["app", "databricks.delta.append"]


def test_a_generator_leaves_the_current_span_as_it_was(home, tracer, exporter):
    """Rows that are read in one span and left in another: the reading belongs to where it began."""
    result = home.sql.execute("SELECT id FROM range(10)")
    exporter.clear()

    with tracer.start_as_current_span("first") as first:
        rows = result.rows()
        next(rows)
        assert first is trace.get_current_span()
    with tracer.start_as_current_span("second") as second:
        assert 9 == len(list(rows))
        assert second is trace.get_current_span()

    assert 1 == tree(exporter)["first", "databricks.sql.fetch"]


def test_a_forked_child_writes_into_the_trace(home, tracer, exporter):
    """Also what its own threads do; the parent's spans are not its own."""
    table = home.delta.create_table("t", "id BIGINT")
    exporter.clear()

    def write():
        table.write(NUMBERS)
        made = exporter.get_finished_spans()
        ids = {span.context.span_id for span in made}
        return {span.context.trace_id for span in made}, {
            span.parent.span_id for span in made if span.parent.span_id not in ids
        }

    with tracer.start_as_current_span("app") as span:
        finish = start_child(write)
        traces, above = finish()

    context = span.get_span_context()
    assert ({context.trace_id}, {context.span_id}) == (traces, above)
    assert 5_000_000 == table.read().to_arrow().num_rows
