"""What the transport does with each failure, over a real socket."""

import http.client
import io
import os
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from lakewire import DatabricksClient, RetryPolicy, errors
from lakewire.http.body import Content
from lakewire_runtime import Effect, Operation
from tests.support.scripted import answer, cut, reset, silent, trickle

READ = Operation(name="tests.read", method="GET", path="/x", returns=dict, effect=Effect.READ)
ONCE = Operation(name="tests.once", method="POST", path="/x", returns=dict, effect=Effect.ONCE)
TOKEN = Operation(name="tests.token", method="POST", path="/x", returns=dict, token="idempotency_token")
DELETE = Operation(name="tests.delete", method="DELETE", path="/x", effect=Effect.IDEMPOTENT)
UPLOAD = Operation(
    name="tests.upload", method="PUT", path="/x", effect=Effect.IDEMPOTENT, content="application/octet-stream"
)
HTML = answer(503, "<html>busy</html>")
BUSY = answer(429, {"error_code": "REQUEST_LIMIT_EXCEEDED", "message": "slow"}, {"Retry-After": "0"})
MISSING = answer(404, {"error_code": "RESOURCE_DOES_NOT_EXIST", "message": "gone"})
GOOD = answer(200, {"a": 1})


def send(client, operation, timeout=20.0, **arguments):
    return client._transport.with_deadline(timeout).send(operation, "/x", **arguments)


@pytest.mark.parametrize("failure", [reset, cut, HTML, answer(500), answer(502, "bad"), answer(504), answer(408), BUSY])
def test_a_read_is_repeated_after_any_passing_failure(client, server, failure):
    """Reading twice harms nobody, so a broken link or a passing 5xx costs one more request and no error."""
    server.script(failure, GOOD)

    assert {"a": 1} == send(client, READ)
    assert len(server.seen) == 2


@pytest.mark.parametrize("failure", [reset, cut, HTML, answer(500), answer(502, "bad"), answer(504), answer(408)])
def test_what_must_not_run_twice_is_sent_once(client, server, failure):
    """After a lost response the error says that the outcome is unknown; nothing is retried."""
    server.script(failure, GOOD)

    with pytest.raises(errors.OutcomeUnknownError, match=r"tests\.once may have run") as caught:
        send(client, ONCE, body={"n": 1})
    assert ("unknown", "tests.once", 1) == (caught.value.outcome, caught.value.operation, len(server.seen))


def test_a_refused_request_is_repeated_even_if_it_must_run_once(client, server):
    """A 429 says that the request was not taken, so sending it again is safe."""
    server.script(BUSY, GOOD)

    assert {"a": 1} == send(client, ONCE, body={"n": 1})
    assert len(server.seen) == 2


def test_an_idempotency_token_makes_a_repeat_safe(client, server):
    """With its token in the body the same request is retried, unchanged."""
    server.script(reset, GOOD)

    send(client, TOKEN, body={"idempotency_token": "t-1"})

    assert ["t-1", "t-1"] == [seen.json()["idempotency_token"] for seen in server.seen]


def test_a_caller_may_know_that_a_statement_only_reads(client, server):
    """A POST that is known to read is repeated like any read."""
    server.script(reset, GOOD)

    result = client._transport.with_deadline(20, effect=Effect.READ).send(ONCE, "/x", body={})

    assert ({"a": 1}, 2) == (result, len(server.seen))


def test_a_host_that_refuses_connections_was_sent_nothing():
    """Nothing reached the server, so the error says not_sent even for a write."""
    client = DatabricksClient(host="http://127.0.0.1:9", token="t", retry=RetryPolicy(max_attempts=2))

    with client, pytest.raises(errors.ConnectError, match=r"127\.0\.0\.1:9") as caught:
        send(client, ONCE, body={})

    assert caught.value.outcome == "not_sent"


def test_the_last_real_error_is_raised_with_attempts(client, server):
    """When patience ends, the caller sees the server's error, not a timeout of the retry loop."""
    server.script(BUSY)

    with pytest.raises(errors.RateLimitError) as caught:
        send(client, READ)
    assert (4, 4, 429) == (len(server.seen), caught.value.attempts, caught.value.status)


def test_a_wait_longer_than_the_deadline_is_not_begun(client, server):
    """A Retry-After of an hour fails at once and says how long the server wanted."""
    server.script(answer(429, {"message": "slow"}, {"Retry-After": "3600"}))
    started = time.monotonic()

    with pytest.raises(errors.RateLimitError) as caught:
        send(client, READ, timeout=60.0)
    assert caught.value.retry_after_s == 3600
    assert time.monotonic() - started < 30


@pytest.mark.parametrize("failure", [silent, trickle])
def test_a_call_ends_with_its_deadline(client, server, failure):
    """A server that never responds, or a byte at a time, does not hold the caller longer than asked."""
    server.script(failure)
    started = time.monotonic()

    with pytest.raises((errors.DeadlineExceededError, errors.ConnectionLostError)):
        send(client, READ, timeout=0.7)
    assert time.monotonic() - started < 8


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_not_followed(client, server, status):
    """A redirect would carry the token elsewhere, or turn a POST into a GET."""
    server.script(answer(status, b"", {"Location": "http://127.0.0.1:9/elsewhere"}))

    with pytest.raises(errors.ResponseError, match="redirected"):
        send(client, ONCE, body={})
    assert len(server.seen) == 1


def test_a_login_page_is_not_an_answer(client, server):
    """A 200 with HTML, as captive portals send it, is an error of ours."""
    server.script(answer(200, "<html>log in</html>"))

    with pytest.raises(errors.ResponseError, match="text/html"):
        send(client, READ)


def test_cut_or_wrong_json_is_an_error_of_ours(client, server):
    """No exception of requests or json reaches the caller."""
    server.script(answer(200, b'{"a": '))

    with pytest.raises(errors.ResponseError):
        send(client, READ)


def test_an_answer_of_another_shape_says_where(client, server):
    """The place in the response is not lost beside the path of the request."""
    server.script(answer(200, {"settings": {"tasks": [{"task_key": "a"}, {"task_key": 5}]}}))

    with pytest.raises(
        errors.DecodeError, match=r"jobs\.get \$\.settings\.tasks\[1\]\.task_key: expected text"
    ) as caught:
        client.api.jobs.get(1)
    assert ("$.settings.tasks[1].task_key", "/api/2.2/jobs/get") == (caught.value.where, caught.value.path)


def test_a_stream_is_closed_by_with(client, server):
    """A block reads the body, and gives the connection back."""
    server.script(answer(200, b"bytes", {"Content-Type": "application/octet-stream"}))

    with client.api.files.download("/Volumes/a") as stream:
        assert b"bytes" == stream.read()
    assert stream._raw.closed


def test_cookies_are_not_kept(client, server):
    """What one response sets does not travel with the next request."""
    server.script(answer(200, {}, {"Set-Cookie": "session=1; Path=/"}))

    send(client, READ)
    send(client, READ)

    assert "cookie" not in server.seen[1].headers


def test_netrc_does_not_replace_the_token(client, server, tmp_path, monkeypatch):
    """An entry for the host in ~/.netrc must not win over the token that was given."""
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login someone password else\n")
    monkeypatch.setenv("NETRC", str(netrc))
    server.script(GOOD)

    send(client, READ)

    assert server.seen[0].headers["authorization"] == "Bearer dapi-canary"


def test_a_repeated_delete_that_finds_nothing_has_succeeded(client, server):
    """The first DELETE did its work and its response was lost; the second one's 404 is no error."""
    server.script(reset, MISSING)

    assert send(client, DELETE) is None


def test_a_first_delete_that_finds_nothing_is_an_error(client, server):
    """A 404 without a lost response before it is an error."""
    server.script(MISSING)

    with pytest.raises(errors.NotFoundError, match="gone"):
        send(client, DELETE)


def test_a_file_is_sent_again_from_where_it_began(client, server):
    """The second attempt carries the same bytes, not the empty rest."""
    body = io.BytesIO(b"skipped-content")
    body.seek(8)
    server.script(HTML, answer(204, b""))

    send(client, UPLOAD, body=body)

    assert [b"content", b"content"] == [seen.body for seen in server.seen]


def test_a_pipe_that_does_not_wait_is_an_error():
    """Its reader says that there is nothing, which is neither the end nor worth asking again for ever."""
    reading, writing = os.pipe()
    os.set_blocking(reading, False)

    with (
        os.fdopen(reading, "rb", buffering=0) as body,
        os.fdopen(writing, "wb"),
        pytest.raises(errors.LocalFileError, match="nothing to read at the moment"),
    ):
        next(Content(UPLOAD, body).data)


HOLDING_ITSELF = {}
HOLDING_ITSELF["self"] = HOLDING_ITSELF


@pytest.mark.parametrize("value", [HOLDING_ITSELF, {"n": 10**5000}], ids=["itself", "digits"])
@pytest.mark.parametrize("where", ["body", "query"])
def test_what_cannot_be_written_is_refused_by_name(client, server, where, value):
    """A mapping that holds itself, or a number of more digits than Python writes, is sent nowhere."""
    with pytest.raises(errors.InvalidArgumentError, match=f"{where} cannot be written"):
        send(client, ONCE, **{where: value})
    assert [] == server.seen


def test_a_large_body_has_a_minute_for_each_piece(client, server, monkeypatch):
    """The longest silence bounds a piece of what is sent, not the whole of it, which a slow line takes longer for."""
    sizes, original = [], http.client.HTTPConnection.send
    server.script(answer(200, {}))
    monkeypatch.setattr(
        http.client.HTTPConnection, "send", lambda self, data: (sizes.append(len(data)), original(self, data))
    )

    send(client, UPLOAD, body=b"x" * 1_000_000)

    assert b"x" * 1_000_000 == server.seen[0].body
    assert max(sizes) <= 1 << 18


def test_a_pipe_is_sent_once(client, server):
    """What cannot be read again is not retried: an empty file would take its place."""

    class Pipe(io.RawIOBase):
        def __init__(self):
            self.left = [b"piece", b""]

        def read(self, size=-1):
            return self.left.pop(0)

        def seekable(self):
            return False

    server.script(HTML, answer(204, b""))

    with pytest.raises(errors.ServerError):
        send(client, UPLOAD, body=Pipe())
    assert [b"piece"] == [seen.body for seen in server.seen]


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        (400, "INVALID_PARAMETER_VALUE", errors.InvalidParameterError),
        (401, "UNAUTHENTICATED", errors.UnauthenticatedError),
        (403, "PERMISSION_DENIED", errors.PermissionDeniedError),
        (404, "NOT_FOUND", errors.NotFoundError),
        (400, "RESOURCE_DOES_NOT_EXIST", errors.NotFoundError),
        (409, "ABORTED", errors.AbortedError),
        (409, "RESOURCE_ALREADY_EXISTS", errors.AlreadyExistsError),
        (400, "TABLE_ALREADY_EXISTS", errors.AlreadyExistsError),
        (418, "", errors.ApiError),
    ],
)
def test_status_and_code_decide_the_error(client, server, status, code, kind):
    """Each refusal has its class, with code and request id, and was sent once."""
    server.script(answer(status, {"error_code": code, "message": "no\nway"}, {"x-request-id": "r-1"}))

    with pytest.raises(kind) as caught:
        send(client, ONCE, body={})
    assert (kind, "rejected", "r-1", code) == (
        type(caught.value),
        caught.value.outcome,
        caught.value.request_id,
        caught.value.error_code,
    )
    assert r"no\nway" in str(caught.value)
    assert len(server.seen) == 1


def test_no_error_shows_the_token(client, server):
    """Whatever goes wrong, the token is in no message and no attribute."""
    server.script(answer(401, {"message": "bad"}))

    with pytest.raises(errors.UnauthenticatedError) as caught:
        send(client, READ)
    assert "dapi-canary" not in f"{caught.value} {caught.value!r} {caught.value.__dict__} {client!r} {client.config!r}"


def test_making_a_client_opens_no_connection(server):
    """The constructor reads settings and sends nothing."""
    DatabricksClient(host=server.host, token="t").close()

    assert [] == server.seen


def test_threads_get_their_own_answers(client, server):
    """Many threads over one client never see each other's responses."""

    def echo(connection, request):
        connection.sendall(answer(200, {"target": request.target}, keep=False))

    server.script(echo)

    with ThreadPoolExecutor(16) as pool:
        found = pool.map(lambda n: client._transport.send(READ, "/x", query={"n": n}), range(400))

    assert [{"target": f"/x?n={n}"} for n in range(400)] == list(found)


def test_an_expired_token_is_replaced_once(server):
    """A 401 fetches one new token and retries the request; a second 401 is raised."""
    token = answer(200, {"access_token": "t1", "expires_in": 3600})
    refused = answer(401, {"error_code": "UNAUTHENTICATED", "message": "expired"})
    server.script(token, refused, token, GOOD)

    with DatabricksClient(host=server.host, client_id="my-id", client_secret="my-secret") as client:
        assert {"a": 1} == send(client, ONCE, body={})

    assert ["/oidc/v1/token", "/x", "/oidc/v1/token", "/x"] == [seen.target for seen in server.seen]
    assert server.seen[0].headers["authorization"].startswith("Basic ")
    assert server.seen[1].headers["authorization"] == "Bearer t1"


@pytest.mark.parametrize("status", [100, 102, 103])
@pytest.mark.parametrize("operation", [READ, ONCE], ids=["read", "once"])
def test_interim_responses_are_skipped(client, server, operation, status):
    """The response after 100, 102 or 103 counts, and is not left over for the next call."""
    hints = f"HTTP/1.1 {status} Hints\r\nLink: </a>\r\n\r\n".encode()
    server.reply_to_each(lambda request: hints * 2 + answer(200, {"target": request.target}))

    assert [{"target": "/x?n=1"}, {"target": "/x?n=2"}] == [send(client, operation, query={"n": n}) for n in (1, 2)]
    assert server.connections == 1


def test_an_unrequested_switch_of_protocols_is_an_error(client, server):
    """After a 101 the connection speaks another protocol: a request that must not be retried has an unknown outcome."""
    server.script(b"HTTP/1.1 101 Switching\r\nUpgrade: x\r\n\r\n" + GOOD)

    with pytest.raises(errors.OutcomeUnknownError, match="BadStatusLine"):
        send(client, ONCE, body={})
    assert 1 == len(server.seen)


@pytest.mark.parametrize("length", ["9" * 5000, "-5", "x"])
def test_a_length_that_is_none_is_not_believed(client, server, length):
    """The response is read to its end; no exception of Python's numbers reaches the caller."""
    lines = ["HTTP/1.1 200 X", "Content-Type: application/json", f"Content-Length: {length}", "", '{"a": 1}']
    server.script("\r\n".join(lines).encode())

    assert {"a": 1} == send(client, READ)


def test_a_location_that_is_no_url_is_a_redirect_all_the_same(client, server):
    """No exception of urllib reaches the caller."""
    server.script(answer(302, b"", {"Location": "http://[::1"}))

    with pytest.raises(errors.RedirectNotAllowedError, match="not a url"):
        send(client, ONCE, body={})


@pytest.mark.parametrize(("body", "keeps"), [(b"", 1), (b"", 2), (b" ", 1)])
def test_an_empty_answer_is_not_an_empty_object(client, server, body, keeps):
    """Where a body is promised, none is like one that was cut: a read is retried, what must run once is not."""
    server.script(*[answer(200, body)] * keeps, answer(200, {"run_id": 7, "job_id": 8}))
    if keeps == 1:
        assert 7 == client.api.jobs.get_run(7).run_id
    else:
        with pytest.raises(errors.UnexpectedResponseError, match="0 bytes"):
            client.api.jobs.get_run(7)


def test_an_empty_answer_to_what_must_run_once_is_no_success(client, server):
    """A job of which no id is known may have been made."""
    server.script(answer(200, b""))

    with pytest.raises(errors.OutcomeUnknownError, match="may have run"):
        client.api.jobs.create(name="x")
    assert 1 == len(server.seen)


@pytest.mark.parametrize("empty", [answer(200, b""), answer(204, b"")])
def test_an_empty_answer_is_enough_where_nothing_is_promised(client, server, empty):
    """A deletion, and a response that has no fields, need no body."""
    server.script(empty)

    assert client.api.jobs.delete(7) is None
    client.api.jobs.cancel_all_runs(job_id=7)


def test_a_204_needs_no_body(client, server):
    """It says that it has none."""
    server.script(answer(204, b""))

    assert client.api.jobs.get_run(7).run_id is None


@pytest.mark.parametrize("more", [GOOD, b"x"])
@pytest.mark.parametrize("first", [answer(200, {"n": 1}), answer(204, b"")])
def test_a_connection_with_more_than_the_answer_is_not_used_again(client, server, first, more):
    """When a server responds twice, or adds to a response, the rest is not taken for the next response."""
    server.script(first + more, answer(200, {"n": 2}))

    send(client, READ)
    assert {"n": 2} == send(client, READ)
    assert 2 == server.connections
