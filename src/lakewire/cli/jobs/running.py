"""
``lakewire jobs run``, ``wait`` and ``repair``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from lakewire.cli.jobs.naming import job_of, takes_parameters
from lakewire.cli.jobs.waiting import Patience, may_wait, waits
from lakewire.cli.output import print_record, prints
from lakewire.cli.workspace_options import WorkspaceOptions, connects

if TYPE_CHECKING:
    from lakewire.jobs import Run

__all__ = ["repair", "run", "wait"]


@click.command("run")
@click.argument("job")
@takes_parameters
@click.option("--only", multiple=True, metavar="TASK", help="Run this task, and no other.")
@may_wait
@prints
@connects
def run(
    workspace: WorkspaceOptions,
    job: str,
    *,
    parameters: dict[str, str] | None,
    only: tuple[str, ...],
    is_waited_for: bool,
    max_wait: float | None,
    leave: bool,
    as_json: bool,
) -> None:
    """
    Run a job by its name or id, and wait for its end.

    A run that fails shows the trace of its task, and ends with 1. Ctrl-C and SIGTERM cancel the run, unless --leave
    is given.

    \b
    lakewire jobs run nightly -p day=2026-01-05
    lakewire jobs run 4711 --no-wait --json
    """  # noqa: D301  # click's mark of lines that are kept
    with workspace.client() as client:
        started = client.jobs.run_now(job_of(job), parameters=parameters, only=only or None)
        _finish(started, Patience(max_wait, leave) if is_waited_for else None, as_json=as_json)


@click.command("wait")
@click.argument("run_id", type=click.IntRange(min=1))
@waits
@prints
@connects
def wait(workspace: WorkspaceOptions, run_id: int, *, max_wait: float | None, leave: bool, as_json: bool) -> None:
    """
    Wait for a run that was started elsewhere.

    It ends as run does. Ctrl-C and SIGTERM cancel the run, unless --leave is given.

    \b
    lakewire jobs wait 77 --max-wait 3600 --leave
    """  # noqa: D301  # click's mark of lines that are kept
    with workspace.client() as client:
        _finish(client.jobs.attach(run_id), Patience(max_wait, leave), as_json=as_json)


@click.command("repair")
@click.argument("run_id", type=click.IntRange(min=1))
@click.option(
    "--task", "tasks", multiple=True, metavar="KEY", help="Default: all that failed, and what they kept back."
)
@click.option("--dependents", is_flag=True, help="Also what depends on them and succeeded.")
@takes_parameters
@may_wait
@prints
@connects
def repair(
    workspace: WorkspaceOptions,
    run_id: int,
    *,
    tasks: tuple[str, ...],
    dependents: bool,
    parameters: dict[str, str] | None,
    is_waited_for: bool,
    max_wait: float | None,
    leave: bool,
    as_json: bool,
) -> None:
    """
    Rerun the tasks of a run that failed, and wait for its end.

    \b
    lakewire jobs repair 77
    lakewire jobs repair 77 --task load --no-wait
    """  # noqa: D301  # click's mark of lines that are kept
    with workspace.client() as client:
        repaired = client.jobs.attach(run_id).repair(tasks or None, dependents=dependents, parameters=parameters)
        _finish(repaired, Patience(max_wait, leave) if is_waited_for else None, as_json=as_json)


def _finish(started: Run, patience: Patience | None, *, as_json: bool) -> None:
    if patience is None:
        print_record({"run_id": started.run_id}, as_json=as_json)
    else:
        patience.wait(started, as_json=as_json)
