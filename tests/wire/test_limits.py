"""Rate limits and circuit breaker over a real socket."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from lakewire import DatabricksClient, RetryPolicy, errors
from lakewire.http import CircuitBreaker
from lakewire_runtime import Operation
from tests.support.scripted import answer, reset

READ = Operation(name="tests.read", method="GET", path="/x", returns=dict)
SLOW = answer(429, {"error_code": "REQUEST_LIMIT_EXCEEDED", "message": "m"})
DOWN = answer(503, "<html>")


class Metered:
    """A server that takes so many requests a second and says 429 to the others."""

    def __init__(self, rate):
        self._rate = rate
        self._tokens = float(rate)
        self._at = time.monotonic()
        self._lock = threading.Lock()
        self.refused = 0

    def __call__(self, connection, _):
        with self._lock:
            now = time.monotonic()
            self._tokens = min(self._rate, self._tokens + (now - self._at) * self._rate)
            self._at = now
            taken = self._tokens >= 1
            self._tokens -= taken
            self.refused += not taken
        connection.sendall(answer(200, {"a": 1}, keep=False) if taken else answer(429, {"message": "m"}, keep=False))


@pytest.mark.parametrize("rate", [10, 20])
def test_threads_share_a_narrow_server(client, server, rate):
    """64 threads against a server with a limit: all succeed within twice the time that the limit allows for."""
    meter = Metered(rate)
    server.script(meter)
    started = time.monotonic()

    with ThreadPoolExecutor(64) as pool:
        found = list(pool.map(lambda _: client._transport.with_deadline(60).send(READ, "/x"), range(64)))

    assert [{"a": 1}] * 64 == found
    assert time.monotonic() - started < 2 * 64 / rate


def later(monkeypatch, seconds):
    """Put the clock forward."""
    clock = time.monotonic
    monkeypatch.setattr(time, "monotonic", lambda: clock() + seconds)


def send_all(client, count, kind):
    for _ in range(count):
        with pytest.raises(kind):
            client._transport.send(READ, "/x")


def test_a_dead_host_is_left_alone(server, monkeypatch):
    """After failures in a row calls fail at once without a request; one probe finds that it is back."""
    once = RetryPolicy(max_attempts=1)
    with DatabricksClient(host=server.host, token="t", retry=once, breaker=CircuitBreaker(3, 60)) as client:
        server.script(DOWN)
        send_all(client, 3, errors.ServerError)
        send_all(client, 5, errors.CircuitOpenError)
        assert 3 == len(server.seen)

        later(monkeypatch, 61)
        server.script(answer(200, {"a": 1}))
        assert {"a": 1} == client._transport.send(READ, "/x")
        assert {"a": 1} == client._transport.send(READ, "/x")


@pytest.mark.parametrize("refusal", [answer(404, {"message": "m"}), SLOW], ids=["404", "429"])
def test_refusals_do_not_open_the_circuit(server, refusal):
    """A host that responds is alive, whatever it says."""
    once = RetryPolicy(max_attempts=1)
    with DatabricksClient(host=server.host, token="t", retry=once, breaker=CircuitBreaker(3)) as client:
        server.script(refusal)
        send_all(client, 8, errors.ApiError)
    assert 8 == len(server.seen)


def test_a_probe_is_one_request(server, monkeypatch):
    """Fifty threads meet a host that may be back: it sees one request, although that fails."""
    with DatabricksClient(host=server.host, token="t", breaker=CircuitBreaker(1, 60)) as client:
        server.script(reset)
        with pytest.raises(errors.ConnectionLostError):
            client.with_options(retry=RetryPolicy(max_attempts=1))._transport.send(READ, "/x")
        later(monkeypatch, 61)

        def call(_):
            with pytest.raises(errors.LakewireError) as caught:
                client._transport.send(READ, "/x")
            return type(caught.value)

        with ThreadPoolExecutor(50) as pool:
            found = list(pool.map(call, range(50)))
    assert 1 == found.count(errors.ConnectionLostError)
    assert 49 == found.count(errors.CircuitOpenError)
    assert 2 == len(server.seen)


def test_the_breaker_holds_no_lock_during_a_call(server):
    """Eight calls are under way at the same time: none gets its response before the last one has come."""
    gate = threading.Barrier(8)

    def together(connection, _):
        gate.wait(30)
        connection.sendall(answer(200, {}, keep=False))

    server.script(together)
    breaker = CircuitBreaker(1)
    with DatabricksClient(host=server.host, token="t", breaker=breaker) as client, ThreadPoolExecutor(8) as pool:
        assert [{}] * 8 == list(pool.map(lambda _: client._transport.send(READ, "/x"), range(8)))
