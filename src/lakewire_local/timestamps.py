"""
The clock of the workspace, and times as the REST API writes them.

Everything that the workspace itself dates, lets expire or starts on time goes by this clock; tests move it forward.
"""

from __future__ import annotations

import threading
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class Clock:
    """
    The time of the machine, or later, for the life of the process: it can be moved forward, and never goes back.

    When the clock of the machine is set back, this one goes on from where it was.
    """

    def __init__(self, machine_s: Callable[[], float] = time.time) -> None:
        self._machine_s = machine_s
        self._lock = threading.Lock()
        self._ahead_s = self._latest_s = 0.0

    def now_s(self) -> float:
        """Return the time now, seconds since the epoch."""
        with self._lock:
            return self._at_least(self._latest_s)

    def move_to(self, moment_ms: int) -> None:
        """Let it be *moment_ms* now; a moment that is past changes nothing."""
        with self._lock:
            self._at_least(max(self._latest_s, moment_ms / 1000))

    def _at_least(self, moment_s: float) -> float:
        machine_s = self._machine_s()
        self._ahead_s = max(self._ahead_s, moment_s - machine_s)
        self._latest_s = max(machine_s + self._ahead_s, moment_s)  # the sum may be a rounding error less
        return self._latest_s


CLOCK = Clock()
now_s = CLOCK.now_s


def now_ms() -> int:
    """Return the time now, milliseconds since the epoch."""
    return int(now_s() * 1000)


def now() -> datetime:
    """Return the time now, in UTC."""
    return datetime.fromtimestamp(now_s(), UTC)


def iso_text(milliseconds: float) -> str:
    """Return a time as the REST API writes it, ``2026-01-31T12:00:00.000Z``."""
    return datetime.fromtimestamp(milliseconds / 1000, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
