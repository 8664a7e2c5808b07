"""
The time as the server writes it down.
"""

from __future__ import annotations

import time


def now_ms() -> int:
    """Return the time now, milliseconds since the epoch."""
    return time.time_ns() // 1_000_000
