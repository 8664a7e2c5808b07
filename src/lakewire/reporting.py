"""
Who is called with progress: the caller's function, or what shows it on a screen.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from lakewire._lazy import extra
from lakewire.errors import InvalidArgumentError
from lakewire_runtime.accepts import check
from lakewire_runtime.text import shown

__all__ = ["reporter"]

ReportT = TypeVar("ReportT", bound=Callable[..., Any])


def reporter(on_progress: ReportT | None, *, progress: bool, screen: Callable[[], ReportT]) -> ReportT | None:
    """
    Return what is called with progress; None for nothing.

    Args:
        on_progress: The caller's function.
        progress: Whether to show it on a screen instead.
        screen: Makes what shows it; imports rich, which is an extra.

    Raises:
        InvalidArgumentError: It is no function, or both are asked for.
        MissingExtraError: A screen needs ``pip install "lakewire[progress]"``.
    """
    check("progress", bool, progress)
    if on_progress is not None and (progress or not callable(on_progress)):
        raise InvalidArgumentError(f"on_progress: {shown(on_progress)}; accepted is a function, without progress=True")
    if not progress:
        return on_progress
    with extra("progress"):
        return screen()
