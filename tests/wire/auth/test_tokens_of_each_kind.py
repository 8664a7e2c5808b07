"""Tokens of every kind of sign-in: one request for many calls, one fetch for many threads, forks and pickles."""

import os
import pickle
import random
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import attrs
import pytest

from lakewire import DatabricksClient
from lakewire_runtime import Operation
from lakewire_runtime.deadline import Deadline
from tests.support.child import start_child
from tests.wire.auth.cases import AWS, CASES, M2M

ME = Operation(name="tests.me", method="GET", path="/api/2.0/preview/scim/v2/Me", returns=dict)
TRIES = 500 if os.environ.get("LAKEWIRE_STRESS") else 60
FIRST_OF_EACH = {case.kind: case for case in reversed(CASES) if case.kind and case.host.startswith("https://")}


@pytest.mark.parametrize("kind", FIRST_OF_EACH)
def test_one_token_serves_a_hundred_calls(world, kind):
    """After the first call no kind asks anybody for anything: no host, no program, no service of the machine."""
    case = FIRST_OF_EACH[kind]
    world.set_up(case)
    with DatabricksClient(**case.args) as client:
        client._transport.send(ME, ME.path)
        asked, called, seen = len(world.internet.requests), len(world.calls()), len(world.local.seen)
        for _ in range(99):
            assert {"userName": "me@acme.example"} == client._transport.send(ME, ME.path)

        assert kind == client.auth.kind
    assert (99, 0, 0) == (
        len(world.internet.requests) - asked,
        len(world.calls()) - called,
        len(world.local.seen) - seen,
    )


@pytest.fixture
def slow(internet):
    """Token endpoints take two seconds."""
    internet.slow_s = 2.0
    yield internet
    internet.slow_s = 0.0


@pytest.mark.parametrize("env", [M2M, {"DATABRICKS_OIDC_TOKEN": "subject"}], ids=["oauth-m2m", "env-oidc"])
def test_fifty_threads_at_the_end_of_a_token_cause_one_fetch(world, slow, monkeypatch, env):
    """An endpoint that takes two seconds is asked once, and each thread has its token within two and a half."""
    for name, value in {"DATABRICKS_HOST": AWS, **env}.items():
        monkeypatch.setenv(name, value)
    with DatabricksClient() as client:
        client.auth.get_token()
        client.auth.invalidate()
        before, gate = len(slow.tokens()), threading.Barrier(50)

        def timed(_):
            gate.wait()
            started = time.monotonic()
            client.auth.headers(Deadline(20))
            return time.monotonic() - started

        with ThreadPoolExecutor(50) as pool:
            longest = max(pool.map(timed, range(50)))

    assert 1 == len(slow.tokens()) - before
    assert longest <= 2.5


def test_threads_use_a_token_that_is_still_good(world, slow, monkeypatch):
    """Ahead of its end one thread fetches the next token; the others do not wait for it."""
    for name, value in {"DATABRICKS_HOST": AWS, **M2M}.items():
        monkeypatch.setenv(name, value)
    with DatabricksClient() as client:
        client.auth.get_token()
        (source,) = client.auth._sources("oauth-m2m").values()
        source._held = attrs.evolve(source._held, refresh_at=time.monotonic())
        before, gate = len(slow.tokens()), threading.Barrier(20)

        def timed(_):
            gate.wait()
            started = time.monotonic()
            client.auth.headers(Deadline(20))
            return time.monotonic() - started

        with ThreadPoolExecutor(20) as pool:
            waits = sorted(pool.map(timed, range(20)))

    assert 1 == len(slow.tokens()) - before
    assert waits[-2] < 1.0


def test_a_fork_or_a_pickle_during_a_refresh_finds_no_lock_held(world, monkeypatch):
    """
    At random moments, while threads refresh: each child and each copy signs a request.

    500 times in ``make stress``.
    """
    for name, value in {"DATABRICKS_HOST": AWS, **M2M}.items():
        monkeypatch.setenv(name, value)
    chance, stop = random.Random(3), threading.Event()  # noqa: S311  # any moments will do
    with DatabricksClient() as client:
        client.auth.get_token()

        def load():
            while not stop.is_set():
                client.auth.refresh_token()

        threads = [threading.Thread(target=load) for _ in range(3)]
        for thread in threads:
            thread.start()
        try:
            for _ in range(TRIES):
                time.sleep(chance.random() * 0.01)
                text = pickle.dumps(client)
                assert start_child(lambda: client.auth.headers(Deadline(20))["Authorization"][:6])() == "Bearer"
                with pickle.loads(text) as copy:
                    assert "oauth-m2m" == copy.auth.kind
        finally:
            stop.set()
            for thread in threads:
                thread.join()


@pytest.mark.parametrize("kind", FIRST_OF_EACH)
def test_a_pickle_of_each_kind_signs_in_again(world, kind):
    """In a process with the same environment it is the same sign-in; no secret is in the pickle."""
    case = FIRST_OF_EACH[kind]
    world.set_up(case)
    with DatabricksClient(**case.args) as client:
        text = pickle.dumps(client)
        with pickle.loads(text) as again:
            assert dict(client.auth.headers(Deadline(20))) == dict(again.auth.headers(Deadline(20)))
    assert b"canary" not in text


def test_a_kind_is_imported_when_it_is_used(tmp_path):
    """Making a client imports no module of a kind, nor what they need; the first request imports one."""
    code = """
import sys
from lakewire import DatabricksClient
from lakewire.errors import AuthError
client = DatabricksClient(host="https://127.0.0.1:9", client_id="i", client_secret="s")
kinds = lambda: sorted(name for name in sys.modules if name.startswith("lakewire.auth.kinds."))
heavy = lambda: {"http.server", "webbrowser", "subprocess", "google", "configparser"} & set(sys.modules)
print(kinds())
try:
    client.with_options(timeout=1).api.current_user.me()
except AuthError:
    print(kinds())
client.close()
"""
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=True)

    assert ["[]", "['lakewire.auth.kinds.oauth_m2m']"] == done.stdout.splitlines()
