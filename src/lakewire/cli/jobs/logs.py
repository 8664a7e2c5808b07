"""
``lakewire jobs logs``: what the tasks of a run printed and returned.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from lakewire.cli.output import note, print_rows, prints
from lakewire.cli.workspace_options import WorkspaceOptions, connects

if TYPE_CHECKING:
    from lakewire.jobs import TaskOutput

__all__ = ["logs"]


@click.command("logs")
@click.argument("run_id", type=click.IntRange(min=1))
@click.option("--task", metavar="KEY", help="Only of this task.")
@click.option("--failed", is_flag=True, help="Only of tasks that failed.")
@prints
@connects
def logs(workspace: WorkspaceOptions, run_id: int, task: str | None, *, failed: bool, as_json: bool) -> None:
    """
    Print what the tasks of a run printed, returned, or failed with.

    The names of the tasks are on standard error.

    \b
    lakewire jobs logs 77
    lakewire jobs logs 77 --task load --json
    """  # noqa: D301  # click's mark of lines that are kept
    with workspace.client() as client:
        found = [
            each
            for each in _all(client.jobs.attach(run_id).outputs(only_failed=failed))
            if task in (None, each.task_key)
        ]
    if task is not None and not found:
        raise click.UsageError(f"Run {run_id} has no {'failed ' if failed else ''}task {task}.")
    if as_json:
        print_rows(map(_fields, found), as_json=True)
        return
    for output in found:
        note(f"-- {output.task_key} {output.state}{', cut by the server' if output.logs_truncated else ''}")
        _print(output)


def _all(outputs: Iterable[TaskOutput]) -> Iterator[TaskOutput]:
    """Yield each output, and those of what it started."""
    for output in outputs:
        yield output
        yield from _all(output.tasks)


def _fields(output: TaskOutput) -> dict[str, Any]:
    return {
        "task_key": output.task_key,
        "run_id": output.run_id,
        "state": str(output.state),
        "logs": output.logs,
        "logs_truncated": output.logs_truncated,
        "result": output.result,
        "error": output.error,
        "error_trace": output.error_trace,
    }


def _print(output: TaskOutput) -> None:
    from lakewire.jobs.runs.output import readable  # here: as all of the client

    trace = output.error_trace if output.error_trace not in output.logs else ""  # scripts print their trace as well
    for text in (output.logs, output.result, trace, output.error if not output.error_trace else ""):
        if text:
            click.echo(readable(text))
