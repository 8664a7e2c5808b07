"""Threads and forks."""

import contextlib
import inspect
import os
import queue
import random
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import backoff  # noqa: F401  # loaded first: Ctrl-C during an import leaves half a module
import pytest

from lakewire import DatabricksClient
from lakewire.forks import lazily
from lakewire.http.host_pool import IdleConnections
from lakewire_runtime import Operation, model
from tests.support.child import start_child
from tests.support.scripted import answer

STRESS = bool(os.environ.get("LAKEWIRE_STRESS"))
CALLS = 500 if STRESS else 50
FORKS = 500 if STRESS else 100
READ = Operation(name="tests.read", method="GET", path="/x", returns=dict)
TOKEN = answer(200, {"access_token": "t", "expires_in": 3600})


def echo(server):
    """Respond to each request with its target, over connections that stay open."""
    server.reply_to_each(lambda request: answer(200, {"target": request.target}))


def wrong_answers(client, name, count):
    """Make calls and count the responses that belong to another call."""
    expected = [f"/x?who={name}&n={n}" for n in range(count)]
    found = [client._transport.send(READ, "/x", query={"who": name, "n": n})["target"] for n in range(count)]
    return sum(theirs != ours for theirs, ours in zip(found, expected, strict=True))


def test_a_fork_with_open_connections_mixes_up_no_responses(client, server):
    """Parent and children go on using one client: 3,000 calls, no wrong response, no error."""
    echo(server)
    wrong_answers(client, "before", 10)

    children = [start_child(lambda name=name: wrong_answers(client, name, 1000)) for name in ("one", "two")]
    mine = wrong_answers(client, "parent", 1000)

    assert [0, 0, 0] == [mine, *(finish() for finish in children)]


def test_a_fork_under_load_finds_no_lock_held(server):
    """
    Forks at random moments, while threads fetch tokens, wait and retry: each child's first call works.

    500 of them in ``make stress``.
    """
    server.reply_to_each(lambda request: TOKEN if request.method == "POST" else answer(200, {"target": request.target}))
    chance = random.Random(7)  # noqa: S311  # any moments will do
    with DatabricksClient(host=server.host, client_id="i", client_secret="s", limits={"tests.read": 400.0}) as client:
        stop = threading.Event()

        def load():
            while not stop.is_set():
                client._transport.send(READ, "/x")
                client.auth.invalidate()

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


def test_idle_connections_have_no_lock(client, server):
    """A fork while another thread holds a lock, or Ctrl-C at the wrong moment, would leave it locked for ever."""
    echo(server)
    wrong_answers(client, "before", 1)
    pools = client._transport.pool.session("api").get_adapter(client.config.host).poolmanager.pools
    (pool,) = [pools[key] for key in pools.keys()]  # noqa: SIM118  # not a mapping

    assert 1 == sum(connection is not None for connection in pool.pool._kept)
    assert [] == [value for value in vars(pool.pool).values() if hasattr(value, "release") or hasattr(value, "mutex")]


def test_the_number_of_idle_connections_is_limited():
    """One too many is refused, the last one in is the first one out, and an empty pool does not block."""
    idle = IdleConnections(2)
    idle.put("a")
    idle.put("b", block=False)

    with pytest.raises(queue.Full):
        idle.put("c")
    assert ("b", "a", 0) == (idle.get(block=False), idle.get(), idle.qsize())
    with pytest.raises(queue.Empty):
        idle.get(block=True, timeout=5)


def test_ctrl_c_at_any_moment_leaves_a_client_that_works(client, server):
    """A thousand calls are interrupted at random; each response belongs to its request, and no call hangs."""
    echo(server)
    wrong_answers(client, "before", 1)

    def interrupted():
        signal.signal(signal.SIGALRM, signal.default_int_handler)
        chance, wrong = random.Random(5), 0  # noqa: S311  # any moments will do
        for n in range(1000):
            with contextlib.suppress(KeyboardInterrupt):
                signal.setitimer(signal.ITIMER_REAL, chance.random() * 0.002 + 0.00001)
                wrong += wrong_answers(client.with_options(timeout=60), f"call-{n}", 1)
                time.sleep(1)
        return wrong + wrong_answers(client, "after", 10)

    assert 0 == start_child(interrupted)()


def test_a_fork_waits_until_a_model_is_complete(client, server):
    """A child finds neither the lock of the bindings' models held nor an incomplete model."""
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
def test_a_fork_waits_until_a_service_is_loaded(client, name):
    """A child finds neither the import of a service nor its attribute on the client locked."""
    slow = inspect.getattr_static(type(client), name)
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


def test_a_waiting_fork_causes_no_deadlock():
    """The service being loaded asks for a logger while the fork waits."""
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


def test_a_service_is_created_once(client):
    """Threads that access it at the same time get the same object."""
    with ThreadPoolExecutor(16) as pool:
        found = list(pool.map(lambda _: client.jobs, range(16)))

    assert {id(client.jobs)} == {id(each) for each in found}


def test_no_module_takes_the_lock_that_forks_wait_for():
    """Otherwise a thread that imports a module and one that loads a service could deadlock."""
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
    """64 threads, 500 calls each in ``make stress``: each call gets its own response."""
    echo(server)

    with ThreadPoolExecutor(64) as pool:
        found = list(pool.map(lambda n: wrong_answers(client, f"t{n}", CALLS), range(64)))

    assert [0] * 64 == found
    assert server.connections <= 64 + 8
