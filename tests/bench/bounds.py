"""
Figures with a fixed bound: time of a constructor, requests to a server that is down, time under a rate limit.
"""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor

from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from prometheus_client import CollectorRegistry

from lakewire import DatabricksClient, errors
from lakewire.metrics import PrometheusMetrics
from lakewire.observability import CallRecord, Observers
from lakewire.traces import OpenTelemetryTraces
from lakewire_runtime import Operation
from tests.support.scripted import ScriptedServer, answer

READ = Operation(name="bench.read", method="GET", path="/x", returns=dict)
RATE = 10
RECORD = CallRecord(
    operation="bench.read", host="https://x.test", status=200, statuses=(200,), attempts=1, outcome="ok", error="",
    request_id="r", sent_bytes=10, received_bytes=500, elapsed_s=0.01,
)  # fmt: skip


def bounds() -> int:
    """Print each figure beside its bound; return how many are exceeded."""
    figures = [
        ("constructor with an unreachable host, ms", constructor() * 1000, 2.0),
        ("connections that the constructor opens", float(packets()), 0.0),
        ("requests of 1,000 calls to a server that responds 503", float(outage()), 1036.0),
        ("metrics and traces of one call, µs CPU", observed() * 1e6, 60.0),
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


def observed() -> float:
    provider = TracerProvider()
    provider.add_span_processor(BatchSpanProcessor(InMemorySpanExporter()))
    observers = Observers()
    observers.add(PrometheusMetrics(CollectorRegistry()))
    observers.add(OpenTelemetryTraces(provider))
    times = []
    for _ in range(15):  # fewer calls at a time than the queue of the processor holds
        started = time.thread_time()
        for _ in range(100):
            observers.call(READ, "https://x.test").end(None, RECORD)
        times.append((time.thread_time() - started) / 100)
        provider.force_flush()
    provider.shutdown()
    return min(times)


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
