"""
Metrics of a client: ``client.observe(PrometheusMetrics())``. What each means is in ``docs/observability.md``.

``PrometheusMetrics`` needs ``pip install "lakewire[prometheus]"``, ``OpenTelemetryMetrics`` ``"lakewire[otel]"``.
"""

from typing import TYPE_CHECKING

from lakewire._lazy import loader

if TYPE_CHECKING:
    from lakewire.metrics.otel import OpenTelemetryMetrics
    from lakewire.metrics.prometheus import PrometheusMetrics
    from lakewire.metrics.statsd import StatsdMetrics

__all__ = ["OpenTelemetryMetrics", "PrometheusMetrics", "StatsdMetrics"]

__getattr__ = loader(
    __name__,
    {"OpenTelemetryMetrics": "otel", "PrometheusMetrics": "prometheus", "StatsdMetrics": "statsd"},
    extras={"otel": "otel", "prometheus": "prometheus"},
)
