"""
Fetching a few pieces ahead of the one that is consumed, within a bound on their size.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from functools import partial
from typing import TypeVar

from lakewire.threads import begin

__all__ = ["prefetched"]

_AHEAD_BYTES = 256 << 20
_AHEAD = 4  # two connections keep two cores busy; a few more hide the latency of asking for links

T = TypeVar("T")


def prefetched(fetch: Callable[[int], T], count: int, sizes_bytes: Sequence[int]) -> Iterator[T]:
    """
    Yield ``fetch(0)`` to ``fetch(count - 1)`` in order, while a bounded number of them is fetched ahead.

    Args:
        fetch: Fetches one piece; called on several threads.
        count: Number of pieces.
        sizes_bytes: Size of each piece as far as it is known; any other counts as the whole bound of 256 MiB.
    """

    def size(index: int) -> int:
        return sizes_bytes[index] if index < len(sizes_bytes) else _AHEAD_BYTES

    ahead: deque[tuple[int, int, Future[T]]] = deque()
    begun = 0
    while begun < count or ahead:
        while begun < count and _has_room([size(index) for index, *_ in ahead], size(begun)):
            ahead.append((begun, os.getpid(), begin(partial(fetch, begun), f"lakewire-chunk-{begun}")))
            begun += 1
        index, pid, future = ahead.popleft()
        yield future.result() if pid == os.getpid() else fetch(index)  # a forked child does not have the threads


def _has_room(ahead: list[int], more: int) -> bool:
    return not ahead or (len(ahead) < _AHEAD and sum(ahead) + more <= _AHEAD_BYTES)
