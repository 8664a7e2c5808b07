"""Connections that fail, are shared, die while idle, or are redirected: outcomes, and who gets credentials."""

import contextlib
import io
import random
import socket
import ssl
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
import requests
import responses
import trustme

from lakewire import DatabricksClient, RetryPolicy, errors
from lakewire.http import Deadline
from lakewire.http.resolver import resolve
from lakewire_runtime import Operation
from tests.support.proxy import Proxy
from tests.support.scripted import ScriptedServer, answer, cut, leave, reset, silent
from tests.support.waiting import QUICK

READ = Operation(name="tests.read", method="GET", path="/x", returns=dict)
ONCE = Operation(name="tests.once", method="POST", path="/x", returns=dict)
GOOD = answer(200, {"a": 1})
SIGNATURE = "sig=canary"
YESTERDAY = datetime.now(UTC) - timedelta(days=1)
TLS_1_2 = 0x0303
SUPPORTED_VERSIONS = bytes.fromhex("002b")
OUR_HEADERS = {"authorization", "cookie", "x-databricks-org-id", "x-databricks-azure-sp-management-token"}


def send(client, operation=ONCE, seconds=20, **arguments):
    return client._transport.with_deadline(seconds).send(operation, "/x", **arguments)


def port_of(listener):
    return listener.getsockname()[1]


@contextlib.contextmanager
def refusing():
    """A port that is taken and not listened on."""
    with socket.socket() as deaf:
        deaf.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{port_of(deaf)}"


@contextlib.contextmanager
def full():
    """A port whose queue of connections is full, so that no more are made."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        waiting = [socket.socket() for _ in range(4)]
        for each in waiting:
            each.settimeout(0)
            each.connect_ex(listener.getsockname())
        yield f"http://127.0.0.1:{port_of(listener)}"
        for each in waiting:
            each.close()


@contextlib.contextmanager
def hanging_up():
    """A port that closes each connection during the TLS handshake."""

    def listen(listener):
        with contextlib.suppress(OSError):
            while True:
                listener.accept()[0].close()

    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=listen, args=(listener,), daemon=True).start()
        yield f"https://127.0.0.1:{port_of(listener)}"


@contextlib.contextmanager
def unknown_name():
    yield "https://no-such-host.invalid"


@contextlib.contextmanager
def scripted(action, tls=None, scheme="http"):
    server = ScriptedServer(tls=tls)
    server.script(action)
    yield f"{scheme}://127.0.0.1:{server.port}"
    server.close()


def certified():
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(context)
    return context


BEFORE, AFTER = "not_sent", "unknown"
WAYS = {
    "name": (unknown_name, errors.DnsError, BEFORE),
    "refused": (refusing, errors.ConnectError, BEFORE),
    "no connection in time": (full, errors.ConnectError, BEFORE),
    "handshake cut": (hanging_up, errors.ConnectError, BEFORE),
    "certificate": (lambda: scripted(GOOD, tls=certified(), scheme="https"), errors.TlsError, BEFORE),
    "reset": (lambda: scripted(reset), errors.OutcomeUnknownError, AFTER),
    "closed": (lambda: scripted(leave), errors.OutcomeUnknownError, AFTER),
    "silent": (lambda: scripted(silent), errors.OutcomeUnknownError, AFTER),
    "cut": (lambda: scripted(cut), errors.OutcomeUnknownError, AFTER),
}


@pytest.mark.parametrize("way", WAYS)
def test_how_far_a_request_got_is_known(way, monkeypatch):
    """Whatever fails before the first byte of the request is ``not_sent``; whatever fails after it is ``unknown``."""
    monkeypatch.setattr("lakewire.http.connection._CONNECT_S", 1.0)
    monkeypatch.setattr("lakewire.http.attempt._READ_S", 1.0)
    place, kind, outcome = WAYS[way]
    policy = RetryPolicy(max_attempts=2, transient_s=0.01)

    with (
        place() as host,
        DatabricksClient(host=host, token="t", retry=policy) as client,
        pytest.raises(kind) as caught,
    ):
        send(client, body={})
    assert outcome == caught.value.outcome


def test_nothing_was_sent_through_a_proxy_that_is_down():
    """The outcome is ``not_sent`` for the host behind the proxy, too."""
    with (
        refusing() as proxy,
        DatabricksClient(host="https://acme.example", token="t", proxy=proxy, retry=QUICK) as client,
        pytest.raises(errors.ProxyError) as caught,
    ):
        send(client, body={})
    assert BEFORE == caught.value.outcome


def test_a_silent_server_is_given_up_on_after_a_minute(client, server, monkeypatch):
    """The read timeout, here half a second instead of sixty, applies whatever the deadline."""
    monkeypatch.setattr("lakewire.http.attempt._READ_S", 0.5)
    server.script(silent)
    started = time.monotonic()

    with pytest.raises(errors.OutcomeUnknownError):
        send(client, seconds=300, body={})
    assert time.monotonic() - started < 8  # the server says nothing for ten


def test_a_request_without_an_attempt_is_not_sent(client, server):
    """A request that has no deadline does not get as far as a connection."""
    session = client._transport.pool.session("api")

    with pytest.raises(AttributeError, match="attempt"):
        session.send(requests.Request("GET", server.host).prepare())
    assert 0 == server.connections


@responses.activate
def test_the_responses_library_can_stand_in_for_a_server(client):
    """Applications that test themselves with it mock lakewire like any other user of requests."""
    responses.get(f"{client.config.host}/x", json={"a": "mocked"})

    assert {"a": "mocked"} == send(client, READ)
    assert "Bearer dapi-canary" == responses.calls[0].request.headers["Authorization"]


def test_a_silent_resolver_is_not_retried(monkeypatch):
    """Three attempts are for a resolver that responds quickly; after a timeout there is no retry."""
    monkeypatch.setattr("lakewire.http.resolver._DNS_S", 0.3)
    monkeypatch.setattr("lakewire.http.failures._SILENT_S", 0.2)
    asked = []
    resolve = socket.getaddrinfo

    def slow(*given, flags=0):
        if not flags:
            asked.append(given[0])
            time.sleep(1)
        return resolve(*given, flags=flags)

    monkeypatch.setattr(socket, "getaddrinfo", slow)
    with (
        DatabricksClient(host="https://no-such-host.invalid", token="t") as client,
        pytest.raises(errors.DnsError, match="DNS"),
    ):
        send(client)
    assert 1 == len(asked)


def test_many_addresses_do_not_hold_the_caller(monkeypatch):
    """Each address of a host may take five seconds to connect to, but all of them end with the deadline."""
    resolve = socket.getaddrinfo

    def many(host, port, *given, **more):
        return (
            resolve("127.0.0.1", port, *given) * 50 if host == "many.invalid" else resolve(host, port, *given, **more)
        )

    monkeypatch.setattr(socket, "getaddrinfo", many)
    started = time.monotonic()

    with (
        full() as host,
        DatabricksClient(host=host.replace("http://127.0.0.1", "https://many.invalid"), token="t") as client,
        pytest.raises(errors.DeadlineExceededError) as caught,
    ):
        send(client, seconds=1)
    assert BEFORE == caught.value.outcome
    assert time.monotonic() - started < 5


def test_names_are_resolved_when_no_thread_can_be_started(monkeypatch):
    """An interpreter that exits starts no threads, but a cancel request may still have to be sent."""

    def refuse(_):
        raise RuntimeError("can't create new thread at interpreter shutdown")

    monkeypatch.setattr(threading.Thread, "start", refuse)

    assert resolve("localhost", 80, Deadline(5))


@pytest.mark.parametrize("cuts", [1, 2, 3])
def test_a_truncated_response_is_retried(client, server, cuts):
    """A response that is truncated twice and then complete takes three requests."""
    server.script(*[cut] * cuts, GOOD)

    assert {"a": 1} == send(client, READ)
    assert cuts + 1 == len(server.seen)


@pytest.mark.parametrize("pool_size", [8, 128])
def test_threads_do_not_wait_for_each_others_connections(client, server, monkeypatch, pool_size):
    """Thirty-two threads, a pool of eight, and a server that hangs: all of them give up in time."""
    monkeypatch.setattr("lakewire.http.pool._POOL_SIZE", pool_size)
    server.script(silent)

    def call(_):
        started = time.monotonic()
        with pytest.raises(errors.DeadlineExceededError):
            send(client, READ, seconds=2)
        return time.monotonic() - started

    with ThreadPoolExecutor(32) as pool:
        assert (
            max(pool.map(call, range(32))) < 6
        )  # waiting for connections, eight threads at a time, would take eight seconds


def test_connections_that_die_while_idle_lose_nothing(server):
    """A server resets idle connections at random: 1,000 of 1,000 reads succeed, and nothing runs twice."""
    chance = random.Random(3)  # noqa: S311  # which connection dies does not matter

    def then_die(connection, request):
        connection.sendall(GOOD)
        time.sleep(0.002 * chance.random())
        reset(connection, request)

    server.reply_to_each(lambda _: then_die if chance.random() < 0.5 else GOOD)

    with DatabricksClient(host=server.host, token="t", retry=RetryPolicy(max_attempts=4, transient_s=0.001)) as client:
        reads = [send(client, READ) for _ in range(1000)]
        before = len(server.seen)
        for n in range(300):
            with contextlib.suppress(errors.OutcomeUnknownError):
                send(client, ONCE, query={"n": n})

    writes = [seen.target for seen in server.seen[before:]]
    assert [{"a": 1}] * 1000 == reads
    assert len(set(writes)) == len(writes)


@pytest.fixture
def elsewhere():
    """A second host, which must not receive credentials."""
    other = ScriptedServer()
    other.script(GOOD)
    yield other
    other.close()


@pytest.mark.parametrize("operation", [READ, ONCE], ids=["get", "post"])
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_one_request_to_one_host(client, server, elsewhere, operation, status):
    """The error names the target host, which gets no request, whatever the method."""
    server.script(answer(status, b"", {"Location": f"{elsewhere.host}/x?{SIGNATURE}"}))

    with pytest.raises(errors.ResponseError, match=r"redirected \(\d+\) to 127\.0\.0\.1, which is not followed") as e:
        send(client, operation)
    assert (1, 0, "rejected") == (len(server.seen), len(elsewhere.seen), e.value.outcome)
    assert "canary" not in str(e.value)


def test_a_redirect_of_the_storage_is_not_followed(client, server, elsewhere):
    """A link to a result leads to its host and no further."""
    server.script(answer(302, b"", {"Location": f"{elsewhere.host}/x"}))

    with pytest.raises(errors.ResponseError, match="302"):
        client._transport.get_external(f"{server.host}/c?{SIGNATURE}", {}, Deadline(5))
    assert (1, 0) == (len(server.seen), len(elsewhere.seen))


def test_the_storage_gets_no_credentials(client, server, elsewhere, tmp_path, monkeypatch):
    """It gets the headers of the link, but no token, no cookies, and nothing from ~/.netrc."""
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login someone password else\n")
    monkeypatch.setenv("NETRC", str(netrc))
    server.script(answer(200, {}, {"Set-Cookie": "session=1; Path=/"}))
    elsewhere.script(answer(200, b"rows", {"Set-Cookie": "storage=1; Path=/"}))
    send(client, READ)

    for _ in range(2):
        stream = client._transport.get_external(f"{elsewhere.host}/c?{SIGNATURE}", {"x-goog-meta": "1"}, Deadline(5))
        assert b"rows" == stream.read()
        stream.close()
    send(client, READ)

    assert ["Bearer dapi-canary"] * 2 == [seen.headers["authorization"] for seen in server.seen]
    for seen in elsewhere.seen:
        assert set() == OUR_HEADERS & set(seen.headers)
        assert "1" == seen.headers["x-goog-meta"]
    assert "cookie" not in server.seen[1].headers


def test_a_token_request_ignores_netrc_and_cookies(server, tmp_path, monkeypatch):
    """It authenticates as the OAuth client."""
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login someone password else\n")
    monkeypatch.setenv("NETRC", str(netrc))
    server.script(answer(200, {"access_token": "t", "expires_in": 3600}, {"Set-Cookie": "a=1"}), GOOD)

    with DatabricksClient(host=server.host, client_id="i", client_secret="s") as client:
        send(client, READ)

    assert ["Basic aTpz", "Bearer t"] == [seen.headers["authorization"] for seen in server.seen]
    assert not any("cookie" in seen.headers for seen in server.seen)


def test_the_storage_is_reached_through_the_proxy_unless_excluded(client, server, elsewhere, monkeypatch):
    """HTTP_PROXY and NO_PROXY apply to API and storage alike."""
    elsewhere.script(answer(200, b"rows"))
    proxy = Proxy()
    monkeypatch.setenv("HTTP_PROXY", proxy.url)

    def fetch():
        with DatabricksClient(host=server.host, token="t") as fresh:
            assert b"rows" == fresh._transport.get_external(f"{elsewhere.host}/c", {}, Deadline(5)).read()

    fetch()
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    fetch()

    assert 1 == len(proxy.asked)
    proxy.close()


def test_an_expired_certificate_is_refused_at_once(tmp_path):
    """One connection, no request, and a TlsError."""
    authority, bundle = trustme.CA(), tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(bundle)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1", not_after=YESTERDAY).configure_cert(context)
    server = ScriptedServer(tls=context)
    started = time.monotonic()

    with (
        DatabricksClient(host=server.host, token="t", ca_bundle=str(bundle), retry=QUICK) as client,
        pytest.raises(errors.TlsError) as caught,
    ):
        send(client, READ)
    assert (BEFORE, False, 1) == (caught.value.outcome, caught.value.retryable, server.connections)
    assert [] == server.seen
    assert time.monotonic() - started < 10


def test_tls_1_2_is_the_oldest_version_offered(tmp_path):
    """The client does not offer TLS 1.1 or older."""
    authority, bundle = trustme.CA(), tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(bundle)
    offered = []

    def listen(listener):
        with contextlib.suppress(OSError):
            while True:
                connection, _ = listener.accept()
                offered.append(versions_in(connection.recv(4096)))
                connection.close()

    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=listen, args=(listener,), daemon=True).start()
        with (
            DatabricksClient(
                host=f"https://127.0.0.1:{port_of(listener)}", token="t", ca_bundle=str(bundle), retry=QUICK
            ) as client,
            pytest.raises(errors.LakewireError),
        ):
            send(client, READ)
    assert offered
    assert all(versions and min(versions) >= TLS_1_2 for versions in offered)


def versions_in(hello):
    """Return the versions that a ClientHello supports, from its extension of that name."""
    read = io.BytesIO(hello[43:]).read  # after the headers of record and message, a version and 32 random bytes
    for width in (1, 2, 1):  # session, ciphers, compressions
        read(int.from_bytes(read(width), "big"))
    read(2)
    while kind := read(2):
        value = read(int.from_bytes(read(2), "big"))
        if kind == SUPPORTED_VERSIONS:
            return [int.from_bytes(value[n : n + 2], "big") for n in range(1, len(value), 2)]
    return []
