"""
The clock of the workspace, and times as the REST API writes them.

Everything that the workspace itself dates, lets expire or starts on time goes by this clock; tests move it forward.
"""

from __future__ import annotations

import time
from datetime import UTC, datetime


class Clock:
    """The time of the machine, or later: it can be moved forward, for the life of the process."""

    def __init__(self) -> None:
        self._ahead_s = 0.0

    def now_s(self) -> float:
        """Return the time now, seconds since the epoch."""
        return time.time() + self._ahead_s

    def move_to(self, moment_ms: int) -> None:
        """Let it be *moment_ms* now; a moment that is past changes nothing."""
        self._ahead_s += max(moment_ms / 1000 - self.now_s(), 0)


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
