"""The fault kit: what each fault does to a client, before a scripted server and before the local workspace."""

import time

import pytest
import requests

from lakewire import DatabricksClient, errors
from lakewire_local.faults import Fault, FaultyRelay
from tests.support.scripted import answer

BODY = b"0123456789" * 10


@pytest.fixture
def relay(server):
    server.reply_to_each(lambda request: answer(200, BODY, {"x-path": request.target}))
    with FaultyRelay(server.host) as started:
        yield started


def fetch(relay, path="/a?b=c", method="GET", **arguments):
    return requests.request(method, relay.host + path, timeout=5, allow_redirects=False, **arguments)


def test_without_a_fault_everything_passes(relay, server):
    """Method, query, headers and body reach the server; status, headers and body come back."""
    response = fetch(relay, method="POST", data=b"body", headers={"X-Mine": "1"})

    seen = server.seen[0]
    assert ("POST", "/a?b=c", b"body", "1") == (seen.method, seen.target, seen.body, seen.headers["x-mine"])
    assert (200, BODY, "/a?b=c") == (response.status_code, response.content, response.headers["x-path"])


@pytest.mark.parametrize(
    ("fault", "reached"),
    [(Fault.drop_response(), 1), (Fault.reset(), 0), (Fault.reset(works=True), 1), (Fault.cut(5), 1)],
    ids=["drop", "reset", "reset after", "cut"],
)
def test_faults_that_break_the_link(relay, server, fault, reached):
    """The client sees a broken link; the server did its work or did not."""
    relay.inject(fault)

    with pytest.raises(requests.RequestException):
        _ = fetch(relay).content
    assert reached == len(server.seen)
    assert BODY == fetch(relay).content


@pytest.mark.parametrize(
    ("fault", "status", "header"),
    [
        (Fault.throttled(7), 429, ("Retry-After", "7")),
        (Fault.unavailable(), 503, ("Content-Type", "text/html")),
        (Fault.redirect("https://x.example/"), 302, ("Location", "https://x.example/")),
        (Fault.expired_token(), 401, ("Content-Type", "application/json")),
        (Fault.expired_link(), 403, ("Content-Type", "text/html")),
        (Fault.respond(418, {"a": 1}), 418, ("Content-Type", "application/json")),
    ],
    ids=str,
)
def test_faults_that_answer(relay, server, fault, status, header):
    """The client gets the fault's response, and the server gets no request."""
    relay.inject(fault)

    response = fetch(relay)

    assert (status, header[1], 0) == (response.status_code, response.headers[header[0]], len(server.seen))


def test_slow_faults_take_their_time(relay):
    """A delay comes before the response, a trickle is the response itself."""
    for fault, least in ((Fault.delay(0.2), 0.2), (Fault.trickle(400), 0.2)):
        relay.inject(fault)
        started = time.monotonic()

        assert BODY == fetch(relay).content
        assert least <= time.monotonic() - started


def test_faults_wait_for_their_request(relay):
    """Method and path choose; times counts; what was met is on record; clear forgets the rest."""
    relay.inject(Fault.unavailable(), method="POST", path="/a", times=2)

    statuses = [fetch(relay, path, method).status_code for method, path in
                [("GET", "/a"), ("POST", "/b"), ("POST", "/a"), ("POST", "/a/c"), ("POST", "/a")]]  # fmt: skip

    assert [200, 200, 503, 503, 200] == statuses
    assert ["", "", "respond", "respond", ""] == [request.fault for request in relay.relayed]
    assert [True, True, False, False, True] == [request.reached for request in relay.relayed]
    relay.inject(Fault.reset())
    relay.clear()
    assert 200 == fetch(relay).status_code


@pytest.fixture
def table(client_of):
    client_of.sql.execute("CREATE OR REPLACE TABLE main.default.faulty (n INT)")
    return client_of


@pytest.fixture
def client_of(workspace):
    with (
        FaultyRelay(workspace.host) as relay,
        DatabricksClient(host=relay.host, token=workspace.token, warehouse_id=workspace.warehouse_id) as client,
    ):
        client.relay = relay
        yield client


def test_an_insert_whose_answer_is_lost_is_there_once(table):
    """On the real engine: the row is there, the client says that it does not know, and finds the statement."""
    table.relay.inject(Fault.drop_response(), method="POST", path="/api/2.0/sql/statements")

    with pytest.raises(errors.OutcomeUnknownError) as caught:
        table.sql.execute("INSERT INTO main.default.faulty VALUES (1)")
    caught.value.reconcile(30).wait(60)

    assert 1 == table.sql.execute("SELECT count(*) FROM main.default.faulty").scalar()


def test_an_append_survives_every_fault_of_the_way(table):
    """Rows that are staged and loaded land once, whatever single fault the requests of the write meet."""
    expected = 0
    for fault in (Fault.drop_response(), Fault.unavailable(works=True), Fault.reset(), Fault.throttled(0)):
        for path in ("/api/2.0/fs/files", "/api/2.0/sql/statements"):
            table.relay.inject(fault, path=path)
            table.delta.table("main.default.faulty").write([{"n": n} for n in range(300)])
            table.relay.clear()
            expected += 300

            assert expected == table.sql.execute("SELECT count(*) FROM main.default.faulty").scalar()


def test_a_result_survives_an_expired_link(table):
    """A link that storage refuses is requested again."""
    table.relay.inject(Fault.expired_link(), method="GET", path="/storage/")

    assert 5 == len(table.sql.execute("SELECT * FROM range(5)").fetchall())
