"""What is told of a statement when the wait for it fails: it is the statement that counts, not the poll."""

import socket

import pytest

from lakewire import errors
from lakewire.http import RetryPolicy
from lakewire_runtime import Effect
from tests.support.scripted import answer

PENDING = answer(200, {"statement_id": "s-1", "status": {"state": "PENDING"}})


def ended(state, message="", sql_state=None):
    status = {"state": state, "error": {"error_code": "UNKNOWN", "message": message}, "sql_state": sql_state}
    return answer(200, {"statement_id": "s-1", "status": status})


def last_answer(server):
    """Answer as PENDING, and be gone."""

    def go(connection, _):
        server._listener.shutdown(socket.SHUT_RDWR)
        connection.sendall(answer(200, {"statement_id": "s-1", "status": {"state": "PENDING"}}, keep=False))

    return go


@pytest.mark.parametrize(
    ("kind", "reply"),
    [
        (errors.PermissionDeniedError, answer(403, {"message": "m"})),
        (errors.BadRequestError, answer(400, {"message": "m"})),
        (errors.RateLimitError, answer(429, {"message": "m"}, {"Retry-After": "3600"})),
        (errors.RedirectNotAllowedError, answer(302, b"", {"Location": "https://b.example"})),
        (errors.ConnectError, None),
    ],
)
def test_a_poll_that_fails_does_not_say_that_the_statement_did_not_run(client, server, kind, reply):
    """The INSERT was taken: that a poll was refused, or not even sent, is no reason to run it again."""
    server.script(PENDING, reply) if reply else server.script(last_answer(server))

    with pytest.raises(kind, match="statement s-1 may still be running") as caught:
        client.with_options(retry=RetryPolicy(max_attempts=4, transient_s=0.0)).sql.execute("INSERT INTO t VALUES (1)")
    assert ("unknown", False, "s-1") == (caught.value.outcome, caught.value.retryable, caught.value.statement_id)


def test_a_query_may_be_run_again_when_the_wait_for_it_failed(client, server):
    """What only reads may be asked for once more after a failure that passes."""
    server.script(last_answer(server))

    with pytest.raises(errors.ConnectError) as caught:
        client.with_options(retry=RetryPolicy(max_attempts=4, transient_s=0.0)).sql.execute(
            "SELECT 1", effect=Effect.READ
        )
    assert ("unknown", True) == (caught.value.outcome, caught.value.retryable)


@pytest.mark.parametrize(
    ("outcome", "end"),
    [
        ("applied", ended("SUCCEEDED")),
        ("applied", ended("CLOSED")),
        ("applied", ended("FAILED", "[X] after the commit. SQLSTATE: 2DKD0")),
        ("unknown", ended("FAILED", "[X] who knows", "08007")),
        ("failed", ended("FAILED", "[X] a row", "23000")),
        ("failed", ended("CANCELED")),
    ],
)
def test_a_statement_that_ended_while_it_was_canceled_is_told_as_it_ended(client, server, outcome, end):
    """FAILED is not always rolled back, and a cancel may come too late."""
    canceled = []

    def reply(request):
        canceled.extend([request] if request.target.endswith("/cancel") else [])
        return answer(200, {}) if request.target.endswith("/cancel") else end if canceled else PENDING

    server.reply_to_each(reply)

    with pytest.raises(errors.StatementTimeoutError) as caught:
        client.sql.execute("INSERT INTO t VALUES (1)", timeout=1.0)
    assert (1, outcome) == (len(canceled), caught.value.outcome)
