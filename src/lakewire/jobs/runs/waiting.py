"""
The requests that fetch a run, whole, and wait for its end; ``run.py`` says what its end means.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire.errors import AuthError, HeldBackError, LakewireError, ResponseError
from lakewire.http import Waiting
from lakewire.jobs.pages import add_lists, all_pages
from lakewire.jobs.runs.state import read_state
from lakewire_api.jobs.api.jobs import JobsAPI
from lakewire_runtime.deadline import Deadline
from lakewire_runtime.errors import StopReason
from lakewire_runtime.pace import poll_pace
from lakewire_runtime.polling import poll
from lakewire_runtime.retrying import Rule, retrying

if TYPE_CHECKING:
    from lakewire.http import Transport
    from lakewire.jobs.runs.progress import RunWatch
    from lakewire_api.jobs import models

__all__ = ["ended_run", "whole_run"]

_FIRST_PAUSE_S = 0.2  # short runs of a local workspace end within a second
_PAUSE_GROWTH = 1.2  # a pause is about a fifth of the time waited: the end is seen that much late
_OUTAGE_PAUSE_S = 10.0
_PATIENCE_S = 300.0  # a healthy run must not be given up because its server is away for a while
_MAY_PASS: frozenset[StopReason] = frozenset({"attempts", "deadline", "retry after"})  # before its patience was over


def whole_run(api: JobsAPI, run_id: int, *, history: bool | None = None) -> models.Run:
    """
    Fetch a run with all its tasks, iterations and repairs. One request for 100 of them.
    """
    run = api.get_run(run_id, include_history=history)
    _, *others = all_pages(run, lambda token: api.get_run(run_id, page_token=token), "jobs.get_run")
    for page in others:
        add_lists(run, page, ("tasks", "iterations", "repair_history"))
    return run


def ended_run(sender: Transport, watch: RunWatch, deadline: Deadline, longest_pause_s: float) -> models.Run:
    """
    Fetch the run that is watched until it has ended, and return it; with all its tasks where somebody is called.

    Raises:
        DeadlineExceededError: The time was up.
        LakewireError: The server was away for five minutes, or refused.
    """
    run_id = watch.run_id
    api = JobsAPI(sender.with_deadline(deadline, polling=True, waiting=Waiting(run_id=run_id)))

    def fetch() -> models.Run:
        unbounded = Deadline(None, deadline.clock)  # the rule cuts pauses: at the deadline, the wait has timed out
        for attempt in retrying(unbounded, _outage_rule(deadline, min(longest_pause_s, _OUTAGE_PAUSE_S))):
            with attempt:
                return whole_run(api, run_id) if watch.on_progress else api.get_run(run_id)
        raise AssertionError  # retrying ends with a return or an error

    def has_ended(run: models.Run) -> bool:
        watch.seen(run)
        return read_state(run).ended

    pace = poll_pace(min(_FIRST_PAUSE_S, longest_pause_s), longest_pause_s, _PAUSE_GROWTH)
    return poll(fetch, has_ended, deadline, pace=pace, what=f"run {run_id}")


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
