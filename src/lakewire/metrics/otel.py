"""
Metrics by OpenTelemetry.
"""

from __future__ import annotations

from typing import Any

from opentelemetry.metrics import MeterProvider, get_meter

from lakewire._version import __version__
from lakewire.metrics.instruments import Instrument
from lakewire.metrics.measuring import Measure, Metrics
from lakewire.observability import Observed
from lakewire.observability.semantics import db_attributes, http_attributes

__all__ = ["OpenTelemetryMetrics"]

# https://opentelemetry.io/docs/specs/semconv/db/database-metrics/ and …/http/http-metrics/
_DB = Instrument("db.client.operation.duration", "histogram", "Duration of database client operations.")
_HTTP = Instrument("http.client.request.duration", "histogram", "Duration of HTTP client requests.")


class OpenTelemetryMetrics(Metrics):
    """
    Metrics by the API of OpenTelemetry, which the application configures; needs ``pip install "lakewire[otel]"``.

    They have the names of Prometheus, and ``db.client.operation.duration`` and ``http.client.request.duration`` are
    there as well, as the semantic conventions have them.

    Args:
        meter_provider: Default: the global one.
        label_tables: Whether operations of tables have the name of the table as the attribute ``table``; that of the
            first hundred, and ``other`` for the rest.
    """

    def __init__(self, meter_provider: MeterProvider | None = None, *, label_tables: bool = False) -> None:
        super().__init__(label_tables=label_tables)
        meter = get_meter("lakewire", __version__, meter_provider)
        self._adding: dict[str, Any] = {each.name: _adding(meter, each) for each in self.instruments}
        self._db = meter.create_histogram(_DB.name, "s", _DB.help)
        self._http = meter.create_histogram(_HTTP.name, "s", _HTTP.help)

    def record(self, measures: list[Measure]) -> None:
        """
        Add the measures of one piece of work.
        """
        for instrument, value, labels in measures:
            names = ("workspace", *instrument.labels)
            self._adding[instrument.name](value, dict(zip(names, labels, strict=True)))

    def ended(self, work: Observed) -> None:
        """
        Measure work that has ended.
        """
        super().ended(work)
        if work.is_call and work.record is not None:
            self._http.record(work.elapsed_s, http_attributes(work))
        elif work.name == "databricks.sql.execute":
            self._db.record(work.elapsed_s, db_attributes(work))


def _adding(meter: Any, instrument: Instrument) -> Any:
    """Return what adds a value to an instrument."""
    if instrument.kind == "counter":
        return meter.create_counter(instrument.name, instrument.unit, instrument.help).add
    if instrument.kind == "gauge":
        return meter.create_gauge(instrument.name, instrument.unit, instrument.help).set
    buckets = list(instrument.buckets)
    made = meter.create_histogram(
        instrument.name, instrument.unit, instrument.help, explicit_bucket_boundaries_advisory=buckets
    )
    return made.record
