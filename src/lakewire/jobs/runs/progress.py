"""
What is reported while a run goes on: each state of it and of its tasks, once.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import attrs

from lakewire.jobs.runs.output import latest_attempts
from lakewire.jobs.runs.state import RunState, read_state
from lakewire.observability import is_heard, log

if TYPE_CHECKING:
    from lakewire_api.jobs import models
    from lakewire_runtime.deadline import Clock

__all__ = ["OnRunProgress", "RunProgress", "RunWatch", "lines"]

_LOG_S = 60.0  # between two lines of the log where no state changes


@attrs.frozen(kw_only=True)
class RunProgress:
    """
    The state of a run and of its tasks, when one of them has changed.

    ``str`` is one line: the state of the run, and what has changed in its tasks.

    Attributes:
        run_id: The run.
        state: Its state.
        tasks: Task key to the state of its last attempt.
        changed: Keys of the tasks whose state is new.
        elapsed_s: Seconds since the wait began.
        run_page_url: Where a person can look; empty where the server sends none.
    """

    run_id: int
    state: RunState
    tasks: Mapping[str, RunState]
    changed: tuple[str, ...]
    elapsed_s: float
    run_page_url: str = ""

    def __str__(self) -> str:
        news = ", ".join(f"{key} {self.tasks[key]}" for key in self.changed)
        return f"run {self.run_id} {self.state}" + (f": {news}" if news else "")


OnRunProgress = Callable[[RunProgress], object]
"""Called on the thread that waits, when the state of the run or of a task has changed; what it raises ends the wait."""


def lines() -> OnRunProgress:
    """
    Make what prints a line for each state.
    """
    from lakewire.jobs.runs.lines import Lines  # here: rich is an extra

    return Lines()


class RunWatch:
    """
    Watches one run: passes on what has changed, and logs each state of the run, or a line a minute.

    Args:
        run_id: The run.
        clock: Measures the time.
        on_progress: Called with what has changed.

    Attributes:
        polls: How often the run was seen.
    """

    def __init__(self, run_id: int, clock: Clock, on_progress: OnRunProgress | None = None) -> None:
        self.run_id = run_id
        self.on_progress = on_progress
        self.polls = 0
        self._clock = clock
        self._began_s = self._logged_s = clock.monotonic()
        self._state = ""
        self._tasks: dict[str, str] = {}

    def seen(self, run: models.Run) -> None:
        """
        Report what is new in a response.
        """
        self.polls += 1
        progress = self._compared(run)
        is_new = self._state != str(progress.state)
        self._state = str(progress.state)
        self._tasks |= {key: str(progress.tasks[key]) for key in progress.changed}
        self._log(progress, is_new=is_new)
        if self.on_progress is not None and (is_new or progress.changed):
            self.on_progress(progress)

    def _compared(self, run: models.Run) -> RunProgress:
        tasks = {task.task_key: read_state(task) for task in latest_attempts(run.tasks or ())}
        return RunProgress(
            run_id=self.run_id,
            state=read_state(run),
            tasks=tasks,
            changed=tuple(key for key, state in tasks.items() if self._tasks.get(key) != str(state)),
            elapsed_s=self._clock.monotonic() - self._began_s,
            run_page_url=run.run_page_url or "",
        )

    def _log(self, progress: RunProgress, *, is_new: bool) -> None:
        now_s = self._clock.monotonic()
        if (is_new or now_s - self._logged_s >= _LOG_S) and is_heard(logging.INFO):
            self._logged_s = now_s
            log().info(
                f"the run is {progress.state}", databricks_run_id=self.run_id, elapsed_s=round(progress.elapsed_s)
            )
