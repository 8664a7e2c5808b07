"""
Jobs, runs and task runs as frozen values, and the states they go through.

No I/O. Times are milliseconds since the epoch; definitions are JSON as clients sent it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import attrs

if TYPE_CHECKING:
    from collections.abc import Mapping

LifeCycle = Literal["QUEUED", "BLOCKED", "PENDING", "RUNNING", "TERMINATING", "TERMINATED", "SKIPPED", "INTERNAL_ERROR"]
Result = Literal[
    "SUCCESS",
    "SUCCESS_WITH_FAILURES",
    "FAILED",
    "TIMEDOUT",
    "CANCELED",
    "UPSTREAM_FAILED",
    "UPSTREAM_CANCELED",
    "EXCLUDED",
    "MAXIMUM_CONCURRENT_RUNS_REACHED",
]
ENDED = frozenset({"TERMINATED", "SKIPPED", "INTERNAL_ERROR"})
_CODES: Mapping[str | None, str] = {
    "SUCCESS": "SUCCESS",
    "SUCCESS_WITH_FAILURES": "SUCCESS_WITH_FAILURES",
    "FAILED": "RUN_EXECUTION_ERROR",
    "TIMEDOUT": "RUN_EXECUTION_ERROR",
    "CANCELED": "USER_CANCELED",
    "UPSTREAM_FAILED": "RUN_EXECUTION_ERROR",
    "UPSTREAM_CANCELED": "CANCELED",
    "EXCLUDED": "SKIPPED",
    "MAXIMUM_CONCURRENT_RUNS_REACHED": "MAX_CONCURRENT_RUNS_EXCEEDED",
    None: "INTERNAL_ERROR",
}


@attrs.frozen
class Status:
    """
    Hold the state of a run or task run.

    Args:
        life_cycle: ``state.life_cycle_state``.
        result: ``state.result_state``; None until it has ended, and for INTERNAL_ERROR.
        message: Free text.
        code: Termination code where it does not follow from *result*.
    """

    life_cycle: LifeCycle = "PENDING"
    result: Result | None = None
    message: str = ""
    code: str | None = None

    @property
    def ended(self) -> bool:
        """Return whether the state is final."""
        return self.life_cycle in ENDED

    @property
    def succeeded(self) -> bool:
        """Return whether it succeeded."""
        return self.result in {"SUCCESS", "SUCCESS_WITH_FAILURES"}

    @property
    def termination_code(self) -> str:
        """Return the code of ``status.termination_details``."""
        return self.code or _CODES[self.result]


def ended(result: Result, message: str = "", code: str | None = None) -> Status:
    """Return the status of what ended with *result*."""
    skipped = result == "MAXIMUM_CONCURRENT_RUNS_REACHED"
    return Status("SKIPPED" if skipped else "TERMINATED", result, message, code)


LOST = Status("INTERNAL_ERROR", None, "The local workspace ended while the run was active.")
# Status of what was stopped, by reason.
STOPPED: Mapping[str, Status] = {
    "CANCELED": ended("CANCELED", "The run was canceled."),
    "TIMEDOUT": ended("TIMEDOUT", "The run took longer than its timeout_seconds."),
    "SERVER_ENDS": LOST,
}


@attrs.frozen(kw_only=True)
class Job:
    """Hold a job; *settings* are JSON as ``jobs/create`` takes it."""

    job_id: int
    settings: Mapping[str, Any]
    creator: str
    created_at: int


@attrs.frozen(kw_only=True)
class Run:
    """
    Hold a run.

    Attributes:
        job_id: None for a one-time run.
        number_in_job: Counts the runs of a job.
        spec: What it was made from: settings of the job, or the body of ``runs/submit``.
        job_parameters: Values of the job's parameters.
        overriding: ``notebook_params``, ``python_params``, … of ``run-now``.
        repairs: One entry per repair, as ``repair_history`` shows it.
        trigger: What started it: ``ONE_TIME`` for a request.
        depth: How many runs it is inside of, each started by a task of the one around.
        parent_task: Id of the task run that started it.
    """

    run_id: int
    job_id: int | None
    number_in_job: int
    name: str
    spec: Mapping[str, Any]
    job_parameters: Mapping[str, str] = attrs.field(factory=dict)
    overriding: Mapping[str, Any] = attrs.field(factory=dict)
    repairs: tuple[Mapping[str, Any], ...] = attrs.field(default=(), converter=tuple)
    creator: str
    trigger: str = "ONE_TIME"
    depth: int = 0
    parent_task: int | None = None
    created_at: int
    started_at: int | None = None
    ended_at: int | None = None
    status: Status = Status()

    @property
    def kind(self) -> str:
        """Return the ``run_type``."""
        if self.job_id is not None:
            return "JOB_RUN"
        return "WORKFLOW_RUN" if self.parent_task else "SUBMIT_RUN"

    @property
    def timeout_s(self) -> float:
        """Return the time it may take; 0 for any."""
        return float(self.spec.get("timeout_seconds") or 0)


@attrs.frozen(kw_only=True)
class TaskRun:
    """
    Hold one attempt of a task.

    Attributes:
        run_id: Its own id; *parent_id* is the run it belongs to.
        position: Place in the definition of the run.
        task: The task as defined.
        output: What ``runs/get-output`` shows besides the metadata.
        values: What it has set for other tasks.
        outcome: ``true`` or ``false`` of a condition.
        given: The input of an iteration; its parent is the task run of the loop.
    """

    run_id: int
    parent_id: int
    position: int
    task: Mapping[str, Any]
    attempt: int = 0
    created_at: int
    started_at: int | None = None
    ended_at: int | None = None
    status: Status = Status()
    output: Mapping[str, Any] = attrs.field(factory=dict)
    values: Mapping[str, Any] = attrs.field(factory=dict)
    outcome: str = ""
    given: Any = None

    @property
    def key(self) -> str:
        """Return the task key."""
        return str(self.task["task_key"])

    @property
    def needs(self) -> tuple[str, ...]:
        """Return the keys of the tasks it depends on."""
        return tuple(str(dependency["task_key"]) for dependency in self.task.get("depends_on") or ())

    @property
    def timeout_s(self) -> float:
        """Return the time an attempt may take; 0 for any."""
        return float(self.task.get("timeout_seconds") or 0)
