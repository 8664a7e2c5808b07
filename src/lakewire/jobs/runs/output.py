"""
The output of the tasks of a run, and the error that a failed run becomes. Pure.

The requests that fetch it are in ``task_outputs.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

import attrs

from lakewire.errors import RunError, masked, one_line
from lakewire.jobs.runs.state import RunState, error_class, read_state

if TYPE_CHECKING:
    from lakewire_api.jobs import models

__all__ = ["TaskOutput", "first_failed", "has_failed", "latest_attempts", "read_output", "readable", "run_error"]

_TAIL_LINES = 20  # what fits a screen beside the trace; the whole log is in ``TaskOutput.logs``
_TAIL_CHARS = 4000
_COLOUR = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")  # notebooks colour their traces
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


@attrs.frozen(kw_only=True)
class TaskOutput:
    """
    The output of one task: its result, its log, and its error.

    Attributes:
        task_key: The task.
        run_id: The run of this task, not that of the whole.
        state: The state of the task.
        result: What a notebook passed to ``dbutils.notebook.exit``, at most 5 MB; None for other tasks.
        result_truncated: The server cut *result*.
        logs: What the task printed, the last 5 MB; empty for notebooks and SQL.
        logs_truncated: The server cut *logs*.
        error: One line; empty when nothing failed.
        error_trace: The stack trace, as the server keeps it.
        details: The API's response, for outputs of other kinds; None when the task never ran, and for loops.
        tasks: The iterations of a loop, or the tasks of the run that a run-job task started.
    """

    task_key: str
    run_id: int
    state: RunState
    result: str | None = None
    result_truncated: bool = False
    logs: str = attrs.field(default="", repr=False)
    logs_truncated: bool = False
    error: str = ""
    error_trace: str = attrs.field(default="", repr=False)
    details: models.RunOutput | None = attrs.field(default=None, repr=False, eq=False)
    tasks: tuple[TaskOutput, ...] = ()

    @property
    def log_tail(self) -> str:
        """
        The last 20 lines of *logs*, at most 4,000 characters, without colours and credentials.
        """
        return _tail(readable(self.logs))


def read_output(task: models.RunTask, output: models.RunOutput | None) -> TaskOutput:
    """
    Return what the server holds for *task*; *output* is None for a task that never ran.
    """
    state = read_state(task)
    known = TaskOutput(task_key=task.task_key, run_id=task.run_id or 0, state=state)
    if output is None:
        return attrs.evolve(known, error=state.message)
    notebook = output.notebook_output
    return attrs.evolve(
        known,
        result=notebook.result if notebook else None,
        result_truncated=bool(notebook and notebook.truncated),
        logs=output.logs or "",
        logs_truncated=bool(output.logs_truncated),
        error=output.error or (state.message if has_failed(task) else ""),
        error_trace=output.error_trace or "",
        details=output,
    )


def latest_attempts(tasks: Iterable[models.RunTask]) -> list[models.RunTask]:
    """
    Return the last attempt of each task, in the order in which the tasks first appear.
    """
    latest: dict[str, models.RunTask] = {}
    for task in tasks:
        known = latest.get(task.task_key)
        if known is None or (task.attempt_number or 0) >= (known.attempt_number or 0):
            latest[task.task_key] = task
    return list(latest.values())


def first_failed(tasks: Iterable[models.RunTask]) -> models.RunTask | None:
    """
    Return the task that failed first, before those that failed only because another had; None when none failed.
    """

    def order(task: models.RunTask) -> tuple[bool, float]:
        return read_state(task).never_ran, task.end_time or float("inf")

    return min(filter(has_failed, tasks), key=order, default=None)


def has_failed(task: models.RunTask) -> bool:
    """
    Return whether a task ended without success.
    """
    state = read_state(task)
    return state.ended and error_class(state) is not None


def run_error(kind: type[RunError], run: models.Run, output: TaskOutput | None) -> RunError:
    """
    Return the error of a run that did not succeed.

    ``str`` is one line; trace and log tail follow as notes where Python prints the uncaught exception.

    Args:
        kind: The class that ``error_class`` returned.
        run: The run, ended.
        output: Of the task that failed first, if one did.
    """
    state = read_state(run)
    failed = output or TaskOutput(task_key="", run_id=0, state=state)
    reason = failed.error or state.message
    trace = readable(failed.error_trace)
    tail = _tail(readable(failed.logs).removesuffix(trace))  # scripts print their trace as well
    error = kind(
        _headline(run, state, failed.task_key, reason),
        run_id=run.run_id or 0,
        result_state=state.result or state.life_cycle,
        termination_code=state.termination_code,
        task_key=failed.task_key,
        error=one_line(reason),
        error_trace=trace,
        log_tail=tail,
        run_page_url=run.run_page_url or "",
    )
    if trace:
        error.add_note(trace)
    if tail:
        error.add_note(f"The log of task {error.task_key!r} ends with:\n{tail}")
    return error


def _headline(run: models.Run, state: RunState, task_key: str, reason: str) -> str:
    parts = [f"run {run.run_id} ended {state}"]
    parts += [f"in task {task_key!r}"] if task_key else []
    parts += [f"({state.termination_code})"] if state.termination_code else []
    line = " ".join(parts) + (f": {one_line(reason)}" if reason else "")
    return f"{line} {run.run_page_url}" if run.run_page_url else line


def _tail(logs: str) -> str:
    return "\n".join(logs[-_TAIL_CHARS:].splitlines()[-_TAIL_LINES:])


def readable(text: str) -> str:
    """
    Drop colours and control characters, which could forge lines on a terminal, and credentials; keep the lines.
    """
    return masked(_CONTROL.sub("", _COLOUR.sub("", text.replace("\r\n", "\n"))).strip("\n"))
