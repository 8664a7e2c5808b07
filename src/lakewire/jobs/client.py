"""
Jobs and runs: start, define, find. ``run.py`` waits for runs and reads their output.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from lakewire.errors import InvalidArgumentError, NotFoundError
from lakewire.jobs.checks import check_id, with_extra
from lakewire.jobs.defining import Definitions, EnsuredJob
from lakewire.jobs.idempotency import IdempotencyToken
from lakewire.jobs.runs.run import Run
from lakewire.jobs.specs.clusters import NodeNeeds
from lakewire.jobs.specs.places import Compute
from lakewire.jobs.specs.server_values import without_server_values
from lakewire.jobs.specs.settings import JobSettings
from lakewire.jobs.specs.task_settings import as_tasks, checked_tasks, task_settings
from lakewire.jobs.specs.task_types import TaskType
from lakewire.jobs.specs.tasks import Task
from lakewire.jobs.starting import check_function, note_tasks, started_run
from lakewire_api.jobs.api.jobs import JobsAPI
from lakewire_runtime import encode
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
        self._definitions = Definitions(sender)
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
        access_control: Sequence[models.JobAccessControlRequest | Mapping[str, Any]] | None = None,
        idempotency_token: str | None = None,
        on_submitted: Callable[[Run], object] | None = None,
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
            access_control: Who else may see or manage it, as in
                ``[{"group_name": "sales", "permission_level": "CAN_VIEW"}]``. Default: who starts it, and admins.
            idempotency_token: At most 64 characters; the same token never starts a second run. Default: a new one.
            on_submitted: Called with the run before any further request, to keep its id.
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
            "access_control_list": access_control,
            **task_settings(checked_tasks(as_tasks(tasks)), compute, self._config.warehouse_id),
        }
        body = with_extra(fields, extra, JobsAPI.submit)
        token = IdempotencyToken.of_call(idempotency_token)
        check_function(on_submitted)
        with self._sender.work("databricks.job.submit") as work:
            note_tasks(work, body)
            started = self._api.submit(**body, idempotency_token=token.text)
            work["run_id"] = started.run_id
        return started_run(self._sender, started.run_id, token, on_submitted)

    def run_now(
        self,
        job_id: int | str,
        *,
        parameters: Mapping[str, str] | None = None,
        only: Sequence[str] | None = None,
        idempotency_token: str | None = None,
        on_submitted: Callable[[Run], object] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> Run:
        """
        Start a run of a job. One request, and one more for a name; exactly one run, also when it is retried.

        Args:
            job_id: The job, or its name if no other job has it.
            parameters: Job parameters to override; texts, at most 10,000 bytes as JSON.
            only: Keys of the tasks to run. Default: all.
            idempotency_token: At most 64 characters; the same token never starts a second run. Default: a new one.
            on_submitted: Called with the run before any further request, to keep its id.
            extra: Further arguments of ``client.api.jobs.run_now``, as in ``{"notebook_params": {…}}``.

        Returns:
            The run, not waited for.

        Raises:
            InvalidArgumentError: An argument is not acceptable, or several jobs have the name. Nothing was started.
            NotFoundError: There is no such job.
            RunAlreadyFinished: *idempotency_token* belongs to a run that ended before. Nothing was started.

        Source:
            https://docs.databricks.com/api/workspace/jobs/runnow
        """
        fields = {"job_id": job_id, "job_parameters": _run_parameters(parameters), "only": only}
        body = with_extra(fields, extra, JobsAPI.run_now)
        token = IdempotencyToken.of_call(idempotency_token)
        check_function(on_submitted)
        body["job_id"] = self.find(name=job_id) if isinstance(job_id, str) else check_id(job_id, "job_id")
        with self._sender.work("databricks.job.submit") as work:
            work["job_type"], work["job_id"] = "job", body["job_id"]
            started = self._api.run_now(**body, idempotency_token=token.text)
            work["run_id"] = started.run_id
        return started_run(self._sender, started.run_id, token, on_submitted)

    def attach(self, run_id: int) -> Run:
        """
        Return the handle of a run that was started elsewhere. No request.
        """
        return Run(self._sender, check_id(run_id, "run_id"))

    def cancel_all(self, job_id: int | None = None, *, queued: bool = False) -> None:
        """
        Ask the server to cancel all active runs of a job. They may take a while to end.

        Args:
            job_id: The job; None, together with *queued*, for all jobs.
            queued: Cancel the runs that wait in the queue, and leave those that run.

        Raises:
            InvalidArgumentError: Neither is given. Nothing was sent.

        Source:
            https://docs.databricks.com/api/workspace/jobs/cancelallruns
        """
        check("queued", bool, queued)
        if job_id is None and not queued:
            raise InvalidArgumentError("cancel_all: give a job_id, or queued=True for all jobs")
        known = None if job_id is None else check_id(job_id, "job_id")
        self._api.cancel_all_runs(job_id=known, all_queued_runs=queued or None)

    def cluster(
        self,
        *,
        needs: NodeNeeds | None = None,
        workers: int | tuple[int, int] = 0,
        spot: bool = False,
        spark_version: str | None = None,
        ml: bool = False,
        policy: str | None = None,
        **fields: Any,
    ) -> ClusterSpec:
        """
        Return a cluster for ``cluster=`` or a ``JobCluster``, of what the workspace offers. Starts nothing.

        One request for each of *needs*, *spark_version* left out, and *policy*.

        Args:
            needs: What each machine must have; the smallest that has it is taken. Default: *fields* or the policy say.
            workers: Machines besides the driver, or the least and the most of them; 0 for a driver that works alone.
            spot: Workers are spot instances where there are any; the driver is not.
            spark_version: Default: the newest with long-term support.
            ml: That has libraries for machine learning.
            policy: Name of a policy, whose defaults apply to what is not given.
            fields: Further fields of ``ClusterSpec``, as in ``spark_conf={…}``; they are added to what is set here.

        Raises:
            InvalidArgumentError: Nothing that the workspace offers fits, or arguments that exclude each other.

        Source:
            https://docs.databricks.com/api/workspace/clusters/create
        """
        from lakewire.jobs.machines import offered_cluster

        return offered_cluster(
            self._sender,
            self._config.host,
            needs=needs,
            spark_version=spark_version,
            ml=ml,
            spot=spot,
            policy=policy,
            workers=workers,
            **fields,
        )

    def create(self, settings: JobSettings) -> int:
        """
        Define a job and return its id. Two calls create two jobs; see ``ensure``.

        Raises:
            InvalidArgumentError: Settings that the server would refuse, see ``JobSettings.check``. Nothing was sent.
            OutcomeUnknownError: The response was lost; look with ``list(name=…)`` before calling again.

        Source:
            https://docs.databricks.com/api/workspace/jobs/create
        """
        return self._definitions.create(self._wire(settings))

    def ensure(
        self, settings: JobSettings, *, key: str | None = None, prune: bool = True, dry_run: bool = False
    ) -> EnsuredJob:
        """
        Create the job of these settings, or change it where it differs. Safe to call again.

        Two requests that read, and one that writes if there is a difference. A field that the settings leave out may
        have the server's default or choice, such as the zone of a cluster; that is no difference.

        Args:
            settings: With a name.
            key: Finds the job by the tag ``lakewire_key``, also when its name has changed, which reads the list of all
                jobs. At most 255 characters. Default: the job is found by its name.
            prune: Remove what the job has and the settings do not have, such as a task. False keeps it.
            dry_run: Change nothing.

        Returns:
            The id and the differences; ``print`` shows one in a line.

        Raises:
            InvalidArgumentError: No name, settings that the server would refuse, several jobs of this name or key, or
                a job of this name without any key. Nothing was changed.
            OutcomeUnknownError: The response to a creation was lost. With a *key* the job is looked up first.
        """
        check("prune", bool, prune)
        check("dry_run", bool, dry_run)
        return self._definitions.ensure(self._wire(settings), key=key, prune=prune, dry_run=dry_run)

    def export(self, job_id: int) -> JobSettings:
        """
        Fetch the settings of a job, to keep them in a file or to change them. One request for 100 tasks.

        Fields that say what the server does anyway are left out; fields that this release does not know are kept.

        Raises:
            NotFoundError: There is no such job.
        """
        found = encode(self.get(job_id).settings or {})
        return JobSettings.from_dict(without_server_values(found), strict=False)

    def find(self, *, name: str | None = None, key: str | None = None) -> int:
        """
        Return the id of the one job that has this name, or this key of ``ensure``.

        Args:
            name: Exactly, also in case. One request.
            key: Looked for among all jobs, a request for each 100 of them.

        Raises:
            NotFoundError: There is none.
            InvalidArgumentError: There are several; their ids are in the message.
        """
        return self._definitions.find(name=name, key=key)

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
        return self._definitions.get(check_id(job_id, "job_id"))

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
        jobs = self._definitions.list(name, expand_tasks=None if expand_tasks is False else expand_tasks)
        return limited(jobs, limit)

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


def _run_parameters(parameters: Mapping[str, str] | None) -> Mapping[str, str] | None:
    check("parameters", Mapping[str, str], parameters)
    size = len(json.dumps(dict(parameters or {})).encode())
    if size > _MAX_PARAMETER_BYTES:
        raise InvalidArgumentError(
            f"parameters: {size} bytes as JSON; accepted are {_MAX_PARAMETER_BYTES}: pass a path to the data"
        )
    return parameters
