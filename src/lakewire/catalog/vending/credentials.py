"""
Vended credentials over time: fetched by one thread, used by all, renewed before they end.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from lakewire.catalog.vending.vended import Vended
from lakewire.errors import LakewireError
from lakewire.forks import renew_in_child
from lakewire.http import Deadline
from lakewire.observability import log

__all__ = ["Credentials"]

_FETCH_S = 60.0  # for one renewal, whatever the read that needs it has left
_MARGIN_S = 60.0  # the clock of the storage may differ, and a request takes its time
_EARLY_S = 300.0


class Credentials:
    """
    The credentials of one place.

    Args:
        fetch: Asks Unity Catalog for new ones, within a deadline.
    """

    def __init__(self, fetch: Callable[[Deadline], Vended]) -> None:
        self._fetch = fetch
        self._held: Vended | None = None
        self._renew_at = 0.0  # seconds since 1970, as what the server says of their end
        self.renew()
        renew_in_child(self)

    def renew(self) -> None:
        """
        Make a lock of this process; credentials are good in any.
        """
        self._lock = threading.Lock()

    def current(self, *, refused: Vended | None = None, deadline: Deadline | None = None) -> Vended:
        """
        Return credentials that are good, others than those that the storage *refused*; fetch them if need be.

        Raises:
            LakewireError: There are none, and none could be had.
        """
        held = self._held
        if held is None or held is refused or _is_over(held):
            with self._lock:
                held = self._held
                return self._fetched(deadline) if held is None or held is refused or _is_over(held) else held
        if time.time() >= self._renew_at and self._lock.acquire(blocking=False):
            try:
                return self._fetched(None)
            except LakewireError as error:
                log().warning("vended credentials were not renewed, the old ones are still valid", error=str(error))
                self._renew_at = time.time() + _MARGIN_S / 2
            finally:
                self._lock.release()
        return held

    def _fetched(self, deadline: Deadline | None) -> Vended:
        asked = time.time()
        held = self._fetch(deadline or Deadline(_FETCH_S))
        left = held.expires_at - asked
        self._renew_at = held.expires_at - min(_EARLY_S, max(_MARGIN_S, left * 0.2), left / 2)
        self._held = held
        return held


def _is_over(held: Vended) -> bool:
    """Return whether the storage may refuse them by the time a request arrives."""
    return time.time() >= held.expires_at - 1.0
