"""
How fast a client sends: below the published limits, and as slowly as a server that says 429 wants it.
"""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Mapping
from types import MappingProxyType

from lakewire.errors import InvalidArgumentError, LocalRateLimitError
from lakewire.forks import renew_in_child
from lakewire_runtime.deadline import Deadline

__all__ = ["RateLimiter"]

# Requests per second and workspace, a tenth below https://learn.microsoft.com/azure/databricks/resources/limits
_PUBLISHED: Mapping[str, float] = MappingProxyType(
    {"jobs.create": 18.0, "jobs.run_now": 18.0, "jobs.submit": 31.0, "jobs.get_run": 90.0}
)
_FIRST_GUESS = 10.0  # after the first 429 of an operation without a published limit
_SLOWER = 0.8  # of the rate that went through before the 429
_STEP = 0.5  # at most, for who sent little before a 429 does not know the limit
_FASTER = 1.03  # with each answer that is not 429
_SLOWEST = 0.2
_FAST_ENOUGH = 500.0  # here a learned limit is forgotten
_ROUND_S = 1.0  # many 429 at once are one message


class RateLimiter:
    """
    One evenly paced queue for each operation that has a limit, first come first served. Thread-safe.

    Args:
        rates: Operation, as in ``jobs.run_now``, to requests per second, > 0. Default: below the published limits.
            Others are not limited until the server answers 429.

    Source:
        https://learn.microsoft.com/azure/databricks/resources/limits
    """

    def __init__(self, rates: Mapping[str, float] | None = None) -> None:
        given = _PUBLISHED if rates is None else rates
        for name, rate in given.items():
            if not isinstance(rate, int | float) or not rate > 0:  # pyright: ignore[reportUnnecessaryIsInstance]
                raise InvalidArgumentError(f"rates[{name!r}] is {rate!r}: give requests per second > 0")
        self._queues = {name: _Queue(rate, ceiling=rate) for name, rate in given.items()}
        self.renew()
        renew_in_child(self)

    def renew(self) -> None:
        """
        Get a lock of this process.
        """
        self._lock = threading.Lock()

    def wait(self, operation: str, deadline: Deadline) -> None:
        """
        Wait for a turn; most operations have no queue.

        Raises:
            LocalRateLimitError: The turn comes after the deadline. Nothing was sent.
        """
        queue = self._queues.get(operation)
        if queue is None:
            return
        with self._lock:
            pause = queue.turn(deadline.remaining())
        if pause > 0 and not deadline.pause(pause, kind="held"):
            raise LocalRateLimitError(
                f"{operation} is limited to {queue.rate:.3g} requests a second, and its turn comes in {pause:.1f} s, "
                f"which is after the deadline",
                retry_in_s=pause,
            )

    def refused(self, operation: str) -> None:
        """
        Learn from a 429.
        """
        with self._lock:
            queue = self._queues.get(operation)
            if queue is None:
                self._queues[operation] = _Queue(_FIRST_GUESS, ceiling=_FAST_ENOUGH)
            else:
                queue.slow_down()

    def accepted(self, operation: str) -> None:
        """
        Learn from an answer that is not 429.
        """
        queue = self._queues.get(operation)
        if queue is None:
            return
        with self._lock:
            queue.speed_up()
            if queue.rate >= _FAST_ENOUGH:
                self._queues.pop(operation, None)


class _Queue:
    """The turns of one operation."""

    def __init__(self, rate: float, *, ceiling: float) -> None:
        self.rate = rate
        self._ceiling = ceiling
        # clients that were refused at the same time do not come back at the same time
        self._next = time.monotonic() + (0.0 if rate == ceiling else random.random() / rate)  # noqa: S311
        self._round = time.monotonic()
        self._accepted = 0

    def turn(self, patience: float | None) -> float:
        """Return the seconds until the next turn, and take it unless that is too late."""
        now = time.monotonic()
        at = max(now, self._next)
        if patience is None or at - now <= patience:
            self._next = at + 1 / self.rate
        return at - now

    def slow_down(self) -> None:
        elapsed = time.monotonic() - self._round
        if elapsed < _ROUND_S:
            return
        went_through = max(self._accepted / elapsed, self.rate * _STEP)
        self.rate = max(_SLOWEST, _SLOWER * min(self.rate, went_through))
        self._round, self._accepted = time.monotonic(), 0

    def speed_up(self) -> None:
        self._accepted += 1
        self.rate = min(self._ceiling, self.rate * _FASTER)
