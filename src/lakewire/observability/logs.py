"""
The log: that of the host application.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import MutableMapping
from typing import Any

from lakewire.forks import FORK_WAITS

__all__ = ["add_trace_ids", "is_heard", "log"]

logging.getLogger("lakewire").addHandler(logging.NullHandler())  # silent until the application asks for it


def is_heard(level: int) -> bool:
    """
    Return whether a line of *level* may be logged at all, without loading structlog to find out.
    """
    return "structlog" in sys.modules or logging.getLogger("lakewire").isEnabledFor(level)


def log() -> Any:
    """
    Return the logger: structlog as the host application configured it, else the standard logger ``lakewire``.
    """
    with FORK_WAITS:
        import structlog  # here: it loads asyncio, and a successful call logs nothing

    if structlog.is_configured():
        return structlog.get_logger("lakewire")
    rendered = structlog.processors.KeyValueRenderer(key_order=["event"])
    processors: list[Any] = [structlog.stdlib.filter_by_level, add_trace_ids, rendered]
    return structlog.wrap_logger(
        logging.getLogger("lakewire"), processors=processors, wrapper_class=structlog.stdlib.BoundLogger
    )


def add_trace_ids(_logger: object, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """
    Add ``trace_id`` and ``span_id`` of the current span of OpenTelemetry, if there is one: a processor of structlog.

    Lines of lakewire have them where the application has not configured structlog; where it has, put it among your
    processors.
    """
    trace = sys.modules.get("opentelemetry.trace")  # who has spans has loaded it
    if trace is None:
        return event
    context = trace.get_current_span().get_span_context()
    if context.is_valid:
        event["trace_id"] = trace.format_trace_id(context.trace_id)
        event["span_id"] = trace.format_span_id(context.span_id)
    return event
