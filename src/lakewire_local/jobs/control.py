"""
Tasks that decide, or that run others: conditions, loops, runs of other jobs.
"""

from __future__ import annotations

import json
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import attrs

from lakewire_local.errors import LocalError, invalid_parameter
from lakewire_local.jobs.conditions import holds
from lakewire_local.jobs.executors import Outcome
from lakewire_local.jobs.parameters import task_content
from lakewire_local.jobs.records import STOPPED, ended
from lakewire_local.jobs.starting import new_job_run
from lakewire_local.jobs.tasks import kind_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from lakewire_local.jobs.records import Run, TaskRun
    from lakewire_local.jobs.stop import Reason, Stop
    from lakewire_local.jobs.store import JobStore
    from lakewire_local.object_rights import ObjectRights

CONTROL = ("condition_task", "for_each_task", "run_job_task")
_MOST_AT_ONCE = 8  # iterations are processes of one machine
_MOST_INPUTS = 5000
_POLL_S = 0.1


@attrs.frozen(kw_only=True)
class Control:
    """
    Run the tasks of ``CONTROL``.

    Args:
        start: Starts a new run.
        cancel: Asks a run to stop.
        attempts: Runs a task with its retries; returns its last attempt.
        warehouse_id: The SQL warehouse that there is.
    """

    store: JobStore
    rights: ObjectRights
    start: Callable[[Run], None]
    cancel: Callable[[int], None]
    attempts: Callable[[Run, TaskRun, Stop], TaskRun]
    warehouse_id: str

    def run(self, run: Run, task: TaskRun, stop: Stop, done: Mapping[str, TaskRun]) -> Outcome:
        """Run one attempt of a task to its end; a failure is in the outcome."""
        kinds = {"condition_task": self._condition, "for_each_task": self._loop, "run_job_task": self._job}
        try:
            return kinds[kind_of(task.task)](run, task, task_content(run, task, done), stop)
        except LocalError as error:
            return Outcome(ended("FAILED", error.message), {"error": error.message})

    def _condition(self, _: Run, __: TaskRun, content: Mapping[str, Any], ___: Stop) -> Outcome:
        return Outcome(ended("SUCCESS"), outcome="true" if holds(content) else "false")

    def _loop(self, run: Run, task: TaskRun, content: Mapping[str, Any], stop: Stop) -> Outcome:
        """Run the task of a loop for each of its inputs."""
        nested = content["task"]
        iterations = [
            self.store.add_task(task.run_id, position, nested, given=value)
            for position, value in enumerate(_inputs(content["inputs"]))
        ]
        most = min(int(content.get("concurrency") or 1), _MOST_AT_ONCE)
        with ThreadPoolExecutor(most, thread_name_prefix="iteration") as threads:
            finished = list(threads.map(lambda iteration: self._iteration(run, iteration, stop), iterations))
        if stop.reason:
            return Outcome(STOPPED[stop.reason])
        failed = [iteration for iteration in finished if not iteration.status.succeeded]
        if not failed:
            return Outcome(ended("SUCCESS"))
        message = f"{len(failed)} of {len(finished)} iterations failed; the first: {failed[0].status.message}"
        return Outcome(ended("FAILED", message), {"error": message})

    def _iteration(self, run: Run, iteration: TaskRun, stop: Stop) -> TaskRun:
        if stop.reason:
            return self.store.change_task(iteration.run_id, status=STOPPED[stop.reason])
        return self.attempts(run, iteration, stop)

    def _job(self, run: Run, task: TaskRun, content: Mapping[str, Any], stop: Stop) -> Outcome:
        """Run another job, and wait for its end."""
        self.rights.need(run.creator, "jobs", int(content["job_id"]), "CAN_MANAGE_RUN")
        started, _ = new_job_run(
            self.store,
            self.store.get_job(int(content["job_id"])),
            {name: value for name, value in content.items() if name != "job_id"},
            creator=run.creator,
            warehouse_id=self.warehouse_id,
            trigger="RUN_JOB_TASK",
            parent=task,
            depth=run.depth + 1,
        )
        output = {"run_job_output": {"run_id": started.run_id}}
        self.store.change_task(task.run_id, output=output)
        self.start(started)
        with stop.listening(lambda reason: self._cancel(started, reason)):
            while not (status := self.store.get_run(started.run_id).status).ended and stop.reason != "SERVER_ENDS":
                time.sleep(_POLL_S)
        if stop.reason:
            return Outcome(STOPPED[stop.reason], output)
        if status.succeeded:
            return Outcome(ended("SUCCESS"), output)
        message = f"The run {started.run_id} of job {started.job_id} ended as {status.result}: {status.message}"
        return Outcome(ended("FAILED", message), output | {"error": message})

    def _cancel(self, started: Run, reason: Reason) -> None:
        if reason != "SERVER_ENDS":  # which ends every run by itself
            self.cancel(started.run_id)


def _inputs(text: Any) -> Sequence[Any]:
    """Return the inputs of a loop."""
    try:
        found = json.loads(text) if isinstance(text, str) else text
    except ValueError:
        found = None
    if not isinstance(found, list) or len(found) > _MOST_INPUTS:
        raise invalid_parameter(f"for_each_task.inputs: {text!r} is not accepted; accepted is a JSON array")
    return found
