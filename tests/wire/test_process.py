"""Threads, forks, pickles and the end of a process."""

import contextlib
import copy
import gc
import os
import pickle
import random
import signal
import socket
import subprocess
import sys
import threading
import time
import warnings
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import requests

from lakewire import DatabricksClient, RetryPolicy, errors
from lakewire.forks import lazily
from lakewire_api.runtime import Operation, model
from tests.support.child import start_child
from tests.support.scripted import answer, silent
from tests.support.waiting import until

STRESS = bool(os.environ.get("LAKEWIRE_STRESS"))
CALLS = 500 if STRESS else 50
FORKS = 500 if STRESS else 100
READ = Operation(name="tests.read", method="GET", path="/x", returns=dict)
TOKEN = answer(200, {"access_token": "t", "expires_in": 3600})


def echo(server):
    """Answer each request with its own target, over connections that stay open."""
    server.reply_to_each(lambda request: answer(200, {"target": request.target}))


def wrong_answers(client, name, count):
    """Make calls and count the answers that are another's."""
    expected = [f"/x?who={name}&n={n}" for n in range(count)]
    found = [client._transport.send(READ, "/x", query={"who": name, "n": n})["target"] for n in range(count)]
    return sum(theirs != ours for theirs, ours in zip(found, expected, strict=True))


def test_a_fork_with_warm_connections_mixes_nothing_up(client, server):
    """Parent and child go on calling over what was one client: 3,000 calls, no wrong answer, no error."""
    echo(server)
    wrong_answers(client, "before", 10)

    children = [start_child(lambda name=name: wrong_answers(client, name, 1000)) for name in ("one", "two")]
    mine = wrong_answers(client, "parent", 1000)

    assert [0, 0, 0] == [mine, *(finish() for finish in children)]


def test_a_fork_under_load_finds_no_lock_held(server):
    """
    Forks at random moments, while threads fetch tokens, wait for turns and repeat: each child's first call works.

    500 of them in ``make stress``.
    """
    server.reply_to_each(lambda request: TOKEN if request.method == "POST" else answer(200, {"target": request.target}))
    chance = random.Random(7)  # noqa: S311  # any moments will do
    with DatabricksClient(host=server.host, client_id="i", client_secret="s", limits={"tests.read": 400.0}) as client:
        stop = threading.Event()

        def load():
            while not stop.is_set():
                client._transport.send(READ, "/x")
                client._transport._credential._token = None

        threads = [threading.Thread(target=load) for _ in range(4)]
        for thread in threads:
            thread.start()
        try:
            found = []
            for _ in range(FORKS):
                time.sleep(chance.random() * 0.005)
                found.append(start_child(lambda: wrong_answers(client.with_options(timeout=10), "child", 1))())
        finally:
            stop.set()
            for thread in threads:
                thread.join()
    assert [0] * FORKS == found


def test_a_forked_child_can_close_what_another_thread_was_using(client, server):
    """It drops the connections of its parent: if it found the lock of those at rest held, it would never end."""
    echo(server)
    wrong_answers(client, "before", 1)
    (resting,) = _resting(client)
    held, over = threading.Event(), threading.Event()

    def hold():
        with resting.mutex:
            held.set()
            over.wait(30)

    holder = threading.Thread(target=hold)
    holder.start()
    held.wait()
    finish = start_child(lambda: wrong_answers(client, "child", 1))
    over.set()
    holder.join()

    assert 0 == finish()


def _resting(client):
    """Where urllib3 keeps the connections of each host."""
    pools = client._transport.pool.session("api").get_adapter(client.config.host).poolmanager.pools
    return [pools[key].pool for key in pools.keys()]  # noqa: SIM118  # it is no mapping


def test_a_fork_waits_for_a_model_that_is_being_made(client, server):
    """A child finds neither the lock of the bindings' models held nor one of them half made."""
    server.script(answer(200, {"run_id": 7}))
    held = threading.Event()

    def make():
        with model.LOCK:
            held.set()
            time.sleep(0.2)

    maker = threading.Thread(target=make)
    maker.start()
    held.wait()
    finish = start_child(lambda: client.with_options(timeout=10).api.jobs.get_run(7).run_id)
    maker.join()

    assert 7 == finish()


@pytest.mark.parametrize("name", ["sql", "jobs", "catalog", "files", "delta", "api"])
def test_a_fork_waits_for_a_service_that_is_being_loaded(client, name):
    """A child finds neither the import of a service nor the attribute that leads to it locked."""
    slow = type(client).__dict__[name]
    began, importing = threading.Event(), threading.Lock()

    def make(holder):
        assert importing.acquire(timeout=5), "the lock of the import is held for ever"
        began.set()
        time.sleep(0.2)
        importing.release()
        return slow._make(holder)

    class Slow(DatabricksClient):
        pass

    setattr(Slow, name, lazily(make))
    getattr(Slow, name)._name = name
    slowly = Slow(host=client.config.host, token="t", warehouse_id="w1")
    loader = threading.Thread(target=lambda: getattr(slowly, name))
    loader.start()
    began.wait()
    finish = start_child(lambda: type(getattr(slowly, name)).__name__)
    loader.join()

    assert type(getattr(client, name)).__name__ == finish()


def test_a_fork_that_waits_holds_up_nobody():
    """What is being loaded asks for a logger meanwhile: neither waits for the other."""
    code = """
import lakewire
import logging, os, threading, time
from lakewire.forks import FORK_WAITS
held = threading.Event()
def load():
    with FORK_WAITS:
        held.set()
        time.sleep(0.3)
        logging.getLogger("asyncio")
threading.Thread(target=load, daemon=True).start()
held.wait()
pid = os.fork()
if pid == 0:
    os._exit(0)
os.waitpid(pid, 0)
"""
    subprocess.run([sys.executable, "-c", code], timeout=20, check=True)


def test_a_service_is_made_once(client):
    """Threads that ask at the same time get the same one."""
    with ThreadPoolExecutor(16) as pool:
        found = list(pool.map(lambda _: client.jobs, range(16)))

    assert {id(client.jobs)} == {id(each) for each in found}


def test_no_module_takes_the_lock_that_forks_wait_for():
    """Else a thread that imports one and a thread that loads a service would wait for each other."""
    code = """
import importlib, pkgutil, threading
from lakewire.forks import FORK_WAITS
held = threading.Event()
def hold():
    with FORK_WAITS:
        held.set()
        threading.Event().wait()
threading.Thread(target=hold, daemon=True).start()
held.wait()
import lakewire
for module in pkgutil.walk_packages(lakewire.__path__, "lakewire."):
    if module.name.partition(".")[2].partition(".")[0] not in {"local", "airflow"}:
        importlib.import_module(module.name)
"""
    subprocess.run([sys.executable, "-c", code], timeout=60, check=True)


def test_threads_share_a_client(client, server):
    """64 threads, 500 calls each in ``make stress``: everybody gets the own answers."""
    echo(server)

    with ThreadPoolExecutor(64) as pool:
        found = list(pool.map(lambda n: wrong_answers(client, f"t{n}", CALLS), range(64)))

    assert [0] * 64 == found
    assert server.connections <= 64 + 8


def test_a_client_is_pickled_without_its_secrets(server, monkeypatch):
    """The settings travel; the token is taken from the environment of the process that unpickles."""
    with DatabricksClient(host=server.host, token="dapi-canary", warehouse_id="w1", catalog="c1") as client:
        text = pickle.dumps(client.with_options(timeout=7, retry=RetryPolicy(max_attempts=2)))
    assert b"canary" not in text
    monkeypatch.setenv("DATABRICKS_TOKEN", "other")

    again = pickle.loads(text)

    assert (7.0, 2) == (again._transport.options.timeout_s, again._transport.options.policy.max_attempts)
    assert (server.host, "w1", "c1", "other") == (
        again.config.host,
        again.config.warehouse_id,
        again.config.catalog,
        again.config.token.reveal(),
    )


def test_a_pickle_without_a_secret_at_hand_says_so(server, monkeypatch):
    """Where there is no token, unpickling names what is missing."""
    monkeypatch.delenv("DATABRICKS_TOKEN", raising=False)
    text = pickle.dumps(DatabricksClient(host=server.host, token="dapi-canary"))

    with pytest.raises(errors.ConfigError, match="no credentials for"):
        pickle.loads(text)


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy])
def test_a_copied_client_keeps_its_credentials(client, server, monkeypatch, copied):
    """A copy in the same process is a clone: another token of the environment is not taken for it."""
    monkeypatch.setenv("DATABRICKS_TOKEN", "another")
    server.script(answer(200, {}))

    copied({"client": client})["client"]._transport.send(READ, "/x")
    copied(client.with_options(timeout=7))._transport.send(READ, "/x")

    assert ["Bearer dapi-canary"] * 2 == [request.headers["authorization"] for request in server.seen]


def test_a_client_that_was_refused_can_be_shown():
    """Tools that show locals show one that has no settings."""
    assert "DatabricksClient(host=None)" == repr(object.__new__(DatabricksClient))


def test_a_config_is_copied_without_its_secrets(client):
    """A pickled or copied Secret is empty, and says so when it is asked."""
    for again in (pickle.loads(pickle.dumps(client.config)), copy.deepcopy(client.config)):
        with pytest.raises(errors.ConfigError, match="not pickled"):
            again.token.reveal()


def test_another_process_gets_a_client(server):
    """A pickle is a client in any process that has the secret in its environment."""
    text = pickle.dumps(DatabricksClient(host=server.host, token="t", warehouse_id="w1"))
    code = "import pickle, sys; print(pickle.load(sys.stdin.buffer).config.warehouse_id)"

    done = subprocess.run(
        [sys.executable, "-c", code],
        input=text,
        env={**os.environ, "DATABRICKS_TOKEN": "other"},
        capture_output=True,
        timeout=60,
        check=True,
    )

    assert b"w1\n" == done.stdout


def test_an_unclosed_client_warns_and_sends_nothing(server):
    """Collecting a client that has open connections is a ResourceWarning; one that was never used is silent."""
    server.script(answer(200, {}))
    used = DatabricksClient(host=server.host, token="t")
    used._transport.send(READ, "/x")
    unused = DatabricksClient(host=server.host, token="t")
    clone = unused.with_options(timeout=5)

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        del used, unused, clone
        gc.collect()

    assert [ResourceWarning] == [warning.category for warning in caught]
    assert 1 == len(server.seen)


def test_clients_leave_nothing_behind(server):
    """Ten thousand clients made and closed, some of them used: as many descriptors and threads as before."""
    server.script(answer(200, {}, keep=False))
    used = DatabricksClient(host=server.host, token="t")
    used._transport.send(READ, "/x")
    used.close()
    gc.collect()
    before = len(list(Path("/proc/self/fd").iterdir())), threading.active_count()

    for n in range(10_000):
        with DatabricksClient(host=server.host, token="t") as client:
            if n % 200 == 0:
                client._transport.send(READ, "/x")

    gc.collect()
    assert abs(len(list(Path("/proc/self/fd").iterdir())) - before[0]) <= 5
    assert threading.active_count() - before[1] <= 5


def test_ctrl_c_ends_a_pause_at_once(client, server):
    """A wait of twenty seconds between attempts ends long before."""
    server.script(answer(429, {"message": "m"}, {"Retry-After": "20"}))
    pressed = []

    def press():
        pressed.append(time.monotonic())
        os.kill(os.getpid(), signal.SIGINT)

    threading.Timer(0.5, press).start()
    with pytest.raises(KeyboardInterrupt):
        client._transport.with_deadline(60).send(READ, "/x")

    assert time.monotonic() - pressed[0] < 5
    assert 1 == len(server.seen)


def test_ctrl_c_ends_the_wait_for_a_name_at_once(monkeypatch):
    """The resolver bears no interruption; who waits for it does."""
    monkeypatch.setattr(socket, "getaddrinfo", slow_resolver(socket.getaddrinfo))
    threading.Timer(0.3, lambda: os.kill(os.getpid(), signal.SIGINT)).start()
    started = time.monotonic()

    with DatabricksClient(host="https://no-such-host.invalid", token="t") as client, pytest.raises(KeyboardInterrupt):
        client._transport.send(READ, "/x")
    assert time.monotonic() - started < 5


def slow_resolver(resolve):
    """A resolver that finds addresses at once and takes ten seconds for names."""

    def slow(*given, flags=0):
        if not flags:
            time.sleep(10)
        return resolve(*given, flags=flags)

    return slow


def test_a_process_ends_although_its_server_is_stuck(server):
    """A call on a daemon thread holds nobody back; the process is gone long before, and nothing is sent at exit."""
    server.script(silent)
    code = (
        "import threading\n"
        "from lakewire import DatabricksClient\n"
        f"client = DatabricksClient(host={server.host!r}, token='t')\n"
        "threading.Thread(target=client.api.current_user.me, daemon=True).start()\n"
    )

    error, seconds = ended(code, when=lambda: server.seen)

    assert seconds < 8  # the server is stuck for ten
    assert "" == error
    assert 1 == len(server.seen)


def test_a_process_ends_although_a_result_is_still_coming(server):
    """Chunks that are fetched ahead from a storage that is stuck hold nobody back either."""
    columns = [{"name": "n", "type_name": "LONG", "type_text": "BIGINT", "position": 0}]
    links = [{"chunk_index": n, "row_count": 1, "external_link": f"{server.host}/c/{n}"} for n in range(3)]
    chunks = [{"chunk_index": n, "row_count": 1, "byte_count": 10} for n in range(3)]
    totals = {"total_row_count": 3, "total_chunk_count": 3}
    manifest = {"format": "ARROW_STREAM", "schema": {"columns": columns}, "chunks": chunks, **totals}
    done = {"statement_id": "s", "status": {"state": "SUCCEEDED"}, "manifest": manifest}
    statement = answer(200, {**done, "result": {"external_links": links}})
    server.reply_to_each(lambda request: silent if request.target.startswith("/c/") else statement)
    code = (
        "import threading\n"
        "from lakewire import DatabricksClient\n"
        f"client = DatabricksClient(host={server.host!r}, token='t', warehouse_id='w')\n"
        "result = client.sql.execute('SELECT 1')\n"
        "threading.Thread(target=lambda: next(result.batches()), daemon=True).start()\n"
    )

    error, seconds = ended(code, when=lambda: len(server.seen) == 4)

    assert seconds < 8  # the server is stuck for ten
    assert "" == error
    assert {"/c/0", "/c/1", "/c/2"} == {seen.target for seen in server.seen[1:]}


def ended(code, *, when):
    """Run a program to its end once *when* is true; return what it complained of and how long the end took."""
    child = subprocess.Popen(
        [sys.executable, "-c", f"{code}input()\n"], stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    with child:
        until(when)
        over = time.monotonic()
        _, error = child.communicate("\n", timeout=20)
    return error, time.monotonic() - over


def test_closing_is_quick_and_may_be_repeated(client, server):
    """While calls are under way on a server that is stuck, close returns before they end, each time."""
    server.script(silent)

    def call():
        with contextlib.suppress(errors.LakewireError):
            client._transport.with_deadline(3).send(READ, "/x")

    threads = [threading.Thread(target=call) for _ in range(4)]
    for thread in threads:
        thread.start()
    until(lambda: len(server.seen) == 4)

    for _ in range(3):
        client.close()

    assert all(thread.is_alive() for thread in threads)
    for thread in threads:
        thread.join()


def test_a_session_made_while_another_thread_closes_is_not_lost(client, monkeypatch):
    """What comes to be during a close belongs to the client, which closes it the next time."""

    def made_meanwhile():
        client.close()
        return requests.Session()

    monkeypatch.setattr("lakewire.http.pool._new_session", made_meanwhile)
    client._transport.pool.session("api")

    assert client._transport.pool.is_open


@pytest.mark.parametrize("host", ["http://127.0.0.1:9", "https://203.0.113.1", "https://no-such-host.invalid"])
def test_making_a_client_touches_no_network(host, monkeypatch):
    """A refused port, a black hole and a name nobody knows: no socket, no DNS, under 2 ms."""
    monkeypatch.setattr("socket.socket.connect", lambda *_: pytest.fail("connected"))
    monkeypatch.setattr("socket.getaddrinfo", lambda *_: pytest.fail("resolved"))
    times = []
    for _ in range(20):
        started = time.perf_counter()
        DatabricksClient(host=host, token="t", retry=RetryPolicy())
        times.append(time.perf_counter() - started)

    assert min(times) < 0.002
