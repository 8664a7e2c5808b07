"""
Runs and definitions of jobs as tasks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from lakewire.airflow.operator import ClientOperator, RemoteOperator

if TYPE_CHECKING:
    from lakewire.airflow.work import RemoteWork
    from lakewire.jobs import JobSettings, Run, Task

__all__ = ["LakewireJobEnsureOperator", "LakewireJobRunOperator"]


class LakewireJobRunOperator(RemoteOperator):
    """
    Runs a job, or tasks that belong to no job, and waits for the run.

    Args:
        job: Id or name of the job. Templated.
        tasks: Instead, tasks as the API has them, ``[{"task_key": …, "notebook_task": {…}}]``, or ``Task`` values.
            Templated.
        parameters: Job parameters to override. Templated.
        only: Keys of the tasks to run. Templated.
        repairs: How often the tasks that failed are rerun within the run before this task fails. Default 0.
        allow_failures: Whether a run of which some tasks failed, but none at the end of its graph, is a success.
        options: Further arguments of ``client.jobs.run_now``, or of ``submit`` as ``run_name`` and ``cluster``.
            Templated.
        outputs: Whether to return the results of the tasks as well, as notebooks give them.
        kwargs: Those of ``RemoteOperator``, ``ClientOperator`` and ``BaseOperator``.

    Raises:
        RunError: The run did not succeed; the message says which task failed and why.
        NothingRenderedError: The job was rendered to nothing.
    """

    kind: ClassVar[str] = "run"
    template_fields = (*RemoteOperator.template_fields, "job", "tasks", "parameters", "only", "options")
    template_fields_renderers: ClassVar[dict[str, str]] = {"tasks": "json", "parameters": "json", "options": "json"}

    def __init__(
        self,
        *,
        job: int | str | None = None,
        tasks: Sequence[Any] | None = None,
        parameters: Mapping[str, str] | None = None,
        only: Sequence[str] | None = None,
        repairs: int = 0,
        allow_failures: bool = False,
        options: Mapping[str, Any] | None = None,
        outputs: bool = False,
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.job = job
        self.tasks = tasks
        self.parameters = parameters
        self.only = only
        self.repairs = repairs
        self.allow_failures = allow_failures
        self.options = options
        self.outputs = outputs

    def work_options(self) -> dict[str, Any]:
        """
        Return what counts as success.
        """
        return {"allow_failures": self.allow_failures, "poll_interval": self.poll_interval}

    def begin(self, names: Sequence[str], context: Any) -> RemoteWork:
        """
        Start the run; where one of an earlier try goes on or has succeeded, the server gives that for its token.
        """
        from lakewire.airflow.work import RemoteRun
        from lakewire.errors import RunAlreadyFinished

        del context
        for name in names:
            try:
                run = self.start(name)
            except RunAlreadyFinished as error:
                run = self.client.jobs.attach(int(error.run_id))
            work = RemoteRun(self.client, run, **self.work_options())
            if name == names[-1] or work.look() != "failed":
                return work
        raise AssertionError  # there is a name for this try

    def start(self, token: str) -> Run:
        """
        Start the run, or return the one that was started with this token.
        """
        from lakewire.airflow.exceptions import NothingRenderedError

        options = dict(self.options or {})
        if self.tasks is not None:
            return self.client.jobs.submit(_as_tasks(self.tasks), **options, idempotency_token=token)
        job = self.job.strip() if isinstance(self.job, str) else self.job
        if not job:
            raise NothingRenderedError(f"task {self.task_id!r}: job was rendered to nothing; give an id or a name")
        return self.client.jobs.run_now(
            int(job) if isinstance(job, str) and job.isdecimal() else job,
            parameters=self.parameters,
            only=self.only,
            **options,
            idempotency_token=token,
        )

    def conclude(self, work: Any, context: Any) -> Any:
        """
        Return the result of the run, which is repaired as often as was asked for.
        """
        from lakewire.errors import RunFailed

        while True:
            try:
                return work.wait()
            except RunFailed as error:
                if self.repairs <= 0 or len(work.run.repairs()) >= self.repairs:
                    raise
                self.log.warning("run repaired", databricks_id=str(work.work_id), error=str(error))
                work.run.repair()
                if self.defers():
                    self.put_off(work, context)

    def outcome(self, result: Any) -> Any:
        """
        Return the facts of a run.
        """
        self.facts = {
            "run_id": result.run_id,
            "state": str(result.state),
            "url": result.run_page_url,
            "duration_s": result.duration_s,
            "tasks": {key: str(state) for key, state in result.tasks.items()},
        }
        if self.outputs:
            found = self.client.jobs.attach(result.run_id).outputs()
            self.facts["outputs"] = {output.task_key: output.result for output in found}
        return self.facts


class LakewireJobEnsureOperator(ClientOperator):
    """
    Creates a job, or changes it where it differs from its settings.

    Args:
        settings: Of the job, as the API has them; the path of a ``.yml`` file that Airflow finds; or
            ``JobSettings``. Templated.
        key: Finds the job also when its name has changed, see ``client.jobs.ensure``. Templated.
        prune: Whether to remove what the job has and the settings do not have.
        kwargs: Those of ``ClientOperator`` and ``BaseOperator``.
    """

    template_fields = (*ClientOperator.template_fields, "settings", "key")
    template_ext = (".yml", ".yaml")
    template_fields_renderers: ClassVar[dict[str, str]] = {"settings": "json"}

    def __init__(
        self,
        *,
        settings: Mapping[str, Any] | str | JobSettings,
        key: str | None = None,
        prune: bool = True,
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.settings = settings
        self.key = key
        self.prune = prune

    def act(self, context: Any) -> Any:
        """
        Return the id of the job, and what was changed, a line each.
        """
        del context
        ensured = self.client.jobs.ensure(self._settings(), key=self.key, prune=self.prune)
        changes = [str(change) for change in ensured.changes]
        return self.returned({"job_id": ensured.job_id, "created": ensured.created, "changes": changes})

    def _settings(self) -> JobSettings:
        from lakewire.jobs import JobSettings

        if isinstance(self.settings, JobSettings):
            return self.settings
        if isinstance(self.settings, Mapping):
            return JobSettings.from_dict(self.settings)
        return JobSettings.from_yaml(self.settings)


def _as_tasks(given: Any) -> Sequence[Task] | Any:
    """Return tasks, of which those that are mappings are read as the API has them."""
    from lakewire.jobs import JobSettings

    listed = [given] if isinstance(given, Mapping) else given
    if isinstance(listed, Sequence) and all(isinstance(task, Mapping) for task in listed):
        return JobSettings.from_dict({"tasks": [dict(task) for task in listed]}).tasks
    return listed
