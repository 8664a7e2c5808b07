"""No call lasts longer than it was given, whatever the server does."""

import io
import re
import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from lakewire import DatabricksClient, RetryPolicy, errors
from lakewire_runtime import Operation
from tests.support.scripted import answer, drawl, silent, trickle

READ = Operation(name="tests.read", method="GET", path="/x", returns=dict)
ONCE = Operation(name="tests.once", method="POST", path="/x", returns=dict)
PUT = Operation(name="tests.put", method="PUT", path="/x", content="application/octet-stream")
BUSY = answer(503, "busy")
SOON = 5.0  # with room for a busy machine; without a deadline, these calls would take ten seconds


def timed(call):
    """Run what must fail; return its error and the seconds it took."""
    started = time.monotonic()
    with pytest.raises(errors.LakewireError) as caught:
        call()
    return caught.value, time.monotonic() - started


@pytest.mark.parametrize("server_does", [silent, trickle, drawl])
@pytest.mark.parametrize("operation", [READ, ONCE], ids=["read", "once"])
def test_a_slow_server_does_not_hold_the_caller(client, server, server_does, operation):
    """Silence, and headers or body a byte at a time, end with the deadline; the error says where the time went."""
    server.script(server_does)

    error, seconds = timed(lambda: client._transport.with_deadline(1.0).send(operation, "/x"))

    assert seconds < SOON
    if operation is READ:
        assert isinstance(error, errors.DeadlineExceededError)
        assert re.search(r"seconds: .*(wait|read) \d", str(error))
    assert "unknown" == error.outcome


def hints_for_ever(connection, _):
    """Send interim responses for ever, so that no single read times out."""
    end = time.monotonic() + 10
    while time.monotonic() < end:
        connection.sendall(b"HTTP/1.1 103 Hints\r\n\r\n" * 100)


def drizzle(connection, _):
    """Send one byte every half millisecond."""
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9999999\r\n\r\n")
    end = time.monotonic() + 10
    while time.monotonic() < end:
        connection.sendall(b" ")
        time.sleep(0.0005)


@pytest.mark.parametrize("server_does", [hints_for_ever, drizzle])
def test_a_server_that_keeps_sending_does_not_hold_the_caller(client, server, server_does):
    """A response that never ends is cut off at the deadline, although each read succeeds."""
    server.script(server_does)

    error, seconds = timed(lambda: client._transport.with_deadline(0.5).send(READ, "/x"))

    assert isinstance(error, errors.DeadlineExceededError)
    assert seconds < SOON


def test_a_server_that_reads_nothing_does_not_hold_an_upload(client):
    """An upload that the server does not read ends at the deadline."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        host = f"http://127.0.0.1:{listener.getsockname()[1]}"
        with DatabricksClient(host=host, token="t") as uploader:
            error, seconds = timed(
                lambda: uploader._transport.with_deadline(0.6).send(PUT, "/x", body=b"x" * (32 << 20))
            )
    assert isinstance(error, errors.DeadlineExceededError)
    assert seconds < SOON


def test_many_threads_on_few_connections_all_end(client, server):
    """No thread waits for a free connection."""
    server.script(silent)

    with ThreadPoolExecutor(32) as pool:
        started = time.monotonic()
        ends = [pool.submit(timed, lambda: client._transport.with_deadline(1).send(READ, "/x")) for _ in range(32)]
        found = [end.result()[0] for end in ends]
    assert {errors.DeadlineExceededError} == {type(error) for error in found}
    assert time.monotonic() - started < SOON


def test_a_token_server_that_is_silent_does_not_hold_the_caller(server):
    """Fetching a token counts against the deadline of the call that needs it, which was not sent."""
    server.script(silent)

    with DatabricksClient(host=server.host, client_id="i", client_secret="s") as client:
        error, seconds = timed(lambda: client._transport.with_deadline(0.6).send(ONCE, "/x"))
    assert ("not_sent", errors.AuthError) == (error.outcome, type(error))
    assert seconds < SOON


def test_a_token_server_that_fails_once_is_retried(server):
    """A transient failure of the identity provider is retried."""
    server.script(BUSY, answer(200, {"access_token": "t", "expires_in": 60}), answer(200, {"a": 1}))

    with DatabricksClient(host=server.host, client_id="i", client_secret="s") as client:
        assert {"a": 1} == client._transport.send(READ, "/x")


def test_retries_end_with_the_deadline(client, server):
    """A server that is always busy is given up on in time, with its last error."""
    server.script(answer(429, {"message": "m"}, {"Retry-After": "2"}))
    patient = client._transport.with_options(retry=RetryPolicy(max_attempts=1000, transient_s=0.05))

    error, seconds = timed(lambda: patient.with_deadline(3.5).send(READ, "/x"))

    assert isinstance(error, errors.RateLimitError)
    assert ("deadline", 2, 2) == (error.gave_up, error.attempts, len(server.seen))
    assert seconds < SOON


def test_a_wait_under_the_rate_limit_counts_against_the_deadline(server):
    """A call that would have to wait past its deadline fails at once."""
    server.script(answer(200, {}))
    with DatabricksClient(host=server.host, token="t", limits={"tests.read": 0.05}) as client:
        sender = client._transport.with_deadline(10)
        sender.send(READ, "/x")
        error, seconds = timed(lambda: sender.send(READ, "/x"))
    assert ("not_sent", errors.LocalRateLimitError) == (error.outcome, type(error))
    assert 10 < error.retry_in_s <= 20
    assert seconds < SOON
    assert 1 == len(server.seen)


@pytest.mark.parametrize("timeout", [0, -1, float("nan"), "5", timedelta(seconds=5)])
def test_an_invalid_timeout_is_refused(client, timeout):
    """A timeout that is not a positive number raises InvalidArgumentError before anything is sent."""
    with pytest.raises(errors.InvalidArgumentError, match=r"timeout is .+: give seconds > 0"):
        client.with_options(timeout=timeout)
    with pytest.raises(errors.InvalidArgumentError, match="timeout is"):
        client.sql.execute("SELECT 1", timeout=timeout)


def test_a_number_is_not_accepted_as_a_retry_policy(client):
    """The error comes from with_options, not from a later call."""
    with pytest.raises(errors.InvalidArgumentError, match="retry is 4: give a RetryPolicy"):
        client.with_options(retry=4)


def test_a_clone_has_a_separate_timeout(client, server):
    """with_options changes one clone; the connections are the same."""
    server.script(silent)
    quick = client.with_options(timeout=0.4, retry=RetryPolicy(max_attempts=1))

    _, seconds = timed(lambda: quick.api.jobs.get_run(1))

    assert seconds < SOON
    assert quick._transport.pool is client._transport.pool
    assert 300 == client._transport.options.timeout_s


def test_a_wall_clock_that_jumps_changes_nothing(client, server, monkeypatch):
    """Waits and deadlines are measured on the monotonic clock."""
    server.script(answer(503, "x"), answer(200, {"a": 1}))
    moments = iter([time.time() + step for step in (0, 3600, -3600, 7200)] * 100)
    monkeypatch.setattr(time, "time", lambda: next(moments))
    started = time.monotonic()

    assert {"a": 1} == client._transport.with_deadline(5).send(READ, "/x")
    assert time.monotonic() - started < SOON


def test_an_idle_connection_is_replaced(client, server, monkeypatch):
    """A connection that was idle for a minute may be dead without a sign of it, and is not reused."""
    server.script(answer(200, {}))
    client._transport.send(READ, "/x")
    client._transport.send(READ, "/x")
    assert 1 == server.connections

    monkeypatch.setattr("lakewire.http.connection._IDLE_S", 0.0)
    client._transport.send(READ, "/x")

    assert 2 == server.connections


def test_a_silent_resolver_does_not_hold_the_caller(monkeypatch):
    """Resolving a name counts against the deadline, and nothing was sent."""
    resolve = socket.getaddrinfo

    def slow(*given, flags=0):
        if not flags:
            time.sleep(10)
        return resolve(*given, flags=flags)

    monkeypatch.setattr(socket, "getaddrinfo", slow)
    with DatabricksClient(host="https://no-such-host.invalid", token="t") as client:
        error, seconds = timed(lambda: client._transport.with_deadline(0.6).send(ONCE, "/x"))

    assert seconds < SOON
    assert (errors.DeadlineExceededError, "not_sent") == (type(error), error.outcome)
    assert re.search(r"\(seconds: dns [\d.]+\)", str(error))


def test_an_exceeded_deadline_lists_where_each_attempt_spent_it(client, server):
    """The message lists the seconds by phase, in total and for each attempt: connect, wait, read, sleep."""

    def late(connection, _):
        time.sleep(0.2)
        connection.sendall(answer(503, "busy", {"Retry-After": "1"}))

    server.script(late, trickle)

    error, _ = timed(lambda: client._transport.with_deadline(3).send(READ, "/x"))

    reported = r"over \(seconds: .*attempt 1: .*wait [\d.]+, sleep [\d.]+; attempt 2: .*read [\d.]+\)"
    assert isinstance(error, errors.DeadlineExceededError)
    assert re.search(reported, str(error)), str(error)
    assert ("deadline", 2) == (error.gave_up, error.attempts)


def test_an_unknown_outcome_lists_where_the_time_went(client, server):
    """Also for a request that must not be retried."""
    server.script(silent)

    error, _ = timed(lambda: client._transport.with_deadline(1.5).send(ONCE, "/x"))

    assert isinstance(error, errors.OutcomeUnknownError)
    assert re.search(r"the 1\.5 s given are over \(seconds: .*wait [\d.]+\)", str(error))


def test_a_file_that_shrinks_during_its_upload_is_an_error(client, server, tmp_path):
    """The server does not wait for the missing bytes, and the upload does not count as complete."""
    path = tmp_path / "shrinking"
    path.write_bytes(b"x" * 1000)
    server.script(answer(204, b""))

    class Shrinking(io.FileIO):
        def read(self, size=-1):
            return super().read(min(size, 400)) if self.tell() == 0 else b""

    with Shrinking(path) as body:
        error, seconds = timed(lambda: client._transport.with_deadline(20).send(PUT, "/x", body=body))
    assert (errors.LocalFileError, "unknown") == (type(error), error.outcome)
    assert "1000 bytes were announced, 400 read" in str(error)
    assert seconds < SOON


def test_a_tls_handshake_behind_a_slow_proxy_ends_with_the_deadline():
    """The proxy is slow, and the server behind it never responds to the handshake."""

    def slow_tunnel(listener):
        connection, _ = listener.accept()
        with connection:
            connection.recv(4096)
            time.sleep(0.7)
            connection.sendall(b"HTTP/1.1 200 Connected\r\n\r\n")
            while connection.recv(4096):
                pass

    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=slow_tunnel, args=(listener,), daemon=True).start()
        proxy = f"http://127.0.0.1:{listener.getsockname()[1]}"
        with DatabricksClient(host="https://a.example", token="t", proxy=proxy) as client:
            error, seconds = timed(lambda: client._transport.with_deadline(1.0).send(ONCE, "/x"))
    assert isinstance(error, errors.DeadlineExceededError)
    assert "not_sent" == error.outcome
    assert seconds < SOON


def test_time_spent_on_connecting_is_reported():
    """The message and the call record name it where a server never responds to the TLS handshake."""
    reported = []
    with (
        socket.create_server(("127.0.0.1", 0)) as listener,
        DatabricksClient(
            host=f"https://127.0.0.1:{listener.getsockname()[1]}", token="t", on_call=reported.append
        ) as client,
    ):
        error, _ = timed(lambda: client._transport.with_deadline(1.0).send(READ, "/x"))

    (record,) = reported
    assert f"connect {record.connect_s:.1f}" in str(error)
    assert 0.1 < record.connect_s <= record.elapsed_s
    assert (0, 0, 0) == (record.wait_s, record.read_s, record.sleep_s)
