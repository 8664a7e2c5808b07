"""
The commands of ``lakewire jobs``.
"""

from __future__ import annotations

import click

from lakewire.cli.jobs.defining import ensure, export
from lakewire.cli.jobs.listing import list_jobs, list_runs
from lakewire.cli.jobs.logs import logs
from lakewire.cli.jobs.running import repair, run, wait

__all__ = ["command"]


@click.group("jobs")
def command() -> None:
    """
    Run jobs, and define them from files.
    """


for _each in (list_jobs, list_runs, run, wait, logs, repair, ensure, export):
    command.add_command(_each)
