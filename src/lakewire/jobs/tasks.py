"""
Tasks: what runs where and in which order, as the fields of a job or run. Pure.

What one task can run is in ``task_types.py``; ``client.py`` sends it.
"""

from __future__ import annotations

import graphlib
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import attrs

from lakewire.errors import InvalidArgumentError
from lakewire.jobs.checks import check_fields
from lakewire.jobs.task_types import SqlTask, TaskType
from lakewire_api.compute.models import ClusterSpec, Environment
from lakewire_runtime import encode
from lakewire_runtime.accepts import check
from lakewire_runtime.text import is_listed, shown

__all__ = ["Compute", "Task", "as_tasks", "task_settings"]

_KEY = re.compile(r"[A-Za-z0-9_-]{1,100}")
# A serverless environment must say what it is based on; a version is supported for three years.
# https://docs.databricks.com/release-notes/serverless/environment-version/
_DEFAULT_BASE: Mapping[str, object] = {"environment_version": "4"}
_PLACES = frozenset({"job_cluster_key", "environment_key"})  # where a task runs, when ``extra`` says it
_BASES = frozenset({"environment_version", "base_environment", "project_environment", "client"})


@attrs.frozen(kw_only=True)
class Compute:
    """
    Where tasks run; at most one is set, and none means serverless.

    Args:
        cluster: A new cluster for each task.
        existing_cluster_id: A running cluster.
        environment: What serverless compute must have installed.

    Raises:
        InvalidArgumentError: Two are set, or one has another type.
    """

    cluster: ClusterSpec | Mapping[str, Any] | None = None
    existing_cluster_id: str | None = None
    environment: Environment | Mapping[str, Any] | None = None

    def __attrs_post_init__(self) -> None:
        check_fields(self)
        chosen = [field.name for field in attrs.fields(Compute) if getattr(self, field.name) is not None]
        if len(chosen) > 1:
            raise InvalidArgumentError(f"{' and '.join(chosen)} exclude each other: a task runs in one place")

    @property
    def is_chosen(self) -> bool:
        """
        Whether one is set.
        """
        return (self.cluster, self.existing_cluster_id, self.environment) != (None, None, None)


@attrs.frozen
class Task(Compute):
    """
    One step of a run with several.

    Args:
        key: Name within the run: letters, digits, ``_`` and ``-``, at most 100.
        action: What it runs: a task value, or a mapping such as ``{"pipeline_task": {"pipeline_id": "…"}}``.
        depends_on: Keys of the tasks that must end first.
        run_if: ``"ALL_DONE"``, ``"AT_LEAST_ONE_FAILED"``, …. Default: all of *depends_on* succeeded.
        cluster, existing_cluster_id, environment: Where it runs, at most one. Default: as the other tasks.
        libraries: To install on the cluster, as in ``[{"pypi": {"package": "simplejson"}}]``.
        timeout_seconds: Seconds after which the server stops it. Default: never.
        max_retries: How often the server retries it when it fails. Default 0.
        extra: Further fields of the API's task, as in ``{"email_notifications": {…}}``.

    Raises:
        InvalidArgumentError: A malformed key, two places to run, or a field of another type.

    Source:
        https://docs.databricks.com/api/workspace/jobs/submit
    """

    key: str
    action: TaskType | Mapping[str, Any]
    depends_on: Sequence[str] = attrs.field(default=(), kw_only=True)
    run_if: str | None = attrs.field(default=None, kw_only=True)
    libraries: Sequence[Mapping[str, Any]] = attrs.field(default=(), kw_only=True)
    timeout_seconds: int | None = attrs.field(default=None, kw_only=True)
    max_retries: int | None = attrs.field(default=None, kw_only=True)
    extra: Mapping[str, Any] = attrs.field(factory=dict[str, Any], kw_only=True)

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        if not _KEY.fullmatch(self.key):
            raise InvalidArgumentError(f"Task: key {self.key!r}; accepted are 1 to 100 letters, digits, '_' and '-'")
        if self.is_chosen and isinstance(self.action, SqlTask):
            raise InvalidArgumentError(f"Task {self.key!r}: a SqlTask runs on its warehouse, not on a cluster")


def as_tasks(tasks: TaskType | Task | Iterable[Task]) -> list[Task]:
    """
    Return the tasks of a run as a list.

    Raises:
        InvalidArgumentError: No task, two with the same key, a dependency on an unknown key, or a cycle of them.
    """
    if isinstance(tasks, TaskType):
        tasks = Task("main", tasks)
    listed = [tasks] if isinstance(tasks, Task) else list(tasks) if is_listed(tasks) else []
    if not listed or not all(isinstance(task, Task) for task in listed):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidArgumentError(f"tasks: {shown(tasks)}; give one task value, one Task, or a list of Task")
    graph = {task.key: task.depends_on for task in listed}
    if len(graph) < len(listed):
        raise InvalidArgumentError(f"tasks: two share a key among {[task.key for task in listed]}")
    for task in listed:
        if unknown := set(task.depends_on) - graph.keys():
            raise InvalidArgumentError(f"Task {task.key!r}: depends_on names {sorted(unknown)}, which is no task")
    try:
        graphlib.TopologicalSorter(graph).prepare()
    except graphlib.CycleError as error:
        raise InvalidArgumentError(f"tasks: {' -> '.join(error.args[1])} wait for each other") from None
    return listed


def task_settings(tasks: Sequence[Task], default: Compute, warehouse_id: str | None) -> dict[str, Any]:
    """
    Return ``tasks`` and, for serverless ones, ``environments`` as the API takes them.

    Args:
        tasks: Checked by ``as_tasks``.
        default: Where tasks run that do not say so.
        warehouse_id: Warehouse of SQL tasks that name none.

    Raises:
        InvalidArgumentError: A task cannot run where it should.
    """
    environments: list[Mapping[str, Any]] = []
    fields = [_task_fields(task, default, warehouse_id, environments) for task in tasks]
    if not environments:
        return {"tasks": fields}
    named = [{"environment_key": _environment_key(index), "spec": spec} for index, spec in enumerate(environments)]
    return {"tasks": fields, "environments": named}


def _task_fields(
    task: Task, default: Compute, warehouse_id: str | None, environments: list[Mapping[str, Any]]
) -> dict[str, Any]:
    action = task.action
    if isinstance(action, SqlTask) and not action.warehouse_id:
        action = attrs.evolve(action, warehouse_id=warehouse_id)
    fields: dict[str, Any] = {
        "task_key": task.key,
        **(action.wire() if isinstance(action, TaskType) else action),
        "depends_on": [{"task_key": key} for key in task.depends_on] or None,
        "run_if": task.run_if,
        "timeout_seconds": task.timeout_seconds,
        "max_retries": task.max_retries,
    }
    fields = {name: value for name, value in fields.items() if value is not None}
    if not isinstance(action, SqlTask):
        fields |= _place(task, task if task.is_chosen else default, environments)
    if taken := fields.keys() & task.extra.keys():
        raise InvalidArgumentError(f"Task {task.key!r}: extra sets {sorted(taken)}, which is set already")
    return {**fields, **task.extra}


def _place(task: Task, compute: Compute, environments: list[Mapping[str, Any]]) -> dict[str, Any]:
    """Return the fields that say where the task runs and what is installed there."""
    action = task.action if isinstance(task.action, TaskType) else TaskType()
    libraries = [*task.libraries, *action.libraries()]
    installed = {"libraries": libraries} if libraries else {}
    if _PLACES & task.extra.keys():
        return installed
    if action.needs_new_cluster and compute.cluster is None:
        raise InvalidArgumentError(f"Task {task.key!r}: {type(action).__name__} needs cluster=, a new cluster")
    if compute.cluster is not None:
        return {"new_cluster": compute.cluster, **installed}
    if compute.existing_cluster_id is not None:
        return {"existing_cluster_id": compute.existing_cluster_id, **installed}
    if task.libraries:
        raise InvalidArgumentError(f"Task {task.key!r}: libraries need a cluster; serverless takes environment=")
    if compute.environment is None and not action.needs_environment:
        return {}
    spec = _environment(compute.environment, action.packages())
    if spec not in environments:
        environments.append(spec)
    return {"environment_key": _environment_key(environments.index(spec))}


def _environment(
    environment: Environment | Mapping[str, Any] | None, packages: Mapping[str, Sequence[str]]
) -> dict[str, Any]:
    spec: dict[str, Any] = dict(encode(environment or {}))
    if not _BASES & spec.keys():
        spec |= _DEFAULT_BASE
    for field, paths in packages.items():
        if paths:
            listed = spec.get(field) or []
            check(f"environment: {field}", Sequence[str], listed)
            spec[field] = [*listed, *paths]
    return spec


def _environment_key(index: int) -> str:
    return f"environment_{index}"
