"""
Tasks and their order, as the fields of a job or run. Pure; what one task is, is in ``tasks.py``.
"""

from __future__ import annotations

import graphlib
import json
from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

import attrs

from lakewire.errors import InvalidArgumentError
from lakewire.jobs.specs.kinds import kind_of_model
from lakewire.jobs.specs.places import Compute, Environments
from lakewire.jobs.specs.reading import field_types
from lakewire.jobs.specs.task_types import SqlTask, TaskType
from lakewire.jobs.specs.tasks import PLACES, Task
from lakewire_api.jobs import models
from lakewire_runtime import Model
from lakewire_runtime.text import is_listed, shown

__all__ = ["ForEachTask", "as_tasks", "checked_tasks", "task_settings"]

_MOST_AT_A_TIME = 100  # https://docs.databricks.com/jobs/for-each
_PLACED = {*PLACES, "libraries"}  # what ``_place`` says of a task


@attrs.frozen
class ForEachTask(TaskType):
    """
    Run a task once for each input; it sees the input as ``{{input}}``.

    Args:
        inputs: Values that JSON has, at most 5,000 of at most 48 KB together; or a reference to them as text, such as
            ``"{{tasks.list.values.files}}"``.
        task: What runs for each.
        concurrency: How many run at a time, 1 to 100. Default 1.

    Raises:
        InvalidArgumentError: A concurrency out of range, or inputs that JSON does not have.

    Source:
        https://docs.databricks.com/jobs/for-each
    """

    api_field: ClassVar[str] = "for_each_task"
    inputs: str | Sequence[Any]
    task: Task
    concurrency: int | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        if self.concurrency is not None and not 1 <= self.concurrency <= _MOST_AT_A_TIME:
            raise InvalidArgumentError(f"ForEachTask: concurrency: {shown(self.concurrency)}; accepted are 1 to 100")
        self._inputs()

    def wire_with(self, task: dict[str, Any]) -> dict[str, Any]:
        """
        Return the content of the API's field; *task* are the fields of the task that runs for each.
        """
        content = {"inputs": self._inputs(), "task": task}
        return content if self.concurrency is None else {**content, "concurrency": self.concurrency}

    def _inputs(self) -> str:
        if isinstance(self.inputs, str):
            return self.inputs
        try:
            return json.dumps(list(self.inputs), allow_nan=False)
        except (TypeError, ValueError, RecursionError) as error:
            raise InvalidArgumentError(f"ForEachTask: inputs: {error}; accepted are values that JSON has") from None


def as_tasks(tasks: TaskType | Model | Task | Iterable[Task]) -> list[Task]:
    """
    Return the tasks of a run as a list.

    Raises:
        InvalidArgumentError: No task, or something else.
    """
    if isinstance(tasks, TaskType) or (isinstance(tasks, Model) and kind_of_model(tasks)):
        tasks = Task("main", tasks)
    listed = [tasks] if isinstance(tasks, Task) else list(tasks) if is_listed(tasks) else []
    if not listed or not all(isinstance(task, Task) for task in listed):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidArgumentError(f"tasks: {shown(tasks)}; give one task value, one Task, or a list of Task")
    return listed


def checked_tasks(tasks: Sequence[Task], *, whole: bool = True) -> Sequence[Task]:
    """
    Return *tasks* if they can run.

    Args:
        tasks: All tasks of a run, or those of it that change.
        whole: They are all.

    Raises:
        InvalidArgumentError: Two with the same key, a dependency on an unknown key, or a cycle of them; one that runs
            nothing, or has a place to run that it does not need.
    """
    graph = {task.key: task.needs for task in tasks}
    if len(graph) < len(tasks):
        raise InvalidArgumentError(f"tasks: two share a key among {[task.key for task in tasks]}")
    for task in tasks:
        task.check()
        if whole and (unknown := set(task.needs) - graph.keys()):
            raise InvalidArgumentError(f"Task {task.key!r}: depends_on names {sorted(unknown)}, which is no task")
    try:
        graphlib.TopologicalSorter(graph).prepare()
    except graphlib.CycleError as error:
        raise InvalidArgumentError(f"tasks: {' -> '.join(error.args[1])} wait for each other") from None
    return tasks


def task_settings(
    tasks: Sequence[Task], default: Compute, warehouse_id: str | None, environment_keys: Iterable[str] = ()
) -> dict[str, Any]:
    """
    Return ``tasks`` and, for serverless ones, ``environments`` as the API takes them.

    Args:
        tasks: Checked by ``checked_tasks``.
        default: Where tasks run that do not say so.
        warehouse_id: Warehouse of SQL tasks that name none.
        environment_keys: Keys of environments that the job has already.

    Raises:
        InvalidArgumentError: A task cannot run where it should.
    """
    environments = Environments(environment_keys)
    fields = [_task_fields(task, default, warehouse_id, environments) for task in tasks]
    made = environments.as_fields()
    return {"tasks": fields, "environments": made} if made else {"tasks": fields}


def _task_fields(task: Task, default: Compute, warehouse_id: str | None, environments: Environments) -> dict[str, Any]:
    fields: dict[str, Any] = {"task_key": task.key, **_action_fields(task, default, warehouse_id, environments)}
    for field in attrs.fields(Task):
        value = getattr(task, field.name)
        if field.name in field_types(models.Task) and field.name not in _PLACED and value is not None:
            fields[field.name] = value
    fields |= _place(task, default, environments)
    if taken := fields.keys() & task.extra.keys():
        raise InvalidArgumentError(f"Task {task.key!r}: extra sets {sorted(taken)}, which is set already")
    return {**fields, **task.extra}


def _action_fields(
    task: Task, default: Compute, warehouse_id: str | None, environments: Environments
) -> dict[str, Any]:
    action = task.action
    if isinstance(action, ForEachTask):
        nested = _task_fields(action.task, default, warehouse_id, environments)
        return {action.api_field: action.wire_with(nested)}
    if isinstance(action, SqlTask) and not action.warehouse_id:
        action = attrs.evolve(action, warehouse_id=warehouse_id)
    if isinstance(action, TaskType):
        return action.wire()
    return {} if task.kind is None else {task.kind: action}


def _place(task: Task, default: Compute, environments: Environments) -> dict[str, Any]:
    """Return the fields that say where the task runs and what is installed there."""
    action = task.action if isinstance(task.action, TaskType) else TaskType()
    libraries = [*(task.libraries or ()), *action.libraries()]
    installed: dict[str, Any] = {"libraries": libraries} if libraries else {}
    if not libraries and task.libraries is not None:
        installed = {"libraries": task.libraries}
    if task.job_cluster_key is not None:
        return {"job_cluster_key": task.job_cluster_key, **installed}
    is_settled = task.is_chosen or task.environment_key is not None or not task.runs_on_compute
    compute = task if is_settled else default
    if action.needs_new_cluster and compute.cluster is None:
        raise InvalidArgumentError(f"Task {task.key!r}: {type(action).__name__} needs cluster=, a new cluster")
    if compute.cluster is not None:
        return {"new_cluster": compute.cluster, **installed}
    if compute.existing_cluster_id is not None:
        return {"existing_cluster_id": compute.existing_cluster_id, **installed}
    if task.libraries:
        raise InvalidArgumentError(f"Task {task.key!r}: libraries need a cluster; serverless takes environment=")
    if task.environment_key is not None:
        return {"environment_key": task.environment_key, **installed}
    if compute.environment is None and not action.needs_environment:
        return installed
    return {"environment_key": environments.key_of(compute.environment, action.packages())}
