"""
A run: look at it, wait for it, cancel it, repair it, read its output.

``jobs/client.py`` starts runs; ``state.py`` and ``output.py`` say what states and outputs mean.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, Self

import attrs

from lakewire.errors import InvalidArgumentError, LakewireError, RunError, RunTimedOut
from lakewire.jobs.checks import with_extra
from lakewire.jobs.runs.clusters import cluster_troubles
from lakewire.jobs.runs.explain import explain
from lakewire.jobs.runs.output import TaskOutput, latest_attempts, run_error
from lakewire.jobs.runs.progress import OnRunProgress, RunWatch, lines
from lakewire.jobs.runs.repairing import repair, repairs
from lakewire.jobs.runs.state import RunState, error_class, read_state
from lakewire.jobs.runs.task_outputs import OutputReader
from lakewire.jobs.runs.waiting import ended_run, whole_run
from lakewire.observability import log
from lakewire.reporting import reporter
from lakewire_api.jobs.api.jobs import JobsAPI
from lakewire_runtime.accepts import check
from lakewire_runtime.deadline import Deadline
from lakewire_runtime.text import shown

if TYPE_CHECKING:
    from lakewire.http import Transport
    from lakewire_api.jobs import models

__all__ = ["Run", "RunResult"]

_CANCEL_S = 5.0  # what Airflow leaves a task between SIGTERM and SIGKILL


@attrs.frozen(kw_only=True)
class RunResult:
    """
    How a run ended.

    Attributes:
        run_id: The run.
        state: Its last state.
        tasks: Task key to the state of its last attempt.
        duration_s: Seconds it took, by the server's clock.
        run_page_url: Where a person can look.
    """

    run_id: int
    state: RunState
    tasks: Mapping[str, RunState]
    duration_s: float
    run_page_url: str


class Run:
    """
    A run of a job or of submitted tasks. Holds an id; every method sends requests.

    As a context manager, it cancels the run when the block is left by an exception.
    """

    __slots__ = ("_api", "_sender", "run_id")

    def __init__(self, sender: Transport, run_id: int) -> None:
        self._sender = sender
        self._api = JobsAPI(sender)
        self.run_id = run_id

    def __repr__(self) -> str:
        return f"Run(run_id={self.run_id})"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        has_ended = isinstance(error, RunError) and error.result_state
        if error is not None and not has_ended:
            self._cancel_quietly()

    def state(self) -> RunState:
        """
        Return the state of the run. One request.
        """
        return read_state(self._api.get_run(self.run_id))

    def explain(self) -> str:
        """
        Return one paragraph: why the run waits (queue, quota, cluster), or why it failed and what can be done.

        One request for 100 tasks, and up to five for what failed, or for the clusters that are waited for.
        """
        return explain(self._sender, whole_run(self._api, self.run_id))

    def wait(
        self,
        timeout: float | None = None,
        *,
        on_progress: OnRunProgress | None = None,
        progress: bool = False,
        poll_interval: float = 30.0,
        allow_failures: bool = False,
        on_timeout: Literal["leave", "cancel"] = "leave",
        cancel_on_exit: bool = True,
    ) -> RunResult:
        """
        Wait until the run has ended, and raise unless it succeeded.

        A server or identity provider that is away for up to five minutes does not end the wait.

        Args:
            timeout: Seconds to wait, > 0. Default: as long as it takes.
            on_progress: Called with a ``RunProgress`` when the state of the run or of a task has changed; an
                exception in it ends the wait. A run of more than 100 tasks is polled with a request for each 100.
            progress: Print each of these states on the terminal, or below a cell of a notebook. Needs
                ``pip install "lakewire[progress]"``. Otherwise the log gets each state of the run, or a line a minute.
            poll_interval: Longest pause between two polls, seconds, > 0. Pauses begin at 0.2 seconds and grow with
                the time waited.
            allow_failures: Accept a run of which some tasks failed, but none at the end of the graph.
            on_timeout: Whether to ``"cancel"`` the run when *timeout* is over, or ``"leave"`` it running.
            cancel_on_exit: Cancel the run, within 5 seconds, when Ctrl-C, ``SystemExit`` or any exception other
                than one of lakewire ends the wait.

        Raises:
            RunFailed: A task failed: ``task_key``, ``error``, ``error_trace`` and ``log_tail`` say why.
            RunCanceled: Somebody canceled it.
            RunTimedOut: The run's own timeout or *timeout* is over; ``result_state`` is empty in the latter case.
            RunSkipped: It was not run.
            LakewireError: The state could not be read. The run goes on; ``attach`` to it later.

        Source:
            https://docs.databricks.com/api/workspace/jobs/getrun
        """
        check("on_timeout", Literal["leave", "cancel"], on_timeout)
        check("allow_failures", bool, allow_failures)
        check("cancel_on_exit", bool, cancel_on_exit)
        if not (isinstance(poll_interval, int | float) and poll_interval > 0):  # pyright: ignore[reportUnnecessaryIsInstance] # callers may be untyped
            raise InvalidArgumentError(f"poll_interval: expected seconds > 0, got {shown(poll_interval)}")
        report = reporter(on_progress, progress=progress, screen=lines)
        deadline = Deadline.of(timeout, self._sender.clock)
        watch = RunWatch(self.run_id, deadline.clock, report)
        with self._sender.work("databricks.job.wait") as work:
            try:
                run = ended_run(self._sender, watch, deadline, poll_interval)
            except LakewireError as error:
                if deadline.remaining() != 0:
                    raise
                raise self._out_of_time(deadline, on_timeout) from error
            except BaseException:
                if cancel_on_exit:
                    self._cancel_quietly()
                raise
            finally:
                work["run_id"], work["polls"] = self.run_id, watch.polls
            work["result"], work["duration_s"] = read_state(run).result, _duration_s(run)
            return self._result(run, allow_failures=allow_failures)

    def cancel(self, timeout: float = 30.0) -> None:
        """
        Ask the server to cancel the run; it may take a while to end. Harmless when it has ended.

        May be called from another thread, and from a signal handler.

        Args:
            timeout: Seconds for the request, > 0.
        """
        with self._sender.separate() as sender:
            JobsAPI(sender.with_deadline(timeout)).cancel_run(self.run_id)

    def outputs(self, *, only_failed: bool = False) -> list[TaskOutput]:
        """
        Fetch the output of each task, last attempts only: one request for each task, and one for 100 tasks.

        Args:
            only_failed: Fetch those of tasks that failed, and leave out the others.

        Returns:
            One per task, in the order of the run. ``tasks`` of a for-each task are its iterations, and those of a
            run-job task the tasks of the run that it started.
        """
        check("only_failed", bool, only_failed)
        with self._sender.work("databricks.job.get_output") as work:
            work["run_id"] = self.run_id
            return OutputReader(self._api, only_failed=only_failed).of_run(whole_run(self._api, self.run_id))

    def repairs(self) -> list[models.RepairHistoryItem]:
        """
        Fetch the repairs of the run, oldest first; none when it was never repaired. One request for 100 tasks.
        """
        return repairs(self._api, self.run_id)

    def repair(
        self,
        tasks: Sequence[str] | None = None,
        *,
        dependents: bool = False,
        parameters: Mapping[str, str] | None = None,
        extra: Mapping[str, Any] | None = None,
    ) -> Run:
        """
        Rerun failed tasks within this run, which must have ended. Then ``wait`` for it again.

        It is sent once. When the response is lost, the history of the run says whether the repair has begun.

        Args:
            tasks: Keys of the tasks. Default: all that failed, and those skipped because of them.
            dependents: Also rerun what depends on them and succeeded.
            parameters: Job parameters to override.
            extra: Further arguments of ``client.api.jobs.repair_run``, as in ``{"notebook_params": {…}}``.

        Returns:
            This run.

        Raises:
            OutcomeUnknownError: The response was lost, and the history does not show the repair; look at ``repairs``
                before calling again.

        Source:
            https://docs.databricks.com/api/workspace/jobs/repairrun
        """
        check("tasks", Sequence[str], tasks)
        check("parameters", Mapping[str, str], parameters)
        fields = {
            "rerun_tasks": tasks,
            "rerun_all_failed_tasks": True if tasks is None else None,
            "rerun_dependent_tasks": None if dependents is False else dependents,
            "job_parameters": parameters,
        }
        repair(self._api, self.run_id, **with_extra(fields, extra, JobsAPI.repair_run))
        return self

    def _result(self, run: models.Run, *, allow_failures: bool) -> RunResult:
        kind = error_class(read_state(run), allow_failures=allow_failures)
        run = whole_run(self._api, self.run_id) if run.next_page_token else run
        if kind is not None:
            raise self._error(kind, run)
        return RunResult(
            run_id=self.run_id,
            state=read_state(run),
            tasks={task.task_key: read_state(task) for task in latest_attempts(run.tasks or ())},
            duration_s=_duration_s(run),
            run_page_url=run.run_page_url or "",
        )

    def _error(self, kind: type[RunError], run: models.Run) -> RunError:
        error = run_error(kind, run, OutputReader(self._api).first_failed(run))
        if troubles := cluster_troubles(self._sender, run):
            error.add_note("\n".join(["Its cluster:", *troubles]))
        return error

    def _out_of_time(self, deadline: Deadline, on_timeout: str) -> RunTimedOut:
        if on_timeout == "cancel":
            self._cancel_quietly()
        what = "it was asked to cancel" if on_timeout == "cancel" else "it goes on"
        message = f"run {self.run_id} has not ended within {deadline.seconds:g} s; {what}"
        return RunTimedOut(message, run_id=self.run_id, outcome="unknown")

    def _cancel_quietly(self) -> None:
        """Cancel while another exception is propagating, which a failed cancel must not replace."""
        try:
            self.cancel(_CANCEL_S)
        except LakewireError as error:
            log().warning("run not canceled", databricks_run_id=self.run_id, error=str(error))


def _duration_s(run: models.Run) -> float:
    return (run.run_duration or run.execution_duration or 0) / 1000
