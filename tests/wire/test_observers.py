"""Who listens to the work of a client, and what it costs who does not."""

import socket
import threading
import time
import tracemalloc

import pytest
import requests
from opentelemetry import trace
from opentelemetry.instrumentation.requests import RequestsInstrumentor
from opentelemetry.sdk.trace import SpanProcessor, TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor, SimpleSpanProcessor, SpanExporter, SpanExportResult
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from prometheus_client import CollectorRegistry, Counter, generate_latest

from lakewire import DatabricksClient, errors
from lakewire.http import CircuitBreaker
from lakewire.metrics import PrometheusMetrics, StatsdMetrics
from lakewire.observability import UNOBSERVED, Observer, redact
from lakewire.threads import begin
from lakewire.traces import OpenTelemetryTraces
from lakewire_runtime import Operation
from tests.support.child import start_child
from tests.support.scripted import answer, reset
from tests.support.waiting import QUICK, until

READ = Operation(name="tests.read", method="GET", path="/x/{id}", returns=dict)
ONCE = Operation(name="tests.once", method="POST", path="/x", returns=dict)


class Kept(Observer):
    """Keeps what it has heard."""

    def __init__(self):
        self.names = []
        self.ended_works = []

    def begun(self, work):
        self.names.append(work.name)

    def ended(self, work):
        self.ended_works.append((work.name, type(work.error).__name__, dict(work.facts)))


@pytest.fixture
def client(server):
    with DatabricksClient(host=server.host, token="t", retry=QUICK) as made:
        yield made


@pytest.fixture
def spans():
    """A provider of spans, and what it has finished."""
    exporter, provider = InMemorySpanExporter(), TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    return provider, exporter


def values(registry):
    """Sample to value, of what is not 0, without times and the names of buckets."""
    return {
        f"{sample.name}{dict(sorted((k, v) for k, v in sample.labels.items() if k != 'workspace'))}": sample.value
        for metric in registry.collect()
        for sample in metric.samples
        if sample.value and not sample.name.endswith(("_created", "_bucket"))
    }


def test_work_that_nobody_listens_to_is_one_object(client):
    """Nothing is made, and nothing is kept."""
    work = client._transport.work("databricks.sql.execute")

    with work as same:
        same["rows"] = 1
    assert UNOBSERVED is work is same


def test_calls_that_nobody_listens_to_keep_nothing(client, server):
    """The seam itself allocates nothing for a call: no line of it is among what was allocated."""
    server.script(*[answer(200, {})] * 60)
    for _ in range(10):
        client._transport.send(READ, "/x/1")

    tracemalloc.start()
    try:
        before = tracemalloc.take_snapshot()
        for _ in range(50):
            client._transport.send(READ, "/x/1")
        after = tracemalloc.take_snapshot()
    finally:
        tracemalloc.stop()
    seam = [stat for stat in after.compare_to(before, "filename") if "observability" in str(stat.traceback)]
    assert 0 == sum(stat.count_diff for stat in seam)


def test_an_observer_hears_begin_and_end_of_each_work(client, server):
    """In the order in which it is done, with the error it ends with."""
    server.script(answer(200, {}), answer(404, {"message": "m"}))
    kept = Kept()

    client.observe(kept)
    client._transport.send(READ, "/x/1")
    with pytest.raises(errors.NotFoundError):
        client._transport.send(READ, "/x/1")

    facts = {"method": "GET", "path": "/x/{id}"}
    assert ["tests.read", "tests.read"] == kept.names
    assert [("tests.read", "NoneType", facts), ("tests.read", "NotFoundError", facts)] == kept.ended_works


def test_clones_are_observed_as_well(client, server):
    """Also by observers that came later, and by calls with other options."""
    server.script(answer(200, {}))
    clone, kept = client.with_options(timeout=5), Kept()

    client.observe(kept)
    clone._transport.send(READ, "/x/1")

    assert ["tests.read"] == kept.names


def test_what_is_no_observer_is_refused(client):
    """Nothing is added then."""
    with pytest.raises(errors.InvalidArgumentError, match="accepted is an Observer"):
        client.observe(Kept(), print)
    assert not client._transport.observers


def test_an_observer_that_raises_is_one_warning(client, server, caplog):
    """The calls have their responses; each failure is counted."""

    class Broken(Observer):
        def begun(self, work):
            raise KeyError("canary")

        ended = begun

    server.script(answer(200, {"a": 1}), answer(200, {"a": 2}))
    client.observe(Broken())

    assert [{"a": 1}, {"a": 2}] == [client._transport.send(READ, "/x/1") for _ in range(2)]
    assert 4 == client.hook_failures
    assert 1 == caplog.text.count("observer failed")
    assert "canary" not in caplog.text


def test_requests_are_counted_with_their_statuses(client, server):
    """A call that was retried is as many requests; the refusals of a rate limit are counted beside."""
    server.script(answer(503, "x"), answer(429, {}, {"retry-after": "0"}), answer(200, {"a": 1}))
    registry = CollectorRegistry()

    client.observe(PrometheusMetrics(registry))
    client._transport.send(READ, "/x/1")

    seen = values(registry)
    requests_seen = {name: value for name, value in seen.items() if "api_requests" in name}
    assert {
        f"databricks_api_requests_total{{'operation': 'tests.read', 'status': '{status}'}}": 1
        for status in (503, 429, 200)
    } == requests_seen
    assert 1 == seen["databricks_rate_limits_total{'by': 'server', 'operation': 'tests.read'}"]
    assert 2 == seen["databricks_api_retries_total{'operation': 'tests.read'}"]
    assert 1 == seen["databricks_api_call_duration_seconds_count{'family': 'tests'}"]
    assert 9 * 1 <= seen["databricks_api_received_bytes_total{}"]
    assert not any("errors" in name for name in seen)


def test_a_request_without_a_response_has_status_0(client, server):
    """Also after one that had a response; the error is counted by its class."""
    server.script(answer(503, "x"), *[reset] * 10)
    registry = CollectorRegistry()
    client.observe(PrometheusMetrics(registry))

    with pytest.raises(errors.LakewireError) as caught:
        client._transport.send(READ, "/x/1")

    seen = values(registry)
    assert caught.value.attempts - 1 == seen["databricks_api_requests_total{'operation': 'tests.read', 'status': '0'}"]
    name = type(caught.value).__name__
    assert 1 == seen[f"databricks_errors_total{{'error': '{name}', 'operation': 'tests.read'}}"]


def test_the_breaker_shows_as_a_gauge(server):
    """1 while it is open."""
    server.script(reset, answer(200, {}))
    registry = CollectorRegistry()
    breaker = CircuitBreaker(failures=1, open_s=0.05)
    with DatabricksClient(host=server.host, token="t", breaker=breaker).observe(PrometheusMetrics(registry)) as client:
        with pytest.raises(errors.OutcomeUnknownError):
            client._transport.send(ONCE, "/x", body={})
        opened = values(registry).get("databricks_breaker_open{}")
        time.sleep(0.06)
        client._transport.send(READ, "/x/1")

    assert (1, None) == (opened, values(registry).get("databricks_breaker_open{}"))


def test_two_clients_share_a_registry(server):
    """Each has its metrics; what they count is added up."""
    server.script(answer(200, {}), answer(200, {}))
    registry = CollectorRegistry()
    for _ in range(2):
        with DatabricksClient(host=server.host, token="t").observe(PrometheusMetrics(registry)) as client:
            client._transport.send(READ, "/x/1")

    assert 2 == values(registry)["databricks_api_requests_total{'operation': 'tests.read', 'status': '200'}"]


def test_a_name_that_is_taken_is_left_out(client, server, caplog):
    """One warning names it; the others are there, and the call is unharmed."""
    server.script(answer(200, {"a": 1}))
    registry = CollectorRegistry()
    Counter("databricks_api_requests", "of somebody else", registry=registry)

    client.observe(PrometheusMetrics(registry))

    assert {"a": 1} == client._transport.send(READ, "/x/1")
    assert "databricks_api_requests_total" in caplog.text
    assert 1 == values(registry)["databricks_api_call_duration_seconds_count{'family': 'tests'}"]
    assert 0 == client.hook_failures


def test_two_registries_count_the_same(client, server):
    """As for the page of a server and for what is pushed; neither takes from the other."""
    server.script(answer(200, {}), answer(200, {}))
    registries = [CollectorRegistry(), CollectorRegistry()]

    client.observe(*map(PrometheusMetrics, registries))
    for _ in range(2):
        client._transport.send(READ, "/x/1")

    first, second = map(values, registries)
    assert 2 == first["databricks_api_requests_total{'operation': 'tests.read', 'status': '200'}"]
    assert first == second


def operate(client, names):
    """Do work on tables of these names."""
    for name in names:
        with client._transport.work("databricks.delta.write") as work:
            work["table"] = name


def test_a_hundred_tables_are_named_and_the_rest_is_other(client):
    """Whoever meets them first, on however many threads."""
    registry = CollectorRegistry()
    client.observe(PrometheusMetrics(registry, label_tables=True))
    names = [f"main.sales.t{number}" for number in range(150)]

    done = [begin(lambda: operate(client, names), "worker") for _ in range(8)]
    assert [None] * 8 == [future.result(20) for future in done]

    counted = {
        sample.labels["table"]: sample.value
        for metric in registry.collect()
        for sample in metric.samples
        if sample.name == "databricks_delta_operations_total"
    }
    assert (101, 50 * 8) == (len(counted), counted.pop("other"))
    assert {8.0} == set(counted.values())
    assert counted.keys() <= set(names)
    assert 0 == client.hook_failures


def test_work_on_no_table_has_an_empty_name(client):
    """The label is there, as Prometheus demands."""
    registry = CollectorRegistry()
    client.observe(PrometheusMetrics(registry, label_tables=True))

    with client._transport.work("databricks.delta.write"):
        pass

    assert (
        1 == values(registry)["databricks_delta_operations_total{'operation': 'write', 'outcome': 'ok', 'table': ''}"]
    )


def test_observers_of_one_registry_that_disagree_on_tables_leave_out_what_collides(client, caplog):
    """One warning for each metric; the first one counts on, and so does what both have."""
    registry = CollectorRegistry()
    client.observe(PrometheusMetrics(registry), PrometheusMetrics(registry, label_tables=True))

    operate(client, ["main.sales.t"] * 2)

    assert 4 == caplog.text.count("metric left out") == caplog.text.count("databricks_delta_")
    assert 2 == values(registry)["databricks_delta_operations_total{'operation': 'write', 'outcome': 'ok'}"]
    assert 0 == client.hook_failures


@pytest.mark.parametrize("given", [5, None, "yes"])
def test_tables_are_named_or_not(given):
    """A number would be taken for a bound."""
    with pytest.raises(errors.InvalidArgumentError, match="label_tables"):
        PrometheusMetrics(CollectorRegistry(), label_tables=given)


def test_a_token_is_counted(server):
    """The requests for tokens are no calls of the API; two asked where tokens are to be had."""
    token = {"access_token": "x", "token_type": "Bearer", "expires_in": 3600}
    server.script(answer(200, token), answer(200, {}))
    registry = CollectorRegistry()
    with DatabricksClient(host=server.host, client_id="i", client_secret="s").observe(
        PrometheusMetrics(registry)
    ) as client:
        client._transport.send(READ, "/x/1")

    assert 3 == values(registry)["databricks_token_requests_total{'outcome': 'ok'}"]


def test_statsd_gets_a_packet_for_each_work(client, server):
    """Names, types and tags as DogStatsD has them."""
    server.script(answer(200, {"a": 1}))
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as receiver:
        receiver.bind(("127.0.0.1", 0))
        receiver.settimeout(5)
        metrics = StatsdMetrics(*receiver.getsockname(), prefix="app.")
        client.observe(metrics)
        client._transport.send(READ, "/x/1")
        lines = receiver.recv(4096).decode().splitlines()
        metrics.close()

    workspace = server.host.partition("://")[2].replace(":", "_")
    assert f"app.databricks_api_requests_total:1|c|#workspace:{workspace},operation:tests.read,status:200" == lines[0]
    assert any(line.startswith("app.databricks_api_call_duration_seconds:0.") and "|h|#" in line for line in lines)


def test_statsd_that_is_away_is_not_noticed(client, server):
    """Packets to a port where nobody is are lost."""
    server.script(*[answer(200, {})] * 3)
    metrics = StatsdMetrics("127.0.0.1", 9)
    client.observe(metrics)

    for _ in range(3):
        client._transport.send(READ, "/x/1")
    metrics.close()
    assert 0 == client.hook_failures


def test_statsd_that_cannot_be_sent_to_is_one_warning(client, server, caplog):
    """As after its socket was closed; the calls have their responses."""
    server.script(*[answer(200, {"a": 1})] * 3)
    metrics = StatsdMetrics("127.0.0.1", 9)
    client.observe(metrics)
    metrics.close()

    assert [{"a": 1}] * 3 == [client._transport.send(READ, "/x/1") for _ in range(3)]
    assert (3, 1) == (client.hook_failures, caplog.text.count("observer failed"))


def test_statsd_names_tables_where_asked_for(client):
    """As a tag; what would be a separator in it is not one."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as receiver:
        receiver.bind(("127.0.0.1", 0))
        receiver.settimeout(5)
        metrics = StatsdMetrics(*receiver.getsockname(), label_tables=True)
        client.observe(metrics)
        operate(client, ["main.sales.a|b,c"])
        lines = receiver.recv(4096).decode().splitlines()
        metrics.close()

    assert lines[0].endswith(",operation:write,outcome:ok,table:main.sales.a_b_c")


@pytest.mark.parametrize("port", [0, 65536, "many"])
def test_a_statsd_that_cannot_be_is_refused(port):
    """The argument is named."""
    with pytest.raises(errors.InvalidArgumentError, match="port"):
        StatsdMetrics("127.0.0.1", port)


def test_a_call_has_one_span_with_the_names_of_the_conventions(client, server, spans):
    """An instrumentation of requests adds none; the server gets the context of the span."""
    provider, exporter = spans
    server.script(answer(503, "x"), answer(200, {}, {"x-request-id": "r1"}))
    RequestsInstrumentor().instrument(tracer_provider=provider)
    try:
        client.observe(OpenTelemetryTraces(provider))
        with provider.get_tracer("app").start_as_current_span("app") as parent:
            client._transport.send(READ, "/x/1")
        requests.get(f"{server.host}/own", timeout=5)
    finally:
        RequestsInstrumentor().uninstrument()

    call, app, own = exporter.get_finished_spans()
    assert ("GET /x/{id}", "app", "GET") == (call.name, app.name, own.name)
    assert parent.get_span_context().span_id == call.parent.span_id
    host, _, port = server.host.partition("://")[2].partition(":")
    assert {
        "http.request.method": "GET",
        "url.template": "/x/{id}",
        "server.address": host,
        "server.port": int(port),
        "http.response.status_code": 200,
        "http.request.resend_count": 1,
        "request_id": "r1",
    } == dict(call.attributes)
    sent = {request.headers.get("traceparent") for request in server.seen[:2]}
    assert {f"00-{call.context.trace_id:032x}-{call.context.span_id:016x}"} == {header[:-3] for header in sent}


def test_a_call_that_failed_has_its_class_in_the_span(client, server, spans):
    """Its message, which may quote values, is not there."""
    provider, exporter = spans
    server.script(answer(404, {"message": "canary"}))
    client.observe(OpenTelemetryTraces(provider, propagate=False))

    with pytest.raises(errors.NotFoundError):
        client._transport.send(READ, "/x/1")

    (span,) = exporter.get_finished_spans()
    assert ("NotFoundError", "rejected") == (span.attributes["error.type"], span.attributes["outcome"])
    assert not span.status.is_ok
    assert "canary" not in span.to_json()
    assert "traceparent" not in server.seen[0].headers


def test_spans_of_calls_may_be_left_out(client, server, spans):
    """The work still has its own."""
    provider, exporter = spans
    server.script(answer(200, {}))
    client.observe(OpenTelemetryTraces(provider, calls=False))

    with client._transport.work("databricks.sql.execute") as work:
        client._transport.send(READ, "/x/1")
        work["rows"] = 2

    (span,) = exporter.get_finished_spans()
    assert ("databricks.sql.execute", 2) == (span.name, span.attributes["db.response.returned_rows"])


class Exporter(SpanExporter):
    """Exports by a function."""

    def __init__(self, export):
        self._export = export

    def export(self, spans):
        return self._export(spans)


def test_an_exporter_that_fails_harms_no_call(client, server, caplog):
    """OpenTelemetry says so in its own log."""

    def fail(_):
        raise OSError("the collector is away")

    server.script(*[answer(200, {"a": 1})] * 2)
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(Exporter(fail)))
    client.observe(OpenTelemetryTraces(provider))

    assert [{"a": 1}] * 2 == [client._transport.send(READ, "/x/1") for _ in range(2)]
    assert 0 == client.hook_failures
    assert "the collector is away" in caplog.text


def test_an_exporter_that_blocks_holds_no_call_up(client, server):
    """It has a thread of its own, as the processor for production has it."""
    may_go_on, exported = threading.Event(), []
    server.script(*[answer(200, {"a": 1})] * 20)

    def block(spans):
        exported.extend(spans)
        assert may_go_on.wait(30)
        return SpanExportResult.SUCCESS

    provider = TracerProvider()
    provider.add_span_processor(BatchSpanProcessor(Exporter(block), max_export_batch_size=1))
    client.observe(OpenTelemetryTraces(provider))
    try:
        assert [{"a": 1}] * 20 == [client._transport.send(READ, "/x/1") for _ in range(20)]
        until(lambda: exported, seconds=20)
        held_back = len(exported)
    finally:
        may_go_on.set()
        provider.shutdown()
    assert (1, 20, 0) == (held_back, len(exported), client.hook_failures)


class Processor(SpanProcessor):
    """Fails with each span, at its begin or at its end."""

    def __init__(self, event):
        setattr(self, event, self._fail)

    def _fail(self, *_, **__):
        raise KeyError("canary")


@pytest.mark.parametrize("event", ["on_start", "on_end"])
def test_a_processor_of_spans_that_fails_is_one_warning(client, server, caplog, event):
    """The calls have their responses, the metrics beside it count, and the caller's span is current as before."""
    server.script(*[answer(200, {"a": 1})] * 3)
    registry, provider = CollectorRegistry(), TracerProvider()
    provider.add_span_processor(Processor(event))
    client.observe(OpenTelemetryTraces(provider), PrometheusMetrics(registry))
    before = trace.get_current_span()

    assert [{"a": 1}] * 3 == [client._transport.send(READ, "/x/1") for _ in range(3)]
    assert (3, 1) == (client.hook_failures, caplog.text.count("observer failed"))
    assert 3 == values(registry)["databricks_api_requests_total{'operation': 'tests.read', 'status': '200'}"]
    assert before is trace.get_current_span()
    assert "canary" not in caplog.text


def test_threads_of_the_client_stay_in_the_trace(spans):
    """What the caller's span was, is that of the work beside it."""
    provider, _ = spans

    with provider.get_tracer("app").start_as_current_span("app") as parent:
        inside = begin(trace.get_current_span, "worker").result(5)

    assert parent is inside
    assert threading.current_thread() is threading.main_thread()


def test_a_forked_child_stays_in_the_trace(client, server, spans):
    """Its spans have the parent that was current at the fork, and its counts are its own."""
    provider, exporter = spans
    server.script(answer(200, {}))
    client.observe(OpenTelemetryTraces(provider), PrometheusMetrics(registry := CollectorRegistry()))

    def work():
        client._transport.send(READ, "/x/1")
        (span,) = exporter.get_finished_spans()
        assert parent.get_span_context().span_id == span.parent.span_id
        assert b"databricks_api_requests_total{" in generate_latest(registry)

    with provider.get_tracer("app").start_as_current_span("app") as parent:
        assert start_child(work)() is None


def test_lines_of_the_log_have_the_ids_of_the_trace(client, server, spans, caplog):
    """A retried request, within a span."""
    provider, _ = spans
    server.script(answer(503, "x"), answer(200, {}))

    with provider.get_tracer("app").start_as_current_span("app") as span:
        client._transport.send(READ, "/x/1")

    (line,) = [record.getMessage() for record in caplog.records if "request retried" in record.getMessage()]
    assert f"trace_id='{span.get_span_context().trace_id:032x}'" in line
    assert f"span_id='{span.get_span_context().span_id:016x}'" in line


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("Authorization: Bearer abcdefghijk.lm", "Authorization: Bearer ***"),
        ("token dapi0123456789abcdef0123 failed", "token *** failed"),
        ("eyJhbGciOiJub25lIn0.eyJhIjoxfQ.c2ln", "***"),
        ("http://user:hunter2@proxy.test:3128/", "http://user:***@proxy.test:3128/"),
        ("https://s.test/a?X-Amz-Signature=0af3&b=1", "https://s.test/a?X-Amz-Signature=***&b=1"),
        ("client_secret='s3cr3t', host=x", "client_secret='***', host=x"),
        ('{"access_token": "abc", "n": 1}', '{"access_token": "***", "n": 1}'),
        ({"password": "x", "url": ["sig=1", "https://s.test/?sig=abc"]}, {"password": "***", "url": ["sig=1", "https://s.test/?sig=***"]}),
        ({"tokens": 7, "rows": (1, None)}, {"tokens": 7, "rows": (1, None)}),
        ("SELECT 1 AS n FROM main.default.t", "SELECT 1 AS n FROM main.default.t"),
    ],
)  # fmt: skip
def test_secrets_are_blotted_out(given, shown):
    """In texts, and in what holds texts; the rest stays as it is."""
    assert shown == redact(given)
