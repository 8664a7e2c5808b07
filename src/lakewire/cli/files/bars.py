"""
What transfers of folders show while they run.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from lakewire.cli.progress import progress_bar
from lakewire.cli.units import size_text

if TYPE_CHECKING:
    from lakewire.files.folder_sync import FolderProgress

__all__ = ["folder_progress"]


@contextmanager
def folder_progress() -> Generator[Callable[[FolderProgress], None]]:
    """
    Yield what shows how far a transfer is.
    """
    with progress_bar() as show:
        yield lambda now: show(
            f"{now.files:,} of {now.total_files:,} files, {size_text(now.size_bytes)} of {size_text(now.total_bytes)}",
            now.size_bytes,
            now.total_bytes,
        )
