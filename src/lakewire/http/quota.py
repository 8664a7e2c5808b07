"""
The retry token bucket of a client: while its server fails, retries do not multiply the load.

The numbers are those of the AWS SDKs: a retry after a failure costs 14, after a 429 costs 5, of 500; a success returns
the tokens of its retries, or 1.
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
    Retry token bucket shared by all calls of a client. Thread-safe.

    Attributes:
        left: Tokens in it, 0 to 500.
    """

    def __init__(self) -> None:
        self.left = _FULL
        self.renew()
        renew_in_child(self)

    def renew(self) -> None:
        """
        Make a lock of this process.
        """
        self._lock = threading.Lock()

    def take(self, *, throttled: bool) -> int:
        """
        Take the tokens of a retry and return how many, or 0 when there are not enough.
        """
        cost = _THROTTLED if throttled else _FAILED
        with self._lock:
            if self.left < cost:
                return 0
            self.left -= cost
            return cost

    def give_back(self, taken: int) -> None:
        """
        Return the tokens of a call that succeeded in the end; 0 for one that succeeded at once.
        """
        if self.left >= _FULL:  # the usual case needs no lock
            return
        with self._lock:
            self.left = min(_FULL, self.left + (taken or _CLEAN))
