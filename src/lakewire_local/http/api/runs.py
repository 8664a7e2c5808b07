"""
Runs: ``/api/2.1/jobs/runs`` and ``/api/2.2/jobs/runs``, and ``run-now``.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from starlette.routing import Route

from lakewire_local.errors import LocalError, invalid_parameter
from lakewire_local.http.api.job_shapes import is_loop, repair_shapes, run_shape, task_run_shape, task_shape
from lakewire_local.http.api.jobs import ARRAY_PAGE, VERSIONS, array_page
from lakewire_local.http.arguments import number_of
from lakewire_local.http.call import endpoint
from lakewire_local.http.pages import page
from lakewire_local.http.responses import compact
from lakewire_local.jobs.parameters import OVERRIDES, job_parameters
from lakewire_local.jobs.starting import new_job_run, new_run, overrides
from lakewire_local.jobs.tasks import tasks_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lakewire_local.http.arguments import Arguments
    from lakewire_local.http.call import Call
    from lakewire_local.jobs.records import Run, TaskRun

_MOST = 26
_NEWEST = 10**15
_REPAIR = {
    "run_id",
    "rerun_tasks",
    "rerun_all_failed_tasks",
    "rerun_dependent_tasks",
    "latest_repair_id",
    "job_parameters",
    "performance_target",
    "duration_target",
}
_TASK_HEADER = "x-lakewire-task"  # of a task that starts a run


def submit(call: Call) -> dict[str, Any]:
    """Start a one-time run."""
    body = dict(call.arguments.values)
    token, parent = call.arguments.text("idempotency_token"), _starting_task(call)
    run, is_new = new_run(
        call.workspace.jobs,
        job_id=None,
        name=call.arguments.text("run_name") or "Untitled",
        spec=body,
        tasks=tasks_of(body),
        creator=call.user,
        warehouse_id=call.workspace.warehouse.id,
        job_parameters={},
        overriding={},
        token=token and f"submit:{token}",
        parent=parent,
        depth=call.workspace.jobs.run_of(parent).depth + 1 if parent else 0,
    )
    return {"run_id": _started(call, run, is_new=is_new).run_id}


def run_now(call: Call) -> dict[str, Any]:
    """Start a run of a job."""
    job = call.workspace.jobs.get_job(call.arguments.need_integer("job_id"))
    call.need("jobs", job.job_id, "CAN_MANAGE_RUN")
    run, is_new = new_job_run(
        call.workspace.jobs,
        job,
        call.arguments.values,
        creator=call.user,
        warehouse_id=call.workspace.warehouse.id,
        token=call.arguments.text("idempotency_token"),
    )
    return {"run_id": _started(call, run, is_new=is_new).run_id, "number_in_job": run.number_in_job}


def get(call: Call) -> dict[str, Any]:
    """Return a run or a task run, its first 100 tasks and a token for more."""
    run, task = _find(call, "CAN_VIEW")
    if task:
        return _task_run(call, run, task)
    tasks, token = array_page(call.workspace.jobs.tasks(run.run_id), call.arguments)
    shape = run_shape(run, host=call.host, tasks=_shapes(call, run, tasks)) | compact(next_page_token=token)
    return shape | {"repair_history": repair_shapes(run)} if call.arguments.flag("include_history") else shape


def list_all(call: Call) -> dict[str, Any]:
    """List runs, latest first."""
    arguments, jobs = call.arguments, call.workspace.jobs
    arguments.integer("limit", low=0, high=_MOST)
    known = jobs.list_runs(job_id=arguments.integer("job_id"), active=_active(arguments))
    chosen = [run for run in known if _fits(run, arguments) and _may(call, run, "CAN_VIEW")][
        arguments.integer("offset", 0, low=0) :
    ]
    kept, token = page(chosen, arguments, key=_order, size_field="limit", unset=20, most=_MOST - 1)
    expand = arguments.flag("expand_tasks")
    runs = [
        run_shape(
            run, host=call.host, tasks=_shapes(call, run, jobs.tasks(run.run_id)[:ARRAY_PAGE]) if expand else None
        )
        for run in kept
    ]
    return compact(runs=runs or None, has_more=token is not None, next_page_token=token)


def get_output(call: Call) -> dict[str, Any]:
    """Return the output of a task run; for a run with one task, that of the task."""
    run, task = _find(call, "CAN_VIEW")
    if task is None:
        tasks = call.workspace.jobs.tasks(run.run_id)
        if len(tasks) != 1:
            raise invalid_parameter(
                f"Run {run.run_id} has {len(tasks)} tasks; get the output of each by the run_id of the task."
            )
        task = tasks[0]
    logs = call.workspace.executors.logs(task)
    return {"metadata": _task_run(call, run, task)} | logs | dict(task.output)


def cancel(call: Call) -> None:
    """Ask a run to stop; the id of one of its tasks stops the run, too."""
    run, _ = _find(call, "CAN_MANAGE_RUN")
    call.workspace.scheduler.cancel(run.run_id)


def cancel_all(call: Call) -> None:
    """Ask the active runs of a job, or every queued run, to stop."""
    job_id = call.arguments.integer("job_id")
    active = call.workspace.jobs.list_runs(job_id=job_id, active=True)
    queued_only = call.arguments.flag("all_queued_runs")
    if job_id is None and not queued_only:
        raise invalid_parameter("Missing required field: job_id")
    if job_id is not None:
        call.need("jobs", job_id, "CAN_MANAGE_RUN")
    for run in active:
        if (not queued_only or run.status.life_cycle == "QUEUED") and _may(call, run, "CAN_MANAGE_RUN"):
            call.workspace.scheduler.cancel(run.run_id)


def delete(call: Call) -> None:
    """Delete a run that has ended, with its logs."""
    run, _ = _find(call, "CAN_MANAGE")
    for task_run_id in call.workspace.jobs.delete_run(run.run_id):
        call.workspace.executors.forget(task_run_id)


def repair(call: Call) -> dict[str, Any]:
    """Rerun failed or named tasks of an ended run, with those that depend on them."""
    run = call.workspace.jobs.get_run(call.arguments.need_integer("run_id"))
    tasks = call.workspace.jobs.tasks(run.run_id)
    keys = _to_repair(tasks, call.arguments)
    given = call.arguments.values
    if unknown := sorted(given.keys() - _REPAIR - OVERRIDES.keys()):
        raise invalid_parameter(
            f"{', '.join(unknown)}: unknown; repair takes {', '.join(sorted(_REPAIR | set(OVERRIDES)))}"
        )
    repaired = call.workspace.scheduler.repair(
        run.run_id,
        keys,
        latest=call.arguments.integer("latest_repair_id"),
        overriding=overrides(given, [task.task for task in tasks]),
        job_parameters=job_parameters({}, call.arguments.mapping("job_parameters")),
    )
    return {"repair_id": repaired.repairs[-1]["id"]}


def _shapes(call: Call, run: Run, tasks: Sequence[TaskRun]) -> list[dict[str, Any]]:
    jobs = call.workspace.jobs
    return [
        task_shape(task, run, host=call.host, iterations=jobs.tasks(task.run_id) if is_loop(task) else ())
        for task in tasks
    ]


def _task_run(call: Call, run: Run, task: TaskRun) -> dict[str, Any]:
    """Return a task run; that of a loop has its first 100 iterations and a token for more."""
    shape = task_run_shape(task, run, host=call.host, shown=_shapes(call, run, [task]))
    if not is_loop(task):
        return shape
    iterations, token = array_page(call.workspace.jobs.tasks(task.run_id), call.arguments)
    return shape | compact(iterations=_shapes(call, run, iterations), next_page_token=token)


def _started(call: Call, run: Run, *, is_new: bool) -> Run:
    if is_new:
        call.workspace.scheduler.start(run)
    return run


def _starting_task(call: Call) -> TaskRun | None:
    """Return the task that sent a request, where a notebook runs another one."""
    task_run_id = number_of(call.request.headers.get(_TASK_HEADER, ""))
    return call.workspace.jobs.get_task(task_run_id) if task_run_id is not None else None


def _find(call: Call, level: str) -> tuple[Run, TaskRun | None]:
    """Return the run of an id and, when the id is that of a task run, the task; the caller must have a level on it."""
    run_id = call.arguments.need_integer("run_id")
    task = call.workspace.jobs.get_task(run_id)
    run = call.workspace.jobs.run_of(task) if task else call.workspace.jobs.get_run(run_id)
    if not _may(call, run, level):
        message = f"{call.user} does not have {level} or a higher permission on run {run_id}."
        raise LocalError(403, "PERMISSION_DENIED", message)
    return run, task


def _may(call: Call, run: Run, level: str) -> bool:
    """Return whether the caller has a level on the job of a run, or has started a run of its own."""
    if run.job_id is not None:
        with suppress(LocalError):  # the job is gone
            return call.may("jobs", run.job_id, level)
    return run.creator == call.user or call.metastore.access.caller.is_admin


def _active(arguments: Arguments) -> bool | None:
    active, completed = arguments.flag("active_only"), arguments.flag("completed_only")
    if active and completed:
        raise invalid_parameter("active_only and completed_only exclude each other")
    return True if active else False if completed else None


def _fits(run: Run, arguments: Arguments) -> bool:
    kind = arguments.text("run_type")
    start = arguments.integer("start_time_from", 0) or 0
    end = arguments.integer("start_time_to", _NEWEST) or _NEWEST
    shown = run.kind == kind if kind else run.kind != "WORKFLOW_RUN"  # runs of notebooks in notebooks are not listed
    return shown and start <= run.created_at <= end


def _to_repair(tasks: Sequence[TaskRun], arguments: Arguments) -> list[str]:
    keys = set(arguments.texts("rerun_tasks"))
    if unknown := keys - {task.key for task in tasks}:
        raise invalid_parameter(f"rerun_tasks: {', '.join(sorted(unknown))} are not tasks of the run")
    if arguments.flag("rerun_all_failed_tasks"):
        keys |= {task.key for task in tasks if not task.status.succeeded}
    if not keys:
        raise invalid_parameter("rerun_tasks or rerun_all_failed_tasks must name the tasks to rerun")
    if arguments.flag("rerun_dependent_tasks"):
        for _ in tasks:
            keys |= {task.key for task in tasks if keys & set(task.needs)}
    return [task.key for task in tasks if task.key in keys]


def _order(run: Run) -> str:
    return f"{_NEWEST - run.run_id:016}"


ROUTES = [
    Route(f"/api/{version}/jobs/{name}", endpoint(handler), methods=[method])
    for version in VERSIONS
    for name, handler, method in (
        ("run-now", run_now, "POST"),
        ("runs/submit", submit, "POST"),
        ("runs/get", get, "GET"),
        ("runs/list", list_all, "GET"),
        ("runs/get-output", get_output, "GET"),
        ("runs/cancel", cancel, "POST"),
        ("runs/cancel-all", cancel_all, "POST"),
        ("runs/delete", delete, "POST"),
        ("runs/repair", repair, "POST"),
    )
]
