"""
One piece of a result while it is fetched, by one thread or two.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Generic, TypeVar

from lakewire.http import Deadline, WatchedAttempt
from lakewire.threads import fill

__all__ = ["Piece"]

T = TypeVar("T")


class Piece(Generic[T]):
    """
    A piece that is fetched: the first try that succeeds ends the other one.

    Args:
        index: Its number, from 0.
        is_stopped: Returns whether nobody wants it any more.

    Attributes:
        index: Its number, from 0.
        is_done: There is a value or an error.
        is_hedged: A second try was begun.
    """

    def __init__(self, index: int, is_stopped: Callable[[], bool]) -> None:
        self.index = index
        self.is_done = self.is_hedged = False
        self._is_stopped = is_stopped
        self._running = 1
        self._outcome: Future[T] | None = None
        self._attempts: list[WatchedAttempt] = []
        self._lock = threading.Lock()

    @property
    def is_over(self) -> bool:
        """
        Whether no further attempt is of use.
        """
        return self.is_done or self._is_stopped()

    @property
    def is_fetching(self) -> bool:
        """
        Whether the storage was asked for it, and it is not here.
        """
        return bool(self._attempts) and not self.is_done

    @property
    def heard_at(self) -> float:
        """
        When bytes of it last arrived, on the monotonic clock; 0 before that.
        """
        return max((attempt.heard_at for attempt in self._attempts), default=0.0)

    @property
    def silent_since(self) -> float:
        """
        When bytes of it last arrived, or the storage was asked for it.
        """
        return max((max(attempt.began_at, attempt.heard_at) for attempt in self._attempts), default=0.0)

    def attempt(self, deadline: Deadline) -> WatchedAttempt:
        """
        Return an attempt that ends when the piece does.
        """
        made = WatchedAttempt(deadline)
        self._attempts.append(made)
        if self.is_over:
            made.stop()
        return made

    def hedge(self) -> None:
        """
        Note that a second try begins.
        """
        with self._lock:
            self.is_hedged = True
            self._running += 1

    def run(self, fetch: Callable[[], T]) -> bool:
        """
        Try ``fetch()``; return whether that decided the piece, by its value or as the last try that failed.
        """
        outcome: Future[T] = Future()
        fill(outcome, fetch)
        failed = outcome.exception() is not None
        with self._lock:
            self._running -= 1
            if self.is_done:
                return False
            self._outcome = self._outcome if failed and self._outcome else outcome
            self.is_done = not (failed and self._running)
        if self.is_done:
            self.stop()
        return self.is_done

    def result(self) -> T:
        """
        Return the value, or raise the error of the first try that failed.
        """
        assert self._outcome is not None  # noqa: S101  # it is done
        return self._outcome.result()

    def stop(self) -> None:
        """
        End the attempts that are under way.
        """
        for attempt in list(self._attempts):
            attempt.stop()
