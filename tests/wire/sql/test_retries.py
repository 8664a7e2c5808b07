"""Transient failures of statements: one retry where that is harmless."""

import pytest

from lakewire import errors
from lakewire_runtime import Effect
from tests.support.scripted import answer

DONE = answer(200, {"statement_id": "s-2", "status": {"state": "SUCCEEDED"}, "manifest": {}, "result": {}})


def failed(state, code="BAD_REQUEST"):
    status = {"state": "FAILED", "error": {"message": "words", "error_code": code}, "sql_state": state}
    return answer(200, {"statement_id": "s-1", "status": status})


CASES = [
    (failed("58030"), Effect.READ, 2),
    (failed("58030"), Effect.IDEMPOTENT, 1),
    (failed("58030"), Effect.ONCE, 1),
    (failed("XX000"), Effect.READ, 2),
    (failed("KD007"), Effect.READ, 2),
    (failed("KD001"), Effect.READ, 1),
    (failed("08KD1"), Effect.READ, 2),
    (failed("08KD1"), Effect.IDEMPOTENT, 2),
    (failed("08KD1"), Effect.ONCE, 1),
    (failed("40001"), Effect.IDEMPOTENT, 2),
    (failed("40001"), Effect.ONCE, 1),
    (failed(None, "IO_ERROR"), Effect.READ, 2),
    (failed(None, "TEMPORARILY_UNAVAILABLE"), Effect.IDEMPOTENT, 2),
    (failed("22012"), Effect.READ, 1),
    (failed("53200"), Effect.READ, 1),
    (failed("08007"), Effect.READ, 1),
    (answer(200, {"statement_id": "s-1", "status": {"state": "CANCELED"}}), Effect.READ, 1),
]


@pytest.mark.parametrize(("failure", "effect", "runs"), CASES)
def test_a_transient_failure_is_retried_once(client, server, failure, effect, runs):
    """By SQLSTATE and effect: a second statement with another tag, or the error of the first."""
    server.script(failure, DONE)

    if runs == 1:
        with pytest.raises(errors.LakewireError):
            client.sql.execute("SELECT 1", effect=effect)
    else:
        assert "s-2" == client.sql.execute("SELECT 1", effect=effect).statement_id
    assert ["POST"] * runs == [seen.method for seen in server.seen]
    assert runs == len({seen.json()["query_tags"][0]["value"] for seen in server.seen})


def test_a_second_failure_is_raised(client, server):
    """There is one retry; the error says that the caller may retry."""
    server.script(failed("XX000"))

    with pytest.raises(errors.WarehouseError) as caught:
        client.sql.execute("SELECT 1", effect=Effect.READ)
    assert (2, True, "failed") == (len(server.seen), caught.value.retryable, caught.value.outcome)


def test_no_wait_passes_the_deadline(client, server, monkeypatch):
    """When the time is up before the second run could start, the first failure is raised."""
    server.script(failed("XX000"), DONE)
    monkeypatch.setattr("lakewire.sql.failures._RETRY_S", 60.0)

    with pytest.raises(errors.WarehouseError):
        client.sql.execute("SELECT 1", effect=Effect.READ, timeout=30)
    assert 1 == len(server.seen)
