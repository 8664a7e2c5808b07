"""
Jobs and parameters as they are given on the command line.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from lakewire.jobs import JobsClient

__all__ = ["job_id_of", "job_of", "takes_parameters"]


def job_of(given: str) -> int | str:
    """
    Return the id or the name of a job; digits are an id.
    """
    return int(given) if given.isdecimal() else given


def job_id_of(jobs: JobsClient, given: str) -> int:
    """
    Return the id of a job; a name is looked up.
    """
    job = job_of(given)
    return jobs.find(name=job) if isinstance(job, str) else job


def takes_parameters(command: Callable[..., Any]) -> Callable[..., Any]:
    """
    Give a command the option ``-p``, which its function gets as the mapping ``parameters``; None where none is given.
    """
    return click.option(
        "--parameter",
        "-p",
        "parameters",
        multiple=True,
        metavar="NAME=VALUE",
        callback=_mapping,
        help="Parameter of the job, in place of its own.",
    )(command)


def _mapping(ctx: click.Context, option: click.Parameter, given: tuple[str, ...]) -> dict[str, str] | None:
    for each in given:
        if not each.partition("=")[0] or "=" not in each:
            raise click.BadParameter(f"{each!r}; accepted is NAME=VALUE", ctx, option)
    return dict(each.split("=", 1) for each in given) or None
