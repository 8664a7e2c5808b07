"""
New runs: of a request, of a job with what replaces its parameters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lakewire_local.errors import invalid_parameter
from lakewire_local.jobs.parameters import OVERRIDES, job_parameters
from lakewire_local.jobs.tasks import all_kinds, check_runnable, tasks_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lakewire_local.jobs.records import Job, Run, TaskRun
    from lakewire_local.jobs.store import JobStore

_DEEPEST = 10  # Databricks allows jobs three deep; notebooks can run each other besides
_LONGEST_TOKEN = 64
# Besides OVERRIDES; of these the last two say nothing here.
_KNOWN = {"job_id", "idempotency_token", "job_parameters", "only", "queue", "performance_target", "duration_target"}


def new_job_run(
    store: JobStore,
    job: Job,
    given: Mapping[str, Any],
    *,
    creator: str,
    warehouse_id: str,
    token: str | None = None,
    trigger: str = "ONE_TIME",
    parent: TaskRun | None = None,
    depth: int = 0,
) -> tuple[Run, bool]:
    """
    Make a run of a job.

    Args:
        store: Keeps it.
        job: Whose run it is.
        given: What ``run-now`` takes: ``job_parameters``, ``notebook_params``, ``only``, …
        creator: Who asked for it.
        warehouse_id: The SQL warehouse that there is.
        token: Makes a retried request find the run of the first one.
        trigger: What started it.
        parent: The task that started it.
        depth: How many runs it is inside of.

    Returns:
        The run, and whether it is new.

    Raises:
        LocalError: A task cannot be run here, or something of *given* is unknown or has no task to go to.
    """
    if unknown := sorted(given.keys() - _KNOWN - OVERRIDES.keys()):
        raise invalid_parameter(
            f"{', '.join(unknown)}: unknown; run-now takes {', '.join(sorted(_KNOWN | set(OVERRIDES)))}"
        )
    tasks = _only(tasks_of(job.settings), given.get("only"))
    spec = dict(job.settings) | ({"queue": given["queue"]} if given.get("queue") else {})
    return new_run(
        store,
        job_id=job.job_id,
        name=str(job.settings["name"]),
        spec=spec,
        tasks=tasks,
        creator=creator,
        warehouse_id=warehouse_id,
        job_parameters=job_parameters(spec, given.get("job_parameters")),
        overriding=overrides(given, tasks),
        token=token and f"run-now:{token}",
        trigger=trigger,
        parent=parent,
        depth=depth,
    )


def new_run(
    store: JobStore,
    *,
    spec: Mapping[str, Any],
    tasks: Sequence[Mapping[str, Any]],
    warehouse_id: str,
    token: str | None,
    depth: int = 0,
    **fields: Any,
) -> tuple[Run, bool]:
    """Make a run of tasks; return it, and whether it is new."""
    check_runnable(tasks, warehouse_id=warehouse_id)
    if spec.get("git_source"):
        raise invalid_parameter("git_source: the local workspace takes files from volumes, its workspace and the disk")
    if token and len(token.partition(":")[2]) > _LONGEST_TOKEN:
        raise invalid_parameter(f"idempotency_token: accepted are at most {_LONGEST_TOKEN} characters")
    if depth > _DEEPEST:
        raise invalid_parameter(f"Runs start each other more than {_DEEPEST} deep.")
    return store.create_run(spec=spec, tasks=tasks, token=token, depth=depth, **fields)


def overrides(given: Mapping[str, Any], tasks: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """
    Return the parameters of tasks that a call gives.

    Raises:
        LocalError: No task takes them.
    """
    found = {name: given[name] for name in OVERRIDES if given.get(name)}
    kinds = all_kinds(tasks)
    for name, value in found.items():
        if not kinds & set(OVERRIDES[name]):
            raise invalid_parameter(f"{name}: the job has no {' and no '.join(OVERRIDES[name])}, which would take them")
        if isinstance(value, dict) != (name in _NAMED):
            shape = "an object of names and values" if name in _NAMED else "a list"
            raise invalid_parameter(f"{name}: accepted is {shape}")
    return found


_NAMED = {"notebook_params", "python_named_params", "sql_params", "pipeline_params"}


def _only(tasks: list[dict[str, Any]], wanted: Any) -> list[dict[str, Any]]:
    """Return the tasks that ``only`` names, without dependencies on others."""
    if not wanted:
        return tasks
    kept = [task for task in tasks if task["task_key"] in wanted]
    if len(kept) != len(set(wanted)):
        raise invalid_parameter(f"only: {wanted} names tasks that the job does not have")
    return [
        task | {"depends_on": [need for need in task.get("depends_on") or () if need["task_key"] in wanted]}
        for task in kept
    ]
