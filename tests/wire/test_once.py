"""Every way of changing something, under every fault: what the server did is counted, and it is never done twice."""

import itertools
import threading

import pytest

from lakewire import DatabricksClient, RetryPolicy, errors
from lakewire.jobs import JobSettings, NotebookTask
from lakewire_local.faults import Fault, FaultyRelay
from tests.support.scripted import ScriptedServer, answer

TASK = NotebookTask("/n")
FILE = "/Volumes/main/default/files/a.csv"
FAULTS = {
    "response lost": Fault.drop_response(),
    "reset before": Fault.reset(),
    "reset after": Fault.reset(works=True),
    "503 before": Fault.unavailable(),
    "503 after": Fault.unavailable(works=True),
    "503 that says it was not taken": Fault.respond(
        503, {"error_code": "TEMPORARILY_UNAVAILABLE", "message": "m"}, headers={"Retry-After": "0"}, works=True
    ),
    "500 after": Fault.respond(500, {"error_code": "INTERNAL_ERROR", "message": "m"}, works=True),
    "502 after": Fault.respond(502, "bad gateway", works=True),
    "504 after": Fault.respond(504, b"", works=True),
    "response cut": Fault.cut(3),
    "html after": Fault.respond(200, "<html>log in</html>", works=True),
    "429": Fault.throttled(0),
    "silence": Fault.delay(0.8),
}
CALLS = {
    "submit": lambda client: client.jobs.submit(TASK),
    "run_now": lambda client: client.jobs.run_now(3),
    "insert": lambda client: client.sql.execute(
        "INSERT INTO t VALUES (1)", timeout=client._transport.options.timeout_s
    ),
    "create": lambda client: client.jobs.create(JobSettings(name="nightly", tasks=TASK)),
    "put": lambda client: client.files.upload(FILE, b"content", overwrite=True),
}
OFTEN = [1, 2, 9]
NOTHING_HAPPENED = {"not_sent", "rejected"}


class Ledger:
    """A workspace that writes down its effects: one for each job, statement, run by token, and file by path."""

    def __init__(self):
        self.server = ScriptedServer()
        self.server.reply_to_each(self.reply)
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()
        self.effects = []
        self.files = {}

    def reply(self, request):
        with self._lock:
            path = request.target.partition("?")[0]
            if request.method == "PUT":
                self.files[path] = request.body
                self.effects = list(self.files)
                return answer(204, b"")
            if request.method == "GET":
                return answer(200, {"run_id": 1, "state": {"life_cycle_state": "RUNNING"}})
            return answer(200, self.post(path, request.json()))

    def post(self, path, body):
        token = body.get("idempotency_token")
        if token and token in self.effects:
            return {"run_id": self.effects.index(token) + 1}
        self.effects.append(token or next(self._numbers))
        if path == "/api/2.0/sql/statements":
            manifest = {"schema": {"columns": []}, "total_row_count": 0, "total_chunk_count": 0}
            return {"statement_id": "s", "status": {"state": "SUCCEEDED"}, "manifest": manifest, "result": {}}
        return {"job_id": 5} if path.endswith("jobs/create") else {"run_id": len(self.effects)}


@pytest.fixture
def ledger():
    made = Ledger()
    yield made
    made.server.close()


@pytest.mark.parametrize("times", OFTEN)
@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("fault", FAULTS)
def test_nothing_is_done_twice(ledger, fault, call, times):
    """Whether a fault comes once, twice or for good: at most one effect, and the client's word agrees with it."""
    at_once = RetryPolicy(max_attempts=4, transient_s=0, throttled_s=0)
    with (
        FaultyRelay(ledger.server.host) as relay,
        DatabricksClient(host=relay.host, token="t", warehouse_id="w", retry=at_once, limits={}) as client,
    ):
        relay.inject(FAULTS[fault], times=times)
        try:
            CALLS[call](client.with_options(timeout=0.7 if fault == "silence" else 5.0))
        except errors.LakewireError as error:
            outcome = error.outcome
        else:
            outcome = "applied"

    assert len(ledger.effects) <= 1
    if outcome == "applied":
        assert 1 == len(ledger.effects)
    if outcome in NOTHING_HAPPENED:
        assert 0 == len(ledger.effects)
    if call == "put" and times == 1:
        assert [b"content"] == list(ledger.files.values())
