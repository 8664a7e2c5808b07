"""
States of runs: what the server reports, whether the run has ended, and whether it succeeded. Pure.

``output.py`` makes an error of a run that failed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from lakewire.errors import RunCanceled, RunError, RunFailed, RunInternalError, RunSkipped, RunTimedOut

if TYPE_CHECKING:
    from lakewire_api.jobs import models

__all__ = ["RunState", "error_class", "read_state"]

# BLOCKED, WAITING_FOR_RETRY and states that do not exist yet are not the end.
# https://docs.databricks.com/api/workspace/jobs/getrun
_ENDED = frozenset({"TERMINATED", "SKIPPED", "INTERNAL_ERROR"})
_ERRORS: dict[str, type[RunError]] = {
    "TIMEDOUT": RunTimedOut,
    "CANCELED": RunCanceled,
    "UPSTREAM_CANCELED": RunCanceled,
    "EXCLUDED": RunSkipped,
    "DISABLED": RunSkipped,
    "MAXIMUM_CONCURRENT_RUNS_REACHED": RunSkipped,
}
_NEVER_RAN = frozenset({"UPSTREAM_FAILED", "UPSTREAM_CANCELED", "EXCLUDED", "DISABLED"})
# Results of servers that send the newer ``status`` only; any other code is a failure.
_RESULTS = {
    "SUCCESS": "SUCCESS",
    "SUCCESS_WITH_FAILURES": "SUCCESS_WITH_FAILURES",
    "USER_CANCELED": "CANCELED",
    "CANCELED": "CANCELED",
    "DISABLED": "DISABLED",
    "MAX_CONCURRENT_RUNS_EXCEEDED": "MAXIMUM_CONCURRENT_RUNS_REACHED",
    "SKIPPED": "EXCLUDED",
}


@attrs.frozen(kw_only=True)
class RunState:
    """
    The state of a run, or of a task of it.

    Attributes:
        life_cycle: ``QUEUED``, ``PENDING``, ``RUNNING``, ``TERMINATED``, …; as the server sent it.
        result: ``SUCCESS``, ``FAILED``, …; empty until it has ended.
        message: The server's explanation.
        termination_code: Why it ended, as in ``RUN_EXECUTION_ERROR``; empty when the server gives none.
    """

    life_cycle: str = ""
    result: str = ""
    message: str = ""
    termination_code: str = ""

    @property
    def ended(self) -> bool:
        """
        Whether the state can no longer change, except by a repair. Unknown states have not ended.
        """
        return self.life_cycle in _ENDED

    @property
    def succeeded(self) -> bool:
        """
        Whether it ended with success, with every task.
        """
        return self.life_cycle == "TERMINATED" and self.result == "SUCCESS"

    @property
    def never_ran(self) -> bool:
        """
        Whether it ended without having started, so that it has no output.
        """
        return self.life_cycle == "SKIPPED" or (self.ended and self.result in _NEVER_RAN)

    def __str__(self) -> str:
        return f"{self.life_cycle}/{self.result}" if self.result else self.life_cycle


def error_class(state: RunState, *, allow_failures: bool = False) -> type[RunError] | None:
    """
    Return the error that an ended run raises, None when it succeeded.

    Only what is known to be success is success: an unknown or missing result is a failure.

    Args:
        state: A state that has ended.
        allow_failures: Accept ``SUCCESS_WITH_FAILURES``: some tasks failed, but none at the end of the graph.
    """
    if state.life_cycle == "SKIPPED":
        return RunSkipped
    if state.life_cycle == "TERMINATED" and (
        state.result == "SUCCESS" or (allow_failures and state.result == "SUCCESS_WITH_FAILURES")
    ):
        return None
    internal = "INTERNAL_ERROR" in {state.life_cycle, state.termination_code}
    return _ERRORS.get(state.result, RunInternalError if internal else RunFailed)


def read_state(run: models.Run | models.BaseRun | models.RunTask) -> RunState:
    """
    Read the state of a run or task, from ``state`` or, where a server sends only that, from ``status``.
    """
    old, new = run.state, run.status
    details = new.termination_details if new else None
    code = str((details.code if details else None) or "")
    message = (old.state_message if old else None) or (details.message if details else None) or ""
    if old is not None and old.life_cycle_state:
        life_cycle, result = str(old.life_cycle_state), str(old.result_state or "")
    else:
        life_cycle = str((new.state if new else None) or "")
        result = _RESULTS.get(code, "FAILED") if life_cycle == "TERMINATED" and code else ""
    return RunState(life_cycle=life_cycle, result=result, message=message, termination_code=code)
