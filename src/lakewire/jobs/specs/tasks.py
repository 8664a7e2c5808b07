"""
One step of a job or run: what it runs, where, after what, and what happens when it fails. Pure.

What it can run is in ``task_types.py`` and ``kinds.py``; how tasks become fields of a job, in ``task_settings.py``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import attrs

from lakewire.errors import InvalidArgumentError
from lakewire.jobs.checks import check_given
from lakewire.jobs.specs.kinds import ON_COMPUTE, kind_of_model, kinds
from lakewire.jobs.specs.places import Compute, check_one_place
from lakewire.jobs.specs.reading import as_declared, field_types, refuse_unknown
from lakewire.jobs.specs.task_types import NotebookTask, SqlTask, TaskType
from lakewire_api.compute.models import Library
from lakewire_api.jobs import models
from lakewire_runtime import NULL, Model, encode
from lakewire_runtime.accepts import check
from lakewire_runtime.text import shown

__all__ = ["PLACES", "Task"]

_KEY = re.compile(r"[A-Za-z0-9_-]{1,100}")
# fields of the API's task that have another name or form here
_RENAMED: Mapping[str, str] = {"task_key": "key", "new_cluster": "cluster"}
PLACES = ("cluster", "existing_cluster_id", "environment", "job_cluster_key", "environment_key")


@attrs.frozen
class Task(Compute):
    """
    One step of a run with several.

    Args:
        key: Name within the run: letters, digits, ``_`` and ``-``, at most 100.
        action: What it runs: a task value such as ``NotebookTask(…)`` or ``PipelineTask(…)``, or a mapping such as
            ``{"pipeline_task": {"pipeline_id": "…"}}``.
        depends_on: Keys of the tasks that must end first; ``TaskDependency(task_key="check", outcome="true")`` for
            a branch of a ``ConditionTask``.
        run_if: ``"ALL_DONE"``, ``"AT_LEAST_ONE_FAILED"``, …. Default: all of *depends_on* succeeded.
        cluster, existing_cluster_id, environment: Where it runs. Default: as the other tasks.
        job_cluster_key, environment_key: A cluster of the job that tasks share, or one of its environments. Of these
            five at most one is set.
        libraries: To install on the cluster, as in ``[{"pypi": {"package": "simplejson"}}]``.
        timeout_seconds: Seconds after which the server stops it. Default: never.
        max_retries: How often the server retries it when it fails, -1 for ever. Default 0.
        min_retry_interval_millis: Milliseconds from the start of a failed attempt to the next. Default: none.
        retry_on_timeout: Retry it also when *timeout_seconds* is over. Default: no.
        description, disabled: For people; a disabled task is skipped.
        email_notifications, webhook_notifications, notification_settings: Who hears of it, and of what.
        health: ``[JobsHealthRule(metric="RUN_DURATION_SECONDS", op="GREATER_THAN", value=3600)]``.
        disable_auto_optimization: Serverless compute neither retries nor optimizes it by itself.
        compute, environment_variables_key: Accelerators of serverless compute; one of the job's sets of variables.
        extra: Fields that this release does not know, sent as they are.

    Raises:
        InvalidArgumentError: A malformed key, two places to run, an unknown field, or one of another type.

    Source:
        https://docs.databricks.com/api/workspace/jobs/create
    """

    key: str
    action: TaskType | Model | Mapping[str, Any] | None
    depends_on: Sequence[str | models.TaskDependency | Mapping[str, Any]] | None = attrs.field(
        default=None, kw_only=True
    )
    run_if: models.RunIf | str | None = attrs.field(default=None, kw_only=True)
    job_cluster_key: str | None = attrs.field(default=None, kw_only=True)
    environment_key: str | None = attrs.field(default=None, kw_only=True)
    libraries: Sequence[Library | Mapping[str, Any]] | None = attrs.field(default=None, kw_only=True)
    timeout_seconds: int | None = attrs.field(default=None, kw_only=True)
    max_retries: int | None = attrs.field(default=None, kw_only=True)
    min_retry_interval_millis: int | None = attrs.field(default=None, kw_only=True)
    retry_on_timeout: bool | None = attrs.field(default=None, kw_only=True)
    description: str | None = attrs.field(default=None, kw_only=True)
    disabled: bool | None = attrs.field(default=None, kw_only=True)
    email_notifications: models.TaskEmailNotifications | Mapping[str, Any] | None = attrs.field(
        default=None, kw_only=True
    )
    webhook_notifications: models.WebhookNotifications | Mapping[str, Any] | None = attrs.field(
        default=None, kw_only=True
    )
    notification_settings: models.TaskNotificationSettings | Mapping[str, Any] | None = attrs.field(
        default=None, kw_only=True
    )
    health: models.JobsHealthRules | Mapping[str, Any] | Sequence[models.JobsHealthRule] | None = attrs.field(
        default=None, kw_only=True
    )
    disable_auto_optimization: bool | None = attrs.field(default=None, kw_only=True)
    compute: models.Compute | Mapping[str, Any] | None = attrs.field(default=None, kw_only=True)
    environment_variables_key: str | None = attrs.field(default=None, kw_only=True)
    extra: Mapping[str, Any] = attrs.field(factory=dict[str, Any], kw_only=True)

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        check_given("Task: key", str, self.key)
        if not _KEY.fullmatch(self.key):
            raise InvalidArgumentError(f"Task: key {self.key!r}; accepted are 1 to 100 letters, digits, '_' and '-'")
        check_one_place({name: getattr(self, name) for name in PLACES}, f"Task {self.key!r}")
        check_given(f"Task {self.key!r}: extra", Mapping[str, Any], self.extra)
        if known := self.extra.keys() & (field_types(models.Task).keys() - kinds().keys()):
            raise InvalidArgumentError(f"Task {self.key!r}: extra sets {sorted(known)}, for which there are arguments")
        for name, value in {**_as_models(self), "action": _action(self)}.items():
            object.__setattr__(self, name, value)

    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], *, strict: bool = True) -> Task:
        """
        Return the task that the API's fields describe; it is sent as it is, nothing is filled in.

        Args:
            fields: As in ``{"task_key": "load", "notebook_task": {…}, …}``.
            strict: Refuse fields that this release does not know; else they are kept.

        Raises:
            InvalidArgumentError: An unknown field with the nearest known one, a missing one, or a value of another
                type.
        """
        where = f"tasks[{fields.get('task_key')!r}]"
        declared = field_types(models.Task)
        read: dict[str, Any] = {}
        extra: dict[str, Any] = {}
        for name, value in fields.items():
            known = name in declared and (name not in kinds() or value is not None)
            if not known and strict and name not in declared:
                refuse_unknown(name, declared, where)
            target = read if known else extra
            read_value = as_declared(declared[name], value, f"{where}.{name}", strict=strict) if known else value
            target[name] = NULL if read_value is None else read_value
        running = [name for name in read if name in kinds()]
        if strict or len(running) > 1:
            _check_one_kind(running, where)
        action = read.pop(running[0]) if running else None
        values = {_RENAMED.get(name, name): value for name, value in read.items()}
        return cls(values.pop("key", ""), action, extra=extra, **values)

    @property
    def kind(self) -> str | None:
        """
        The API's field that says what it runs, as in ``notebook_task``; None if this release does not know it.
        """
        if isinstance(self.action, TaskType):
            return self.action.api_field
        return kind_of_model(self.action)

    @property
    def needs(self) -> list[str]:
        """
        The keys of the tasks that must end first.
        """
        listed = self.depends_on if isinstance(self.depends_on, list) else []
        return [each.task_key for each in listed if isinstance(each, models.TaskDependency)]

    @property
    def repeated(self) -> Task | None:
        """
        The task that a for-each runs for each input; None for other tasks.
        """
        nested = getattr(self.action, "task", None) if self.kind == "for_each_task" else None
        if isinstance(nested, models.Task):
            return Task.from_dict(encode(nested), strict=False)
        return nested if isinstance(nested, Task) else None

    @property
    def runs_on_compute(self) -> bool:
        """
        Whether it runs on a cluster or serverless compute, not on a warehouse, a pipeline or the like.
        """
        if isinstance(self.action, NotebookTask | models.NotebookTask) and self.action.warehouse_id:
            return False
        return self.kind in ON_COMPUTE or self.kind is None

    def check(self) -> None:
        """
        Refuse a task that runs nothing, a for-each within a for-each, and a place to run for a task that needs none.
        """
        if self.repeated:
            if self.repeated.repeated:
                raise InvalidArgumentError(f"Task {self.key!r}: a for-each cannot run another for-each")
            self.repeated.check()
        if self.action is None and not any(name.endswith("_task") for name in self.extra):
            _check_one_kind([], f"Task {self.key!r}")
        chosen = [name for name in (*PLACES, "libraries") if getattr(self, name)]
        if chosen and not self.runs_on_compute:
            where = "its warehouse" if isinstance(self.action, SqlTask) else "a place of its own"
            raise InvalidArgumentError(
                f"Task {self.key!r}: a {type(self.action).__name__} runs on {where}; leave out {', '.join(chosen)}"
            )


def _as_models(task: Task) -> dict[str, Any]:
    """Return the fields that the API's task has too, as the API's types."""
    given = {field.name: getattr(task, field.name) for field in attrs.fields(Task)}
    if isinstance(task.depends_on, list | tuple):
        given["depends_on"] = [{"task_key": each} if isinstance(each, str) else each for each in task.depends_on]
    else:
        check(f"Task {task.key!r}: depends_on", Sequence[str], task.depends_on)
    if isinstance(task.health, list | tuple):
        given["health"] = {"rules": task.health}
    declared = field_types(models.Task)
    where = f"Task {task.key!r}"
    return {
        name: as_declared(declared[name], value, f"{where}: {name}")
        for name, value in given.items()
        if name in declared and value is not None
    }


def _action(task: Task) -> TaskType | Model | None:
    """Return what the task runs as a value; a mapping holds one field of the API's task."""
    action, where = task.action, f"Task {task.key!r}"
    if isinstance(action, TaskType) or (isinstance(action, Model) and kind_of_model(action)):
        return action
    if isinstance(action, Mapping):
        for name in action:
            if name not in kinds():
                refuse_unknown(name, kinds(), where)
        _check_one_kind(list(action), where)
        kind = next(iter(action))
        made: Model = as_declared(kinds()[kind], action[kind], f"{where}: {kind}")
        return made
    if action is None:  # ``check`` refuses it unless a kind that this release does not know is in ``extra``
        return None
    raise InvalidArgumentError(
        f"{where}: action: {shown(action)} given; accepted are a task value such as NotebookTask(…) and a mapping "
        "such as {'pipeline_task': {…}}"
    )


def _check_one_kind(given: Sequence[str], where: str) -> None:
    if len(given) != 1:
        listed = " and ".join(given) or "nothing"
        raise InvalidArgumentError(f"{where}: runs {listed}; give exactly one of {', '.join(kinds())}")
