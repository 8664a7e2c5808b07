"""
Sizes as people read them.
"""

from __future__ import annotations

__all__ = ["size_text"]

_STEP = 1024


def size_text(size_bytes: float) -> str:
    """
    Return a size with its unit: ``1752`` bytes are ``1.7 KiB``.
    """
    if size_bytes < _STEP:
        return f"{size_bytes:.0f} B"
    for unit in ("KiB", "MiB", "GiB", "TiB"):
        size_bytes /= _STEP
        if size_bytes < _STEP:
            return f"{size_bytes:.1f} {unit}"
    return f"{size_bytes / _STEP:.1f} PiB"
