"""
Traces of a client: ``client.observe(OpenTelemetryTraces())``. The spans are listed in ``docs/observability.md``.

Needs ``pip install "lakewire[otel]"``.
"""

from typing import TYPE_CHECKING

from lakewire._lazy import loader

if TYPE_CHECKING:
    from lakewire.traces.spans import OpenTelemetryTraces

__all__ = ["OpenTelemetryTraces"]

__getattr__ = loader(__name__, {"OpenTelemetryTraces": "spans"}, extras={"spans": "otel"})
