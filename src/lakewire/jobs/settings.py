"""
The settings of a job, as the fields of the API. Pure.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import attrs

from lakewire.errors import InvalidArgumentError
from lakewire.jobs.task_types import TaskType
from lakewire.jobs.tasks import Compute, Task, as_tasks, task_settings
from lakewire_api.jobs.api.jobs import JobsAPI
from lakewire_runtime.accepts import check

__all__ = ["JobSettings", "with_extra"]


@attrs.frozen(kw_only=True)
class JobSettings(Compute):
    """
    What a job is: its tasks, where they run, and its options. Fields left out keep their defaults.

    Args:
        name: Shown in the workspace; need not be unique.
        tasks: One task value, one Task, or several.
        cluster, existing_cluster_id, environment: Where tasks run that do not say so, at most one. Default:
            serverless.
        parameters: Job parameters and their defaults; tasks see them as ``{{job.parameters.name}}``.
        tags: At most 25.
        timeout_seconds: Seconds after which the server stops a run. Default: never.
        max_concurrent_runs: More are skipped or queued. Default 1.
        extra: Further arguments of ``client.api.jobs.create``, as in ``{"schedule": {…}}``.

    Raises:
        InvalidArgumentError: Two places to run, or a field of another type.

    Source:
        https://docs.databricks.com/api/workspace/jobs/create
    """

    name: str | None = None
    tasks: TaskType | Task | Sequence[Task] = ()
    parameters: Mapping[str, str] | None = None
    tags: Mapping[str, str] | None = None
    timeout_seconds: int | None = None
    max_concurrent_runs: int | None = None
    extra: Mapping[str, Any] = attrs.field(factory=dict[str, Any])

    def wire(self, warehouse_id: str | None) -> dict[str, Any]:
        """
        Return the fields that are set, as the API takes them.

        Args:
            warehouse_id: Warehouse of SQL tasks that name none.

        Raises:
            InvalidArgumentError: Tasks that cannot run as asked, or an extra field that is unknown or set twice.
        """
        parameters = None
        if self.parameters is not None:
            parameters = [{"name": name, "default": default} for name, default in self.parameters.items()]
        fields: dict[str, Any] = {
            "name": self.name,
            "tags": self.tags,
            "parameters": parameters,
            "timeout_seconds": self.timeout_seconds,
            "max_concurrent_runs": self.max_concurrent_runs,
        }
        if isinstance(self.tasks, TaskType | Task) or self.tasks:
            fields |= task_settings(as_tasks(self.tasks), self, warehouse_id)
        return with_extra(fields, self.extra, JobsAPI.create)


def with_extra(
    fields: Mapping[str, Any], extra: Mapping[str, Any] | None, accepted_by: Callable[..., object]
) -> dict[str, Any]:
    """
    Return the fields that are not None together with *extra*, whose names *accepted_by* must take.
    """
    check("extra", Mapping[str, Any], extra)
    extra = extra or {}
    fields = {name: value for name, value in fields.items() if value is not None}
    accepted = inspect.signature(accepted_by).parameters.keys() - {"self", "idempotency_token"}
    if unknown := extra.keys() - accepted:
        raise InvalidArgumentError(f"extra: {sorted(unknown)} is not accepted; accepted are {sorted(accepted)}")
    if taken := extra.keys() & fields.keys():
        raise InvalidArgumentError(f"extra: {sorted(taken)} is set already")
    return {**fields, **extra}
