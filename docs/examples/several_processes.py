"""
Work in several processes, and one page of metrics for all of them. Needs ``lakewire[prometheus]``.

``PROMETHEUS_MULTIPROC_DIR`` names an empty folder, which the processes share.
"""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

from lakewire import DatabricksClient
from lakewire.metrics import PrometheusMetrics


def load(day: str) -> object:
    """Run in a process of the pool; what the client does is counted there."""
    with DatabricksClient().observe(PrometheusMetrics()) as client:
        return client.sql.execute("SELECT :day", {"day": day}).scalar()


def page() -> str:
    """Return what all of them have counted, as a server of the application would respond to Prometheus."""
    registry = CollectorRegistry()
    MultiProcessCollector(registry)
    return generate_latest(registry).decode()


def main() -> None:
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        for day in pool.map(load, ["2026-01-05", "2026-01-06", "2026-01-07"]):
            print("loaded", day)
    print(page(), end="")


if __name__ == "__main__":
    main()
