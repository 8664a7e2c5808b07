"""
What the server beside a script responds: whether it lives, whether it is ready, its metrics.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from http import HTTPStatus
from typing import TYPE_CHECKING

from lakewire.worker.readiness import Readiness

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

__all__ = ["metrics_page", "pages"]

_NO_METRICS = 'metrics need prometheus-client: pip install "lakewire[prometheus]"'


def pages(readiness: Readiness, metrics: WSGIApplication | None) -> WSGIApplication:
    """
    Return the application that serves ``/healthz``, ``/readyz`` and ``/metrics``.
    """

    def respond(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        if path == "/metrics" and metrics is not None:
            return metrics(environ, start)
        status, text = _page(path, readiness)
        headers = [("Content-Type", "text/plain; charset=utf-8"), ("Cache-Control", "no-store")]
        start(f"{status.value} {status.phrase}", headers)
        return [] if environ.get("REQUEST_METHOD") == "HEAD" else [f"{text}\n".encode()]

    return respond


def metrics_page() -> WSGIApplication | None:
    """
    Return the application that serves the metrics of this process, in Prometheus' formats; None without its client.

    Where ``PROMETHEUS_MULTIPROC_DIR`` is set, these are the metrics of all processes that share that folder.

    Source:
        https://prometheus.github.io/client_python/multiprocess
    """
    try:
        import prometheus_client
        from prometheus_client.multiprocess import MultiProcessCollector
    except ImportError:
        return None
    registry = prometheus_client.REGISTRY
    if os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
        registry = prometheus_client.CollectorRegistry()
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    page: WSGIApplication = prometheus_client.make_wsgi_app(registry)
    return page


def _page(path: str, readiness: Readiness) -> tuple[HTTPStatus, str]:
    if path == "/healthz":
        return HTTPStatus.OK, "alive"
    if path == "/readyz":
        reason = readiness.reason
        return (HTTPStatus.SERVICE_UNAVAILABLE, reason) if reason else (HTTPStatus.OK, "ready")
    if path == "/metrics":
        return HTTPStatus.NOT_IMPLEMENTED, _NO_METRICS
    return HTTPStatus.NOT_FOUND, "there are /healthz, /readyz and /metrics"
