"""
How long a caller will wait: one bound for connecting, reading, retrying, sleeping and polling.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from numbers import Real
from typing import Protocol

from lakewire_runtime.errors import DeadlineExceededError, InvalidArgumentError, Outcome
from lakewire_runtime.text import shown

__all__ = ["Clock", "Deadline", "parts_of"]

_WORTH_TELLING_S = 0.05


class Clock(Protocol):
    """
    Measures and waits, as the module ``time`` does.
    """

    def monotonic(self) -> float:
        """
        Return seconds since some moment.
        """
        ...

    def sleep(self, seconds: float, /) -> None:
        """
        Return after so many seconds.
        """
        ...


class Deadline:
    """
    A point on the monotonic clock that nothing done under it may pass.

    Args:
        seconds: Seconds from now, > 0; None for no bound.
        clock: What measures and waits. Default: the module ``time``.

    Attributes:
        spent: Where the time went so far: kind (``dns``, ``connect``, ``wait``, …) to seconds.
    """

    __slots__ = ("_end", "clock", "seconds", "spent")

    def __init__(self, seconds: float | None, clock: Clock = time) -> None:
        if seconds is not None and not _is_positive(seconds):
            raise InvalidArgumentError(f"timeout is {shown(seconds)}: give seconds > 0, or None for no bound")
        self.seconds = None if seconds is None else float(seconds)
        self.clock = clock
        self.spent: dict[str, float] = {}
        self._end = None if seconds is None else clock.monotonic() + seconds

    @classmethod
    def of(cls, bound: Deadline | float | None, clock: Clock = time) -> Deadline:
        """
        Pass a deadline through, or start one that many seconds from now.
        """
        return bound if isinstance(bound, Deadline) else cls(bound, clock)

    def remaining(self) -> float | None:
        """
        Return the seconds left, never below 0; None for no bound.
        """
        return None if self._end is None else max(0.0, self._end - self.clock.monotonic())

    def within(self, seconds: float) -> float:
        """
        Return *seconds* or what is left, whichever is less, and at least a millisecond as sockets demand.
        """
        left = self.remaining()
        return seconds if left is None else max(0.001, min(seconds, left))

    def check(self, what: str, *, outcome: Outcome = "unknown", attempts: str = "") -> None:
        """
        Raise when the time is up, and say where it went, also in each of several *attempts*.

        Raises:
            DeadlineExceededError: Nothing is left for *what*.
        """
        if self.remaining() == 0:
            raise DeadlineExceededError(
                f"{what}: the {self.seconds:g} s given are over{self._where(attempts)}", outcome=outcome
            )

    def pause(self, seconds: float, *, kind: str = "sleep") -> bool:
        """
        Sleep and return True, or return False at once when the time would be up before the end of it.
        """
        left = self.remaining()
        if left is not None and left < seconds:
            return False
        self._sleep(seconds, kind)
        return True

    def rest(self, seconds: float) -> None:
        """
        Sleep, at most until the time is up.
        """
        left = self.remaining()
        self._sleep(seconds if left is None else min(seconds, left), "sleep")

    def spend(self, kind: str, seconds: float) -> None:
        """
        Note where *seconds* of it went.
        """
        self.spent[kind] = self.spent.get(kind, 0.0) + seconds

    def _sleep(self, seconds: float, kind: str) -> None:
        self.clock.sleep(seconds)  # a signal handler that raises ends it at once
        self.spend(kind, seconds)

    def _where(self, attempts: str = "") -> str:
        parts = "; ".join(filter(None, (parts_of(self.spent), attempts)))
        return f" (seconds: {parts})" if parts else ""


def _is_positive(seconds: object) -> bool:
    is_number = isinstance(seconds, (int, float, Real)) and not isinstance(seconds, bool)
    try:
        return is_number and float(seconds) > 0  # type: ignore[arg-type]
    except OverflowError:
        return False


def parts_of(spent: Mapping[str, float]) -> str:
    """
    Return where the time went as text, ``wait 0.6, read 0.1``, without what took no time.
    """
    return ", ".join(f"{kind} {seconds:.1f}" for kind, seconds in list(spent.items()) if seconds >= _WORTH_TELLING_S)
