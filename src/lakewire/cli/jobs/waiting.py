"""
Waiting for a run: what is shown meanwhile, printed at its end, and said when Ctrl-C or SIGTERM ends the wait.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from lakewire.cli.output import note, print_record

if TYPE_CHECKING:
    from lakewire.jobs import Run

__all__ = ["Patience", "may_wait", "waits"]


class Patience(NamedTuple):
    """
    How long a run is waited for.

    Attributes:
        max_wait: Seconds; None as long as it takes.
        leave: Ctrl-C and SIGTERM leave the run going.
    """

    max_wait: float | None
    leave: bool

    def wait(self, run: Run, *, as_json: bool) -> None:
        """
        Wait for a run, showing its states on standard error, and print how it ended.

        Raises:
            RunError: It did not succeed.
        """
        from lakewire.exits import cancel_on_exit  # here: help needs none of it

        can_show = find_spec("rich") is not None
        try:
            with cancel_on_exit():  # of nothing more: makes SIGTERM an exception, at which the wait itself cancels
                done = run.wait(
                    self.max_wait,
                    progress=can_show and not as_json,
                    on_progress=None if can_show or as_json else lambda now: note(str(now)),
                    cancel_on_exit=not self.leave,
                )
        except (KeyboardInterrupt, SystemExit):
            goes_on = f"goes on; lakewire jobs wait {run.run_id} waits for it"
            note(f"run {run.run_id} {goes_on if self.leave else 'was asked to cancel'}")
            raise
        facts = {"run_id": done.run_id, "state": str(done.state), "duration_s": done.duration_s}
        tasks = {"tasks": {key: str(state) for key, state in done.tasks.items()}} if as_json else {}
        print_record({**facts, **tasks, "url": done.run_page_url}, as_json=as_json)


def waits(command: Callable[..., Any]) -> Callable[..., Any]:
    """
    Give a command the options of ``Patience``.
    """
    longest = click.option(
        "--max-wait", type=click.FloatRange(min=0, min_open=True), metavar="SECONDS", help="Then the run goes on alone."
    )
    leave = click.option("--leave", is_flag=True, help="Ctrl-C and SIGTERM leave the run going, not canceled.")
    return longest(leave(command))


def may_wait(command: Callable[..., Any]) -> Callable[..., Any]:
    """
    Give a command these options, and ``--no-wait``.
    """
    option = click.option("--wait/--no-wait", "is_waited_for", default=True, help="Wait for its end. Default: wait.")
    return option(waits(command))
