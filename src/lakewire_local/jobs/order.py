"""
Which task of a run may start, and the status of a run from its tasks.

Pure decisions on statuses. Source: https://docs.databricks.com/aws/en/jobs/run-if
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire_local.jobs.records import Status, ended

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from lakewire_local.jobs.records import TaskRun

_FAILED = frozenset({"FAILED", "TIMEDOUT", "UPSTREAM_FAILED"})
_CANCELED = frozenset({"CANCELED", "UPSTREAM_CANCELED"})


def is_due(task: TaskRun, by_key: Mapping[str, TaskRun]) -> bool:
    """Return whether every task that *task* depends on has ended."""
    return all(by_key[key].status.ended for key in task.needs)


def refusal(task: TaskRun, by_key: Mapping[str, TaskRun]) -> Status | None:
    """Return the status of a task that is due and must not run; None for one that may."""
    needs = [_seen(by_key[need["task_key"]], need.get("outcome")) for need in task.task.get("depends_on") or ()]
    if not needs or _CONDITIONS[task.task.get("run_if") or "ALL_SUCCESS"](needs):
        return None
    upstream = [key for key in task.needs if not by_key[key].status.succeeded]
    message = (
        f"The condition {task.task.get('run_if') or 'ALL_SUCCESS'} on {', '.join(upstream or task.needs)} is not met."
    )
    if any(_bad(need) for need in needs):
        return ended("UPSTREAM_FAILED", message)
    if any(need.result in _CANCELED for need in needs):
        return ended("UPSTREAM_CANCELED", message)
    return ended("EXCLUDED", message)


def _seen(need: TaskRun, outcome: str | None) -> Status:
    """Return the status of a task for one after it: a condition with another outcome counts as excluded."""
    is_other = outcome is not None and need.status.succeeded and need.outcome != outcome
    return ended("EXCLUDED") if is_other else need.status


def overall(tasks: Sequence[TaskRun]) -> Status:
    """Return the status of a run from its tasks: its last tasks decide."""
    needed = {key for task in tasks for key in task.needs}
    lost = next((task.status for task in tasks if task.status.life_cycle == "INTERNAL_ERROR"), None)
    if lost:
        return lost
    last_failed = [task for task in tasks if task.key not in needed and _spoils(task.status)]
    failed = [task for task in tasks if _bad(task.status)]
    first = next((task for task in failed if task.status.result != "UPSTREAM_FAILED"), None)
    message = f"Task {first.key} failed with message: {first.status.message}" if first else ""
    if last_failed:
        return ended("FAILED", message, first.status.code if first else None)
    return ended("SUCCESS_WITH_FAILURES", message) if failed else ended("SUCCESS")


def _bad(status: Status) -> bool:
    return status.result in _FAILED or status.life_cycle == "INTERNAL_ERROR"


def _spoils(status: Status) -> bool:
    return _bad(status) or status.result in _CANCELED


_CONDITIONS: Mapping[str, Callable[[Sequence[Status]], bool]] = {
    "ALL_SUCCESS": lambda needs: all(need.succeeded for need in needs),
    "ALL_DONE": lambda _: True,
    "NONE_FAILED": lambda needs: not any(_spoils(need) for need in needs),
    "AT_LEAST_ONE_SUCCESS": lambda needs: any(need.succeeded for need in needs),
    "ALL_FAILED": lambda needs: all(_bad(need) for need in needs),
    "AT_LEAST_ONE_FAILED": lambda needs: any(_bad(need) for need in needs),
}
