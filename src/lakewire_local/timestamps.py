"""
Timestamps: milliseconds since the epoch.
"""

from __future__ import annotations

import time
from datetime import UTC, datetime


def now_ms() -> int:
    """Return the time now, milliseconds since the epoch."""
    return time.time_ns() // 1_000_000


def iso_text(milliseconds: float) -> str:
    """Return a time as the REST API writes it, ``2026-01-31T12:00:00.000Z``."""
    return datetime.fromtimestamp(milliseconds / 1000, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
