"""
The settings of a job, from its tasks to the fields of the API. Pure.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import attrs

from lakewire.errors import InvalidArgumentError
from lakewire.jobs.actions import Action, text_map
from lakewire.jobs.tasks import Compute, Task, as_tasks, task_settings
from lakewire_api.jobs.api.jobs import JobsAPI

if TYPE_CHECKING:
    from lakewire_api.compute.models import ClusterSpec, Environment

__all__ = ["JobSettings", "with_extra"]


@attrs.frozen(kw_only=True)
class JobSettings:
    """
    What a job is: its tasks, where they run, and what surrounds them. Fields left out keep their defaults.

    Args:
        name: Shown in the workspace; need not be unique.
        tasks: One task value, one Task, or several.
        cluster, existing_cluster_id, environment: Where tasks run that do not say so, at most one. Default:
            serverless.
        parameters: Job parameters and their defaults; tasks see them as ``{{job.parameters.name}}``.
        tags: At most 25.
        timeout_seconds: Stop a run after that many seconds. Default: never.
        max_concurrent_runs: More are skipped or queued. Default 1.
        extra: Further arguments of ``client.api.jobs.create``, as in ``{"schedule": {…}}``.

    Source:
        https://docs.databricks.com/api/workspace/jobs/create
    """

    name: str | None = None
    tasks: Action | Task | Sequence[Task] = ()
    cluster: ClusterSpec | Mapping[str, object] | None = None
    existing_cluster_id: str | None = None
    environment: Environment | Mapping[str, object] | None = None
    parameters: Mapping[str, str] | None = None
    tags: Mapping[str, str] | None = None
    timeout_seconds: int | None = None
    max_concurrent_runs: int | None = None
    extra: Mapping[str, object] = attrs.field(factory=dict[str, object])

    def wire(self, warehouse_id: str | None) -> dict[str, Any]:
        """
        Return the fields that are set, as the API takes them.

        Args:
            warehouse_id: Warehouse of SQL tasks that name none.

        Raises:
            InvalidArgumentError: Tasks that cannot run as asked, or an extra field that is unknown or set twice.
        """
        compute = Compute(
            cluster=self.cluster,
            existing_cluster_id=self.existing_cluster_id,
            environment=self.environment,
        )
        fields: dict[str, Any] = {
            "name": self.name,
            "tags": None if self.tags is None else text_map(self.tags, "tags"),
            "parameters": _parameters(self.parameters),
            "timeout_seconds": self.timeout_seconds,
            "max_concurrent_runs": self.max_concurrent_runs,
        }
        if isinstance(self.tasks, Action | Task) or self.tasks:
            fields |= task_settings(as_tasks(self.tasks), compute, warehouse_id)
        return with_extra(fields, self.extra, JobsAPI.create)


def with_extra(
    fields: Mapping[str, Any], extra: Mapping[str, object], accepted_by: Callable[..., object]
) -> dict[str, Any]:
    """
    Return the fields that are set together with *extra*, whose names *accepted_by* must take.
    """
    if not isinstance(extra, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance] # callers may be untyped
        raise InvalidArgumentError(f"extra: {extra!r} is no mapping; accepted is {{'field': value, …}}")
    fields = {name: value for name, value in fields.items() if value is not None}
    accepted = inspect.signature(accepted_by).parameters.keys() - {"self", "idempotency_token"}
    if unknown := extra.keys() - accepted:
        raise InvalidArgumentError(f"extra: {sorted(unknown)} is not accepted; accepted are {sorted(accepted)}")
    if taken := extra.keys() & fields.keys():
        raise InvalidArgumentError(f"extra: {sorted(taken)} is set already")
    return {**fields, **extra}


def _parameters(values: Mapping[str, str] | None) -> list[dict[str, str]] | None:
    if values is None:
        return None
    return [{"name": name, "default": default} for name, default in text_map(values, "parameters").items()]
