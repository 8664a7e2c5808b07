"""Results that arrive late, cut, expired or out of order: complete, or an error."""

import re
import signal
import threading
import time
from itertools import count

import pyarrow as pa
import pytest

from lakewire import errors
from lakewire.http import Deadline
from tests.support.child import start_child
from tests.support.clock import Clock
from tests.support.scripted import answer

STATEMENTS = "/api/2.0/sql/statements"
STATUS = {"state": "SUCCEEDED"}


def arrow(values):
    """One Arrow stream of a bigint column, in batches of two rows."""
    sink = pa.BufferOutputStream()
    table = pa.table({"n": pa.array(values, pa.int64())})
    with pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table, max_chunksize=2)
    return sink.getvalue().to_pybytes()


class Workspace:
    """A script of one statement: responses by path, and of the storage by link."""

    def __init__(self, server):
        self.server = server
        self.chunks = [[0, 1, 2, 3], [4, 5, 6]]
        self.format = "ARROW_STREAM"
        self.truncated = False
        self.total = 7
        self.bodies = {}
        self.states = ["SUCCEEDED"]
        self.lifetime = "2999-01-01T00:00:00Z"
        self.row_counts = [4, 3]
        self.offsets = [0, 4]
        server.script(self.reply)

    def reply(self, connection, request):
        path = request.target.partition("?")[0]
        if request.method == "POST" and path == STATEMENTS:
            body = {"statement_id": "s-1", "status": {"state": "PENDING"}}
        elif path == f"{STATEMENTS}/s-1/cancel":
            self.states = ["CANCELED"]
            body = {}
        elif path == f"{STATEMENTS}/s-1":
            body = self.statement()
        elif found := re.fullmatch(rf"{STATEMENTS}/s-1/result/chunks/(\d+)", path):
            body = self.chunk(int(found[1]))
        else:
            connection.sendall(self.stored(path))
            return
        connection.sendall(answer(200, body, keep=False))

    def statement(self):
        state = self.states.pop(0) if len(self.states) > 1 else self.states[0]
        if state != "SUCCEEDED":
            return {"statement_id": "s-1", "status": {"state": state}}
        columns = [{"name": "n", "type_name": "LONG", "type_text": "BIGINT", "position": 0}]
        infos = [{"chunk_index": n, "row_count": count} for n, count in enumerate(self.row_counts)]
        manifest = {
            "format": self.format,
            "schema": {"column_count": 1, "columns": columns},
            "total_row_count": self.total,
            "total_chunk_count": len(self.chunks),
            "chunks": infos,
            "truncated": self.truncated,
        }
        return {"statement_id": "s-1", "status": STATUS, "manifest": manifest, "result": self.chunk(0)}

    def chunk(self, index):
        values = self.chunks[index]
        place = {"chunk_index": index, "row_offset": self.offsets[index], "row_count": self.row_counts[index]}
        if self.format == "JSON_ARRAY":
            return {**place, "data_array": [[str(value)] for value in values]}
        link = f"{self.server.host}/storage/{index}?sig=secret-{len(self.server.seen)}"
        return {"external_links": [{**place, "external_link": link, "expiration": self.lifetime}]}

    def stored(self, path):
        index = int(path.rpartition("/")[2])
        bodies = self.bodies.get(index, [])
        return bodies.pop(0) if bodies else answer(200, arrow(self.chunks[index]), keep=False)

    def requests(self, part):
        return [seen for seen in self.server.seen if part in seen.target]


@pytest.fixture
def workspace(server):
    return Workspace(server)


def numbers(client):
    return [row.n for row in client.sql.execute("SELECT n").rows()]


@pytest.mark.parametrize("form", ["ARROW_STREAM", "JSON_ARRAY"])
def test_every_chunk_is_read_in_order(client, workspace, form):
    """A result of several chunks is whole, not only its first chunk."""
    workspace.format = form

    assert list(range(7)) == numbers(client)


@pytest.mark.parametrize("form", ["ARROW_STREAM", "JSON_ARRAY"])
def test_a_missing_row_is_an_error(client, workspace, form):
    """Fewer rows than announced are an error."""
    workspace.format, workspace.total = form, 8

    with pytest.raises(errors.IncompleteResultError, match="has 8 rows, 7 arrived") as caught:
        numbers(client)
    assert "s-1" == caught.value.statement_id


@pytest.mark.parametrize("form", ["ARROW_STREAM", "JSON_ARRAY"])
@pytest.mark.parametrize("read", [numbers, lambda client: list(client.sql.execute("SELECT n").batches())])
def test_a_chunk_out_of_place_is_an_error(client, workspace, form, read):
    """A chunk that starts elsewhere than the one before ended is noticed, however it is read."""
    workspace.format, workspace.offsets = form, [0, 5]

    with pytest.raises(errors.IncompleteResultError, match="starts at row 5, expected 4") as caught:
        read(client)
    assert "s-1" == caught.value.statement_id


def test_an_arrow_stream_cut_between_batches_is_fetched_again(client, workspace):
    """A body that decodes cleanly to fewer rows is noticed by its count, and fetched again."""
    short = arrow([0, 1])  # a whole stream, of half the rows
    workspace.bodies = {0: [answer(200, short, keep=False)]}

    assert list(range(7)) == numbers(client)
    assert len(workspace.requests("/storage/0")) == 2


def test_a_body_cut_at_any_byte_never_gives_fewer_rows(client, workspace):
    """Wherever the stream breaks off, the rows are whole or there is an error."""
    whole = arrow(workspace.chunks[0])
    head = answer(200, whole, keep=False)[: -len(whole)]
    for size in range(0, len(whole), 97):
        workspace.bodies = {0: [head + whole[:size]]}

        assert list(range(7)) == numbers(client)


def test_a_file_cut_at_any_byte_never_gives_fewer_rows(client, workspace):
    """Storage that holds less than was written announces no more than it holds: the stream itself has to end well."""
    whole = arrow(workspace.chunks[0])
    for size in range(0, len(whole) - 8, 97):  # the last eight bytes say that this is the end
        workspace.bodies = {0: [answer(200, whole[:size], keep=False)]}

        assert list(range(7)) == numbers(client)


@pytest.mark.parametrize("length", ["abc", "-5", "{size}\r\nContent-Length: {size}"])
def test_an_unusable_content_length_is_ignored(client, workspace, length):
    """A Content-Length that is a number is used, else the stream is read to its end."""
    whole = arrow(workspace.chunks[0])
    head = f"HTTP/1.1 200 OK\r\nContent-Length: {length.format(size=len(whole))}\r\n\r\n"
    workspace.bodies = {0: [head.encode() + whole]}

    assert list(range(7)) == numbers(client)
    assert len(workspace.requests("/storage/0")) == 1


def test_columns_of_another_type_are_an_error(client, workspace, monkeypatch):
    """An Arrow stream that does not have the announced columns is an error."""
    body = pa.BufferOutputStream()
    table = pa.table({"n": ["a", "b", "c", "d"]})
    with pa.ipc.new_stream(body, table.schema) as writer:
        writer.write_table(table)
    workspace.bodies = {0: [answer(200, body.getvalue().to_pybytes(), keep=False)]}

    with pytest.raises(errors.DecodeError, match="columns announced") as caught:
        client.sql.execute("SELECT n").to_arrow()
    assert "s-1" == caught.value.statement_id


def test_a_date_beyond_what_python_holds_is_an_error_of_ours(client, server):
    """Arrow holds days that Python's dates do not; ``to_arrow`` gives them."""
    table = pa.table({"n": pa.array([10**8], pa.date32())})
    body = pa.BufferOutputStream()
    with pa.ipc.new_stream(body, table.schema) as writer:
        writer.write_table(table)
    link = {"chunk_index": 0, "row_count": 1, "external_link": f"{server.host}/storage/0"}
    manifest = {
        "format": "ARROW_STREAM",
        "schema": {"columns": [{"name": "n", "type_text": "DATE"}]},
        "total_row_count": 1,
        "total_chunk_count": 1,
    }
    whole = {"statement_id": "s-1", "status": STATUS, "manifest": manifest, "result": {"external_links": [link]}}
    stored = answer(200, body.getvalue().to_pybytes())
    server.reply_to_each(lambda request: stored if "/storage" in request.target else answer(200, whole))

    result = client.sql.execute("SELECT n")
    with pytest.raises(errors.DecodeError, match=r"date32.*to_arrow holds more"):
        result.fetchall()
    assert table == result.to_arrow()


@pytest.mark.parametrize(
    ("manifest", "rows"),
    [
        ({"total_row_count": 2, "total_chunk_count": 1}, [["1"], ["2", "3"]]),
        ({"total_row_count": 1, "total_chunk_count": 1}, [["1", "2"]]),
        ({}, [["1"]]),
        (None, [["1"]]),
    ],
    ids=["ragged", "too wide", "not announced", "no manifest"],
)
def test_rows_of_another_shape_than_announced_are_an_error(client, server, manifest, rows):
    """Rows that were not announced are neither dropped nor guessed."""
    columns = {"schema": {"columns": [{"name": "n", "type_text": "INT"}]}, "format": "JSON_ARRAY"}
    whole = {"statement_id": "s-1", "status": STATUS, "result": {"data_array": rows}}
    server.script(answer(200, whole if manifest is None else {**whole, "manifest": {**columns, **manifest}}))

    with pytest.raises(errors.IncompleteResultError) as caught:
        client.sql.execute("SELECT n").fetchall()
    assert ("applied", "s-1") == (caught.value.outcome, caught.value.statement_id)


def test_a_number_too_large_for_its_column_is_an_error_of_ours(client, server):
    """As Arrow as well."""
    manifest = {
        "format": "JSON_ARRAY",
        "schema": {"columns": [{"name": "n", "type_text": "INT"}]},
        "total_row_count": 1,
        "total_chunk_count": 1,
    }
    result = {"data_array": [["99999999999"]]}
    server.script(answer(200, {"statement_id": "s-1", "status": STATUS, "manifest": manifest, "result": result}))

    with pytest.raises(errors.DecodeError, match="does not fit its column"):
        client.sql.execute("SELECT n").to_arrow()


def test_a_result_half_read_is_read_on_in_a_forked_child(client, workspace, monkeypatch):
    """What the parent's threads were fetching the child fetches itself."""
    workspace.chunks = [[n] for n in range(6)]
    workspace.row_counts, workspace.offsets, workspace.total = [1] * 6, list(range(6)), 6
    stored, may_go_on = workspace.stored, threading.Event()
    monkeypatch.setattr(workspace, "stored", lambda path: (path.endswith("/0") or may_go_on.wait(30)) and stored(path))
    batches = client.sql.execute("SELECT n").batches()
    first = [next(batches)["n"].to_pylist()]

    finish = start_child(lambda: [batch["n"].to_pylist() for batch in batches])
    may_go_on.set()

    assert [[n] for n in range(6)] == first + finish()
    assert [[n] for n in range(1, 6)] == [batch["n"].to_pylist() for batch in batches]


def test_an_expired_link_is_replaced(client, workspace):
    """A link that is about to expire is replaced before it is used."""
    workspace.lifetime = "2020-01-01T00:00:00Z"

    assert list(range(7)) == numbers(client)
    assert len(workspace.requests("/result/chunks/0")) == 1


def test_a_refused_link_is_replaced_a_few_times(client, workspace):
    """Storage that keeps refusing ends in an error that does not show the link."""
    workspace.bodies = {1: [answer(403, "<Error>AuthenticationFailed</Error>", keep=False)] * 3}

    with pytest.raises(errors.ResponseError, match="storage responded 403") as caught:
        numbers(client)
    assert "secret" not in f"{caught.value}{caught.value.__dict__}"
    assert len(workspace.requests("/storage/1")) == 3


def test_storage_sees_no_credentials(client, workspace):
    """The token is for the workspace; a storage host gets the link and nothing else."""
    numbers(client)

    seen = workspace.requests("/storage/")
    assert seen
    assert all("authorization" not in request.headers and "cookie" not in request.headers for request in seen)


@pytest.mark.parametrize(
    "link",
    [
        "file:///etc/passwd",
        "http://169.254.169.254/latest",
        "https://10.0.0.1/x",
        "https://u:p@storage.example/x",
        "//x",
    ],
)
def test_a_hostile_link_is_not_followed(client, workspace, link, monkeypatch):
    """A server cannot make the client fetch what only the client can reach."""
    chunk = workspace.chunk
    monkeypatch.setattr(workspace, "chunk", lambda index: patched(chunk(index), link))

    with pytest.raises(errors.ResponseError, match="not https to a public host") as caught:
        numbers(client)
    assert link not in str(caught.value)


def patched(data, link):
    return {"external_links": [{**entry, "external_link": link} for entry in data["external_links"]]}


def test_a_result_the_server_cut_is_an_error(client, workspace):
    """A truncated result is an error, unless a limit was given."""
    workspace.truncated = True

    with pytest.raises(errors.ResultTruncatedError, match="pass row_limit") as caught:
        client.sql.execute("SELECT n")
    assert ("applied", "s-1") == (caught.value.outcome, caught.value.statement_id)
    assert client.sql.execute("SELECT n", row_limit=7).truncated


def test_an_unknown_state_is_not_final(client, workspace):
    """Polling goes on through states that do not exist yet."""
    workspace.states = ["RUNNING", "REWARMING", "SUCCEEDED"]

    assert list(range(7)) == numbers(client)


def test_a_timeout_cancels_once_and_says_how_the_statement_ended(client, workspace):
    """After the timeout the statement is canceled, and the error says that the cancel was confirmed."""
    workspace.states = ["RUNNING"]
    started = time.monotonic()

    with pytest.raises(errors.StatementTimeoutError, match="it is CANCELED") as caught:
        client.sql.execute("SELECT n", timeout=1.0)
    assert ("failed", "s-1") == (caught.value.outcome, caught.value.statement_id)
    assert time.monotonic() - started < 10
    assert len(workspace.requests("/cancel")) == 1


@pytest.mark.parametrize("read", [numbers, lambda client: list(client.sql.execute("SELECT n").batches())])
@pytest.mark.parametrize("form", ["ARROW_STREAM", "JSON_ARRAY"])
def test_a_chunk_that_cannot_be_fetched_names_its_statement(client, workspace, form, read):
    """The transport does not know the statement; its error has the id, with the facts of the call."""
    workspace.format = form
    refused = answer(403, {"error_code": "PERMISSION_DENIED", "message": "m"}, keep=False)

    def reply(connection, request):
        if request.target.endswith("/result/chunks/1"):
            connection.sendall(refused)
        else:
            workspace.reply(connection, request)

    workspace.server.script(reply)

    with pytest.raises(errors.PermissionDeniedError) as caught:
        read(client)
    assert ("s-1", 403) == (caught.value.statement_id, caught.value.status)


def test_ctrl_c_cancels_the_statement(client, workspace):
    """Interrupting a wait cancels what was waited for, and stays an interrupt."""
    workspace.states = ["RUNNING"]
    polls = count(1)

    def press(connection, request):
        if request.target.endswith("/s-1") and next(polls) == 3:  # while the client waits for the response
            signal.pthread_kill(threading.main_thread().ident, signal.SIGINT)
            time.sleep(0.2)
        workspace.reply(connection, request)

    workspace.server.script(press)

    with pytest.raises(KeyboardInterrupt):
        client.sql.execute("SELECT n")
    assert len(workspace.requests("/cancel")) == 1


def test_a_statement_is_sent_as_the_api_wants_it(client, workspace):
    """Warehouse, names, typed parameters, disposition and format are in the body of one POST."""
    client.sql.execute("SELECT :v", {"v": 7}, row_limit=10)

    assert {
        "statement": "SELECT :v",
        "warehouse_id": "w1",
        "catalog": "main",
        "schema": "default",
        "parameters": [{"name": "v", "type": "INT", "value": "7"}],
        "disposition": "EXTERNAL_LINKS",
        "format": "ARROW_STREAM",
        "row_limit": 10,
        "on_wait_timeout": "CONTINUE",
        "wait_timeout": "0s",
        "query_tags": [{"key": "lakewire_op", "value": workspace.server.seen[0].json()["query_tags"][0]["value"]}],
    } == workspace.server.seen[0].json()


class SlowWorkspace(Workspace):
    """A script of a result of which each chunk takes a while, on a clock that only the script and sleeping move."""

    def __init__(self, server, form, chunk_s, count=5):
        super().__init__(server)
        self.format, self.chunk_s, self.clock, self.total = form, chunk_s, Clock(), count
        self.chunks, self.row_counts, self.offsets = [[n] for n in range(count)], [1] * count, list(range(count))

    def chunk(self, index):
        self.clock.now += self.chunk_s if index else 0
        return super().chunk(index)


@pytest.fixture(params=["ARROW_STREAM", "JSON_ARRAY"])
def slow(request, server):
    return lambda *options: SlowWorkspace(server, request.param, *options)


READS = {
    "rows": lambda result: list(result.rows()),
    "fetchall": lambda result: result.fetchall(),
    "to_dicts": lambda result: result.to_dicts(),
    "to_arrow": lambda result: result.to_arrow(),
    "batches": lambda result: list(result.batches()),
}


def execute(client, slow, timeout):
    client._transport = client._transport.with_clock(slow.clock)
    return client.sql.execute("SELECT n", timeout=timeout)


def test_one_deadline_bounds_the_fetch_of_all_chunks(client, slow):
    """It does not start again with each chunk: four chunks of 40 s do not fit into 100 s."""
    server = slow(40.0)
    result = execute(client, server, timeout=100.0)

    with pytest.raises(errors.DeadlineExceededError, match="100 s"):  # of a reader who takes no time
        list(result._fetch(Deadline(100.0, server.clock), keep=True))


@pytest.mark.parametrize("read", READS)
def test_each_read_has_a_deadline_of_its_own(client, slow, read):
    """A result read late, or twice, has as many seconds each time."""
    result = execute(client, slow(20.0), timeout=100.0)

    for _ in range(3):
        assert 5 == len(READS[read](result))


def test_no_timeout_is_no_bound(client, slow):
    """None holds for the rows as well: together they take longer than any default."""
    assert 20 == len(execute(client, slow(50.0, 20), timeout=None).fetchall())


@pytest.mark.parametrize("read", [lambda result: result.rows(), lambda result: result.batches()])
def test_the_time_in_which_the_caller_has_the_rows_does_not_count(client, slow, read):
    """A consumer that takes an hour for each row is not out of time."""
    script = slow(1.0)
    result = execute(client, script, timeout=100.0)

    count = 0
    for _ in read(result):
        script.clock.now += 3600
        count += 1
    assert 5 == count
