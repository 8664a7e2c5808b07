"""
The settings of a job, as the fields of the API and as text. Pure.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

import attrs

from lakewire.errors import InvalidArgumentError
from lakewire.jobs.checks import check_given
from lakewire.jobs.specs.places import Compute
from lakewire.jobs.specs.reading import as_declared, field_types, refuse_unknown
from lakewire.jobs.specs.references import check_references
from lakewire.jobs.specs.schedules import as_trigger, check_starts
from lakewire.jobs.specs.task_settings import as_tasks, checked_tasks, task_settings
from lakewire.jobs.specs.task_types import TaskType
from lakewire.jobs.specs.tasks import Task
from lakewire.jobs.specs.yaml_door import yaml_text
from lakewire_api.jobs import models
from lakewire_runtime import NULL, Model, encode
from lakewire_runtime.accepts import check

__all__ = ["JobSettings"]


@attrs.frozen(kw_only=True)
class JobSettings(Compute):
    """
    What a job is: its tasks, where they run, and its options. Fields left out keep their defaults.

    A value of the API's models, or a mapping with their fields, is accepted wherever the API has an object.

    Args:
        name: Shown in the workspace; need not be unique.
        description: For people.
        tags: At most 25.
        tasks: One task value, one Task, or several.
        cluster, existing_cluster_id, environment: Where tasks run that do not say so, at most one. Default:
            serverless.
        job_clusters: Clusters that tasks share, each found by its ``job_cluster_key``.
        environments, environment_variables: Serverless environments and sets of variables that tasks name by key.
        git_source: Repository of tasks with ``source="GIT"``.
        parameters: Job parameters and their defaults; tasks see them as ``{{job.parameters.name}}``.
        schedule: ``CronSchedule(quartz_cron_expression="0 0 6 * * ?", timezone_id="Europe/Berlin")``.
        trigger: ``FileArrivalTriggerConfiguration(url=…)``, ``TableUpdateTriggerConfiguration(table_names=[…])`` or
            ``PeriodicTriggerConfiguration(interval=…, unit="HOURS")``; ``TriggerSettings(…, pause_status=…)``.
        triggers: Several of them.
        continuous: ``Continuous(pause_status="UNPAUSED")``: there is always one run. Of *schedule*, *trigger*,
            *triggers* and *continuous* at most one is set.
        queue: Whether runs wait while *max_concurrent_runs* are active, instead of being skipped.
        max_concurrent_runs: More are skipped or queued. Default 1.
        timeout_seconds: Seconds after which the server stops a run. Default: never.
        email_notifications, webhook_notifications, notification_settings: Who hears of runs, and of what.
        health: ``[JobsHealthRule(metric="RUN_DURATION_SECONDS", op="GREATER_THAN", value=3600)]``.
        run_as: ``JobRunAs(service_principal_name="…")``. Default: who creates the job.
        performance_target: ``"STANDARD"`` or ``"PERFORMANCE_OPTIMIZED"``, for serverless compute.
        budget_policy_id, usage_policy_id: Whom serverless compute is billed to.
        edit_mode: ``"UI_LOCKED"`` for a job that only its definition changes.
        parent_path, deployment, duration_target, format: As the API has them.
        extra: Fields that this release does not know, sent as they are.

    Raises:
        InvalidArgumentError: Two places to run, an unknown field, or a field of another type.

    Source:
        https://docs.databricks.com/api/workspace/jobs/create
    """

    name: str | None = None
    description: str | None = None
    tags: Mapping[str, str] | None = None
    parameters: Mapping[str, str] | Sequence[models.JobParameterDefinition | Mapping[str, Any]] | None = None
    tasks: TaskType | Model | Task | Sequence[Task] | None = None
    job_clusters: Sequence[models.JobCluster | Mapping[str, Any]] | None = None
    environments: Sequence[models.JobEnvironment | Mapping[str, Any]] | None = None
    environment_variables: Sequence[models.JobEnvironmentVariables | Mapping[str, Any]] | None = None
    git_source: models.GitSource | Mapping[str, Any] | None = None
    schedule: models.CronSchedule | Mapping[str, Any] | None = None
    trigger: Model | Mapping[str, Any] | None = None
    triggers: Sequence[models.TriggerConfiguration | Mapping[str, Any]] | None = None
    continuous: models.Continuous | Mapping[str, Any] | None = None
    queue: bool | models.QueueSettings | Mapping[str, Any] | None = None
    max_concurrent_runs: int | None = None
    timeout_seconds: int | None = None
    email_notifications: models.JobEmailNotifications | Mapping[str, Any] | None = None
    webhook_notifications: models.WebhookNotifications | Mapping[str, Any] | None = None
    notification_settings: models.JobNotificationSettings | Mapping[str, Any] | None = None
    health: models.JobsHealthRules | Mapping[str, Any] | Sequence[models.JobsHealthRule] | None = None
    run_as: models.JobRunAs | Mapping[str, Any] | None = None
    performance_target: models.PerformanceTarget | str | None = None
    budget_policy_id: str | None = None
    usage_policy_id: str | None = None
    edit_mode: models.JobEditMode | str | None = None
    parent_path: str | None = None
    deployment: models.JobDeployment | Mapping[str, Any] | None = None
    duration_target: str | None = None
    format: models.Format | str | None = None
    extra: Mapping[str, Any] = attrs.field(factory=dict[str, Any])

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        check_given("JobSettings: extra", Mapping[str, Any], self.extra)
        if known := self.extra.keys() & field_types(models.JobSettings).keys():
            raise InvalidArgumentError(f"JobSettings: extra sets {sorted(known)}, for which there are arguments")
        for name, value in _as_models(self).items():
            object.__setattr__(self, name, value)

    @classmethod
    def from_dict(cls, fields: Mapping[str, Any], *, strict: bool = True) -> JobSettings:
        """
        Return the settings that the API's fields describe; ``to_dict`` returns the same fields.

        Args:
            fields: As ``jobs/create`` takes them, and as ``settings`` of a job has them.
            strict: Refuse what this release does not know, and what cannot run; else it is kept.

        Raises:
            InvalidArgumentError: An unknown field with the nearest known one, a missing one, a value of another type,
                or settings that ``check`` refuses.
        """
        check_given("fields", Mapping[str, Any], fields)
        declared = field_types(models.JobSettings)
        read: dict[str, Any] = {}
        extra: dict[str, Any] = {}
        for name, value in fields.items():
            if name not in declared and strict:
                refuse_unknown(name, declared, "JobSettings")
            elif name not in declared:
                extra[name] = value
            elif name == "tasks" and isinstance(value, list | tuple):
                read[name] = [_read_task(task, index, strict=strict) for index, task in enumerate(value)]
            else:
                read_value = as_declared(declared[name], value, f"JobSettings: {name}", strict=strict)
                read[name] = NULL if read_value is None else read_value
        settings = cls(**read, extra=extra)
        if strict:
            settings.check()
        return settings

    @classmethod
    def from_json(cls, text: str, *, strict: bool = True) -> JobSettings:
        """
        Return the settings of a JSON object with the API's fields, as ``from_dict``.

        Raises:
            InvalidArgumentError: It is not JSON, has a name twice, or settings that ``from_dict`` refuses.
        """
        check_given("text", str, text)
        try:
            fields = json.loads(text, object_pairs_hook=_without_twins)
        except (json.JSONDecodeError, RecursionError) as error:
            raise InvalidArgumentError(f"text: not JSON: {error}") from error
        return cls.from_dict(fields, strict=strict)

    @classmethod
    def from_yaml(cls, text: str, *, strict: bool = True) -> JobSettings:
        """
        Return the settings of a YAML mapping with the API's fields, as ``from_dict``. Needs ``lakewire[yaml]``.

        Scalars are read as YAML 1.2 does: ``no``, ``12:30`` and ``2026-01-01`` are text.

        Raises:
            InvalidArgumentError: It is not YAML, has a name twice, or settings that ``from_dict`` refuses.
        """
        check_given("text", str, text)
        return cls.from_dict(yaml_text().read_yaml(text), strict=strict)

    def to_dict(self, *, warehouse_id: str | None = None) -> dict[str, Any]:
        """
        Return the fields that are set, as the API takes them, of JSON values.

        Args:
            warehouse_id: Warehouse of SQL tasks that name none.

        Raises:
            InvalidArgumentError: A task cannot run where it should.
        """
        fields = {
            field.name: value
            for field in attrs.fields(JobSettings)
            if field.name not in _NOT_OF_THE_API and (value := getattr(self, field.name)) is not None
        }
        if isinstance(self.tasks, list):
            made = task_settings(self.tasks, self, warehouse_id, self._keys_of("environments", "environment_key"))
            fields["tasks"] = made["tasks"]
            if "environments" in made:
                fields["environments"] = [*(fields.get("environments") or ()), *made["environments"]]
        encoded: dict[str, Any] = encode({**fields, **self.extra})
        return encoded

    def to_json(self, *, warehouse_id: str | None = None) -> str:
        """
        Return ``to_dict`` as JSON, indented by two.
        """
        return json.dumps(self.to_dict(warehouse_id=warehouse_id), indent=2, ensure_ascii=False) + "\n"

    def to_yaml(self, *, warehouse_id: str | None = None) -> str:
        """
        Return ``to_dict`` as YAML that versions 1.1 and 1.2 read alike. Needs ``lakewire[yaml]``.
        """
        text: str = yaml_text().write_yaml(self.to_dict(warehouse_id=warehouse_id))
        return text

    def check(self, *, whole: bool = True) -> None:
        """
        Refuse settings that the server would refuse, or that would never run. No request.

        Args:
            whole: They are all that the job has; those of an update may name what it has already.

        Raises:
            InvalidArgumentError: Tasks in a cycle, or after unknown ones; two things with one key; a key of a cluster
                or an environment that the job does not have; two ways to start; a cron expression, time zone or
                trigger that cannot be meant.
        """
        check_starts(self.schedule, self.trigger, self.triggers, self.continuous)
        tasks = checked_tasks(self.tasks if isinstance(self.tasks, list) else [], whole=whole)
        check_references(
            tasks if whole else [],
            clusters=self._keys_of("job_clusters", "job_cluster_key"),
            environments=self._keys_of("environments", "environment_key"),
            variables=self._keys_of("environment_variables", "environment_variables_key"),
            parameters=self._keys_of("parameters", "name"),
        )

    def _keys_of(self, field: str, key: str) -> list[str]:
        listed = getattr(self, field)
        return [getattr(item, key) for item in listed] if isinstance(listed, list) else []


_NOT_OF_THE_API = {"cluster", "existing_cluster_id", "environment", "tasks", "extra"}


def _as_models(settings: JobSettings) -> dict[str, Any]:
    """Return the fields as the API's types; the easier forms of some become what the API has."""
    given = {name: value for name, value in attrs.asdict(settings, recurse=False).items() if value is not None}
    if isinstance(settings.parameters, Mapping):
        given["parameters"] = [{"name": name, "default": value} for name, value in settings.parameters.items()]
    if isinstance(settings.health, list | tuple):
        given["health"] = {"rules": settings.health}
    if isinstance(settings.queue, bool):
        given["queue"] = models.QueueSettings(enabled=settings.queue)
    given["trigger"] = as_trigger(settings.trigger)
    tasks = given.pop("tasks", NULL)
    declared = field_types(models.JobSettings)
    read = {
        name: as_declared(declared[name], value, f"JobSettings: {name}")
        for name, value in given.items()
        if name in declared
    }
    if tasks is not NULL:
        read["tasks"] = as_tasks(tasks) if tasks or not isinstance(tasks, list | tuple) else []
    return read


def _read_task(task: Any, index: int, *, strict: bool) -> Task:
    check(f"JobSettings: tasks[{index}]", Mapping[str, Any], task)
    if not isinstance(task, Mapping) or not isinstance(task.get("task_key"), str):
        raise InvalidArgumentError(f"JobSettings: tasks[{index}]: task_key is missing")
    return Task.from_dict(task, strict=strict)


def _without_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        names = [name for name, _ in pairs]
        raise InvalidArgumentError(f"text: {next(name for name in names if names.count(name) > 1)!r} stands twice")
    return made
