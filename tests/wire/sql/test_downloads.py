"""Many chunks fetched side by side: whole whatever the storage does, within bounds, and ended when unwanted."""

import os
import re
import threading
import time
from contextlib import suppress

import lz4.frame
import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lakewire import DatabricksClient, errors
from tests.support.child import start_child
from tests.support.scripted import ScriptedServer, answer
from tests.support.security import tls_server
from tests.support.waiting import until

ROWS = 500  # in a chunk
READS = {
    "to_arrow": lambda result: result.to_arrow()["n"].to_pylist(),
    "batches": lambda result: [n for batch in result.batches() for n in batch["n"].to_pylist()],
    "rows": lambda result: [row.n for row in result.rows()],
}


def stream(values):
    sink = pa.BufferOutputStream()
    table = pa.table({"n": pa.array(values, pa.int64())})
    with pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table, max_chunksize=ROWS // 5)
    return sink.getvalue().to_pybytes()


class Storage:
    """
    A workspace with one result of *count* chunks, and its storage.

    Attributes:
        faults: What happens to a chunk: a list of faults, one for each request; none is left when it is empty.
        links: How many links a response holds.
        open: Storage requests that are being responded to.
    """

    def __init__(self, count, *, links=1, packed=False, byte_count=None, server=None):
        self.server = server or ScriptedServer()
        self.count, self.links, self.packed = count, links, packed
        self.bodies = [self.body(index) for index in range(count)]
        self.byte_count = byte_count or len(self.bodies[0])
        self.faults = {}
        self.places = {}
        self.asked = []
        self.fetched = []
        self.open = 0
        self.gate = threading.Event()
        self.ended = threading.Event()
        self.lock = threading.Lock()
        self.server.script(self.reply)

    @property
    def expected(self):
        return list(range(self.count * ROWS))

    def body(self, index):
        whole = stream(range(index * ROWS, (index + 1) * ROWS))
        half = len(whole) // 2  # two frames, as a server that packs piece by piece sends them
        return lz4.frame.compress(whole[:half]) + lz4.frame.compress(whole[half:]) if self.packed else whole

    def client(self, **options):
        return DatabricksClient(host=self.server.host, token="t", warehouse_id="w", **options)

    def place(self, index):
        place = {"chunk_index": index, "row_offset": index * ROWS, "row_count": ROWS, "byte_count": self.byte_count}
        return {**place, **self.places.get(index, {})}

    def statement(self):
        columns = [{"name": "n", "type_name": "LONG", "type_text": "BIGINT", "position": 0}]
        manifest = {
            "format": "ARROW_STREAM",
            "schema": {"columns": columns},
            "chunks": [self.place(index) for index in range(self.count)],
            "total_row_count": self.count * ROWS,
            "total_chunk_count": self.count,
            "result_compression": "LZ4_FRAME" if self.packed else "NONE",
        }
        status = {"state": "SUCCEEDED"}
        return {"statement_id": "s", "status": status, "manifest": manifest, "result": self.chunk(0)}

    def chunk(self, index):
        held = range(index, min(index + self.links, self.count))
        return {"external_links": [self.link(each) for each in held if "no link" not in self.faults.get(each, ())]}

    def link(self, index):
        soon = "2020-01-01T00:00:00Z" if "expired" in self.faults.get(index, ()) else "2999-01-01T00:00:00Z"
        return {**self.place(index), "external_link": f"{self.server.host}/storage/{index}", "expiration": soon}

    def reply(self, connection, request):
        path = request.target.partition("?")[0]
        if found := re.search(r"/result/chunks/(\d+)$", path):
            self.asked.append(int(found[1]))
            connection.sendall(answer(200, self.chunk(int(found[1])), keep=False))
        elif found := re.search(r"/storage/(\d+)$", path):
            self.store(connection, int(found[1]))
        else:
            connection.sendall(answer(200, self.statement(), keep=False))

    def store(self, connection, index):
        with self.lock:
            self.fetched.append(index)
            self.open += 1
            faults = self.faults.get(index) or ["none"]
            fault = faults.pop(0) if faults[0] not in {"no link", "expired"} else faults[0]
        try:
            self.send(connection, index, fault)
        finally:
            with self.lock:
                self.open -= 1

    def send(self, connection, index, fault):
        whole = self.bodies[index]
        if fault == "stall":
            connection.sendall(answer(200, whole, keep=False)[: -len(whole) // 2])
            with suppress(OSError):  # until the client gives it up, or for good
                connection.settimeout(20)
                connection.recv(1)
        elif fault == "cut":
            connection.sendall(answer(200, whole, keep=False)[: -len(whole) // 3])
        elif fault == "short":  # a whole response with a part of the body
            connection.sendall(answer(200, whole[: len(whole) * 2 // 3], keep=False))
        elif fault == "damaged":
            connection.sendall(answer(200, bytes(len(whole)), keep=False))
        elif fault == "refused":
            connection.sendall(answer(403, "<Error>AuthenticationFailed</Error>", keep=False))
        elif fault == "wait":
            self.gate.wait(20)
            connection.sendall(answer(200, whole, keep=False))
        else:
            connection.sendall(answer(200, whole, keep=False))


FAULTS = ["cut", "short", "damaged", "refused", "stall"]
PLACES = [{"row_offset": 0}, {"row_offset": 10**6}, {"row_count": ROWS - 1}, {"row_count": 0}, {"chunk_index": 0}]


@st.composite
def plans(draw):
    """What happens to some chunks: faults of a few requests, a link that is missing or expires, a wrong place."""
    chunks = st.integers(0, 5)
    some = st.lists(st.sampled_from(FAULTS), min_size=1, max_size=4)
    lasting = st.sampled_from([["no link"], ["expired"]])
    return {
        "faults": draw(st.dictionaries(chunks, st.one_of(some, lasting), max_size=4)),
        "places": draw(st.dictionaries(chunks, st.sampled_from(PLACES), max_size=1)),
        "links": draw(st.sampled_from([1, 4])),
        "packed": draw(st.booleans()),
        "read": draw(st.sampled_from(sorted(READS))),
    }


@settings(
    max_examples=1000 if os.environ.get("LAKEWIRE_STRESS") else 25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
@given(plans())
def test_any_faults_give_exactly_the_rows_or_a_typed_error(plan):
    """Cut, short, damaged, refused, silent, missing, expired, duplicated or misplaced chunks never give other rows."""
    storage = Storage(6, links=plan["links"], packed=plan["packed"])
    storage.faults = {index: list(faults) for index, faults in plan["faults"].items()}
    storage.places = plan["places"]
    with storage.client() as client:
        try:
            found = READS[plan["read"]](client.sql.execute("SELECT n", timeout=4))
        except (
            errors.IncompleteResultError,
            errors.ResponseError,
            errors.TransportError,
            errors.DeadlineExceededError,
        ):
            pass
        else:
            assert storage.expected == found
    storage.server.close()


@pytest.mark.parametrize("read", READS)
def test_faults_that_pass_cost_no_row(read):
    """Each chunk fails once, each in another way."""
    storage = Storage(12)
    storage.faults = {index: [FAULTS[index % 4]] for index in range(12)}

    with storage.client() as client:
        assert storage.expected == READS[read](client.sql.execute("SELECT n"))


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("links", [1, 5, 100])
def test_links_are_asked_for_once(links, packed):
    """One response holds several links, and no thread asks for one that is on its way."""
    storage = Storage(100, links=links, packed=packed)

    with storage.client() as client:
        assert storage.expected == READS["to_arrow"](client.sql.execute("SELECT n"))
    assert list(range(links, 100, links)) == sorted(storage.asked)


def test_links_that_expire_soon_are_used_when_the_server_has_no_others():
    """Each range is asked for once, though its links are about to expire."""
    storage = Storage(40, links=8)
    storage.faults = {index: ["expired"] for index in range(40)}

    with storage.client() as client:
        assert storage.expected == READS["to_arrow"](client.sql.execute("SELECT n"))
    assert [0, 8, 16, 24, 32] == sorted(set(storage.asked))
    assert len(storage.asked) <= 16  # those who come when a response was used up ask again


def test_responses_may_hold_fewer_links_than_the_first():
    """What is missing is asked for by its own number."""
    storage = Storage(40, links=8)
    statement = storage.statement()
    storage.statement, storage.links = lambda: statement, 3

    with storage.client() as client:
        assert storage.expected == READS["to_arrow"](client.sql.execute("SELECT n"))
    assert len(storage.asked) < 40


@pytest.mark.parametrize(("read", "most"), [("to_arrow", 32), ("batches", 16)])
def test_so_many_chunks_are_in_flight(read, most):
    """More where all are kept; what counts is what has not ended."""
    storage = Storage(60, byte_count=2 << 20)
    storage.faults = {index: ["wait"] for index in range(1, 60)}
    with storage.client() as client:
        reading = threading.Thread(target=READS[read], args=(client.sql.execute("SELECT n"),), daemon=True)
        reading.start()
        until(lambda: storage.open == most)
        time.sleep(0.3)
        assert most == storage.open
        storage.gate.set()
        reading.join(20)


def test_chunks_held_stay_within_the_bytes_that_may_be():
    """In flight, waiting or being read: a consumer that pauses pauses the downloads, too."""
    storage = Storage(40, byte_count=10)
    with storage.client(fetch_ahead_bytes=50) as client:
        batches = client.sql.execute("SELECT n").batches()
        next(batches)
        until(lambda: len(storage.fetched) == 5)
        time.sleep(0.2)
        assert 5 == len(storage.fetched)
        assert storage.expected[ROWS // 5 :] == [n for batch in batches for n in batch["n"].to_pylist()]


def test_chunks_of_unknown_size_are_streamed_one_by_one():
    """What may be of any size is not fetched ahead."""
    storage = Storage(6)
    storage.byte_count = 0
    with storage.client() as client:
        batches = client.sql.execute("SELECT n").batches()
        first = next(batches)["n"].to_pylist()
        time.sleep(0.3)
        assert [0] == storage.fetched
        assert storage.expected == first + [n for batch in batches for n in batch["n"].to_pylist()]


def test_a_silent_chunk_is_fetched_a_second_time():
    """Once, beside the first try, when others bring bytes meanwhile; the first try is ended."""
    storage = Storage(40)
    storage.faults = {3: ["stall"], 20: ["stall"]}
    with storage.client() as client:
        started = time.monotonic()
        assert storage.expected == READS["to_arrow"](client.sql.execute("SELECT n"))

        assert time.monotonic() - started < 10
        until(lambda: storage.open == 0)  # the connection of the loser is closed
    assert (2, 2) == (storage.fetched.count(3), storage.fetched.count(20))


@pytest.mark.parametrize("abandon", [False, True])
def test_a_silent_chunk_is_ended_under_tls(authority, tmp_path, abandon):
    """TLS stands between the thread that waits and the socket that another thread shuts down."""
    bundle = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(bundle)
    storage = Storage(40, server=tls_server(authority, "127.0.0.1"))
    storage.faults = {3: ["stall"], 20: ["stall", "stall"] if abandon else ["stall"]}
    with storage.client(ca_bundle=str(bundle)) as client:
        batches = client.sql.execute("SELECT n").batches()
        if abandon:
            assert 0 == next(batches)["n"][0].as_py()
            batches.close()
        else:
            assert storage.expected == [n for batch in batches for n in batch["n"].to_pylist()]
        until(lambda: storage.open == 0)


def test_a_network_that_is_silent_is_not_asked_twice():
    """Where no fetch brings bytes, a second request helps nobody."""
    storage, fetched = Storage(8), []
    storage.faults = {index: ["wait"] for index in range(8)}

    def go_on():
        fetched.extend(storage.fetched)
        storage.gate.set()

    with storage.client() as client:
        threading.Timer(2.5, go_on).start()
        assert storage.expected == READS["to_arrow"](client.sql.execute("SELECT n"))

    assert list(range(8)) == sorted(fetched)


@pytest.mark.parametrize("way", ["batches", "rows", "reader"])
@pytest.mark.parametrize("is_closed", [True, False])
def test_an_abandoned_iterator_ends_what_is_under_way(way, is_closed):
    """Closed or garbage: no more chunks are begun, and the connections of those in flight are closed."""
    storage = Storage(60, byte_count=2 << 20)
    storage.faults = {index: ["stall", "stall"] for index in range(1, 60)}
    with storage.client() as client:
        reading = getattr(client.sql.execute("SELECT n"), way)()
        next(iter(reading))
        until(lambda: storage.open >= 15)
        begun = len(storage.fetched)
        if is_closed and way != "reader":  # which pyarrow only drops
            reading.close()
        del reading

        until(lambda: storage.open == 0)
    assert begun + 1 >= len(storage.fetched)


def test_an_exception_of_the_caller_ends_what_is_under_way():
    """A loop that raises leaves no download behind."""
    storage = Storage(60, byte_count=2 << 20)
    storage.faults = {index: ["stall"] for index in range(1, 60)}

    def work():
        for _ in client.sql.execute("SELECT n").batches():
            until(lambda: storage.open >= 15)
            raise ZeroDivisionError

    with storage.client() as client:
        with pytest.raises(ZeroDivisionError):
            work()
        until(lambda: storage.open == 0)


def test_an_error_ends_what_is_under_way():
    """A chunk that cannot be had ends the others at once."""
    storage = Storage(30, byte_count=2 << 20)
    storage.faults = {0: ["refused"] * 9, **{index: ["stall"] for index in range(1, 30)}}
    with storage.client() as client:
        with pytest.raises(errors.LinkExpiredError):
            READS["to_arrow"](client.sql.execute("SELECT n"))
        until(lambda: storage.open == 0)


def test_connections_serve_one_chunk_after_another():
    """As many as there are fetches at a time are kept, whatever the default of requests."""
    storage = Storage(100)
    storage.server.reply_to_each(lambda request: reply_of(storage, request))
    with storage.client() as client:
        result = client.sql.execute("SELECT n")
        assert storage.expected == READS["to_arrow"](result)
        assert storage.expected == READS["to_arrow"](result)
    assert storage.server.connections <= 1 + 32 + 32  # the statement, links, chunks


def reply_of(storage, request):
    if found := re.search(r"/storage/(\d+)$", request.target):
        return answer(200, storage.bodies[int(found[1])])
    if found := re.search(r"/result/chunks/(\d+)$", request.target):
        return answer(200, storage.chunk(int(found[1])))
    return answer(200, storage.statement())


def test_a_forked_child_reads_on_in_parallel():
    """With threads of its own, while those of the parent go on."""
    storage = Storage(40, byte_count=2 << 20)
    with storage.client() as client:
        batches = client.sql.execute("SELECT n").batches()
        first = next(batches)["n"].to_pylist()
        finish = start_child(lambda: [n for batch in batches for n in batch["n"].to_pylist()])

        assert storage.expected == first + finish()
        assert storage.expected == first + [n for batch in batches for n in batch["n"].to_pylist()]
