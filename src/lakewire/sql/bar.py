"""
A bar on the terminal or in a notebook, for ``progress=True``; needs rich.
"""

from __future__ import annotations

import sys
from types import TracebackType
from typing import TYPE_CHECKING, Self

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

if TYPE_CHECKING:
    from lakewire.sql.progress import StatementProgress

__all__ = ["Bar"]


class Bar:
    """
    Shows the progress of a statement; nothing where standard error is no terminal and there is no notebook.

    Args:
        console: Where to show it. Default: standard error.
    """

    def __init__(self, console: Console | None = None) -> None:
        self._console = console or Console(stderr=True)
        self._shown: Progress | None = None

    def __enter__(self) -> Self:
        """
        Begin to show it.
        """
        is_seen = self._console.is_terminal or self._console.is_jupyter
        columns = (
            TextColumn("{task.description}"),
            BarColumn(),
            TextColumn("{task.fields[counts]}"),
            TimeElapsedColumn(),
        )
        self._shown = Progress(
            *columns,
            console=self._console,
            disable=not is_seen,
            transient=True,
            redirect_stdout=sys.stdout.isatty(),  # what goes into a pipe or a file must not come out above the bar
        )
        self._shown.start()
        self._shown.add_task("", total=None, counts="")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """
        Take it from the screen.
        """
        if self._shown is not None:
            self._shown.stop()
            self._shown = None

    def __call__(self, event: StatementProgress) -> None:
        """
        Show a state.
        """
        if self._shown is None:
            return
        (done, total), (rows, all_rows) = event.chunks, event.rows
        counts = f"{rows:,} of {all_rows:,} rows, {event.bytes / (1 << 20):,.1f} MiB" if total else ""
        task = self._shown.tasks[0].id
        self._shown.update(task, description=event.state, completed=done, total=total or None, counts=counts)
