"""
A bar on standard error while something is transferred: on a terminal, where rich is installed.
"""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from importlib.util import find_spec
from typing import Protocol

__all__ = ["Show", "progress_bar"]


class Show(Protocol):
    """
    Shows how far something is.
    """

    def __call__(self, text: str, done: float = 0, total: float | None = None) -> None:
        """
        Show a text, and how much of all is done; None where it is not known.
        """
        ...


@contextmanager
def progress_bar() -> Generator[Show]:
    """
    Yield what shows progress in the block; nothing is shown where nobody looks.
    """
    if not sys.stderr.isatty() or find_spec("rich") is None:
        yield _nothing
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = BarColumn(), TextColumn("{task.description}"), TimeElapsedColumn()
    is_seen = sys.stdout.isatty()  # what goes into a pipe or a file must not come out above the bar
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=is_seen) as shown:
        task = shown.add_task("", total=None)
        yield lambda text, done=0, total=None: shown.update(task, description=text, completed=done, total=total)


def _nothing(text: str, done: float = 0, total: float | None = None) -> None:
    """Show nothing."""
