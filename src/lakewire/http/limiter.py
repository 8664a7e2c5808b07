"""
How fast a client sends: below the published limits, and more slowly after a 429.
"""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Mapping
from types import MappingProxyType

import attrs

from lakewire.errors import InvalidArgumentError, LocalRateLimitError
from lakewire.forks import renew_in_child
from lakewire_runtime.deadline import Clock, Deadline
from lakewire_runtime.pace import dice

__all__ = ["RateLimiter"]

# Requests per second and workspace, a tenth below https://learn.microsoft.com/azure/databricks/resources/limits
_PUBLISHED: Mapping[str, float] = MappingProxyType(
    {"jobs.create": 18.0, "jobs.run_now": 18.0, "jobs.submit": 31.0, "jobs.get_run": 90.0}
)
_FIRST_GUESS = 10.0  # after the first 429 of an operation without a published limit
_SLOWER = 0.8  # of the rate that went through before the 429
_STEP = 0.5  # at most: a client that sent little before a 429 does not know the limit
_FASTER = 1.03  # with each response that is not 429
_SLOWEST = 0.2
_FAST_ENOUGH = 500.0  # here a learned limit is forgotten
_ROUND_S = 1.0  # many 429 at once count once


class RateLimiter:
    """
    One evenly paced queue for each operation that has a limit, first come, first served. Thread-safe.

    Args:
        rates: Operation, as in ``jobs.run_now``, to requests per second, > 0. Default: below the published limits.
            Others are not limited until the server responds 429.

    Source:
        https://learn.microsoft.com/azure/databricks/resources/limits
    """

    def __init__(self, rates: Mapping[str, float] | None = None) -> None:
        given = _PUBLISHED if rates is None else rates
        for name, rate in given.items():
            if not isinstance(rate, int | float) or not rate > 0:  # pyright: ignore[reportUnnecessaryIsInstance]
                raise InvalidArgumentError(f"rates[{name!r}] is {rate!r}: give requests per second > 0")
        self._queues = {name: _Queue(rate=rate, ceiling=rate) for name, rate in given.items()}
        self.renew()
        renew_in_child(self)

    def renew(self) -> None:
        """
        Make a lock of this process.
        """
        self._lock = threading.Lock()

    def wait(self, operation: str, deadline: Deadline) -> None:
        """
        Wait until the limit of *operation* allows a request; most operations have none.

        Raises:
            LocalRateLimitError: That would be after the deadline. Nothing was sent.
        """
        queue = self._queues.get(operation)
        if queue is None:
            return
        with self._lock:
            pause = queue.turn(deadline)
        if pause > 0 and not deadline.pause(pause, kind="held"):
            raise LocalRateLimitError(
                f"{operation} is limited to {queue.rate:.3g} requests a second, and its turn comes in {pause:.1f} s, "
                f"which is after the deadline",
                retry_in_s=pause,
            )

    def refused(self, operation: str, clock: Clock = time) -> None:
        """
        Learn from a 429.
        """
        now = clock.monotonic()
        with self._lock:
            queue = self._queues.get(operation)
            if queue is not None:
                queue.slow_down(now)
                return
            # clients that were refused at the same time do not return at the same time
            first = now + dice.random() / _FIRST_GUESS
            self._queues[operation] = _Queue(rate=_FIRST_GUESS, ceiling=_FAST_ENOUGH, next_at=first, since=now)

    def accepted(self, operation: str) -> None:
        """
        Learn from a response that is not 429.
        """
        queue = self._queues.get(operation)
        if queue is None:
            return
        with self._lock:
            queue.speed_up()
            if queue.rate >= _FAST_ENOUGH:
                self._queues.pop(operation, None)


@attrs.define(kw_only=True)
class _Queue:
    """The turns of one operation."""

    rate: float
    ceiling: float
    next_at: float = -math.inf  # on the clock of the calls
    since: float = -math.inf  # the last change of pace by a 429
    accepted: int = 0

    def turn(self, deadline: Deadline) -> float:
        """Return the seconds until the next turn, and take it unless that is too late."""
        now, patience = deadline.clock.monotonic(), deadline.remaining()
        at = max(now, self.next_at)
        if patience is None or at - now <= patience:
            self.next_at = at + 1 / self.rate
        return at - now

    def slow_down(self, now: float) -> None:
        elapsed = now - self.since
        if elapsed < _ROUND_S:
            return
        went_through = max(self.accepted / elapsed, self.rate * _STEP)
        self.rate = max(_SLOWEST, _SLOWER * min(self.rate, went_through))
        self.since, self.accepted = now, 0

    def speed_up(self) -> None:
        self.accepted += 1
        self.rate = min(self.ceiling, self.rate * _FASTER)
