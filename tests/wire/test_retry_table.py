"""Which failures are repeated, by what a repeat does: the whole table, over a real socket."""

import socket
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from lakewire import DatabricksClient, RetryPolicy, errors
from lakewire.http import Deadline
from lakewire_runtime import Operation
from tests.support.scripted import answer, cut, leave, reset
from tests.support.waiting import QUICK

GOOD = answer(200, {"a": 1})
UNAVAILABLE = answer(503, {"error_code": "TEMPORARILY_UNAVAILABLE", "message": "later"}, {"Retry-After": "0"})
TOKEN = answer(403, {"error_code": "PERMISSION_DENIED", "message": "Invalid access token."})
OPERATIONS = {
    "read": Operation(name="tests.read", method="GET", path="/x", returns=dict),
    "idempotent": Operation(name="tests.put", method="PUT", path="/x", returns=dict),
    "once": Operation(name="tests.once", method="POST", path="/x", returns=dict),
}
REPEATED, REPORTED, REFUSED = "repeated", "outcome unknown", "refused"
LOST = (REPEATED, REPEATED, REPORTED)
FINAL = (REFUSED, REFUSED, REFUSED)
TABLE = {
    "reset": (reset, LOST),
    "closed": (leave, LOST),
    "cut": (cut, LOST),
    **{f"{status} {kind}": (answer(status, body), LOST) for status in (408, 500, 502, 503, 504) for kind, body in
       {"json": {"error_code": "X", "message": "m"}, "html": "<html>", "empty": b""}.items()},
    "503 not taken": (UNAVAILABLE, LOST),
    "429": (answer(429, {"message": "slow"}, {"Retry-After": "0"}), (REPEATED, REPEATED, REPEATED)),
    "429 html": (answer(429, "<html>slow", {"Retry-After": "0"}), (REPEATED, REPEATED, REPEATED)),
    "429 empty": (answer(429, b"", {"Retry-After": "0"}), (REPEATED, REPEATED, REPEATED)),
    "200 html": (answer(200, "<html>"), LOST),
    "200 cut json": (answer(200, b'{"a": '), LOST),
    "409 aborted": (answer(409, {"error_code": "ABORTED", "message": "m"}), (REPEATED, REPEATED, REFUSED)),
    "401": (answer(401, {"message": "who"}), FINAL),
    "403": (answer(403, {"error_code": "PERMISSION_DENIED", "message": "no"}), FINAL),
    "404": (answer(404, {"error_code": "NOT_FOUND", "message": "no"}), FINAL),
    "409": (answer(409, {"error_code": "RESOURCE_CONFLICT", "message": "no"}), FINAL),
    "412": (answer(412, {"message": "no"}), FINAL),
    "413": (answer(413, {"message": "no"}), FINAL),
    "416": (answer(416, {"message": "no"}), FINAL),
    "429 quota": (answer(429, {"error_code": "QUOTA_EXCEEDED", "message": "no"}), FINAL),
    "499": (answer(499, {"error_code": "CANCELLED", "message": "no"}), FINAL),
    "501": (answer(501, {"error_code": "NOT_IMPLEMENTED", "message": "no"}), FINAL),
    "302": (answer(302, b"", {"Location": "/login.html"}), FINAL),
}  # fmt: skip
CASES = [(name, kind, want) for name, (_, wants) in TABLE.items() for kind, want in zip(OPERATIONS, wants, strict=True)]


def send(client, operation, **arguments):
    return client._transport.with_deadline(20).send(operation, "/x", **arguments)


@pytest.mark.parametrize(("failure", "effect", "want"), CASES, ids=str)
def test_a_failure_is_repeated_if_that_is_safe(client, server, failure, effect, want):
    """Reads and idempotent requests survive what may pass; what must run once is never sent after it may have run."""
    server.script(TABLE[failure][0], GOOD)

    if want == REPEATED:
        assert {"a": 1} == send(client, OPERATIONS[effect], body={"n": 1})
        assert 2 == len(server.seen)
        return
    with pytest.raises(errors.LakewireError) as caught:
        send(client, OPERATIONS[effect], body={"n": 1})
    assert (want == REPORTED) == isinstance(caught.value, errors.OutcomeUnknownError)
    assert ("unknown" if want == REPORTED else "rejected", False, 1) == (
        caught.value.outcome,
        caught.value.retryable,
        len(server.seen),
    )


@pytest.mark.parametrize("effect", OPERATIONS)
@pytest.mark.parametrize(
    ("status", "code", "kind"), [(500, "DATA_LOSS", errors.DataLossError), (505, "", errors.ServerError)]
)
def test_failures_that_do_not_pass_are_not_repeated(client, server, effect, status, code, kind):
    """The server did what it could; whether the request had its effect is not known."""
    server.script(answer(status, {"error_code": code, "message": "no"}), GOOD)

    with pytest.raises(kind) as caught:
        send(client, OPERATIONS[effect], body={"n": 1})
    assert ("unknown", False, 1) == (caught.value.outcome, caught.value.retryable, len(server.seen))


@pytest.mark.parametrize("effect", OPERATIONS)
@pytest.mark.parametrize("body", ["<html>", b'{"a": '], ids=["html", "cut"])
def test_an_answer_that_is_no_json_is_asked_for_once_more(client, server, effect, body):
    """A second such response is final: a login page does not go away by asking four times."""
    server.script(answer(200, body))

    with pytest.raises((errors.ResponseError, errors.OutcomeUnknownError)) as caught:
        send(client, OPERATIONS[effect], body={})
    assert (200, 1 if effect == "once" else 2) == (caught.value.status, len(server.seen))


def test_a_503_that_says_it_was_not_taken_is_believed_on_request(server):
    """With trust_unavailable such a 503 is repeated also for what must run once; a bare one still is not."""
    with DatabricksClient(
        host=server.host, token="t", retry=RetryPolicy(max_attempts=4, trust_unavailable=True)
    ) as client:
        server.script(UNAVAILABLE, GOOD)
        assert {"a": 1} == send(client, OPERATIONS["once"], body={})

        server.script(*[GOOD] * 2, answer(503, {"error_code": "TEMPORARILY_UNAVAILABLE"}))
        with pytest.raises(errors.OutcomeUnknownError):
            send(client, OPERATIONS["once"], body={})
    assert 3 == len(server.seen)


@pytest.mark.parametrize("refused", [TOKEN, answer(401, {"message": "expired"})], ids=["403", "401"])
@pytest.mark.parametrize("effect", OPERATIONS)
def test_a_token_that_ran_out_is_replaced_once(server, refused, effect):
    """After a refused token, a new one is fetched and the request retried once; the second refusal is raised."""
    token = answer(200, {"access_token": "t1", "expires_in": 3600})
    server.script(token, refused, token, refused)

    with (
        DatabricksClient(host=server.host, client_id="i", client_secret="s") as client,
        pytest.raises(errors.UnauthenticatedError) as caught,
    ):
        send(client, OPERATIONS[effect], body={})
    assert (["/oidc/v1/token", "/x"] * 2, 2) == ([seen.target for seen in server.seen], caught.value.attempts)


@pytest.mark.parametrize("effect", OPERATIONS)
def test_a_host_that_cannot_be_reached_is_tried_again(effect):
    """Nothing was sent, so anything may be tried again; the error says so."""
    with (
        socket.socket() as deaf,
        DatabricksClient(host=f"http://127.0.0.1:{bound(deaf)}", token="t", retry=QUICK) as client,
        pytest.raises(errors.ConnectError) as caught,
    ):
        send(client, OPERATIONS[effect], body={})
    assert ("not_sent", True, 4, "attempts") == (
        caught.value.outcome,
        caught.value.retryable,
        caught.value.attempts,
        caught.value.gave_up,
    )


def bound(deaf):
    """Take a port without listening on it: it refuses connections, and nobody else gets it meanwhile."""
    deaf.bind(("127.0.0.1", 0))
    return deaf.getsockname()[1]


def test_a_name_that_does_not_resolve_is_tried_three_times():
    """The error names the host and says that it was DNS, within ten seconds."""
    started = time.monotonic()
    with (
        DatabricksClient(host="https://no-such-host.invalid", token="t") as client,
        pytest.raises(errors.DnsError, match=r"no-such-host\.invalid.*DNS") as caught,
    ):
        send(client, OPERATIONS["once"], body={})
    assert ("not_sent", 3) == (caught.value.outcome, caught.value.attempts)
    assert time.monotonic() - started < 10


def test_the_error_tells_what_was_tried(client, server):
    """The last real error carries operation, place, status, code, request id, attempts, time and each repeat."""
    busy = answer(
        429, {"error_code": "REQUEST_LIMIT_EXCEEDED", "message": "m"}, {"Retry-After": "0", "x-request-id": "r"}
    )
    server.script(reset, busy)

    with pytest.raises(errors.RateLimitError) as caught:
        send(client, OPERATIONS["read"], query={"secret": "x"})
    error = caught.value
    assert ("tests.read", "GET", server.host, "/x") == (error.operation, error.method, error.host, error.path)
    assert (429, "REQUEST_LIMIT_EXCEEDED", "r", 4) == (error.status, error.error_code, error.request_id, error.attempts)
    assert ["ConnectionLostError", "429", "429"] == [reason for reason, _ in error.history]
    assert ("attempts", True) == (error.gave_up, error.retryable)
    assert error.elapsed_s >= sum(wait for _, wait in error.history)


def test_a_decode_error_tells_its_call(client, server):
    """A response of the wrong shape is not requested again, and says which call it was and that it took effect."""
    server.script(answer(200, {"run_id": "many"}, {"x-request-id": "r"}))

    with pytest.raises(errors.DecodeError) as caught:
        client.api.jobs.run_now(7)
    assert ("jobs.run_now", 200, 1, "r", "applied") == (
        caught.value.operation,
        caught.value.status,
        caught.value.attempts,
        caught.value.request_id,
        caught.value.outcome,
    )


def test_a_server_that_always_fails_is_not_flooded(server):
    """A thousand calls share one quota: at most one request each, and 36 repeats in all."""
    server.script(answer(503, {"message": "down"}))
    with DatabricksClient(host=server.host, token="t", retry=RetryPolicy(max_attempts=4, transient_s=0.001)) as client:

        def call(_):
            with pytest.raises(errors.ServerError) as caught:
                send(client, OPERATIONS["read"])
            return caught.value.gave_up

        with ThreadPoolExecutor(8) as pool:
            reasons = set(pool.map(call, range(1000)))
    assert len(server.seen) <= 1036
    assert "retry quota" in reasons


def test_a_success_refills_the_quota(client, server):
    """What repeats took comes back when the call succeeds in the end."""
    quota = client._transport._guards.quota
    server.script(answer(503), answer(503), GOOD)

    send(client, OPERATIONS["read"])

    assert 500 == quota.left


@pytest.mark.parametrize(("text", "least", "most"), [("1", 1.0, 1.1), ("-5", 0, 1), ("abc", 0, 1), ("", 0, 1)])
def test_the_servers_wait_is_kept(client, server, text, least, most):
    """Between the time the server asked for and a tenth more; nonsense is as if it had not asked."""
    server.script(answer(429, {"message": "m"}, {"Retry-After": text}), GOOD)
    deadline, started = Deadline(60), time.monotonic()

    client._transport.with_deadline(deadline).send(OPERATIONS["read"], "/x")

    assert least <= deadline.spent["sleep"] <= most
    assert time.monotonic() - started >= least


def test_a_wait_that_passes_the_deadline_is_refused_at_once(client, server):
    """A Retry-After of an hour under a deadline of a minute is an error now, with the server's wish on it."""
    server.script(answer(503, {"message": "m"}, {"Retry-After": "3600"}))
    started = time.monotonic()

    with pytest.raises(errors.ServerError) as caught:
        client._transport.with_deadline(60).send(OPERATIONS["read"], "/x")
    assert (3600, "retry after") == (caught.value.retry_after_s, caught.value.gave_up)
    assert time.monotonic() - started < 30


def test_time_that_runs_out_before_a_wait_leaves_the_error_that_it_is(client, server, monkeypatch):
    """The time was enough for the wait when it was decided, and is not when it begins: what the server said counts."""
    server.script(answer(429, {"message": "m"}))
    monkeypatch.setattr(Deadline, "pause", lambda *_, **__: False)

    with pytest.raises(errors.RateLimitError) as caught:
        client._transport.with_deadline(60).send(OPERATIONS["once"], "/x", body={})
    assert ("rejected", "deadline", (), 1) == (
        caught.value.outcome,
        caught.value.gave_up,
        caught.value.history,
        len(server.seen),
    )


def test_a_poll_outlasts_many_failures(client, server):
    """Nine failures of every kind between two good responses do not end the wait for a statement."""
    pending = answer(200, {"statement_id": "s", "status": {"state": "RUNNING"}})
    done = answer(200, {"statement_id": "s", "status": {"state": "SUCCEEDED"}, "manifest": {}, "result": {}})
    broken = [answer(502, "bad"), reset, answer(429, {"message": "m"}, {"Retry-After": "0"}), cut] * 2
    server.script(pending, *broken, answer(503), done)

    client.with_options(retry=RetryPolicy(max_attempts=4, transient_s=0.001)).sql.attach("s").wait(60)

    assert 11 == len(server.seen)


def test_the_wait_of_a_binding_outlasts_many_failures(client, server):
    """What ``client.api`` polls for survives as much."""
    broken = [answer(502, "bad"), reset, answer(429, {"message": "m"}, {"Retry-After": "0"}), cut] * 2
    ended = answer(200, {"run_id": 5, "state": {"life_cycle_state": "TERMINATED", "result_state": "SUCCESS"}})
    server.script(answer(200, {"run_id": 5}), *broken, answer(503), ended)

    quick = client.with_options(retry=RetryPolicy(max_attempts=4, transient_s=0.001))
    assert 5 == quick.api.jobs.run_now(7).wait(timeout=60).run_id
    assert 11 == len(server.seen)


def test_two_classes_at_the_same_time_keep_apart(client, server):
    """While reads are repeated on other threads, nothing that must run once is ever sent twice."""

    def fail_first(connection, request):
        marks = [seen for seen in server.seen if seen.headers.get("x-mark") == request.headers.get("x-mark")]
        connection.sendall(answer(502, "bad", keep=False) if len(marks) == 1 else answer(200, {"a": 1}, keep=False))

    server.script(fail_first)

    def call(n):
        sender = client._transport.with_headers({"x-mark": str(n)})
        try:
            sender.send(OPERATIONS["once" if n % 2 else "read"], "/x", body={})
        except errors.OutcomeUnknownError:
            return "unknown"
        return "done"

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(call, range(60)))
    assert ["unknown" if n % 2 else "done" for n in range(60)] == found
    assert 30 == sum(seen.method == "POST" for seen in server.seen)
