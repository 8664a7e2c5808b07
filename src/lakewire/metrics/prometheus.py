"""
Metrics for Prometheus.
"""

from __future__ import annotations

from typing import Any
from weakref import WeakKeyDictionary

from prometheus_client import REGISTRY, CollectorRegistry, Counter, Gauge, Histogram

from lakewire.metrics.instruments import Instrument
from lakewire.metrics.measuring import Measure, Metrics
from lakewire.observability import log

__all__ = ["PrometheusMetrics"]

_KINDS: dict[str, Any] = {"counter": Counter, "gauge": Gauge, "histogram": Histogram}
_ADDING = {"counter": "inc", "gauge": "set", "histogram": "observe"}
_KNOWN: WeakKeyDictionary[CollectorRegistry, dict[Instrument, Any]] = WeakKeyDictionary()


class PrometheusMetrics(Metrics):
    """
    Metrics in a registry of ``prometheus_client``; needs ``pip install "lakewire[prometheus]"``.

    Several clients may share one, and several of these one registry. With ``PROMETHEUS_MULTIPROC_DIR`` set, the
    processes of a server count together, as ``prometheus_client`` documents it. A short script pushes with
    ``prometheus_client.push_to_gateway(…, registry=registry)``.

    Args:
        registry: Where they are. Default: that of ``prometheus_client``. A name that another collector has there is
            left out, with a warning.
        label_tables: Whether operations of tables have the name of the table as the label ``table``; that of the first
            hundred, and ``other`` for the rest.

    Source:
        https://prometheus.github.io/client_python/
    """

    def __init__(self, registry: CollectorRegistry = REGISTRY, *, label_tables: bool = False) -> None:
        super().__init__(label_tables=label_tables)
        self._collectors = _KNOWN.setdefault(registry, {})
        for instrument in self.instruments:
            if instrument not in self._collectors:
                self._collectors[instrument] = _registered(instrument, registry)
        self._children: dict[tuple[str, tuple[str, ...]], Any] = {}  # labels are looked up with a lock

    def record(self, measures: list[Measure]) -> None:
        """
        Add the measures of one piece of work.
        """
        for instrument, value, labels in measures:
            key = instrument.name, labels
            child = self._children.get(key)
            if child is None:
                child = self._children[key] = self._child(instrument, labels)
            child(value)

    def _child(self, instrument: Instrument, labels: tuple[str, ...]) -> Any:
        collector = self._collectors[instrument]
        if collector is None:
            return lambda _: None
        child = collector.labels(*labels)
        return getattr(child, _ADDING[instrument.kind])


def _registered(instrument: Instrument, registry: CollectorRegistry) -> Any:
    labels = ("workspace", *instrument.labels)
    given: dict[str, dict[str, Any]] = {
        "counter": {},
        "gauge": {"multiprocess_mode": "livemax"},
        "histogram": {"buckets": instrument.buckets},
    }
    try:
        return _KINDS[instrument.kind](
            instrument.name, instrument.help, labels, registry=registry, **given[instrument.kind]
        )
    except ValueError:
        log().warning("metric left out, as its name is taken", metric=instrument.name)
        return None
