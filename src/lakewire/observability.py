"""
Logs and hooks for the host application. Nothing here configures logging; nothing logs bodies, queries or secrets.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterable
from typing import Any

import attrs

from lakewire.forks import FORK_WAITS

__all__ = ["CallRecord", "Hook", "Hooks", "is_heard", "log"]

logging.getLogger("lakewire").addHandler(logging.NullHandler())  # silent until the application asks for it


@attrs.frozen(kw_only=True)
class CallRecord:
    """
    One call of the API, retries included, after it ended.

    Attributes:
        operation: As in ``jobs.get_run``.
        host: Host, with scheme.
        status: HTTP status of the last response; 0 without one.
        attempts: Requests sent.
        outcome: ``ok``, or the ``outcome`` of the error.
        error: Class of the error; empty without one.
        request_id: Of the last response.
        sent_bytes: Size of the request's body, once; 0 when it is not known beforehand.
        received_bytes: Sizes of the responses' bodies, decoded; a streamed body is not counted.
        elapsed_s: From the call to its end; what follows are parts of it, in seconds, over all attempts.
        held_s: Waiting for the rate limit.
        token_s: Fetching an access token.
        dns_s: Finding the address of the host.
        connect_s: Connecting, TLS included.
        wait_s: From sending to the headers of the response.
        read_s: Reading the body.
        sleep_s: Pauses between attempts.
    """

    operation: str
    host: str
    status: int
    attempts: int
    outcome: str
    error: str
    request_id: str
    sent_bytes: int
    received_bytes: int
    elapsed_s: float
    held_s: float = 0.0
    token_s: float = 0.0
    dns_s: float = 0.0
    connect_s: float = 0.0
    wait_s: float = 0.0
    read_s: float = 0.0
    sleep_s: float = 0.0


Hook = Callable[[CallRecord], None]
"""Called after each call, on the thread that made it."""


class Hooks:
    """
    Called after each call of the API. What a hook raises is logged and counted, and breaks no call.

    Attributes:
        failures: How often one of them raised.
    """

    def __init__(self, hooks: Iterable[Hook] = ()) -> None:
        self.failures = 0
        self._hooks = tuple(hooks)

    def __bool__(self) -> bool:
        return bool(self._hooks)

    def call(self, record: CallRecord) -> None:
        """
        Call each hook.
        """
        for hook in self._hooks:
            try:
                hook(record)
            except Exception as error:  # noqa: BLE001  # a hook must not break the call it watches
                with FORK_WAITS:  # a lock that a forked child never finds held
                    self.failures += 1
                log().warning("hook failed", error=type(error).__name__, operation=record.operation)


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
    processors: list[Any] = [structlog.stdlib.filter_by_level, rendered]
    return structlog.wrap_logger(
        logging.getLogger("lakewire"), processors=processors, wrapper_class=structlog.stdlib.BoundLogger
    )
