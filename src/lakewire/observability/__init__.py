"""
What the host application can hear: logs, a record of each call, and the work that calls belong to.

Nothing here configures logging; nothing logs bodies, queries or secrets. ``lakewire.metrics`` and ``lakewire.traces``
listen; an ``Observer`` of your own does the same: ``client.observe(observer)``.
"""

from lakewire.observability.logs import add_trace_ids, is_heard, log
from lakewire.observability.observers import UNOBSERVED, Observed, Observer, Observers, Work
from lakewire.observability.records import CallRecord, Hook
from lakewire.observability.redacting import redact

__all__ = [
    "UNOBSERVED",
    "CallRecord",
    "Hook",
    "Observed",
    "Observer",
    "Observers",
    "Work",
    "add_trace_ids",
    "is_heard",
    "log",
    "redact",
]
