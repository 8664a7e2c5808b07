"""What a client does when it is made, copied, interrupted, closed and left behind."""

import contextlib
import copy
import gc
import os
import pickle
import signal
import socket
import subprocess
import sys
import threading
import time
import warnings
from pathlib import Path

import pytest
import requests

from lakewire import DatabricksClient, RetryPolicy, errors
from lakewire_runtime import Operation
from tests.support.scripted import answer, silent
from tests.support.waiting import until

READ = Operation(name="tests.read", method="GET", path="/x", returns=dict)


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
    """Where there is no token, the first call says so, and unpickling does not."""
    monkeypatch.delenv("DATABRICKS_TOKEN", raising=False)
    again = pickle.loads(pickle.dumps(DatabricksClient(host=server.host, token="dapi-canary")))

    with again, pytest.raises(errors.ConfigError, match="a secret is not pickled"):
        again._transport.send(READ, "/x")
    assert [] == server.seen


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
    """The resolver cannot be interrupted; waiting for it can."""
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


@pytest.mark.parametrize("closed", ["client", "clone"])
def test_a_closed_client_says_so(client, server, closed):
    """Each call after close is a separate error that names the reason; nothing is sent, also by a clone."""
    server.script(answer(200, {}))
    clone = client.with_options(timeout=5)
    handle = client.sql.attach("s-1")
    client._transport.send(READ, "/x")

    (client if closed == "client" else clone).close()
    client.close()

    for call in (client.api.current_user.me, clone.api.current_user.me, handle.wait, handle.cancel):
        with pytest.raises(errors.ClientClosedError, match="the client is closed") as caught:
            call()
        assert "not_sent" == caught.value.outcome or call == handle.wait
    assert 1 == len(server.seen)


def test_a_closed_client_fetches_no_token(server):
    """The first call after close raises why, not that there is no token."""
    with DatabricksClient(host=server.host, client_id="i", client_secret="s") as client:
        pass

    with pytest.raises(errors.ClientClosedError):
        client.api.current_user.me()
    assert [] == server.seen


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
