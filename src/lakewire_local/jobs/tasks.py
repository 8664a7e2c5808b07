"""
Checks of tasks: which kinds the local workspace runs, and whether the dependencies of a run are sound.

Pure; running is ``executors.py``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lakewire_local.errors import LocalError, invalid_parameter
from lakewire_local.jobs.conditions import OPERATORS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

RUNNABLE = (
    "sql_task",
    "spark_python_task",
    "python_wheel_task",
    "notebook_task",
    "condition_task",
    "for_each_task",
    "run_job_task",
    "pipeline_task",
)
RUN_IF = ("ALL_SUCCESS", "ALL_DONE", "NONE_FAILED", "AT_LEAST_ONE_SUCCESS", "ALL_FAILED", "AT_LEAST_ONE_FAILED")
_KIND = "_task"
_MOST_TASKS = 1000
_LONGEST_KEY = 100
_MOST_AT_ONCE = 100  # iterations
_OF_TASK = ("new_cluster", "existing_cluster_id", "libraries", "timeout_seconds", "max_retries")


def tasks_of(body: Mapping[str, Any]) -> list[dict[str, Any]]:
    """
    Return the tasks of a job or a run, checked.

    A body in the old form, without a list of tasks, becomes a task ``main``.

    Raises:
        LocalError: Keys are missing or taken twice, dependencies are unknown or circular, or a task has
            not exactly one kind.
    """
    tasks = body.get("tasks") or _single(body)
    if not isinstance(tasks, list) or not 0 < len(tasks) <= _MOST_TASKS:
        raise invalid_parameter(f"tasks: accepted are 1 to {_MOST_TASKS} tasks")
    keys = [_checked_key(task) for task in tasks]
    if twice := {key for key in keys if keys.count(key) > 1}:
        raise invalid_parameter(f"tasks: the task_key {', '.join(sorted(twice))} occurs twice")
    for task in tasks:
        _check_task(task, keys)
    _check_order(tasks)
    return tasks


def check_runnable(tasks: Iterable[Mapping[str, Any]], *, warehouse_id: str) -> None:
    """
    Make sure that the local workspace can run these tasks.

    Raises:
        LocalError: Names the task, its kind and the kinds that can be run.
    """
    for task in tasks:
        kind = kind_of(task)
        if kind not in RUNNABLE:
            raise invalid_parameter(
                f"Task {task['task_key']}: the local workspace cannot run a {kind}; it runs {', '.join(RUNNABLE)}. "
                "A Databricks workspace runs this one."
            )
        content = task[kind]
        if content.get("source") == "GIT":
            raise invalid_parameter(f"Task {task['task_key']}: the local workspace has no Git source")
        if kind == "sql_task":
            _check_sql(task, warehouse_id)
        if kind == "condition_task":
            _check_condition(task)
        for name in _NEEDED.get(kind, ()):
            if content.get(name) in (None, ""):
                raise invalid_parameter(f"Task {task['task_key']}: Missing required field: {kind}.{name}")
        if kind == "for_each_task":
            _check_loop(task, warehouse_id)


def all_kinds(tasks: Iterable[Mapping[str, Any]]) -> set[str]:
    """Return the kinds of tasks, those inside of loops as well."""
    found = {kind_of(task) for task in tasks}
    loops = [task["for_each_task"]["task"] for task in tasks if kind_of(task) == "for_each_task"]
    return found | (all_kinds(loops) if loops else set())


def kind_of(task: Mapping[str, Any]) -> str:
    """Return which kind of task this is."""
    return next(name for name in task if name.endswith(_KIND) and task[name] is not None)


_NEEDED: Mapping[str, Sequence[str]] = {
    "spark_python_task": ("python_file",),
    "python_wheel_task": ("package_name", "entry_point"),
    "notebook_task": ("notebook_path",),
    "for_each_task": ("inputs", "task"),
    "run_job_task": ("job_id",),
    "pipeline_task": ("pipeline_id",),
}


def _check_condition(task: Mapping[str, Any]) -> None:
    content = task["condition_task"]
    if content.get("op") not in OPERATORS:
        raise invalid_parameter(f"Task {task['task_key']}: op {content.get('op')!r} is not one of {OPERATORS}")
    if missing := [name for name in ("left", "right") if content.get(name) is None]:
        raise invalid_parameter(f"Task {task['task_key']}: Missing required field: condition_task.{missing[0]}")


def _check_loop(task: Mapping[str, Any], warehouse_id: str) -> None:
    content = task["for_each_task"]
    nested, most = content["task"], content.get("concurrency")
    if most is not None and not (isinstance(most, int) and 0 < most <= _MOST_AT_ONCE):
        raise invalid_parameter(f"Task {task['task_key']}: concurrency: accepted are 1 to {_MOST_AT_ONCE}")
    (nested,) = tasks_of({"tasks": [nested]})
    if kind_of(nested) == "for_each_task":
        raise invalid_parameter(f"Task {task['task_key']}: a for_each_task inside of another one is not accepted")
    check_runnable([nested], warehouse_id=warehouse_id)


def _check_sql(task: Mapping[str, Any], warehouse_id: str) -> None:
    content = task["sql_task"]
    if not (content.get("query") or content.get("file")):
        raise invalid_parameter(f"Task {task['task_key']}: the local workspace runs sql_task.query and sql_task.file")
    if content.get("warehouse_id") != warehouse_id:
        raise LocalError(
            400,
            "INVALID_PARAMETER_VALUE",
            f"Task {task['task_key']}: there is no SQL warehouse {content.get('warehouse_id')!r}; "
            f"the local workspace has {warehouse_id}",
        )


def _single(body: Mapping[str, Any]) -> list[dict[str, Any]]:
    kinds = {name: body[name] for name in body if name.endswith(_KIND) and isinstance(body[name], dict)}
    if not kinds:
        return []
    return [{"task_key": "main"} | kinds | {name: body[name] for name in _OF_TASK if body.get(name)}]


def _checked_key(task: Any) -> str:
    key = task.get("task_key") if isinstance(task, dict) else None
    if not isinstance(key, str) or not 0 < len(key) <= _LONGEST_KEY:
        raise invalid_parameter(
            f"task_key: {key!r} is not accepted; accepted is text of 1 to {_LONGEST_KEY} characters"
        )
    return key


def _check_task(task: Mapping[str, Any], keys: Sequence[str]) -> None:
    kinds = [name for name in task if name.endswith(_KIND) and task[name] is not None]
    if len(kinds) != 1 or not isinstance(task[kinds[0]], dict):
        raise invalid_parameter(f"Task {task['task_key']}: exactly one kind of task is accepted, given are {kinds}")
    for dependency in task.get("depends_on") or ():
        if dependency.get("outcome") not in (None, "true", "false"):
            raise invalid_parameter(f"Task {task['task_key']}: the outcome of depends_on is 'true' or 'false'")
        if dependency.get("task_key") not in keys:
            raise invalid_parameter(
                f"Task {task['task_key']}: depends_on names {dependency.get('task_key')!r}, which is not a task"
            )
    if (task.get("run_if") or RUN_IF[0]) not in RUN_IF:
        raise invalid_parameter(f"Task {task['task_key']}: run_if {task['run_if']!r} is not one of {RUN_IF}")


def _check_order(tasks: Sequence[Mapping[str, Any]]) -> None:
    """Refuse circular dependencies."""
    waiting = {task["task_key"]: {need["task_key"] for need in task.get("depends_on") or ()} for task in tasks}
    while waiting:
        free = {key for key, needs in waiting.items() if not needs & waiting.keys()}
        if not free:
            raise invalid_parameter(f"tasks: {', '.join(sorted(waiting))} depend on each other in a circle")
        waiting = {key: needs for key, needs in waiting.items() if key not in free}
