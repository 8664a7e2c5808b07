"""
The handle of a run: look, wait, cancel, repair, read its output.

Starting runs is ``client.py``; what states and outputs mean is in ``state.py`` and ``output.py``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Literal, Self

import attrs

from lakewire.errors import (
    ApiError,
    AuthError,
    DeadlineExceededError,
    InvalidArgumentError,
    LakewireError,
    ProxyAuthError,
    QuotaExceededError,
    RateLimitError,
    ResponseError,
    RunError,
    RunTimedOut,
    ServerError,
    TlsError,
    TransportError,
)
from lakewire.http import Deadline
from lakewire.jobs.actions import text_list, text_map
from lakewire.jobs.output import TaskOutput, culprit, latest_attempts, read_output, run_error
from lakewire.jobs.pages import following
from lakewire.jobs.state import RunState, error_class, read_state
from lakewire.observability import log
from lakewire_api.jobs.api.jobs import JobsAPI
from lakewire_runtime.deadline import Clock

if TYPE_CHECKING:
    from lakewire.http import Transport
    from lakewire_api.jobs.models import RepairHistoryItem, RunTask
    from lakewire_api.jobs.models import Run as RunInfo

__all__ = ["Run", "RunResult"]

_FIRST_PAUSE_S = 0.2  # short runs of a local workspace end within a second
_PAUSE_GROWTH = 1.5
_CANCEL_S = 5.0  # what Airflow leaves a task between SIGTERM and SIGKILL
# A healthy run must not be given up because its server is away for a while: both have to be exceeded.
_LOST_POLLS = 10
_LOST_S = 300.0
_TRANSIENT = (TransportError, ServerError, RateLimitError, ResponseError, AuthError, DeadlineExceededError)


@attrs.frozen(kw_only=True)
class RunResult:
    """
    How a run ended.

    Attributes:
        run_id: The run.
        state: Its last state.
        tasks: Task key to the state of its last attempt.
        duration_s: Seconds it took, as the server counts them.
        run_page_url: Where a person can look.
    """

    run_id: int
    state: RunState
    tasks: Mapping[str, RunState]
    duration_s: float
    run_page_url: str


class Run:
    """
    A run of a job or of submitted tasks. Holds an id; every method asks the server.

    As a context manager, it cancels the run when the block is left by an exception.
    """

    __slots__ = ("_sender", "run_id")

    def __init__(self, sender: Transport, run_id: int) -> None:
        self._sender = sender
        self.run_id = run_id

    def __repr__(self) -> str:
        return f"Run(run_id={self.run_id})"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if error is not None and not isinstance(error, RunError):
            self._cancel_quietly()

    def state(self) -> RunState:
        """
        Ask where the run stands. One request.
        """
        return read_state(JobsAPI(self._sender).get_run(self.run_id))

    def wait(
        self,
        timeout: float | None = None,
        *,
        on_progress: Callable[[RunState], None] | None = None,
        poll_interval: float = 10.0,
        allow_failures: bool = False,
        on_timeout: Literal["leave", "cancel"] = "leave",
        cancel_on_exit: bool = True,
    ) -> RunResult:
        """
        Wait until the run has ended, and raise unless it succeeded.

        Lost connections and server errors while polling do not end the wait, unless they last.

        Args:
            timeout: Seconds to wait, > 0. Default: as long as it takes.
            on_progress: Called with the state after each poll; an exception in it ends the wait.
            poll_interval: Longest pause between two polls, seconds, > 0; the first ones are shorter.
            allow_failures: Accept a run of which some tasks failed, but none at the end of the graph.
            on_timeout: Whether to ``"cancel"`` the run when *timeout* is over, or ``"leave"`` it running.
            cancel_on_exit: Cancel the run, within 5 seconds, when Ctrl-C, ``SystemExit`` or any exception other
                than one of lakewire ends the wait.

        Raises:
            RunFailed: A task failed: ``task_key``, ``error``, ``error_trace`` and ``log_tail`` tell why.
            RunCanceled: Somebody canceled it.
            RunTimedOut: Its own timeout or *timeout* is over; ``result_state`` is empty in the latter case.
            RunSkipped: It was not run.
            LakewireError: The server could not be asked. The run goes on; ``attach`` to it later.

        Source:
            https://docs.databricks.com/api/workspace/jobs/getrun
        """
        if on_timeout not in {"leave", "cancel"}:
            raise InvalidArgumentError(f"on_timeout is {on_timeout!r}; accepted are 'leave' and 'cancel'")
        if not isinstance(poll_interval, int | float) or not poll_interval > 0:  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InvalidArgumentError(f"poll_interval is {poll_interval!r}; give seconds > 0")
        deadline = Deadline.of(timeout, self._sender.clock)
        try:
            info = self._poll(deadline, on_progress, poll_interval)
        except LakewireError as error:
            if deadline.remaining() != 0:
                raise
            raise self._out_of_time(timeout, on_timeout) from error
        except BaseException:
            if cancel_on_exit:
                self._cancel_quietly()
            raise
        return self._result(info, allow_failures=allow_failures)

    def cancel(self, timeout: float = 30.0) -> None:
        """
        Ask the server to cancel the run; it may take a while to end. Harmless when it has ended.

        May be called from another thread, and from a signal handler.

        Args:
            timeout: Seconds for the request, > 0.
        """
        JobsAPI(self._sender.apart().with_deadline(timeout)).cancel_run(self.run_id)

    def outputs(self) -> list[TaskOutput]:
        """
        Fetch what each task left, last attempts only. One request for each task, and one for 100 tasks.

        Returns:
            One per task, in the order of the run.
        """
        tasks = self._all_tasks(JobsAPI(self._sender).get_run(self.run_id))
        return list(map(self._output, latest_attempts(tasks)))

    def repair(
        self,
        tasks: Sequence[str] | None = None,
        *,
        dependents: bool = False,
        parameters: Mapping[str, str] | None = None,
    ) -> Run:
        """
        Run failed tasks again within this run, which must have ended. Then ``wait`` again.

        Args:
            tasks: Keys of the tasks. Default: all that failed, and those skipped because of them.
            dependents: Also run again what depends on them and succeeded.
            parameters: Job parameters to override.

        Returns:
            This run.

        Raises:
            OutcomeUnknownError: The answer was lost; look at ``state`` before calling again.

        Source:
            https://docs.databricks.com/api/workspace/jobs/repairrun
        """
        api = JobsAPI(self._sender)
        repairs: list[RepairHistoryItem] = []
        for page in self._pages(api.get_run(self.run_id, include_history=True)):
            repairs += [item for item in page.repair_history or () if item.id]
        latest = max(repairs, key=lambda item: item.start_time or 0, default=None)
        api.repair_run(
            self.run_id,
            latest_repair_id=latest.id if latest else None,
            rerun_tasks=None if tasks is None else text_list(tasks, "tasks"),
            rerun_all_failed_tasks=True if tasks is None else None,
            rerun_dependent_tasks=dependents or None,
            job_parameters=None if parameters is None else text_map(parameters, "parameters"),
        )
        return self

    def _poll(
        self, deadline: Deadline, on_progress: Callable[[RunState], None] | None, poll_interval: float
    ) -> RunInfo:
        api = JobsAPI(self._sender.with_deadline(deadline))
        lost = _Lost(deadline.clock)
        pause = min(_FIRST_PAUSE_S, poll_interval)
        while True:
            least = 0.0
            try:
                info = api.get_run(self.run_id)
            except _TRANSIENT as error:
                deadline.check(f"run {self.run_id}")
                lost.count_or_raise(error)
                least = (error.retry_after_s or 0.0) if isinstance(error, ApiError) else 0.0
            else:
                lost = _Lost(deadline.clock)
                state = read_state(info)
                if on_progress is not None:
                    on_progress(state)
                if state.ended:
                    return info
            deadline.check(f"run {self.run_id}")
            deadline.rest(max(pause, least))
            pause = min(pause * _PAUSE_GROWTH, poll_interval)

    def _result(self, info: RunInfo, *, allow_failures: bool) -> RunResult:
        tasks = latest_attempts(self._all_tasks(info))
        kind = error_class(read_state(info), allow_failures=allow_failures)
        if kind is not None:
            raise run_error(kind, info, self._blame(culprit(tasks)))
        return RunResult(
            run_id=self.run_id,
            state=read_state(info),
            tasks={task.task_key: read_state(task) for task in tasks},
            duration_s=(info.run_duration or info.execution_duration or 0) / 1000,
            run_page_url=info.run_page_url or "",
        )

    def _out_of_time(self, timeout: float | None, on_timeout: str) -> RunTimedOut:
        if on_timeout == "cancel":
            self._cancel_quietly()
        what = "it was asked to cancel" if on_timeout == "cancel" else "it goes on"
        message = f"run {self.run_id} has not ended within {timeout} s; {what}"
        return RunTimedOut(message, run_id=self.run_id, outcome="unknown")

    def _cancel_quietly(self) -> None:
        """Cancel on the way out, where another exception is already on its way."""
        try:
            self.cancel(_CANCEL_S)
        except LakewireError as error:
            log().warning("run not canceled", databricks_run_id=self.run_id, error=str(error))

    def _all_tasks(self, info: RunInfo) -> list[RunTask]:
        tasks: list[RunTask] = []
        for page in self._pages(info):
            tasks += page.tasks or ()
        return tasks

    def _pages(self, first: RunInfo) -> Iterator[RunInfo]:
        api = JobsAPI(self._sender)
        return following(first, lambda token: api.get_run(self.run_id, page_token=token), "jobs.get_run")

    def _output(self, task: RunTask) -> TaskOutput:
        if not task.run_id or read_state(task).never_ran:
            return read_output(task, None)
        return read_output(task, JobsAPI(self._sender).get_run_output(task.run_id))

    def _blame(self, task: RunTask | None) -> TaskOutput | None:
        """Fetch the output of the task that failed; that it cannot be read must not hide that it failed."""
        if task is None:
            return None
        try:
            return self._output(task)
        except LakewireError as error:
            log().warning("task output not read", databricks_run_id=task.run_id, error=str(error))
            return read_output(task, None)


class _Lost:
    """Polls in a row that brought no answer."""

    def __init__(self, clock: Clock) -> None:
        self._polls = 0
        self._patience = Deadline(_LOST_S, clock)

    def count_or_raise(self, error: LakewireError) -> None:
        """Count a lost poll; raise it when there were too many for too long, or asking again cannot help."""
        self._polls += 1
        if isinstance(error, TlsError | ProxyAuthError | QuotaExceededError) or (
            self._polls > _LOST_POLLS and self._patience.remaining() == 0
        ):
            raise error
