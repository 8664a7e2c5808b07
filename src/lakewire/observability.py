"""
What lakewire tells the host application. Nothing here configures logging; nothing logs bodies, queries or secrets.
"""

from __future__ import annotations

from typing import Any

__all__ = ["log"]


def log() -> Any:
    """
    Return the logger, which follows the structlog configuration of the host application.
    """
    import structlog  # here: it loads asyncio, and a call that goes well logs nothing

    return structlog.get_logger("lakewire")
