"""Finding out what became of a request whose answer was lost, without doing anything twice."""

import pickle

import pytest

from lakewire import errors
from lakewire.sql.execution import StatementHandle
from tests.support.scripted import answer, reset

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
    """The tag it carried leads to its id, on whichever page; the statement itself is not sent again."""
    error = lost_insert(client, server)
    server.script(reset, history("other", token="p2"), history("another", error.op_id))

    handle = error.reconcile(timeout=10)

    assert isinstance(handle, StatementHandle)
    assert "s-1" == handle.statement_id
    assert ["POST", "GET", "GET"] == [seen.method for seen in server.seen]
    assert [{"key": "lakewire_op", "value": error.op_id}] == server.seen[0].json()["query_tags"]
    assert "filter_by.warehouse_ids=w1" in server.seen[1].target


def test_a_statement_without_a_trace_is_none(client, server):
    """When the history knows nothing of it, the answer is None, not a guess."""
    error = lost_insert(client, server)
    server.script(reset, history("other"))

    assert error.reconcile(timeout=0.5) is None


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
