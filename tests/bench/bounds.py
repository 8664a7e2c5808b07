"""
Figures with a fixed bound: time of a constructor, requests to a server that is down, time under a rate limit.
"""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor

from lakewire import DatabricksClient, errors
from lakewire_runtime import Operation
from tests.support.scripted import ScriptedServer, answer

READ = Operation(name="bench.read", method="GET", path="/x", returns=dict)
RATE = 10


def bounds() -> int:
    """Print each figure beside its bound; return how many are exceeded."""
    figures = [
        ("constructor with an unreachable host, ms", constructor() * 1000, 2.0),
        ("connections that the constructor opens", float(packets()), 0.0),
        ("requests of 1,000 calls to a server that responds 503", float(outage()), 1036.0),
        ("64 threads at a limit of 10 requests/s, time / ideal time", narrow(), 2.0),
    ]
    for title, found, bound in figures:
        print(f"{title:<78} {found:9.2f}  budget {bound:.2f}{'  OVER' if found > bound else ''}", flush=True)
    return sum(found > bound for _, found, bound in figures)


def constructor() -> float:
    times = []
    for _ in range(50):
        started = time.perf_counter()
        DatabricksClient(host="https://203.0.113.1", token="t")
        times.append(time.perf_counter() - started)
    return sorted(times)[25]


def packets() -> int:
    tried: list[object] = []
    connect, socket.socket.connect = socket.socket.connect, lambda *address: tried.append(address)
    try:
        DatabricksClient(host="https://203.0.113.1", token="t")
    finally:
        socket.socket.connect = connect
    return len(tried)


def outage() -> int:
    server = ScriptedServer()
    server.script(answer(503, {"message": "down"}))
    with DatabricksClient(host=server.host, token="t") as client, ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: attempt(client), range(1000)))
    server.close()
    return len(server.seen)


def attempt(client: DatabricksClient) -> None:
    with contextlib.suppress(errors.LakewireError):
        client._transport.send(READ, "/x")


def narrow() -> float:
    """Return the time of 64 calls over the ideal time, at a server that takes 10 requests a second after the first 10."""
    server, lock, taken = ScriptedServer(), threading.Lock(), [float(RATE), time.monotonic()]

    def reply(_):
        with lock:
            now = time.monotonic()
            taken[:] = min(RATE, taken[0] + (now - taken[1]) * RATE), now
            if taken[0] < 1:
                return answer(429, {"message": "slow down"})
            taken[0] -= 1
            return answer(200, {})

    server.reply_to_each(reply)
    started = time.monotonic()
    with DatabricksClient(host=server.host, token="t") as client, ThreadPoolExecutor(64) as pool:
        list(pool.map(lambda _: client._transport.send(READ, "/x"), range(64)))
    server.close()
    return (time.monotonic() - started) / (64 / RATE)
