"""
How long a caller will wait: one bound for connecting, reading, retrying, sleeping and polling.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from numbers import Real

from lakewire.errors import DeadlineExceededError, InvalidArgumentError, Outcome

__all__ = ["Deadline", "parts_of"]

_WORTH_TELLING_S = 0.05


class Deadline:
    """
    A point on the monotonic clock that nothing done under it may pass.

    Args:
        seconds: Seconds from now, > 0; None for no bound.

    Attributes:
        spent: Where the time went so far: kind (``dns``, ``connect``, ``wait``, …) to seconds.
    """

    __slots__ = ("_end", "seconds", "spent")

    def __init__(self, seconds: float | None) -> None:
        if seconds is not None and not (isinstance(seconds, (int, float, Real)) and seconds > 0):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InvalidArgumentError(f"timeout is {seconds!r}: give seconds > 0, or None for no bound")
        self.seconds = None if seconds is None else float(seconds)
        self.spent: dict[str, float] = {}
        self._end = None if seconds is None else time.monotonic() + seconds

    @classmethod
    def of(cls, bound: Deadline | float | None) -> Deadline:
        """
        Pass a deadline through, or start one that many seconds from now.
        """
        return bound if isinstance(bound, Deadline) else cls(bound)

    def remaining(self) -> float | None:
        """
        Return the seconds left, never below 0; None for no bound.
        """
        return None if self._end is None else max(0.0, self._end - time.monotonic())

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

    def sleep(self, seconds: float, what: str, *, kind: str = "sleep", outcome: Outcome = "unknown") -> None:
        """
        Sleep, or raise at once when the time would be up before the end of it.

        Raises:
            DeadlineExceededError: Less than *seconds* is left.
        """
        if not self.pause(seconds, kind=kind):
            raise DeadlineExceededError(
                f"{what}: {self.seconds:g} s were given and the next wait is {seconds:.1f} s{self._where()}",
                outcome=outcome,
            )

    def pause(self, seconds: float, *, kind: str = "sleep") -> bool:
        """
        Sleep and return True, or return False at once when the time would be up before the end of it.
        """
        left = self.remaining()
        if left is not None and left < seconds:
            return False
        time.sleep(seconds)  # a signal handler that raises ends it at once
        self.spend(kind, seconds)
        return True

    def spend(self, kind: str, seconds: float) -> None:
        """
        Note where *seconds* of it went.
        """
        self.spent[kind] = self.spent.get(kind, 0.0) + seconds

    def _where(self, attempts: str = "") -> str:
        told = "; ".join(filter(None, (parts_of(self.spent), attempts)))
        return f" (seconds: {told})" if told else ""


def parts_of(spent: Mapping[str, float]) -> str:
    """
    Write where the time went, ``wait 0.6, read 0.1``, without what took no time.
    """
    return ", ".join(f"{kind} {seconds:.1f}" for kind, seconds in list(spent.items()) if seconds >= _WORTH_TELLING_S)
