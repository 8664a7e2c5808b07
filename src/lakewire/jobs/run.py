"""
A run: look at it, wait for it, cancel it, repair it, read its output.

``client.py`` starts runs; ``state.py`` and ``output.py`` say what states and outputs mean.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Literal, Self

import attrs

from lakewire.errors import (
    AuthError,
    HeldBackError,
    InvalidArgumentError,
    LakewireError,
    ResponseError,
    RunError,
    RunTimedOut,
)
from lakewire.http import Waiting
from lakewire.jobs.output import TaskOutput, first_failed, latest_attempts, read_output, run_error
from lakewire.jobs.pages import all_pages
from lakewire.jobs.state import RunState, error_class, read_state
from lakewire.observability import log
from lakewire_api.jobs.api.jobs import JobsAPI
from lakewire_runtime.accepts import check
from lakewire_runtime.deadline import Deadline
from lakewire_runtime.pace import poll_pace
from lakewire_runtime.polling import poll
from lakewire_runtime.retrying import Rule, retrying
from lakewire_runtime.text import shown

if TYPE_CHECKING:
    from lakewire.http import Transport
    from lakewire_api.jobs import models

__all__ = ["Run", "RunResult"]

_FIRST_PAUSE_S = 0.2  # short runs of a local workspace end within a second
_PAUSE_GROWTH = 1.5
_CANCEL_S = 5.0  # what Airflow leaves a task between SIGTERM and SIGKILL
_PATIENCE_S = 300.0  # a healthy run must not be given up because its server is away for a while
_MAY_PASS = frozenset({"attempts", "deadline", "retry after"})  # why a transport stopped before its patience was over


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
        if error is not None and not isinstance(error, RunError):
            self._cancel_quietly()

    def state(self) -> RunState:
        """
        Return the state of the run. One request.
        """
        return read_state(self._api.get_run(self.run_id))

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

        A server or identity provider that is away for up to five minutes does not end the wait.

        Args:
            timeout: Seconds to wait, > 0. Default: as long as it takes.
            on_progress: Called with the state after each poll; an exception in it ends the wait.
            poll_interval: Longest pause between two polls, seconds, > 0; the first ones are shorter.
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
        if on_progress is not None and not callable(on_progress):
            raise InvalidArgumentError(f"on_progress: expected a function, got {shown(on_progress)}")
        deadline = Deadline.of(timeout, self._sender.clock)
        try:
            run = self._poll(deadline, on_progress, poll_interval)
        except LakewireError as error:
            if deadline.remaining() != 0:
                raise
            raise self._out_of_time(deadline, on_timeout) from error
        except BaseException:
            if cancel_on_exit:
                self._cancel_quietly()
            raise
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

    def outputs(self) -> list[TaskOutput]:
        """
        Fetch the output of each task, last attempts only. One request for each task, and one for 100 tasks.

        Returns:
            One per task, in the order of the run.
        """
        tasks = self._all_tasks(self._api.get_run(self.run_id))
        return list(map(self._output, latest_attempts(tasks)))

    def repair(
        self,
        tasks: Sequence[str] | None = None,
        *,
        dependents: bool = False,
        parameters: Mapping[str, str] | None = None,
    ) -> Run:
        """
        Rerun failed tasks within this run, which must have ended. Then ``wait`` for it again.

        Args:
            tasks: Keys of the tasks. Default: all that failed, and those skipped because of them.
            dependents: Also rerun what depends on them and succeeded.
            parameters: Job parameters to override.

        Returns:
            This run.

        Raises:
            OutcomeUnknownError: The response was lost; look at ``state`` before calling again.

        Source:
            https://docs.databricks.com/api/workspace/jobs/repairrun
        """
        check("tasks", Sequence[str], tasks)
        check("parameters", Mapping[str, str], parameters)
        pages = self._pages(self._api.get_run(self.run_id, include_history=True))
        repairs = [item for page in pages for item in page.repair_history or () if item.id]
        latest = max(repairs, key=lambda item: item.start_time or 0, default=None)
        self._api.repair_run(
            self.run_id,
            latest_repair_id=latest.id if latest else None,
            rerun_tasks=tasks,
            rerun_all_failed_tasks=True if tasks is None else None,
            rerun_dependent_tasks=None if dependents is False else dependents,
            job_parameters=parameters,
        )
        return self

    def _poll(
        self, deadline: Deadline, on_progress: Callable[[RunState], None] | None, poll_interval: float
    ) -> models.Run:
        waiting = Waiting(run_id=self.run_id)
        api = JobsAPI(self._sender.with_deadline(deadline, polling=True, waiting=waiting))

        def fetch() -> models.Run:
            run = self._get(api, deadline, poll_interval)
            if on_progress is not None:
                on_progress(read_state(run))
            return run

        return poll(
            fetch,
            lambda run: read_state(run).ended,
            deadline,
            pace=poll_pace(min(_FIRST_PAUSE_S, poll_interval), poll_interval, _PAUSE_GROWTH),
            what=f"run {self.run_id}",
        )

    def _get(self, api: JobsAPI, deadline: Deadline, pause_s: float) -> models.Run:
        unbounded = Deadline(None, deadline.clock)  # the rule cuts the pauses: at the deadline, the wait has timed out
        for attempt in retrying(unbounded, _outage_rule(deadline, pause_s)):
            with attempt:
                return api.get_run(self.run_id)
        raise AssertionError  # retrying ends with a return or an error

    def _result(self, run: models.Run, *, allow_failures: bool) -> RunResult:
        tasks = latest_attempts(self._all_tasks(run))
        kind = error_class(read_state(run), allow_failures=allow_failures)
        if kind is not None:
            raise run_error(kind, run, self._failed_output(first_failed(tasks)))
        return RunResult(
            run_id=self.run_id,
            state=read_state(run),
            tasks={task.task_key: read_state(task) for task in tasks},
            duration_s=(run.run_duration or run.execution_duration or 0) / 1000,
            run_page_url=run.run_page_url or "",
        )

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

    def _all_tasks(self, run: models.Run) -> list[models.RunTask]:
        return [task for page in self._pages(run) for task in page.tasks or ()]

    def _pages(self, first: models.Run) -> Iterator[models.Run]:
        return all_pages(first, lambda token: self._api.get_run(self.run_id, page_token=token), "jobs.get_run")

    def _output(self, task: models.RunTask) -> TaskOutput:
        if not task.run_id or read_state(task).never_ran:
            return read_output(task, None)
        return read_output(task, self._api.get_run_output(task.run_id))

    def _failed_output(self, task: models.RunTask | None) -> TaskOutput | None:
        """Fetch the output of the task that failed; that it cannot be read must not hide that it failed."""
        if task is None:
            return None
        try:
            return self._output(task)
        except LakewireError as error:
            log().warning("task output not read", databricks_run_id=task.run_id, error=str(error))
            return read_output(task, None)


def _outage_rule(deadline: Deadline, pause_s: float) -> Rule:
    """
    Return the rule of one poll: what the transport does not retry, or no longer, is retried for five minutes in all.

    Such are an identity provider that is away, a response that cannot be used, and a wait that the server asked for
    and that is longer than the transport accepts.
    """
    patience = Deadline(_PATIENCE_S, deadline.clock)

    def rule(error: Exception, _: int) -> float | None:
        if not isinstance(error, LakewireError) or 0 in {patience.remaining(), deadline.remaining()}:
            return None
        if not (isinstance(error, AuthError | HeldBackError | ResponseError) or error.gave_up in _MAY_PASS):
            return None
        return deadline.within(max(pause_s, error.retry_after_s or 0.0))

    return rule
