"""
Keyword arguments of methods that have overloads.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypedDict

from lakewire.files.folder_sync import FolderProgress
from lakewire.files.plans import Compare

__all__ = ["FolderSyncOptions", "Globs", "OnProgress"]

Globs = str | Sequence[str]
OnProgress = Callable[[FolderProgress], object]


class FolderSyncOptions(TypedDict, total=False):
    """
    Options of ``client.files.sync``.
    """

    delete: bool
    compare: Compare
    include: Globs | None
    exclude: Globs | None
    allow_empty: bool
    parallel: int
    on_progress: OnProgress | None
    timeout: float | None
