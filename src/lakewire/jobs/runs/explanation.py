"""
Why a run waits or has failed, in one paragraph. Pure; ``explain.py`` fetches what it is made of.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import attrs

from lakewire.errors import one_line
from lakewire.jobs.runs.output import TaskOutput, latest_attempts
from lakewire.jobs.runs.state import RunState, error_class, read_state

if TYPE_CHECKING:
    from lakewire_api.jobs import models

__all__ = ["Facts", "explanation", "waiting_tasks"]

# What can be done about it, by termination code and by the reason of a queue.
# https://docs.databricks.com/api/workspace/jobs/getrun
_ADVICE: Mapping[str, str] = {
    "ACTIVE_RUNS_LIMIT_REACHED": "The workspace runs as many jobs as it may; it starts when another run ends.",
    "ACTIVE_RUN_JOB_TASKS_LIMIT_REACHED": "The workspace runs as many tasks that run jobs as it may.",
    "BUDGET_POLICY_LIMIT_EXCEEDED": "The budget of its policy is spent.",
    "CLOUD_FAILURE": "The cloud failed, not the code: run it again.",
    "CLUSTER_REQUEST_LIMIT_EXCEEDED": "Too many clusters were asked for at once: run it again, spread in time.",
    "DRIVER_ERROR": "The driver stopped, often for want of memory: run it again, or with a larger driver.",
    "INVALID_CLUSTER_REQUEST": "The settings of the cluster are not accepted: correct them.",
    "LIBRARY_INSTALLATION_ERROR": "A library could not be installed: look at its name, version and index.",
    "MAX_CONCURRENT_RUNS_EXCEEDED": "As many runs of the job are active as max_concurrent_runs allows.",
    "MAX_CONCURRENT_RUNS_REACHED": "As many runs of the job are active as max_concurrent_runs allows.",
    "MAX_JOB_QUEUE_SIZE_EXCEEDED": "The queue of the job is full.",
    "MAX_SPARK_CONTEXTS_EXCEEDED": "The cluster has no room for another task: use another one.",
    "REPOSITORY_CHECKOUT_FAILED": "The git source could not be read: look at its URL, branch and credential.",
    "RESOURCE_NOT_FOUND": "Something that it needs is not there.",
    "STORAGE_ACCESS_ERROR": "Storage could not be read or written: look at the grants.",
    "UNAUTHORIZED_ERROR": "Who runs it (run_as) lacks a privilege.",
    "WORKSPACE_RUN_LIMIT_EXCEEDED": "The workspace has as many runs as it may: run it again later.",
}
_MOST_TASKS = 5  # that are named
_SHORT_S = 120  # below which seconds are said
_WAITING = frozenset({"PENDING", "QUEUED", "WAITING_FOR_RETRY", "WAITING"})


@attrs.frozen(kw_only=True)
class Facts:
    """
    What is known of a run.

    Attributes:
        run: The run, with all its tasks.
        now_ms: The present, epoch milliseconds.
        failed: Output of what failed first; None when nothing did.
        clusters: Task key to the state of the cluster that the task waits for.
        troubles: What went wrong with the cluster of what failed.
    """

    run: models.Run
    now_ms: float
    failed: TaskOutput | None = None
    clusters: Mapping[str, str] = attrs.field(factory=dict[str, str])
    troubles: Sequence[str] = ()


def explanation(facts: Facts) -> str:
    """
    Return the paragraph: sentences about the run, its tasks, its cluster, and what can be done.
    """
    state = read_state(facts.run)
    sentences = _of_end(facts, state) if state.ended else _of_wait(facts, state)
    return " ".join(filter(None, sentences))


def waiting_tasks(run: models.Run) -> list[models.RunTask]:
    """
    Return the tasks that have not begun, and wait for no other task; the first five.
    """
    return [task for task in latest_attempts(run.tasks or ()) if read_state(task).life_cycle in _WAITING][:_MOST_TASKS]


def _of_end(facts: Facts, state: RunState) -> Iterator[str]:
    run, failed = facts.run, facts.failed
    if error_class(state) is None:
        yield f"{_name(run)} succeeded in {_span(run.run_duration or run.execution_duration or 0)}."
        return
    code = state.termination_code or (failed.state.termination_code if failed else "")
    reason = one_line((failed.error if failed else "") or state.message)
    where = f" in task {failed.task_key!r}" if failed else ""
    yield f"{_name(run)} ended {state}{where}{f' ({code})' if code else ''}: {reason or 'no reason is given'}."
    if facts.troubles:
        yield f"Its cluster: {'; '.join(facts.troubles)}."
    behind = [task.task_key for task in latest_attempts(run.tasks or ()) if read_state(task).never_ran]
    yield f"Not run because of it: {_listed(behind)}." if behind else ""
    yield _ADVICE.get(code, "")
    yield run.run_page_url or ""


def _of_wait(facts: Facts, state: RunState) -> Iterator[str]:
    run = facts.run
    queue = run.status.queue_details if run.status else None
    code = str(queue.code or "") if queue else ""
    reason = one_line((queue.message if queue else None) or (run.state.queue_reason if run.state else None) or "")
    why = ": ".join(filter(None, [code, reason or one_line(state.message)]))
    began = f" for {_span(facts.now_ms - run.start_time)}" if run.start_time else ""
    yield f"{_name(run)} is {state}{began}{f': {why}' if why else ''}."
    yield _ADVICE.get(code, "")
    for task in waiting_tasks(run):
        yield _of_waiting_task(task, facts.clusters.get(task.task_key, ""))
    behind = [task.task_key for task in run.tasks or () if read_state(task).life_cycle == "BLOCKED"]
    yield f"Waiting for other tasks: {_listed(behind)}." if behind else ""
    yield run.run_page_url or ""


def _of_waiting_task(task: models.RunTask, cluster: str) -> str:
    state = read_state(task)
    why = f"its cluster is {cluster}" if cluster else one_line(state.message)
    return f"Task {task.task_key!r} is {state}{f': {why}' if why else ''}."


def _name(run: models.Run) -> str:
    return f"Run {run.run_id}" + (f" ({one_line(run.run_name)})" if run.run_name else "")


def _listed(names: Sequence[str]) -> str:
    more = len(names) - _MOST_TASKS
    return ", ".join(names[:_MOST_TASKS]) + (f" and {more} more" if more > 0 else "")


def _span(milliseconds: float) -> str:
    seconds = round(milliseconds / 1000)
    return f"{seconds} s" if seconds < _SHORT_S else f"{seconds // 60} min"
