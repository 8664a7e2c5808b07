"""
Fetching the pieces of a result ahead of the one that is consumed, within bounds on their number and size.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import accumulate
from typing import Generic, TypeVar

import attrs

from lakewire.sql.fetching.piece import Piece
from lakewire.threads import begin

__all__ = ["Bounds", "Fetch", "prefetched"]

# A fetch that is silent for so long while others bring bytes is tried a second time, beside the first. 12 chunks of 100
# that stop for 3 s cost 1.9 times the whole result like this, 2.0 with 1 s, and 3.4 with 1 s and one at a time.
_SILENCE_S = 0.75
_LAG_S = 0.1  # bytes of others that came so soon after its last ones may have been the last of the whole network
_LOOK_S = 0.05
_SPARES = 4

T = TypeVar("T")
Fetch = Callable[[Piece[T], bool], T]
"""Fetches one piece, on any thread; the flag says that it is a second try beside the first."""


@attrs.frozen(kw_only=True)
class Bounds:
    """
    What may be under way.

    Attributes:
        count: Number of pieces whose fetch has not ended.
        held: Bytes of the pieces from the one that is consumed to the last that was begun; None for no bound.
        sizes: Bytes of each piece, as far as they are known; 0, or none, counts as all that may be held.
    """

    count: int
    held: int | None = None
    sizes: Sequence[int] = ()

    def ends(self, count: int) -> list[int]:
        """
        Return where each of *count* pieces would end if they lay behind one another.
        """
        sizes = [*self.sizes[:count], *[0] * (count - len(self.sizes))]
        return list(accumulate(size or self.held or 0 for size in sizes))


def prefetched(prepare: Callable[[], Fetch[T]], count: int, bounds: Bounds, *, start: int = 0) -> Iterator[T]:
    """
    Yield pieces *start* to ``count - 1`` in order, while others are fetched on several threads.

    A piece that stays silent while others bring bytes is fetched a second time, once, when somebody waits; the first
    that is whole counts. When the iterator is closed or dropped, what is under way is ended.

    Args:
        prepare: Returns what fetches one piece; called once in each process.
        count: Number of pieces.
        bounds: What may be under way; at least one piece.
        start: Number of the first.
    """
    window, pid = _Window(prepare(), count, bounds, start), os.getpid()
    try:
        for index in range(start, count):
            if pid != os.getpid():  # a forked child does not have the threads
                yield from prefetched(prepare, count, bounds, start=index)
                return
            yield window.take(index)
    finally:
        if pid == os.getpid():
            window.stop()


class _Window(Generic[T]):
    """The pieces from the one that is consumed to the last that was begun."""

    def __init__(self, fetch: Fetch[T], count: int, bounds: Bounds, start: int) -> None:
        self._fetch = fetch
        self._count = count
        self._bounds = bounds
        self._ends = bounds.ends(count)
        self._pieces: dict[int, Piece[T]] = {}
        self._first = self._begun = start
        self._flying = self._spares = 0
        self._came_at = 0.0  # when a piece was last whole
        self._stopped = False
        self._changed = threading.Condition()

    def take(self, index: int) -> T:
        """Wait for a piece and return it; those before it have been consumed."""
        self._first = index
        while True:
            with self._changed:
                runs = [partial(self._run, piece) for piece in iter(self._next, None)]
                piece = self._pieces.get(index)  # none while a thread that fetched one before it is just ending
                done = piece if piece is not None and piece.is_done else None
                if done is not None:
                    del self._pieces[index]
                else:
                    runs += [partial(self._run, each, is_spare=True) for each in self._hedged()]
                if not (runs or done):
                    self._changed.wait(_LOOK_S)
            for run in runs:
                begin(run, f"lakewire-chunk-{index}")  # without the lock: it may have to run here
            if done is not None:
                return done.result()

    def stop(self) -> None:
        """End what is under way. Takes no lock, as the garbage collector may call it at any point."""
        self._stopped = True
        for piece in list(self._pieces.values()):
            piece.stop()

    def _next(self) -> Piece[T] | None:
        """Return another piece to begin with, if the bounds allow it."""
        index = self._begun
        if self._stopped or index >= self._count or self._flying >= self._bounds.count:
            return None
        consumed = self._first - 2  # the piece before the first is still in the hands of who waits for that
        held = self._ends[index] - (self._ends[consumed] if consumed >= 0 else 0)
        if index > self._first and self._bounds.held is not None and held > self._bounds.held:
            return None
        piece = self._pieces[index] = Piece[T](index, is_stopped=lambda: self._stopped)
        self._begun += 1
        self._flying += 1
        return piece

    def _run(self, piece: Piece[T] | None, *, is_spare: bool = False) -> None:
        """Fetch a piece, and then others as long as the bounds allow."""
        while piece is not None:
            is_first = piece.run(partial(self._fetch, piece, is_spare))
            with self._changed:
                self._spares -= is_spare
                self._flying -= is_first
                self._came_at = time.monotonic() if is_first else self._came_at
                piece, is_spare = self._next(), False
                self._changed.notify_all()

    def _hedged(self) -> list[Piece[T]]:
        """Return pieces that are worth a second try, now that somebody waits."""
        flying = [piece for piece in self._pieces.values() if piece.is_fetching]
        shown_at = max([self._came_at, *(piece.heard_at - _LAG_S for piece in flying)])  # that the network is there
        latest = min(time.monotonic() - _SILENCE_S, shown_at)
        silent = [piece for piece in flying if not piece.is_hedged and piece.silent_since < latest]
        chosen = silent[: _SPARES - self._spares]
        for piece in chosen:
            piece.hedge()
        self._spares += len(chosen)
        return chosen
