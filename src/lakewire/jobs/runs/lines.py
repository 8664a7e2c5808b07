"""
A line for each state on the terminal or in a notebook, for ``progress=True``; needs rich.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from lakewire.jobs.runs.state import RunState, error_class

if TYPE_CHECKING:
    from lakewire.jobs.runs.progress import RunProgress

__all__ = ["Lines"]


class Lines:
    """
    Prints a line for each new state of a run, and of its tasks.

    Args:
        console: Where to print. Default: standard error.
    """

    def __init__(self, console: Console | None = None) -> None:
        self._console = console or Console(stderr=True)
        self._state = ""

    def __call__(self, event: RunProgress) -> None:
        """
        Print what is new.
        """
        if self._state != str(event.state):
            page = "" if self._state else event.run_page_url
            self._print(f"run {event.run_id}", event.state, page)
            self._state = str(event.state)
        for key in event.changed:
            self._print(f"  {key}", event.tasks[key])

    def _print(self, name: str, state: RunState, page: str = "") -> None:
        now = datetime.now().astimezone()
        line = Text.assemble(f"{now:%H:%M:%S} {name} ", (str(state), _style(state)), f" {page}".rstrip())
        self._console.print(line, soft_wrap=True)


def _style(state: RunState) -> str:
    if not state.ended:
        return "cyan"
    return "red" if error_class(state, allow_failures=True) else "green"
