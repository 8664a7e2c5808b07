"""
JSON of jobs, runs and task runs in the Jobs API.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lakewire_local.http.responses import compact
from lakewire_local.jobs.clusters import cluster_of
from lakewire_local.jobs.records import ENDED, Status

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lakewire_local.jobs.records import Job, Run, TaskRun

_DEFAULTS = {
    "email_notifications": {},
    "webhook_notifications": {},
    "timeout_seconds": 0,
    "max_concurrent_runs": 1,
    "format": "MULTI_TASK",
}
_TASK_DEFAULTS = {"run_if": "ALL_SUCCESS", "timeout_seconds": 0, "email_notifications": {}}


def job_shape(job: Job, *, with_tasks: bool) -> dict[str, Any]:
    """Return a job as it was defined and what the server adds, with its tasks or without."""
    settings: dict[str, Any] = _DEFAULTS | dict(job.settings)
    if settings.get("tasks"):
        settings["tasks"] = [_TASK_DEFAULTS | task for task in settings["tasks"]]
    if not with_tasks:
        settings.pop("tasks", None)
        settings.pop("job_clusters", None)
    return {
        "job_id": job.job_id,
        "creator_user_name": job.creator,
        "run_as_user_name": job.creator,
        "created_time": job.created_at,
        "settings": settings,
    }


def run_shape(run: Run, *, host: str, tasks: Sequence[Mapping[str, Any]] | None) -> dict[str, Any]:
    """Return a run; *tasks* are the shapes of its tasks, None leaves them out."""
    parameters = [
        {"name": name, "value": value, "default": _default(run, name)} for name, value in run.job_parameters.items()
    ]
    return compact(
        job_id=run.job_id or run.run_id,
        run_id=run.run_id,
        job_run_id=run.run_id,
        original_attempt_run_id=run.run_id,
        number_in_job=run.number_in_job,
        creator_user_name=run.creator,
        run_name=run.name,
        run_type=run.kind,
        run_page_url=f"{host}/#job/{run.job_id or run.run_id}/run/{run.run_id}",
        format="MULTI_TASK",
        trigger=run.trigger,
        trigger_info={"run_id": run.parent_task} if run.parent_task and run.trigger == "RUN_JOB_TASK" else None,
        job_parameters=parameters or None,
        overriding_parameters=dict(run.overriding) or None,
        tasks=None if tasks is None else list(tasks),
        **_times(run),
    )


def is_loop(task: TaskRun) -> bool:
    """Return whether a task has iterations."""
    return bool(task.task.get("for_each_task"))


def task_shape(task: TaskRun, run: Run, *, host: str, iterations: Sequence[TaskRun]) -> dict[str, Any]:
    """Return a task run as part of its run; *iterations* are those of a loop."""
    content: dict[str, Any] = {}
    if task.outcome:
        content["condition_task"] = {**task.task["condition_task"], "outcome": task.outcome}
    if is_loop(task):
        content["for_each_task"] = {**task.task["for_each_task"], "stats": {"task_run_stats": _stats(iterations)}}
    return (
        dict(task.task)
        | content
        | compact(
            run_id=task.run_id,
            attempt_number=task.attempt,
            cluster_instance=compact(cluster_id=cluster_of(run, task) if task.started_at else None) or None,
            run_if=task.task.get("run_if") or "ALL_SUCCESS",
            run_page_url=f"{host}/#job/{task.parent_id}/run/{task.run_id}",
            **_times(task),
        )
    )


def _stats(iterations: Sequence[TaskRun]) -> dict[str, int]:
    done = [task for task in iterations if task.status.ended]
    good = [task for task in done if task.status.succeeded]
    return {
        "total_iterations": len(iterations),
        "scheduled_iterations": len(iterations),
        "active_iterations": len([task for task in iterations if task.status.life_cycle == "RUNNING"]),
        "completed_iterations": len(done),
        "succeeded_iterations": len(good),
        "failed_iterations": len(done) - len(good),
    }


def task_run_shape(task: TaskRun, parent: Run, *, host: str, shown: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Return a task run as a separate run, as ``runs/get`` and ``runs/get-output`` do; *shown*: in its run."""
    shape = run_shape(parent, host=host, tasks=shown)
    return shape | {"run_id": task.run_id, "run_name": task.key, "attempt_number": task.attempt} | _times(task)


def repair_shapes(run: Run) -> list[dict[str, Any]]:
    """Return the repair history of a run: itself, then its repairs."""
    found = [{"type": "ORIGINAL", "start_time": run.created_at} | status_shape(run.status)]
    for entry in run.repairs:
        status = Status(*entry["result"]) if "result" in entry else run.status
        found.append({name: value for name, value in entry.items() if name != "result"} | status_shape(status))
    return found


def status_shape(status: Status) -> dict[str, Any]:
    """Return a status in both forms of the API, ``state`` and ``status``."""
    state = compact(
        life_cycle_state=status.life_cycle,
        result_state=status.result,
        state_message=status.message,
        user_cancelled_or_timedout=status.result in {"CANCELED", "TIMEDOUT"},
    )
    if status.life_cycle not in ENDED:
        return {"state": state, "status": {"state": status.life_cycle}}
    details = {"code": status.termination_code, "type": _type(status), "message": status.message}
    return {"state": state, "status": {"state": "TERMINATED", "termination_details": details}}


def _type(status: Status) -> str:
    if status.life_cycle == "INTERNAL_ERROR":
        return "INTERNAL_ERROR"
    return "SUCCESS" if status.succeeded else "CLIENT_ERROR"


def _times(record: Run | TaskRun) -> dict[str, Any]:
    started, end = record.started_at, record.ended_at
    return status_shape(record.status) | {
        "start_time": started or record.created_at,
        "end_time": end or 0,
        "setup_duration": 0,
        "cleanup_duration": 0,
        "execution_duration": end - started if end and started else 0,
        "run_duration": end - record.created_at if end else 0,
        "queue_duration": started - record.created_at if started else 0,
    }


def _default(run: Run, name: str) -> str:
    parameters: Sequence[Mapping[str, Any]] = run.spec.get("parameters") or ()
    return next((str(item.get("default", "")) for item in parameters if item["name"] == name), "")
