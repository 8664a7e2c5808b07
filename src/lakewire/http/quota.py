"""
How many repeats a client may make while its server fails: an outage is not made worse by everyone's retries.

The numbers are those of the AWS SDKs: a repeat after a failure costs 14, after a 429 costs 5, of 500; a success gives
back what its repeats took, or 1.
"""

from __future__ import annotations

import threading

from lakewire.forks import renew_in_child

__all__ = ["RetryQuota"]

_FULL = 500
_FAILED = 14
_THROTTLED = 5
_CLEAN = 1


class RetryQuota:
    """
    A purse that all calls of a client share. Thread-safe.

    Attributes:
        left: What is in it, 0 to 500.
    """

    def __init__(self) -> None:
        self.left = _FULL
        self.renew()
        renew_in_child(self)

    def renew(self) -> None:
        """
        Get a lock of this process.
        """
        self._lock = threading.Lock()

    def take(self, *, throttled: bool) -> int:
        """
        Return what a repeat cost, or 0 when there is not enough for it.
        """
        cost = _THROTTLED if throttled else _FAILED
        with self._lock:
            if self.left < cost:
                return 0
            self.left -= cost
            return cost

    def give_back(self, taken: int) -> None:
        """
        Put back what a call took that succeeded in the end; 0 for one that succeeded at once.
        """
        if self.left >= _FULL:  # the usual case needs no lock
            return
        with self._lock:
            self.left = min(_FULL, self.left + (taken or _CLEAN))
