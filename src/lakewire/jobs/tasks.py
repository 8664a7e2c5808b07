"""
Tasks: what runs where and after what, and the settings of a job or run made from them. Pure.

What one task can run is ``actions.py``; sending is ``client.py``.
"""

from __future__ import annotations

import graphlib
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import attrs

from lakewire.errors import InvalidArgumentError
from lakewire.jobs.actions import Action, OtherTask, SqlTask, text_list
from lakewire_runtime import encode

if TYPE_CHECKING:
    from lakewire_api.compute.models import ClusterSpec, Environment

__all__ = ["Compute", "Task", "as_tasks", "task_settings"]

_KEY = re.compile(r"[A-Za-z0-9_-]{1,100}")
# A serverless environment must say what it stands on; a version is supported for three years.
# https://docs.databricks.com/release-notes/serverless/environment-version/
_DEFAULT_BASE: Mapping[str, object] = {"environment_version": "4"}
_PLACES = frozenset({"job_cluster_key", "environment_key"})  # where a task runs, when ``extra`` says it
_BASES = frozenset({"environment_version", "base_environment", "project_environment", "client"})


@attrs.frozen(kw_only=True)
class Compute:
    """
    Where a task runs; nothing set means serverless.

    Attributes:
        cluster: A new cluster for this task.
        existing_cluster_id: A running cluster.
        environment: What serverless compute must have installed.
    """

    cluster: ClusterSpec | Mapping[str, object] | None = None
    existing_cluster_id: str | None = None
    environment: Environment | Mapping[str, object] | None = None

    def __attrs_post_init__(self) -> None:
        given = [field.name for field in attrs.fields(Compute) if getattr(self, field.name) is not None]
        if len(given) > 1:
            raise InvalidArgumentError(f"{' and '.join(given)} exclude each other: a task runs in one place")

    @property
    def chosen(self) -> bool:
        """
        Tell whether anything is set.
        """
        return self != Compute()


@attrs.frozen
class Task:
    """
    One step of a run with several.

    Args:
        key: Name within the run: letters, digits, ``_`` and ``-``, at most 100.
        action: What it runs: a task value, or a mapping such as ``{"pipeline_task": {"pipeline_id": "…"}}``.
        depends_on: Keys of the tasks that must end first.
        run_if: ``"ALL_DONE"``, ``"AT_LEAST_ONE_FAILED"``, …. Default: all of *depends_on* succeeded.
        cluster, existing_cluster_id, environment: Where it runs, at most one. Default: as the other tasks.
        libraries: To install on the cluster, as in ``[{"pypi": {"package": "simplejson"}}]``.
        timeout_seconds: Stop it after that many seconds. Default: never.
        max_retries: Run it again that often when it fails. Default 0.
        extra: Further fields of the API's task, as in ``{"email_notifications": {…}}``.

    Raises:
        InvalidArgumentError: A malformed key, or two places to run.

    Source:
        https://docs.databricks.com/api/workspace/jobs/submit
    """

    key: str
    action: Action | Mapping[str, object]
    depends_on: Sequence[str] = attrs.field(default=(), kw_only=True)
    run_if: str | None = attrs.field(default=None, kw_only=True)
    cluster: ClusterSpec | Mapping[str, object] | None = attrs.field(default=None, kw_only=True)
    existing_cluster_id: str | None = attrs.field(default=None, kw_only=True)
    environment: Environment | Mapping[str, object] | None = attrs.field(default=None, kw_only=True)
    libraries: Sequence[Mapping[str, object]] = attrs.field(default=(), kw_only=True)
    timeout_seconds: int | None = attrs.field(default=None, kw_only=True)
    max_retries: int | None = attrs.field(default=None, kw_only=True)
    extra: Mapping[str, object] = attrs.field(factory=dict[str, object], kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.key, str) or not _KEY.fullmatch(self.key):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InvalidArgumentError(f"Task: key {self.key!r}; accepted are 1 to 100 letters, digits, '_' and '-'")
        if not isinstance(self.action, Action | Mapping):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InvalidArgumentError(f"Task {self.key!r}: {self.action!r} is neither a task nor a mapping")
        text_list(self.depends_on, f"Task {self.key!r}: depends_on")
        if self.compute.chosen and isinstance(self.action, SqlTask):
            raise InvalidArgumentError(f"Task {self.key!r}: a SqlTask runs on its warehouse, not on a cluster")

    @property
    def compute(self) -> Compute:
        """
        Return where this task asks to run.
        """
        return Compute(
            cluster=self.cluster,
            existing_cluster_id=self.existing_cluster_id,
            environment=self.environment,
        )


def as_tasks(given: Action | Task | Sequence[Task]) -> list[Task]:
    """
    Accept one action, one task or several, and refuse a set that cannot run.

    Raises:
        InvalidArgumentError: No task, two of one key, a dependency on an unknown key, or a circle of them.
    """
    if isinstance(given, Action):
        return [Task("main", given)]
    listed = given if isinstance(given, Iterable) else ()  # pyright: ignore[reportUnnecessaryIsInstance]
    tasks = [given] if isinstance(given, Task) else list(listed)
    if not tasks or not all(isinstance(task, Task) for task in tasks):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidArgumentError(f"tasks: {given!r}; give one task value, one Task, or a list of Task")
    graph = {task.key: task.depends_on for task in tasks}
    if len(graph) < len(tasks):
        raise InvalidArgumentError(f"tasks: two share a key among {[task.key for task in tasks]}")
    for task in tasks:
        if unknown := set(task.depends_on) - graph.keys():
            raise InvalidArgumentError(f"Task {task.key!r}: depends_on names {sorted(unknown)}, which is no task")
    try:
        graphlib.TopologicalSorter(graph).prepare()
    except graphlib.CycleError as error:
        raise InvalidArgumentError(f"tasks: {' -> '.join(error.args[1])} wait for each other") from None
    return tasks


def task_settings(tasks: Sequence[Task], compute: Compute, warehouse_id: str | None) -> dict[str, Any]:
    """
    Return ``tasks`` and, for serverless ones, ``environments`` as the API takes them.

    Args:
        tasks: Checked by ``as_tasks``.
        compute: Where tasks run that do not say so.
        warehouse_id: Warehouse of SQL tasks that name none.

    Raises:
        InvalidArgumentError: A task cannot run where it is asked to.
    """
    environments: list[Mapping[str, object]] = []
    wires = [_task(task, compute, warehouse_id, environments) for task in tasks]
    if not environments:
        return {"tasks": wires}
    named = [{"environment_key": _environment_key(index), "spec": spec} for index, spec in enumerate(environments)]
    return {"tasks": wires, "environments": named}


def _task(
    task: Task, default: Compute, warehouse_id: str | None, environments: list[Mapping[str, object]]
) -> dict[str, object]:
    wire: dict[str, object] = {"task_key": task.key, **_action(task.action, warehouse_id).wire()}
    if task.depends_on:
        wire["depends_on"] = [{"task_key": key} for key in task.depends_on]
    options = {
        "run_if": task.run_if,
        "timeout_seconds": task.timeout_seconds,
        "max_retries": task.max_retries,
    }
    wire |= {name: value for name, value in options.items() if value is not None}
    if not isinstance(task.action, SqlTask):
        wire |= _place(task, task.compute if task.compute.chosen else default, environments)
    if taken := wire.keys() & task.extra.keys():
        raise InvalidArgumentError(f"Task {task.key!r}: extra sets {sorted(taken)}, which is set already")
    return {**wire, **task.extra}


def _action(given: Action | Mapping[str, object], warehouse_id: str | None = None) -> Action:
    if not isinstance(given, Action):
        return OtherTask(given)
    if isinstance(given, SqlTask) and not given.warehouse_id:
        return attrs.evolve(given, warehouse_id=warehouse_id)
    return given


def _place(task: Task, compute: Compute, environments: list[Mapping[str, object]]) -> dict[str, object]:
    """Say where the task runs, and install there what its action needs."""
    action = _action(task.action)
    libraries = [*task.libraries, *action.libraries()]
    installed: dict[str, object] = {"libraries": libraries} if libraries else {}
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
    given: Environment | Mapping[str, object] | None, packages: Mapping[str, Sequence[str]]
) -> dict[str, Any]:
    spec: dict[str, Any] = {} if given is None else dict(encode(given))
    if not _BASES & spec.keys():
        spec |= _DEFAULT_BASE
    for field, names in packages.items():
        if names:
            spec[field] = [*spec.get(field, ()), *names]
    return spec


def _environment_key(index: int) -> str:
    return f"environment_{index}"
