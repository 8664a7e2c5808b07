"""
A clock that can be stopped, for deadlines that bound the server and not the caller.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from lakewire_runtime.deadline import Clock

__all__ = ["StoppableClock"]


class StoppableClock:
    """
    Shows the time of another clock without the time during which it was stopped.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._stopped_at: float | None = None
        self._stopped_s = 0.0

    def monotonic(self) -> float:
        """
        Return the seconds it has run, from some start.
        """
        stopped_at = self._stopped_at  # once: other threads ask as well
        return (self._clock.monotonic() if stopped_at is None else stopped_at) - self._stopped_s

    def sleep(self, seconds: float, /) -> None:
        """
        Return after so many seconds of the other clock.
        """
        self._clock.sleep(seconds)

    @contextmanager
    def stopped(self) -> Generator[None]:
        """
        Stand still within the block.
        """
        self._stopped_at = self._clock.monotonic()
        try:
            yield
        finally:
            self._stopped_s += self._clock.monotonic() - self._stopped_at
            self._stopped_at = None
