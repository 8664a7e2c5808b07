"""A workspace that is away for a while, in virtual time: what is safe to retry survives it, nothing runs twice."""

import socket

import pytest

from lakewire import DatabricksClient, RetryPolicy, errors
from lakewire.http import Waiting
from lakewire.jobs import NotebookTask
from lakewire_runtime import Effect, Operation
from tests.support.clock import Clock
from tests.support.scripted import ScriptedServer, answer

READ = Operation(name="tests.read", method="GET", path="/x", returns=dict)
DOWN = answer(503, "<html>down</html>", keep=False)
BUSY = answer(429, {"error_code": "INTERNAL_ERROR", "message": "slow"}, keep=False)
SUCCEEDED = {"statement_id": "s", "status": {"state": "SUCCEEDED"}, "manifest": {}, "result": {}}
CALLS = {
    "get": lambda client: client._transport.send(READ, "/x"),
    "submit": lambda client: client.jobs.submit(NotebookTask(path="/a"), existing_cluster_id="c"),
    "insert": lambda client: client.sql.execute("INSERT INTO t VALUES (1)"),
}


class Workspace:
    """Responds as a workspace does, except during an outage; counts what had an effect."""

    def __init__(self, server, clock):
        self.effects = 0
        self.outage, self.until = DOWN, 0.0
        self._clock = clock
        server.reply_to_each(self._reply)

    def away(self, seconds, reply):
        """Give every request *reply* for so long."""
        self.outage, self.until = reply, self._clock.now + seconds

    def _reply(self, request):
        if self._clock.now < self.until:
            return self.outage
        self.effects += request.method == "POST"
        return answer(200, {"run_id": 5} if "/jobs/" in request.target else SUCCEEDED, keep=False)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def server():
    scripted = ScriptedServer(listening=False)
    yield scripted
    scripted.close()


@pytest.fixture
def workspace(server, clock):
    return Workspace(server, clock)


@pytest.fixture
def client(server, clock):
    with DatabricksClient(host=server.host, token="t", warehouse_id="w", limits={}) as made:
        made._transport = made._transport.with_clock(clock)
        yield made


@pytest.mark.parametrize("call", CALLS)
def test_a_workspace_that_restarts_breaks_no_call(client, server, workspace, clock, call):
    """It refuses connections for 1.5 s: nothing was sent, so anything is retried, and happens once."""
    clock.plan(1.5, server.listen)

    CALLS[call](client)

    assert (call != "get") == workspace.effects
    assert 1.5 <= clock.now - 1000 <= 1.5 + RetryPolicy().max_wait_s  # the last wait is drawn, up to the longest one


@pytest.mark.parametrize("call", ["get", "submit"])
def test_an_outage_of_twenty_seconds_is_survived(client, server, workspace, clock, call):
    """503 for 20 s: a read, and a submit with its idempotency token, are retried until it is over."""
    server.listen()
    workspace.away(20.0, DOWN)

    CALLS[call](client)

    assert (call == "submit") == workspace.effects
    assert 20 <= clock.now - 1000 <= 40
    assert len({seen.body for seen in server.seen}) == 1


def test_an_outage_leaves_a_statement_that_must_run_once_to_its_caller(client, server, workspace, clock):
    """A 503 may come after the INSERT was taken: it is sent once, and its outcome is unknown."""
    server.listen()
    workspace.away(20.0, DOWN)

    with pytest.raises(errors.OutcomeUnknownError) as caught:
        CALLS["insert"](client)
    assert (1, "not retryable", 1000) == (len(server.seen), caught.value.gave_up, clock.now)


@pytest.mark.parametrize("call", CALLS)
def test_a_throttled_call_is_taken_in_the_end(client, server, workspace, clock, call):
    """429 for 40 s, whatever its error code says: it was not taken, so anything is retried, and happens once."""
    server.listen()
    workspace.away(40.0, BUSY)

    CALLS[call](client)

    assert (call != "get") == workspace.effects
    assert 40 <= clock.now - 1000 <= 60


def test_the_servers_wait_beats_the_clients(client, server, workspace, clock):
    """Retry-After is kept, also where it passes the end of the patience."""
    server.listen()
    workspace.away(45.0, answer(503, {"message": "m"}, {"Retry-After": "45"}, keep=False))

    client._transport.send(READ, "/x")

    assert (2, True) == (len(server.seen), 45 <= clock.now - 1000 <= 49.5)


@pytest.mark.parametrize("down", [True, False], ids=["503", "refused"])
def test_patience_ends_after_a_minute(client, server, workspace, clock, down):
    """The last error is raised, says why there was no further retry, and came within 60 s of the first."""
    if down:
        server.listen()
        workspace.away(1e9, DOWN)

    with pytest.raises(errors.ServerError if down else errors.ConnectError) as caught:
        client._transport.send(READ, "/x")
    error = caught.value
    assert ("patience", True) == (error.gave_up, error.retryable)
    assert 40 < clock.now - 1000 <= 60
    assert 8 <= error.attempts == len(error.history) + 1 <= 36
    assert error.elapsed_s == clock.now - 1000


def test_patience_is_a_setting(client, server, workspace, clock):
    """``with_options`` sets it for a clone; none means no retry, and attempts may be bounded besides."""
    server.listen()
    workspace.away(200.0, DOWN)

    for policy, reason in (
        (RetryPolicy(patience_s=0), "patience"),
        (RetryPolicy(max_attempts=3), "attempts"),
    ):
        with pytest.raises(errors.ServerError) as caught:
            client.with_options(retry=policy)._transport.send(READ, "/x")
        assert (reason, policy.max_attempts or 1) == (caught.value.gave_up, caught.value.attempts)
    patient = client.with_options(timeout=900, retry=RetryPolicy(patience_s=600))._transport
    patient.with_deadline(900, polling=True).send(READ, "/x")
    assert clock.now - 1000 >= 200


def test_a_deadline_ends_patience(client, server, workspace, clock):
    """A retry that would come after the deadline is not begun."""
    server.listen()
    workspace.away(1e9, DOWN)

    with pytest.raises(errors.ServerError) as caught:
        client._transport.with_deadline(5).send(READ, "/x")
    assert ("deadline", True) == (caught.value.gave_up, clock.now - 1000 <= 5)


def test_a_poll_survives_an_outage_of_four_minutes(client, server, workspace, clock):
    """It would ask again anyway, so it takes nothing from the retry quota."""
    server.listen()
    workspace.away(240.0, DOWN)

    client._transport.with_deadline(None, polling=True).send(READ, "/x")

    assert 500 == client._transport._guards.quota.left
    assert 240 <= clock.now - 1000 <= 300


@pytest.mark.parametrize(
    ("waiting", "text", "about"),
    [
        (Waiting(statement_id="01ef"), "statement 01ef may still be running", ("unknown", False, "01ef", 0)),
        (Waiting(run_id=7), "run 7 may still be running", ("unknown", False, "", 7)),
        (Waiting(run_id=7, effect=Effect.READ), "run 7 may still be running", ("unknown", True, "", 7)),
    ],
)
def test_an_error_names_what_was_waited_for(client, server, workspace, waiting, text, about):
    """Its outcome is that of what runs, not of the poll; it is retryable if running that twice is harmless."""
    server.listen()
    workspace.away(1e9, DOWN)

    with pytest.raises(errors.ServerError, match=text) as caught:
        client._transport.with_deadline(9, polling=True, waiting=waiting).send(READ, "/x")
    error = caught.value
    assert about == (error.outcome, error.retryable, error.statement_id, error.run_id)


def test_a_name_that_stops_resolving_is_waited_for(server, workspace, clock, monkeypatch):
    """DNS that fails after the host has responded is an outage; a host that never did is a typing error."""
    server.listen()
    resolve = socket.getaddrinfo

    def failing(*given, **options):
        if clock.now < workspace.until:
            raise socket.gaierror(socket.EAI_AGAIN, "away")
        return resolve(*given, **options)

    monkeypatch.setattr(socket, "getaddrinfo", failing)
    with DatabricksClient(host=f"http://localhost:{server.port}", token="t") as client:
        virtual = client._transport.with_clock(clock)
        workspace.away(20.0, DOWN)
        with pytest.raises(errors.DnsError) as caught:
            virtual.send(READ, "/x")
        assert (3, True) == (caught.value.attempts, clock.now - 1000 < 5)

        workspace.away(0.0, DOWN)
        virtual.send(READ, "/x")
        workspace.away(20.0, DOWN)
        virtual.send(READ, "/x")
    assert clock.now - 1000 > 20
