"""
A run that has just been started: passed on to who keeps its id, and not one of an earlier call.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from lakewire.errors import InvalidArgumentError
from lakewire.jobs.defining import sent_id
from lakewire.jobs.idempotency import IdempotencyToken
from lakewire.jobs.runs.run import Run
from lakewire.observability import UNOBSERVED, Work
from lakewire_api.jobs.api.jobs import JobsAPI
from lakewire_runtime import encode
from lakewire_runtime.text import shown

if TYPE_CHECKING:
    from lakewire.http import Transport

__all__ = ["check_function", "note_tasks", "started_run"]


def check_function(on_submitted: object) -> None:
    """
    Refuse what cannot be called with the run, before it is started.
    """
    if on_submitted is not None and not callable(on_submitted):
        raise InvalidArgumentError(f"on_submitted: expected a function, got {shown(on_submitted)}")


def started_run(
    sender: Transport, run_id: int | None, token: IdempotencyToken, on_submitted: Callable[[Run], object] | None
) -> Run:
    """
    Return the run of a response, after *on_submitted* was called with it.

    Raises:
        RunAlreadyFinished: The caller's token belongs to a run of an earlier call.
    """
    run = Run(sender, sent_id(run_id, "run_id"))
    if on_submitted is not None:
        _pass_on(run, on_submitted)
    if not token.is_new:
        token.check_not_finished(JobsAPI(sender).get_run(run.run_id))
    return run


def note_tasks(work: Work, body: Mapping[str, Any]) -> None:
    """
    Let observers know what kind of tasks are started, and on which cluster if that is one that runs.
    """
    if work is UNOBSERVED:
        return
    tasks = [encode(task) for task in body["tasks"]]
    kinds = {name.removesuffix("_task") for task in tasks for name in task if name.endswith("_task")}
    clusters = {task.get("existing_cluster_id") for task in tasks} - {None}
    work["job_type"] = next(iter(kinds)) if len(kinds) == 1 else "several"
    if len(clusters) == 1:
        work["cluster_id"] = clusters.pop()


def _pass_on(run: Run, on_submitted: Callable[[Run], object]) -> None:
    try:
        on_submitted(run)
    except BaseException as error:
        error.add_note(f"run {run.run_id} has been started and goes on")
        raise
