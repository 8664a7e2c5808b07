"""
The request to stop a run or a task: made once, from any thread, with a reason.
"""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

Reason = Literal["CANCELED", "TIMEDOUT", "SERVER_ENDS"]


class Stop:
    """Pass the request to stop on to what is running."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._listeners: list[Callable[[Reason], None]] = []
        self._asked = threading.Event()
        self.reason: Reason | None = None

    def ask(self, reason: Reason) -> None:
        """Request a stop; the first reason counts."""
        with self._lock:
            if self.reason is not None:
                return
            self.reason = reason
            listeners = list(self._listeners)
        self._asked.set()
        for listener in listeners:
            listener(reason)

    @contextmanager
    def listening(self, listener: Callable[[Reason], None]) -> Generator[None]:
        """Call *listener* when a stop is requested inside the block, at once if it was requested before."""
        with self._lock:
            self._listeners.append(listener)
            reason = self.reason
        if reason:
            listener(reason)
        try:
            yield
        finally:
            with self._lock:
                self._listeners.remove(listener)

    def wait(self, seconds: float) -> None:
        """Wait so many seconds, or until a stop is requested."""
        self._asked.wait(seconds)

    @contextmanager
    def within(self, seconds: float) -> Generator[None]:
        """Request a stop with the reason TIMEDOUT when the block takes longer; 0 for no limit."""
        if not seconds:
            yield
            return
        timer = threading.Timer(seconds, self.ask, args=("TIMEDOUT",))
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
