"""
The refusal of a value that is none of a type, before a column and a row are known.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lakewire_runtime.text import shown

__all__ = ["Exact", "MisfitError", "misfit", "need"]

Exact = Callable[[Any], Any]
"""Any value -> the same as a value of one type, as Arrow takes it; None stays None."""


class MisfitError(Exception):
    """
    A value that is none of a type.

    Attributes:
        path: The way to it from its column, ``.field``, ``[2]``, ``['key']``.
        reason: The value, its type, and what is accepted.
    """

    def __init__(self, reason: str, path: str = "") -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason


def misfit(value: Any, accepted: str) -> MisfitError:
    """
    Return the error for a value: with its class, and what is accepted.
    """
    return MisfitError(f"{shown(value)} ({type(value).__name__}); accepted is {accepted}")


def need(value: Any, kind: type, accepted: str) -> Any:
    """
    Return a value of exactly this class, or refuse it.
    """
    if type(value) is not kind:
        raise misfit(value, accepted)
    return value
