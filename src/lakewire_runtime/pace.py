"""
How waits grow, by numbers of backoff's, which is imported by the first wait, as it loads asyncio; and their jitter.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import islice
from typing import Any

from lakewire_runtime.model import LOCK

__all__ = ["dice", "jitter", "load_waits", "poll_pace", "retry_wait"]

dice = random.SystemRandom()
"""Not that of ``random``: programs seed that, and processes that are forked begin with one state."""

_DOUBLINGS = 60  # more than any wait needs, and less than a float holds


def retry_wait(failures: int, first_s: float, longest_s: float) -> float:
    """
    Return the seconds to wait after *failures* in a row, >= 1: full jitter on *first_s*, doubled up to *longest_s*.
    """
    waits = _growing(2.0, first_s, longest_s)
    return jitter(next(islice(waits, min(failures, _DOUBLINGS) - 1, None)))


def poll_pace(first_s: float, longest_s: float, growth: float = 2.0) -> Iterator[float]:
    """
    Yield the seconds between polls: from *first_s*, times *growth*, up to *longest_s*; up to half of it at random.
    """
    for wait in _growing(growth, first_s, longest_s):
        yield wait / 2 + jitter(wait / 2)


def jitter(most_s: float) -> float:
    """
    Return 0 to *most_s* seconds at random, so that clients do not come back together.
    """
    return dice.uniform(0.0, most_s)


def load_waits() -> Any:
    """
    Import what the waits come from, and return it; a signal that ends an import half-way breaks it for good.
    """
    with LOCK:  # a fork waits for the import, whose lock the child would find held for ever
        import backoff

    return backoff


def _growing(base: float, first_s: float, longest_s: float) -> Iterator[float]:
    waits: Iterator[float] = load_waits().expo(base=base, factor=first_s, max_value=longest_s)
    next(waits)  # a generator of backoff begins with None
    return waits
