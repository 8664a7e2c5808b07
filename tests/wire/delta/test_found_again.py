"""Writes whose responses are lost between client and warehouse: found by their query tag, never run twice."""

import time

import pytest

from lakewire import DatabricksClient, errors
from lakewire_local.faults import Fault, FaultyRelay
from tests.support.scripted import answer, reset
from tests.support.tables import table_info

TABLE = answer(200, table_info("n BIGINT"))
STATEMENTS = "/api/2.0/sql/statements"
LOST = [Fault.drop_response(), Fault.reset(works=True), Fault.unavailable(works=True)]
WRITES = {
    "append": (lambda t: t.write([{"id": 4, "n": 40}]).rows, 1, {1: 10, 2: 20, 3: 30, 4: 40}),
    "overwrite": (lambda t: t.write([{"id": 4, "n": 40}], mode="overwrite").rows, 1, {4: 40}),
    "upsert": (lambda t: t.upsert([{"id": 3, "n": 0}, {"id": 4, "n": 40}], "id").inserted, 1,
               {1: 10, 2: 20, 3: 0, 4: 40}),
    "merge": (lambda t: t.merge([{"id": 3, "n": 0}], "id").when_matched_delete().execute().deleted, 1, {1: 10, 2: 20}),
    "update": (lambda t: t.update({"n": 0}, where="id > 1"), 2, {1: 10, 2: 0, 3: 0}),
    "delete": (lambda t: t.delete(where="id > 1"), 2, {1: 10}),
}  # fmt: skip
BY_NAME = {
    "update": (lambda c, name: c.delta.update_table(name, {"n": 0}, where="id > 1"), 2),
    "delete": (lambda c, name: c.delta.delete_from(name, where="id > 1"), 2),
    "append": (lambda c, name: c.delta.write_table(name, [{"id": 4, "n": 40}]).rows, 1),
}


@pytest.fixture
def relayed(workspace):
    with (
        FaultyRelay(workspace.host) as relay,
        DatabricksClient(host=relay.host, token=workspace.token, warehouse_id=workspace.warehouse_id) as client,
    ):
        client.sql.execute("CREATE OR REPLACE TABLE main.default.found (id BIGINT, n BIGINT)")
        client.sql.execute("INSERT INTO main.default.found VALUES (1, 10), (2, 20), (3, 30)")
        relay.relayed.clear()
        client.relay = relay
        yield client


@pytest.fixture
def table(relayed):
    return relayed.delta.table("main.default.found")


def content(client):
    return {row.id: row.n for row in client.sql.execute("SELECT id, n FROM main.default.found ORDER BY id").rows()}


def sent(client):
    return len([request for request in client.relay.relayed if (request.method, request.path) == ("POST", STATEMENTS)])


@pytest.mark.parametrize("fault", LOST, ids=["dropped", "reset", "503"])
@pytest.mark.parametrize("write", WRITES)
def test_a_write_whose_response_is_lost_has_its_result(relayed, table, write, fault):
    """The statement ran and its response was lost: it is found, its counts are returned, and it was sent once."""
    call, count, expected = WRITES[write]
    relayed.relay.inject(fault, method="POST", path=STATEMENTS)

    assert count == call(table)

    assert 1 == sent(relayed)
    assert expected == content(relayed)


def test_a_result_without_rows_is_a_result(relayed):
    """An empty result is true, so that nobody takes it for none."""
    result = relayed.sql.execute("SELECT id FROM main.default.found WHERE id < 0")

    assert ([], True) == (result.fetchall(), bool(result))


@pytest.mark.parametrize("write", BY_NAME)
def test_a_write_by_name_is_found_as_well(relayed, write):
    """The same by the name of the table."""
    call, count = BY_NAME[write]
    relayed.relay.inject(Fault.drop_response(), method="POST", path=STATEMENTS)

    assert (count, 1) == (call(relayed, "main.default.found"), sent(relayed))


def test_a_write_that_never_arrived_is_unknown_and_may_be_made_again(relayed, table):
    """Without a trace nothing is claimed and nothing retried; the caller's next append lands exactly once."""
    relayed.relay.inject(Fault.reset(), method="POST", path=STATEMENTS)
    started = time.monotonic()

    with pytest.raises(errors.OutcomeUnknownError) as caught:
        table.write([{"id": 4, "n": 40}], timeout=3)

    assert time.monotonic() - started < 15  # without a timeout it is looked for during 30
    assert (1, None) == (sent(relayed), caught.value.reconcile(0.5))
    table.write([{"id": 4, "n": 40}])
    assert {1: 10, 2: 20, 3: 30, 4: 40} == content(relayed)


def test_a_write_that_failed_raises_its_real_failure(relayed, table):
    """What is found may have failed: the error is the statement's, not that its outcome is unknown."""
    relayed.relay.inject(Fault.drop_response(), method="POST", path=STATEMENTS)

    with pytest.raises(errors.SyntaxOrAccessError):
        table.update({"n": 0}, where="no_such_column > 1")

    assert 1 == sent(relayed)


def tagged(request):
    """The query history as it is once the first statement has arrived: it holds that statement."""
    return {"query_id": "s-1", "query_tags": request.json()["query_tags"]}


def script(server, *states):
    """A warehouse that loses the first response, lists the statement, and lets it go through *states*."""
    polls = iter(states)

    def reply(request):
        if "/history/" in request.target:
            return answer(200, {"res": [tagged(server.seen[1])], "has_next_page": False})
        if request.method == "POST" and len(server.seen) > 2:
            return done(2)
        return next(polls)

    server.reply_to_each(reply)
    server.script(TABLE, reset, *server.actions)


def running():
    return answer(200, {"statement_id": "s-1", "status": {"state": "RUNNING"}})


def done(count):
    manifest = {
        "format": "JSON_ARRAY",
        "schema": {"columns": [{"name": "num_affected_rows", "position": 0, "type_text": "bigint"}]},
        "total_row_count": 1,
        "total_chunk_count": 1,
    }
    result = {"data_array": [[str(count)]], "row_offset": 0, "chunk_index": 0}
    status = {"state": "SUCCEEDED"}
    return answer(200, {"statement_id": "s-1", "status": status, "manifest": manifest, "result": result})


def lost_race():
    status = {"state": "FAILED", "error": {"message": "[DELTA_CONCURRENT_WRITE] x"}, "sql_state": "2D521"}
    return answer(200, {"statement_id": "s-1", "status": status})


@pytest.fixture
def client(server):
    with DatabricksClient(host=server.host, token="t", warehouse_id="w1") as made:
        yield made


def methods(server):
    return [seen.method for seen in server.seen]


def test_a_statement_that_still_runs_is_waited_for(client, server):
    """Found while it runs: the call goes on as if its response had arrived."""
    script(server, running(), running(), done(7))

    assert 7 == client.delta.table("main.default.t").update({"n": 0}, where="true")
    assert ["GET", "POST", "GET", "GET", "GET", "GET"] == methods(server)


def test_a_statement_that_lost_its_race_is_retried(client, server):
    """Found to be rolled back by another commit, it is retried, as without the lost response."""
    script(server, lost_race())

    assert 2 == client.delta.table("main.default.t").update({"n": 0}, where="true")
    assert ["GET", "POST", "GET", "GET", "POST"] == methods(server)


def test_a_history_that_cannot_be_read_leaves_the_outcome_unknown(client, server, caplog):
    """Without permission the error says what is known, and the log that the search failed."""
    server.script(TABLE, reset, answer(403, {"error_code": "PERMISSION_DENIED", "message": "no"}))

    with pytest.raises(errors.OutcomeUnknownError):
        client.delta.table("main.default.t").update({"n": 0}, where="true")
    assert ["GET", "POST", "GET"] == methods(server)
    assert "query history cannot be searched" in caplog.text
