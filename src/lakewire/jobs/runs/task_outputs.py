"""
The requests that fetch outputs of tasks, down to iterations of loops and to runs of other jobs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from lakewire.errors import LakewireError
from lakewire.jobs.runs.output import TaskOutput, first_failed, has_failed, latest_attempts, read_output
from lakewire.jobs.runs.state import read_state
from lakewire.jobs.runs.waiting import whole_run
from lakewire.observability import log

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lakewire_api.jobs import models
    from lakewire_api.jobs.api.jobs import JobsAPI

__all__ = ["OutputReader"]

_DEEPEST = 10  # runs within runs; Databricks allows three


@attrs.frozen
class OutputReader:
    """
    Fetches outputs: one request for each task that ran, and one for 100 tasks or iterations.

    Args:
        api: Sends the requests.
        only_failed: Leave out what did not fail.
    """

    api: JobsAPI
    only_failed: bool = False

    def of_run(self, run: models.Run, depth: int = 0) -> list[TaskOutput]:
        """
        Fetch the outputs of the tasks of a run, or of the iterations of a loop.
        """
        return [self._of_task(task, depth) for task in _parts(run) if has_failed(task) or not self.only_failed]

    def first_failed(self, run: models.Run, depth: int = 0) -> TaskOutput | None:
        """
        Fetch the output of the task that failed first, or of what failed first within it; None where nothing failed.

        That it cannot be read must not hide that it failed.
        """
        task = first_failed(_parts(run))
        if task is None:
            return None
        try:
            output = self._output(task)
            started = self._started_by(task, output, depth)
        except LakewireError as error:
            log().warning("task output not read", databricks_run_id=task.run_id, error=str(error))
            return read_output(task, None)
        inner = self.first_failed(started, depth + 1) if started else None
        return attrs.evolve(inner, task_key=f"{task.task_key}/{inner.task_key}") if inner else read_output(task, output)

    def _of_task(self, task: models.RunTask, depth: int) -> TaskOutput:
        output = self._output(task)
        started = self._started_by(task, output, depth)
        inner = self.of_run(started, depth + 1) if started else ()
        return attrs.evolve(read_output(task, output), tasks=tuple(inner))

    def _output(self, task: models.RunTask) -> models.RunOutput | None:
        """Fetch the output of a task; a loop has none of its own."""
        if not _has_run(task) or task.for_each_task is not None:
            return None
        return self.api.get_run_output(task.run_id or 0)

    def _started_by(self, task: models.RunTask, output: models.RunOutput | None, depth: int) -> models.Run | None:
        """Fetch the iterations of a loop, or the run of another job."""
        inner_id = output.run_job_output.run_id if output and output.run_job_output else None
        if task.for_each_task is not None and _has_run(task):
            inner_id = task.run_id
        return whole_run(self.api, inner_id) if inner_id and depth < _DEEPEST else None


def _parts(run: models.Run) -> Sequence[models.RunTask]:
    """Return the iterations of a loop, whose only task is the loop itself; of another run, its tasks."""
    return run.iterations or latest_attempts(run.tasks or ())


def _has_run(task: models.RunTask) -> bool:
    return bool(task.run_id) and not read_state(task).never_ran
