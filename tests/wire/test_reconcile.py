"""Finding out what became of a request whose response was lost, without doing anything twice."""

import multiprocessing
import pickle
from concurrent.futures import ProcessPoolExecutor

import pytest

from lakewire import DatabricksClient, RetryPolicy, errors
from lakewire.sql.handle import StatementHandle
from lakewire_runtime import Operation
from tests.support.clock import Clock
from tests.support.scripted import answer, reset, silent

DOWN = answer(503, "<html>down")


def history(*ids, token=None):
    """The query history: one statement for each id, tagged with it."""
    found = [{"query_id": f"s-{n}", "query_tags": [{"key": "lakewire_op", "value": op}]} for n, op in enumerate(ids)]
    return answer(200, {"res": found, "has_next_page": token is not None, "next_page_token": token})


def lost_insert(client, server):
    server.script(reset)
    with pytest.raises(errors.OutcomeUnknownError) as caught:
        client.sql.execute("INSERT INTO t VALUES (1)")
    return caught.value


def test_a_statement_is_found_in_the_query_history(client, server):
    """The tag it carried leads to its id, on whichever page; the statement itself is not retried."""
    error = lost_insert(client, server)
    server.script(reset, history("other", token="p2"), history("another", error.op_id))

    handle = error.reconcile(timeout=10)

    assert isinstance(handle, StatementHandle)
    assert "s-1" == handle.statement_id
    assert ["POST", "GET", "GET"] == [seen.method for seen in server.seen]
    assert [{"key": "lakewire_op", "value": error.op_id}] == server.seen[0].json()["query_tags"]
    assert "filter_by.warehouse_ids=w1" in server.seen[1].target


def test_a_statement_without_a_trace_is_none(client, server):
    """When the history does not list it within the time, the result is None, not a guess."""
    client._transport = client._transport.with_clock(Clock())
    error = lost_insert(client, server)
    server.script(reset, history("other"))

    assert error.reconcile(timeout=30) is None
    assert 5 < len(server.seen) < 30


@pytest.mark.parametrize("looks", [0, 1])
def test_a_history_that_falls_silent_hides_nothing_that_was_read(client, server, looks):
    """Once the whole history was read without a trace, that is the result; before that, nothing is known."""
    error = lost_insert(client, server)
    server.script(reset, *[history("other")] * looks, silent)

    if looks:
        assert error.reconcile(timeout=1.5) is None
    else:
        with pytest.raises(errors.DeadlineExceededError, match="query_history"):
            error.reconcile(timeout=1.5)


def test_a_submission_is_found_too(client, server):
    """What was lost by submit is found as what was lost by execute."""
    server.script(reset)
    with pytest.raises(errors.OutcomeUnknownError) as caught:
        client.sql.submit("DELETE FROM t")
    server.script(reset, history(caught.value.op_id))

    assert "s-0" == caught.value.reconcile(timeout=10).statement_id


def test_a_run_is_found_by_its_token(client, server):
    """A run whose start was lost four times is asked for with the same token, which starts no second one."""
    server.script(DOWN)
    with pytest.raises(errors.OutcomeUnknownError) as caught:
        client.jobs.run_now(7)
    server.script(*[DOWN] * 4, answer(200, {"run_id": 11}))

    assert 11 == caught.value.reconcile().run_id
    assert {caught.value.op_id} == {seen.json()["idempotency_token"] for seen in server.seen}
    assert (5, False) == (len(server.seen), caught.value.retryable)


def test_what_carries_no_mark_cannot_be_found(client, server):
    """Without a mark the error says so by raising itself."""
    server.script(reset)
    with pytest.raises(errors.OutcomeUnknownError) as caught:
        client.api.jobs.create(name="nightly")

    with pytest.raises(errors.OutcomeUnknownError, match=r"jobs\.create may have run"):
        caught.value.reconcile()
    assert 1 == len(server.seen)


def test_an_error_of_another_process_keeps_its_mark(client, server):
    """Pickled, the error keeps the mark to look for, and loses the connections to look with."""
    error = lost_insert(client, server)

    again = pickle.loads(pickle.dumps(error))

    assert (error.op_id, str(error)) == (again.op_id, str(again))
    with pytest.raises(errors.OutcomeUnknownError):
        again.reconcile()


def test_an_error_raised_in_a_spawned_process_arrives_whole(client, server):
    """A worker process that knows nothing of this one raises it, and every fact comes back."""
    error = lost_insert(client, server)
    error.add_note("a note")

    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as workers:
        raised = workers.submit(error.reconcile).exception(60)

    assert (errors.OutcomeUnknownError, str(error)) == (type(raised), str(raised))
    assert {**vars(error), "_find": None} == vars(raised)


THERE = answer(409, {"error_code": "RESOURCE_ALREADY_EXISTS", "message": "it exists"})
PUT = Operation(name="tests.put", method="PUT", path="/x", returns=dict)
ONCE = Operation(name="tests.once", method="POST", path="/x", returns=dict)
NOT_TAKEN = answer(503, {"error_code": "TEMPORARILY_UNAVAILABLE", "message": "later"}, {"Retry-After": "0"})


def test_what_exists_after_a_lost_attempt_may_be_ours(client, server):
    """The call was retried after a lost response: that the thing exists is no proof that nothing happened."""
    server.script(reset, THERE)

    with pytest.raises(errors.AlreadyExistsError, match="an earlier attempt of this call may have had") as caught:
        client._transport.send(PUT, "/x", body={})
    assert ("unknown", False, 2) == (caught.value.outcome, caught.value.retryable, len(server.seen))


@pytest.mark.parametrize("first", [(), (answer(429, {"message": "m"}, {"Retry-After": "0"}),)], ids=["at once", "429"])
def test_what_exists_is_not_ours_when_nothing_was_lost(client, server, first):
    """At once, or after attempts that were refused: somebody else made it, and nothing happened."""
    server.script(*first, THERE)

    with pytest.raises(errors.AlreadyExistsError) as caught:
        client._transport.send(PUT, "/x", body={})
    assert ("rejected", False) == (caught.value.outcome, "earlier attempt" in str(caught.value))


def test_a_trusted_refusal_leaves_a_doubt(server):
    """A 503 that says it was not taken is believed on request, but not so far as to claim that nothing happened."""
    server.script(NOT_TAKEN, THERE)

    with (
        DatabricksClient(
            host=server.host, token="t", retry=RetryPolicy(max_attempts=4, trust_unavailable=True)
        ) as trusting,
        pytest.raises(errors.AlreadyExistsError) as caught,
    ):
        trusting._transport.send(ONCE, "/x", body={})
    assert "unknown" == caught.value.outcome


def test_an_unknown_outcome_carries_what_the_server_said(client, server):
    """Status and code of the response that left it open."""
    server.script(answer(500, {"error_code": "INTERNAL_ERROR", "message": "m"}, {"x-request-id": "r"}))

    with pytest.raises(errors.OutcomeUnknownError) as caught:
        client._transport.send(ONCE, "/x", body={})
    error = caught.value
    assert (500, "INTERNAL_ERROR", "r", "tests.once", "POST", 1) == (
        error.status,
        error.__cause__.error_code,
        error.request_id,
        error.operation,
        error.method,
        error.attempts,
    )
    assert isinstance(error.__cause__, errors.ServerError)
