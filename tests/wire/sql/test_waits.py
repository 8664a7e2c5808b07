"""Waits that fail: the error is about the statement, not about the poll."""

import pytest

from lakewire import errors
from lakewire.http import RetryPolicy
from lakewire_runtime import Effect
from tests.support.scripted import answer

PENDING = answer(200, {"statement_id": "s-1", "status": {"state": "PENDING"}})


def ended(state, message="", sql_state=None):
    status = {"state": state, "error": {"error_code": "UNKNOWN", "message": message}, "sql_state": sql_state}
    return answer(200, {"statement_id": "s-1", "status": status})


def last_response(server):
    """Respond with PENDING, and stop listening."""

    def go(connection, _):
        server.stop()
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
    server.script(PENDING, reply) if reply else server.script(last_response(server))

    with pytest.raises(kind, match="statement s-1 may still be running") as caught:
        client.with_options(retry=RetryPolicy(max_attempts=4, transient_s=0.0)).sql.execute("INSERT INTO t VALUES (1)")
    assert ("unknown", False, "s-1") == (caught.value.outcome, caught.value.retryable, caught.value.statement_id)


def test_a_query_may_be_run_again_when_the_wait_for_it_failed(client, server):
    """A query may be retried after a transient failure."""
    server.script(last_response(server))

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
def test_a_statement_that_ended_while_it_was_canceled_has_the_outcome_of_its_end(client, server, outcome, end):
    """FAILED is not always rolled back, and a cancel may come too late."""
    canceled = []

    def reply(request):
        canceled.extend([request] if request.target.endswith("/cancel") else [])
        return answer(200, {}) if request.target.endswith("/cancel") else end if canceled else PENDING

    server.reply_to_each(reply)

    with pytest.raises(errors.StatementTimeoutError) as caught:
        client.sql.execute("INSERT INTO t VALUES (1)", timeout=1.0)
    assert (1, outcome) == (len(canceled), caught.value.outcome)


@pytest.mark.parametrize(
    ("kind", "outcome", "end"),
    [
        (errors.StatementClosedError, "applied", ended("CLOSED")),
        (errors.StatementCanceledError, "failed", ended("CANCELED")),
        (errors.WarehouseIoError, "failed", ended("FAILED", "words", "58030")),
    ],
)
def test_closed_canceled_and_failed_are_three_errors(client, server, kind, outcome, end):
    """A closed statement has succeeded, a canceled and a failed one have not."""
    server.script(end)

    with pytest.raises(kind) as caught:
        client.sql.execute("INSERT INTO t VALUES (1)")
    assert (outcome, "s-1", False) == (caught.value.outcome, caught.value.statement_id, caught.value.retryable)
