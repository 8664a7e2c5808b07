"""
``lakewire jobs list`` and ``runs``.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click

from lakewire.cli.jobs.naming import job_id_of
from lakewire.cli.output import print_rows, prints
from lakewire.cli.workspace_options import WorkspaceOptions, connects

if TYPE_CHECKING:
    from lakewire_api.jobs.models import BaseJob, BaseRun

__all__ = ["list_jobs", "list_runs"]


@click.command("list")
@click.option("--name", metavar="NAME", help="Only jobs of exactly this name.")
@click.option("--limit", type=click.IntRange(min=0), metavar="N", help="At most so many. Default: all.")
@prints
@connects
def list_jobs(workspace: WorkspaceOptions, name: str | None, limit: int | None, *, as_json: bool) -> None:
    """
    List jobs, newest first.

    \b
    lakewire jobs list --limit 20
    lakewire jobs list --name nightly --json
    """  # noqa: D301  # click's mark of lines that are kept
    with workspace.client() as client:
        print_rows(map(_job, client.jobs.list(name=name, limit=limit)), as_json=as_json)


def _job(job: BaseJob) -> dict[str, Any]:
    settings = job.settings
    schedule = settings and settings.schedule
    return {
        "job_id": job.job_id,
        "name": settings and settings.name,
        "schedule": schedule and f"{schedule.quartz_cron_expression} {schedule.timezone_id}",
        "creator": job.creator_user_name,
    }


@click.command("runs")
@click.argument("job", required=False)
@click.option("--active", is_flag=True, help="Only runs that have not ended.")
@click.option(
    "--limit", type=click.IntRange(min=1), default=20, show_default=True, metavar="N", help="At most so many."
)
@prints
@connects
def list_runs(workspace: WorkspaceOptions, job: str | None, limit: int, *, active: bool, as_json: bool) -> None:
    """
    List runs, newest first: of one job, by its name or id, or of all.

    \b
    lakewire jobs runs nightly
    lakewire jobs runs --active --json
    """  # noqa: D301  # click's mark of lines that are kept
    with workspace.client() as client:
        job_id = None if job is None else job_id_of(client.jobs, job)
        print_rows(map(_run, client.jobs.list_runs(job_id=job_id, active_only=active, limit=limit)), as_json=as_json)


def _run(run: BaseRun) -> dict[str, Any]:
    from lakewire.jobs.runs.state import read_state  # here: as all of the client

    began = run.start_time and datetime.fromtimestamp(run.start_time / 1000, UTC)
    return {
        "run_id": run.run_id,
        "job_id": run.job_id,
        "name": run.run_name,
        "state": str(read_state(run)),
        "started": began and f"{began:%Y-%m-%dT%H:%M:%SZ}",
    }
