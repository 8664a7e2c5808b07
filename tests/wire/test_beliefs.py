"""What the client believes against what the server did, under random faults."""

import itertools
import os
import threading

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from lakewire import DatabricksClient, RetryPolicy, errors
from lakewire_local.faults import Fault, FaultyRelay
from lakewire_runtime import Operation
from tests.support.scripted import ScriptedServer, answer

EXAMPLES = 2000 if os.environ.get("LAKEWIRE_STRESS") else 40
NUMBERS = itertools.count()
NOTHING_HAPPENED = {"not_sent", "rejected"}
FAULTS = [
    Fault.drop_response(),
    Fault.reset(),
    Fault.reset(works=True),
    Fault.unavailable(),
    Fault.unavailable(works=True),
    Fault.throttled(),
    Fault.throttled(0),
    Fault.cut(3),
    Fault.trickle(2000),
    Fault.delay(0.001),
    Fault.redirect("https://evil.example/"),
    Fault.expired_token(),
    Fault.respond(500, {"error_code": "INTERNAL_ERROR", "message": "m"}, works=True),
    Fault.respond(502, "bad gateway", works=True),
    Fault.respond(200, "<html>log in</html>"),
    Fault.respond(200, b'{"a": ', headers={"Content-Type": "application/json"}, works=True),
    Fault.respond(
        503, {"error_code": "TEMPORARILY_UNAVAILABLE", "message": "m"}, headers={"Retry-After": "0"}, works=True
    ),
    Fault.respond(409, {"error_code": "ABORTED", "message": "m"}),
    Fault.respond(404, {"error_code": "NOT_FOUND", "message": "m"}),
    Fault.respond(418),
]


class Ledger:
    """A server that writes down what it does: appends, runs by token, values by key."""

    def __init__(self):
        self.server = ScriptedServer()
        self.server.reply_to_each(self.reply)
        self.effects = {}
        self.values = {}
        self._lock = threading.Lock()

    def reply(self, request):
        with self._lock:
            kind, key = request.target.split("/")[1:]
            if kind == "token":
                self.effects.setdefault(request.json()["idempotency_token"], 1)
            elif kind == "once":
                self.effects[key] = self.effects.get(key, 0) + 1
            elif request.method == "PUT":
                self.values[key] = request.json()["value"]
            elif request.method == "DELETE":
                if key not in self.values:
                    return answer(404, {"error_code": "NOT_FOUND", "message": "m"})
                del self.values[key]
            return answer(200, {"value": self.values.get(key)})


class Beliefs(RuleBasedStateMachine):
    """Calls with faults in any order; after each, belief and effect are compared."""

    ledger = relay = client = None

    @initialize()
    def start(self):
        self.relay.clear()
        self.client._transport._guards.quota.left = 500

    def call(self, method, kind, faults, body=None, key=None):
        """Make one call while *faults* wait; return key and what the client believes."""
        key = key or f"k{next(NUMBERS)}"
        token = "idempotency_token" if kind == "token" else None
        operation = Operation(name=f"tests.{key}", method=method, path="/x", returns=dict, token=token)
        for fault in faults:
            self.relay.inject(fault)
        try:
            self.client._transport.with_deadline(20).send(operation, f"/{kind}/{key}", body=body and body(key))
        except errors.LakewireError as error:
            belief = error
        else:
            belief = None
        self.relay.clear()
        return key, belief

    @rule(faults=st.lists(st.sampled_from(FAULTS), max_size=5))
    def append(self, faults):
        key, belief = self.call("POST", "once", faults, body=lambda key: {"key": key})
        self.check(self.ledger.effects.get(key, 0), belief)

    @rule(faults=st.lists(st.sampled_from(FAULTS), max_size=6))
    def start_run(self, faults):
        key, belief = self.call("POST", "token", faults, body=lambda key: {"idempotency_token": key})
        self.check(self.ledger.effects.get(key, 0), belief)
        if isinstance(belief, errors.OutcomeUnknownError):
            belief.reconcile(20)
            assert 1 == self.ledger.effects[key]

    @rule(faults=st.lists(st.sampled_from(FAULTS), max_size=5))
    def put(self, faults):
        key, belief = self.call("PUT", "value", faults, body=lambda key: {"value": key})
        self.check(int(self.ledger.values.get(key) == key), belief)

    @rule(faults=st.lists(st.sampled_from(FAULTS), max_size=5))
    def delete(self, faults):
        key = f"k{next(NUMBERS)}"
        self.ledger.values[key] = 1
        _, belief = self.call("DELETE", "value", faults, key=key)
        told_by_fault = isinstance(belief, errors.NotFoundError)
        if not told_by_fault and not (belief is None and any(fault.status == 404 for fault in faults)):
            self.check(int(key not in self.ledger.values), belief)

    @rule(faults=st.lists(st.sampled_from(FAULTS), max_size=5))
    def read(self, faults):
        self.call("GET", "value", faults)

    def check(self, effects, belief):
        assert effects <= 1
        if belief is None or belief.outcome == "applied":
            assert 1 == effects
        elif belief.outcome in NOTHING_HAPPENED:
            assert 0 == effects


def test_effects_never_exceed_one_and_success_is_never_a_lie(monkeypatch):
    """Thousands of calls with faults in any order: nothing happens twice, and what is claimed is there."""
    monkeypatch.setattr("lakewire.http.limiter._FIRST_GUESS", 499.0)  # its pace is tested elsewhere
    ledger = Ledger()
    at_once = RetryPolicy(max_attempts=4, transient_s=0, throttled_s=0)
    with (
        FaultyRelay(ledger.server.host) as relay,
        DatabricksClient(host=relay.host, token="t", retry=at_once, limits={}) as client,
    ):
        Beliefs.ledger, Beliefs.relay, Beliefs.client = ledger, relay, client
        run_state_machine_as_test(
            Beliefs, settings=settings(max_examples=EXAMPLES, stateful_step_count=8, deadline=None)
        )
    ledger.server.close()
