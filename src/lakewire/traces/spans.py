"""
Spans of OpenTelemetry.
"""

from __future__ import annotations

from typing import Any

from opentelemetry import context, propagate, trace
from opentelemetry.context import _SUPPRESS_HTTP_INSTRUMENTATION_KEY  # pyright: ignore[reportPrivateUsage]  # has no other name
from opentelemetry.trace import SpanKind, StatusCode, TracerProvider

from lakewire._version import __version__
from lakewire.observability import Observed, Observer
from lakewire.observability.semantics import attributes

__all__ = ["OpenTelemetryTraces"]

_TEXT = "statement"
_YES = True
_SQL = "databricks.sql."
_CONVENTIONAL = {"kind", "catalog", "schema", "table", "method", "path", _TEXT}  # have names of the conventions


class OpenTelemetryTraces(Observer):
    """
    A span for each call of the API, and for the work that calls are made for, by the API of OpenTelemetry.

    Needs ``pip install "lakewire[otel]"``; the application configures where spans go. They belong to the span that is
    current where the work begins, also on the threads of the client. An instrumentation of ``requests`` adds no spans
    of its own to the calls. Parameters of statements are never in a span, nor are messages of errors.

    Args:
        tracer_provider: Default: the global one.
        calls: Whether calls of the API have spans, beside the work.
        statements: Whether ``db.query.text`` is set; values in the text of a statement are then seen by whoever sees
            the spans.
        propagate: Whether the context goes to the server with each call, as header ``traceparent``.

    Source:
        https://opentelemetry.io/docs/specs/semconv
    """

    def __init__(
        self,
        tracer_provider: TracerProvider | None = None,
        *,
        calls: bool = True,
        statements: bool = False,
        propagate: bool = True,
    ) -> None:
        self._tracer = trace.get_tracer("lakewire", __version__, tracer_provider)
        self._calls = calls
        self._statements = statements
        self._propagate = propagate

    def begun(self, work: Observed) -> None:
        """
        Begin a span.
        """
        if work.is_call and not self._calls:
            return
        name = f"{work.facts['method']} {work.facts['path']}" if work.is_call else work.name
        is_client = work.is_call or work.name.startswith(_SQL)
        span = self._tracer.start_span(
            name, kind=SpanKind.CLIENT if is_client else SpanKind.INTERNAL, start_time=work.began_ns
        )
        work.kept[self] = span, self._made_current(work, span) if work.is_current else None

    def ended(self, work: Observed) -> None:
        """
        End the span.
        """
        if self not in work.kept:
            return
        span, token = work.kept.pop(self)
        if token is not None:
            context.detach(token)
        if span.is_recording():
            span.set_attributes(self._attributes(work))
            if work.error is not None:
                span.set_status(StatusCode.ERROR, type(work.error).__name__)
        span.end()

    def _made_current(self, work: Observed, span: trace.Span) -> Any:
        inside = trace.set_span_in_context(span)
        if not work.is_call:
            return context.attach(inside)
        if self._propagate:
            propagate.inject(work.added_headers, inside)
        return context.attach(context.set_value(_SUPPRESS_HTTP_INSTRUMENTATION_KEY, _YES, inside))

    def _attributes(self, work: Observed) -> dict[str, Any]:
        made = attributes(work)
        if work.record is not None and work.record.request_id:
            made["request_id"] = work.record.request_id
        if self._statements and _TEXT in work.facts:
            made["db.query.text"] = work.facts[_TEXT]
        facts = {name: value for name, value in work.facts.items() if value is not None and name not in _CONVENTIONAL}
        return made | facts
