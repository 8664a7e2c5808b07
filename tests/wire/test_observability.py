"""What a host application hears of a call."""

import logging

import pytest

from lakewire import DatabricksClient, errors
from lakewire.http import CircuitBreaker
from lakewire.observability import CallRecord
from lakewire_runtime import Operation
from tests.support.scripted import answer, reset
from tests.support.waiting import QUICK

READ = Operation(name="tests.read", method="GET", path="/x", returns=dict)
ONCE = Operation(name="tests.once", method="POST", path="/x", returns=dict)
PUT = Operation(name="tests.put", method="PUT", path="/x", returns=dict)
AIRFLOW = {"run_id", "task_id", "dag_id", "ti_id", "map_index", "try_number", "filename", "lineno", "logger"}


@pytest.fixture
def records():
    return []


@pytest.fixture
def watched(server, records):
    with DatabricksClient(host=server.host, token="t", on_call=records.append) as client:
        yield client


def test_each_call_is_told_once(watched, server, records):
    """One record with operation, status, attempts, sizes, outcome, and the parts of its time."""
    server.script(answer(503, "x"), answer(200, {"a": 1}, {"x-request-id": "r"}))

    watched._transport.send(PUT, "/x", body={"n": 1})

    (record,) = records
    assert isinstance(record, CallRecord)
    assert ("tests.put", server.host, 200, 2, "ok", "", "r") == (
        record.operation,
        record.host,
        record.status,
        record.attempts,
        record.outcome,
        record.error,
        record.request_id,
    )
    assert (8, 9) == (record.sent_bytes, record.received_bytes)
    parts = (
        record.held_s
        + record.token_s
        + record.dns_s
        + record.connect_s
        + record.wait_s
        + record.read_s
        + record.sleep_s
    )
    assert 0 < record.connect_s < parts <= record.elapsed_s + 0.001


@pytest.mark.parametrize(
    ("script", "outcome", "error"),
    [(reset, "unknown", "OutcomeUnknownError"), (answer(404, {"message": "m"}), "rejected", "NotFoundError")],
)
def test_a_call_that_failed_is_told_with_its_outcome(watched, server, records, script, outcome, error):
    """The record says what the error says."""
    server.script(script)

    with pytest.raises(errors.LakewireError):
        watched._transport.send(ONCE, "/x", body={})
    assert [(outcome, error)] == [(record.outcome, record.error) for record in records]


def test_a_call_that_was_not_sent_is_told(records):
    """Nobody there: attempts, no status."""
    with (
        DatabricksClient(host="http://127.0.0.1:9", token="t", on_call=records.append, retry=QUICK) as client,
        pytest.raises(errors.ConnectError),
    ):
        client._transport.send(READ, "/x")
    assert [(0, 4, "not_sent")] == [(record.status, record.attempts, record.outcome) for record in records]


def test_a_call_that_the_breaker_held_back_is_told(server, records):
    """The record and the error say which operation of which host was not sent."""
    server.script(reset)
    breaker = CircuitBreaker(failures=1)

    with DatabricksClient(host=server.host, token="t", on_call=records.append, breaker=breaker) as client:
        with pytest.raises(errors.OutcomeUnknownError):
            client._transport.send(ONCE, "/x", body={})
        with pytest.raises(errors.CircuitOpenError) as caught:
            client._transport.send(ONCE, "/x", body={})
    assert ("tests.once", "POST", server.host, "/x") == (
        caught.value.operation,
        caught.value.method,
        caught.value.host,
        caught.value.path,
    )
    assert ("CircuitOpenError", "not_sent", 0) == (records[1].error, records[1].outcome, records[1].attempts)


def test_a_call_without_a_token_was_no_request(server, records):
    """Attempts are requests that were sent; one that got no token was not."""
    server.script(answer(401, {"error": "invalid_client"}))

    with (
        DatabricksClient(
            host=server.host, client_id="i", client_secret="s", on_call=records.append, retry=QUICK
        ) as client,
        pytest.raises(errors.TokenEndpointError) as caught,
    ):
        client._transport.send(READ, "/x")
    assert (0, 0, False) == (caught.value.attempts, records[0].attempts, caught.value.retryable)


def test_a_request_id_makes_no_second_line(watched, server, records):
    """What a terminal would obey is escaped, and a long one is cut."""
    server.script(answer(200, {}, {"x-request-id": "a\x1b[31m " + "x" * 500}))

    watched._transport.send(READ, "/x")

    assert records[0].request_id.startswith("a\\x1b[31m xx")
    assert 100 >= len(records[0].request_id)


def test_a_hook_that_throws_breaks_nothing(server, caplog):
    """What a hook raises is counted and logged by class; the call has its response."""
    server.script(answer(200, {"a": 1}))

    def broken(_):
        raise KeyError("canary")

    with DatabricksClient(host=server.host, token="t", on_call=broken) as client:
        assert {"a": 1} == client._transport.send(READ, "/x")
        assert {"a": 1} == client._transport.send(READ, "/x")
        assert 2 == client.hook_failures == client.with_options(timeout=5).hook_failures
    assert "KeyError" in caplog.text
    assert "canary" not in caplog.text


def test_a_hook_may_end_the_process(server):
    """Ctrl-C in a hook is not swallowed."""
    server.script(answer(200, {}))

    def interrupt(_):
        raise KeyboardInterrupt

    with DatabricksClient(host=server.host, token="t", on_call=interrupt) as client, pytest.raises(KeyboardInterrupt):
        client._transport.send(READ, "/x")


def test_success_is_silent(client, server, caplog):
    """A thousand calls that go well log nothing at INFO or above."""
    caplog.set_level(logging.INFO)
    server.script(answer(200, {}))

    for _ in range(1000):
        client._transport.send(READ, "/x")

    assert [] == caplog.records


def test_a_retried_call_warns_once(client, server, caplog):
    """However often it is retried: one line with attempt, reason and wait, under keys that are nobody else's."""
    caplog.set_level(logging.INFO)
    server.script(answer(503, "x"), answer(503, "x"), reset, answer(200, {}))

    client._transport.send(READ, "/x")

    (line,) = [record.getMessage() for record in caplog.records]
    assert "event='request retried' operation='tests.read' attempt=1 reason='503' wait_s=" in line
    assert not AIRFLOW & {word.partition("=")[0] for word in line.split()}


def test_nothing_is_printed_where_nobody_listens(server, capfd):
    """Without any logging set up, not even a warning goes to the terminal."""
    server.script(answer(503, "x"), answer(200, {}))

    with DatabricksClient(host=server.host, token="t") as client:
        client._transport.send(READ, "/x")

    assert ("", "") == tuple(capfd.readouterr())


def test_the_user_agent_names_no_user(client, server):
    """Library, Python, system."""
    server.script(answer(200, {}))

    client._transport.send(READ, "/x")

    parts = [part.partition("/")[0] for part in server.seen[0].headers["user-agent"].split()]
    assert ["lakewire", "python", "os"] == parts
