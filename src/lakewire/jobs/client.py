"""
Jobs and runs: start, define, find. ``run.py`` waits for runs and reads their output.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from lakewire.errors import InvalidArgumentError, NotFoundError, ResponseError
from lakewire.jobs.checks import check_id
from lakewire.jobs.idempotency import IdempotencyToken
from lakewire.jobs.pages import all_pages
from lakewire.jobs.run import Run
from lakewire.jobs.specs.places import Compute
from lakewire.jobs.specs.settings import JobSettings, with_extra
from lakewire.jobs.specs.task_settings import as_tasks, checked_tasks, task_settings
from lakewire.jobs.specs.task_types import TaskType
from lakewire.jobs.specs.tasks import Task
from lakewire_api.jobs.api.jobs import JobsAPI
from lakewire_runtime.accepts import check
from lakewire_runtime.pages import limited

if TYPE_CHECKING:
    from lakewire.config import Config
    from lakewire.http import Transport
    from lakewire_api.compute.models import ClusterSpec, Environment
    from lakewire_api.jobs import models

__all__ = ["JobsClient"]

# https://docs.databricks.com/api/workspace/jobs/runnow
_MAX_PARAMETER_BYTES = 10_000


class JobsClient:
    """
    Start runs, define jobs, and find both. Reached as ``client.jobs``.
    """

    def __init__(self, sender: Transport, config: Config) -> None:
        self._sender = sender
        self._api = JobsAPI(sender)
        self._config = config

    def submit(
        self,
        tasks: TaskType | Task | Sequence[Task],
        *,
        run_name: str | None = None,
        cluster: ClusterSpec | Mapping[str, Any] | None = None,
        existing_cluster_id: str | None = None,
        environment: Environment | Mapping[str, Any] | None = None,
        timeout_seconds: int | None = None,
        idempotency_token: str | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> Run:
        """
        Start a run that belongs to no job. One request; exactly one run, also when it is retried.

        Args:
            tasks: One task value such as ``NotebookTask(…)``, one ``Task``, or several with ``depends_on``.
            run_name: Shown in the workspace.
            cluster: New cluster for each task that does not say where it runs.
            existing_cluster_id: A running cluster for such tasks.
            environment: Packages of serverless compute for such tasks. Default: serverless, as it comes.
            timeout_seconds: Seconds after which the server stops the run. Default: never.
            idempotency_token: At most 64 characters; the same token never starts a second run. Default: a new one.
            extra: Further arguments of ``client.api.jobs.submit``, as in ``{"email_notifications": {…}}``.

        Returns:
            The run, not waited for. Keep ``run_id`` to ``attach`` to it from elsewhere.

        Raises:
            InvalidArgumentError: Tasks that cannot run as asked. Nothing was sent.
            RunAlreadyFinished: *idempotency_token* belongs to a run that ended before. Nothing was started.

        Source:
            https://docs.databricks.com/api/workspace/jobs/submit
        """
        compute = Compute(cluster=cluster, existing_cluster_id=existing_cluster_id, environment=environment)
        fields = {
            "run_name": run_name,
            "timeout_seconds": timeout_seconds,
            **task_settings(checked_tasks(as_tasks(tasks)), compute, self._config.warehouse_id),
        }
        body = with_extra(fields, extra, JobsAPI.submit)
        token = IdempotencyToken.of_call(idempotency_token)
        started = self._api.submit(**body, idempotency_token=token.text)
        return self._started(started.run_id, token)

    def run_now(
        self,
        job_id: int,
        *,
        parameters: Mapping[str, str] | None = None,
        only: Sequence[str] | None = None,
        idempotency_token: str | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> Run:
        """
        Start a run of a job. One request; exactly one run, also when it is retried.

        Args:
            job_id: The job.
            parameters: Job parameters to override; texts, at most 10,000 bytes as JSON.
            only: Keys of the tasks to run. Default: all.
            idempotency_token: At most 64 characters; the same token never starts a second run. Default: a new one.
            extra: Further arguments of ``client.api.jobs.run_now``, as in ``{"notebook_params": {…}}``.

        Returns:
            The run, not waited for.

        Raises:
            InvalidArgumentError: An argument is not acceptable. Nothing was sent.
            NotFoundError: There is no such job.
            RunAlreadyFinished: *idempotency_token* belongs to a run that ended before. Nothing was started.

        Source:
            https://docs.databricks.com/api/workspace/jobs/runnow
        """
        fields = {"job_id": check_id(job_id, "job_id"), "job_parameters": _run_parameters(parameters), "only": only}
        body = with_extra(fields, extra, JobsAPI.run_now)
        token = IdempotencyToken.of_call(idempotency_token)
        started = self._api.run_now(**body, idempotency_token=token.text)
        return self._started(started.run_id, token)

    def attach(self, run_id: int) -> Run:
        """
        Return the handle of a run that was started elsewhere. No request.
        """
        return Run(self._sender, check_id(run_id, "run_id"))

    def create(self, settings: JobSettings) -> int:
        """
        Define a job and return its id. Two calls create two jobs; see ``ensure``.

        Raises:
            InvalidArgumentError: Tasks that cannot run as asked. Nothing was sent.
            OutcomeUnknownError: The response was lost; look with ``list(name=…)`` before calling again.

        Source:
            https://docs.databricks.com/api/workspace/jobs/create
        """
        return _sent_id(self._api.create(**self._wire(settings)).job_id, "job_id")

    def ensure(self, settings: JobSettings) -> int:
        """
        Create the job of this name, or reset it to these settings, and return its id. Safe to call again. Two requests.

        Fields left out of the settings are reset to their defaults.

        Raises:
            InvalidArgumentError: No name, or several jobs have it.
        """
        wire = self._wire(settings)
        if not settings.name:
            raise InvalidArgumentError("ensure: the settings have no name, by which the job is found")
        found = [_sent_id(job.job_id, "job_id") for job in self.list(name=settings.name)]
        if len(found) > 1:
            raise InvalidArgumentError(f"ensure: jobs {found} share the name {settings.name!r}; update one by id")
        if not found:
            return _sent_id(self._api.create(**wire).job_id, "job_id")
        self._api.reset(found[0], wire)
        return found[0]

    def update(self, job_id: int, settings: JobSettings, *, remove: Sequence[str] = ()) -> None:
        """
        Change the settings that are given, and remove those named.

        Args:
            job_id: The job.
            settings: Fields to replace; of tasks, those with the same key.
            remove: Fields to drop, as in ``["schedule", "tasks/old"]``.

        Source:
            https://docs.databricks.com/api/workspace/jobs/update
        """
        check("remove", Sequence[str], remove)
        self._api.update(
            check_id(job_id, "job_id"),
            new_settings=self._wire(settings, whole=False),
            fields_to_remove=remove or None,
        )

    def delete(self, job_id: int) -> None:
        """
        Delete a job. Its runs stay.

        Raises:
            NotFoundError: There is no such job.
        """
        try:
            self._api.delete(check_id(job_id, "job_id"))
        except NotFoundError as error:
            if error.outcome != "unknown":  # a retry after a lost response may find that the job is gone already
                raise

    def get(self, job_id: int) -> models.Job:
        """
        Fetch a job with all its tasks. One request for 100 tasks.

        Raises:
            NotFoundError: There is no such job.
        """
        job = self._api.get(check_id(job_id, "job_id"))
        _, *others = all_pages(job, lambda token: self._api.get(job_id, page_token=token), "jobs.get")
        for page in others:
            _append_lists(job, page)
        return job

    def list(
        self, *, name: str | None = None, expand_tasks: bool = False, limit: int | None = None
    ) -> Iterator[models.BaseJob]:
        """
        Iterate over jobs, newest first, page by page as needed.

        Args:
            name: Only jobs of exactly this name.
            expand_tasks: Include tasks and clusters, the first 100 of each.
            limit: Stop after that many, >= 0. Default: all.
        """
        jobs = self._api.list(name=name, expand_tasks=None if expand_tasks is False else expand_tasks)
        # the server ignores case
        named = (job for job in jobs if name is None or (job.settings and job.settings.name == name))
        return limited(named, limit)

    def list_runs(
        self,
        *,
        job_id: int | None = None,
        active_only: bool = False,
        completed_only: bool = False,
        limit: int | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> Iterator[models.BaseRun]:
        """
        Iterate over runs, newest first, page by page as needed.

        Args:
            job_id: Only runs of this job.
            active_only: Only runs that have not ended.
            completed_only: Only runs that have ended.
            limit: Stop after that many, >= 0. Default: all.
            extra: Further arguments of ``client.api.jobs.list_runs``, as in ``{"start_time_from": 1700000000000}``.
        """
        fields = {
            "job_id": None if job_id is None else check_id(job_id, "job_id"),
            "active_only": None if active_only is False else active_only,
            "completed_only": None if completed_only is False else completed_only,
        }
        return limited(self._api.list_runs(**with_extra(fields, extra, JobsAPI.list_runs)), limit)

    def _wire(self, settings: JobSettings, *, whole: bool = True) -> dict[str, Any]:
        if not isinstance(settings, JobSettings):  # pyright: ignore[reportUnnecessaryIsInstance] # callers may be untyped
            raise InvalidArgumentError(f"settings: {type(settings).__name__} given; accepted is JobSettings(…)")
        settings.check(whole=whole)
        return settings.to_dict(warehouse_id=self._config.warehouse_id)

    def _started(self, run_id: int | None, token: IdempotencyToken) -> Run:
        run = Run(self._sender, _sent_id(run_id, "run_id"))
        if not token.is_new:
            token.check_not_finished(self._api.get_run(run.run_id))
        return run


def _append_lists(job: models.Job, page: models.Job) -> None:
    """Add the further entries of one page to the job."""
    if job.settings is None or page.settings is None:
        return
    for field in ("tasks", "job_clusters", "environments", "parameters"):
        more = getattr(page.settings, field)
        if more:
            setattr(job.settings, field, [*(getattr(job.settings, field) or ()), *more])


def _run_parameters(parameters: Mapping[str, str] | None) -> Mapping[str, str] | None:
    check("parameters", Mapping[str, str], parameters)
    size = len(json.dumps(dict(parameters or {})).encode())
    if size > _MAX_PARAMETER_BYTES:
        raise InvalidArgumentError(
            f"parameters: {size} bytes as JSON; accepted are {_MAX_PARAMETER_BYTES}: pass a path to the data"
        )
    return parameters


def _sent_id(value: int | None, field: str) -> int:
    if not value:
        raise ResponseError(f"the server accepted the call and sent no {field}")
    return value
