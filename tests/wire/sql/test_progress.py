"""What is reported of a statement, and which warehouse runs it when nobody says."""

import io
import logging
from itertools import pairwise

import pytest
from rich.console import Console

from lakewire import DatabricksClient, errors
from lakewire.sql.bar import Bar
from tests.support.scripted import answer
from tests.support.waiting import QUICK

STATEMENTS = "/api/2.0/sql/statements"
WAREHOUSES = "/api/2.0/sql/warehouses"
DONE = {
    "statement_id": "s-1",
    "status": {"state": "SUCCEEDED"},
    "manifest": {
        "format": "JSON_ARRAY",
        "schema": {"columns": [{"name": "n", "type_text": "BIGINT"}]},
        "total_row_count": 3,
        "total_chunk_count": 2,
        "chunks": [{"byte_count": 20}, {"byte_count": 10}],
    },
    "result": {"data_array": [["1"], ["2"]], "row_offset": 0},
}


class Script:
    """Responses of a warehouse that starts for a while."""

    def __init__(self, server, states=("PENDING",) * 40 + ("RUNNING",) * 30):
        self.states = list(states)
        self.warehouse = "STARTING"
        self.asked = 0
        server.script(self.reply)

    def reply(self, connection, request):
        path = request.target.partition("?")[0]
        body = {"statement_id": "s-1", "status": {"state": "PENDING"}}
        if path.startswith(WAREHOUSES):
            self.asked += 1
            body = {"id": "w1", "state": self.warehouse}
        elif path.endswith("/result/chunks/1"):
            body = {"data_array": [["3"]], "row_offset": 2}
        elif path == f"{STATEMENTS}/s-1" and not self.states:
            body = DONE
        elif path == f"{STATEMENTS}/s-1":
            body["status"]["state"] = self.states.pop(0)
        connection.sendall(answer(200, body, keep=False))


def test_states_are_reported_as_they_come(server, client, clock):
    """Queued, starting as long as the warehouse does, running, then the chunks of the rows."""
    script = Script(server)
    seen = []

    result = client.sql.execute("SELECT 1", result="json", on_progress=seen.append)
    assert [1, 2, 3] == [row.n for row in result]

    states = [event.state for event in seen]
    assert ["queued", "starting", "running", "succeeded", "fetching"] == list(dict.fromkeys(states))
    assert [((1, 2), (2, 3), 20), ((2, 2), (3, 3), 30)] == [(e.chunks, e.rows, e.bytes) for e in seen[-2:]]
    assert [event.elapsed_s for event in seen[:-2]] == sorted(event.elapsed_s for event in seen[:-2])
    assert 0 < script.asked <= clock.monotonic() / 5 + 1


def test_a_warehouse_that_may_not_be_seen_is_asked_once(server, client, clock):
    """The question is for information only; a refusal of it changes nothing."""
    asked = []

    class Refusing(Script):
        def reply(self, connection, request):
            if request.target.startswith(WAREHOUSES):
                asked.append(request.target)
                return connection.sendall(answer(403, {"error_code": "PERMISSION_DENIED", "message": "no"}, keep=False))
            return super().reply(connection, request)

    Refusing(server)
    seen = []

    client.sql.execute("SELECT 1", result="json", on_progress=seen.append)

    assert ["queued", "running", "succeeded"] == list(dict.fromkeys(event.state for event in seen))
    assert 1 == len(asked)


def test_a_line_a_minute_is_logged(server, client, clock, heard):
    """Where nobody asked for progress."""
    heard.set_level(logging.INFO, logger="lakewire")
    Script(server, ("RUNNING",) * 100)
    began_s = clock.monotonic()

    client.sql.execute("SELECT 1", result="json")

    lines = [record.getMessage() for record in heard.records if "the statement is running" in record.getMessage()]
    moments = [0, *(int(line.partition("elapsed_s=")[2]) for line in lines), int(clock.monotonic() - began_s)]
    pauses = [after - before for before, after in pairwise(moments)]
    assert len(lines) > 2
    assert all(60 <= pause <= 67 for pause in pauses[:-1])  # polls are at most 5 s apart, and a little by chance
    assert pauses[-1] <= 67


def test_what_on_progress_raises_ends_the_wait_and_the_statement(server, client):
    """It is the caller's own way to say that it is enough."""
    targets = []

    class Counting(Script):
        def reply(self, connection, request):
            targets.append(request.target)
            if request.target.endswith("/cancel"):
                return connection.sendall(answer(200, {}, keep=False))
            return super().reply(connection, request)

    Counting(server, ("RUNNING",) * 5)

    def enough(event):
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        client.sql.execute("SELECT 1", on_progress=enough)
    assert f"{STATEMENTS}/s-1/cancel" in targets


def test_a_timeout_says_what_the_statement_did_last(server, client, clock):
    """A warehouse that did not start in time is not the fault of the statement."""
    Script(server, ("PENDING",) * 1000)
    seen = []

    with pytest.raises(errors.StatementTimeoutError, match=r"longer than 60 s \(starting at last\)"):
        client.sql.execute("SELECT 1", timeout=60, on_progress=seen.append)


@pytest.mark.parametrize("given", [{"on_progress": 7}, {"progress": "yes"}, {"progress": True, "on_progress": print}])
def test_what_cannot_be_called_is_refused(server, client, given):
    """Before anything is sent."""
    with pytest.raises(errors.InvalidArgumentError, match="progress"):
        client.sql.execute("SELECT 1", **given)
    assert 0 == server.connections


def test_a_bar_shows_states_and_rows(server, client):
    """On a terminal; it is taken from the screen at the end."""
    Script(server, ("RUNNING",) * 2)
    screen = Console(file=io.StringIO(), force_terminal=True, width=120)

    result = client.sql.execute("SELECT 1", result="json", on_progress=Bar(screen))
    assert 3 == len(result.fetchall())

    shown = screen.file.getvalue()
    assert "running" in shown
    assert "3 of 3 rows" in shown


def test_a_bar_is_silent_where_there_is_no_terminal(server, client):
    """As in a log of Airflow."""
    Script(server, ())
    screen = Console(file=io.StringIO(), force_terminal=False)

    client.sql.execute("SELECT 1", result="json", on_progress=Bar(screen)).fetchall()

    assert "" == screen.file.getvalue()


def warehouse(name, state, size):
    return {"id": f"id-{name}", "name": name, "state": state, "cluster_size": size}


@pytest.mark.parametrize(
    ("found", "chosen"),
    [
        ([("a", "STOPPED", "2X-Small"), ("b", "RUNNING", "4X-Large")], "id-b"),
        ([("a", "STOPPED", "Large"), ("b", "STOPPED", "X-Small"), ("c", "STOPPED", "Small")], "id-b"),
        ([("a", "STARTING", "Large"), ("b", "STOPPED", "2X-Small"), ("c", "DELETED", "2X-Small")], "id-a"),
        ([("b", "RUNNING", "Small"), ("a", "RUNNING", "Small")], "id-a"),
    ],
)
def test_a_warehouse_is_found_when_none_is_given(server, heard, found, chosen):
    """One that runs, else the smallest; it is asked for once, said in the log, and no setting changes."""
    heard.set_level(logging.INFO, logger="lakewire")
    requests = []

    def reply(connection, request):
        requests.append((request.method, request.target, request.json() if request.body else None))
        body = {"warehouses": [warehouse(*each) for each in found]} if request.target.startswith(WAREHOUSES) else DONE
        connection.sendall(answer(200, body, keep=False))

    server.script(reply)
    with DatabricksClient(host=server.host, token="dapi-canary", retry=QUICK) as client:
        client.sql.execute("SELECT 1", result="json")
        client.sql.execute("SELECT 2", result="json")
        assert client.config.warehouse_id is None

    asked = [target for method, target, _ in requests if target.startswith(WAREHOUSES)]
    assert 1 == len(asked)
    assert [chosen, chosen] == [body["warehouse_id"] for method, _, body in requests if method == "POST"]
    assert any(chosen in record.getMessage() for record in heard.records)


def test_no_warehouse_at_all_is_an_error_of_the_settings(server):
    """It says what to give."""
    server.script(lambda connection, _: connection.sendall(answer(200, {"warehouses": []}, keep=False)))

    with (
        DatabricksClient(host=server.host, token="dapi-canary", retry=QUICK) as client,
        pytest.raises(errors.ConfigError, match="warehouse_id"),
    ):
        client.sql.execute("SELECT 1")


def test_query_tags_are_sent_beside_our_own(server, client):
    """A key without a value is a key alone."""
    bodies = []

    def reply(connection, request):
        bodies.append(request.json())
        connection.sendall(answer(200, DONE, keep=False))

    server.script(reply)
    client.sql.execute("SELECT 1", result="json", query_tags={"team": "sales", "nightly": None})

    *theirs, ours = bodies[0]["query_tags"]
    assert [{"key": "team", "value": "sales"}, {"key": "nightly"}] == theirs
    assert "lakewire_op" == ours["key"]


@pytest.mark.parametrize("tags", [["team"], {"": "x"}, {"a": 1}, {7: "x"}])
def test_other_query_tags_are_refused(server, client, tags):
    """Before anything is sent."""
    with pytest.raises(errors.InvalidArgumentError, match="query_tags"):
        client.sql.execute("SELECT 1", query_tags=tags)
    assert 0 == server.connections
