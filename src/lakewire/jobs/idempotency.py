"""
Starting a run exactly once: the idempotency token of a call, and whether the run it led to is older than the call.
"""

from __future__ import annotations

import time
import uuid
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import attrs

from lakewire.errors import InvalidArgumentError, RunAlreadyFinished
from lakewire.jobs.runs.state import read_state
from lakewire_runtime.accepts import check

if TYPE_CHECKING:
    from lakewire_api.jobs import models

__all__ = ["IdempotencyToken"]

_MAX_CHARS = 64  # https://docs.databricks.com/api/workspace/jobs/runnow
_CLOCK_SKEW_MS = 60_000  # a server's clock and ours are assumed to agree to the minute


@attrs.frozen
class IdempotencyToken:
    """
    The token of one call that starts a run. It stays the same when the request is retried.

    Attributes:
        text: At most 64 characters.
        is_new: It was made for this call, so no run can have it yet.
        called_ms: When the call began, epoch milliseconds, to compare with the server's timestamps.
        called_s: The same in seconds of the monotonic clock, to measure how long the call has taken.
    """

    text: str
    is_new: bool
    called_ms: float
    called_s: float

    @classmethod
    def of_call(cls, text: str | None) -> IdempotencyToken:
        """
        Return the token of a call that begins now: the caller's, or a new one for None.

        Raises:
            InvalidArgumentError: It is not text, empty or too long.
        """
        check("idempotency_token", str, text)
        if text is not None and not 1 <= len(text) <= _MAX_CHARS:
            raise InvalidArgumentError(f"idempotency_token has {len(text)} characters; accepted are 1 to {_MAX_CHARS}")
        return cls(text or uuid.uuid4().hex, text is None, datetime.now(UTC).timestamp() * 1000, time.monotonic())

    def check_not_finished(self, run: models.Run) -> None:
        """
        Refuse a run that had ended before this call, which the call therefore did not start.

        A run that took longer than this call has taken so far is older, whatever the clocks say.

        Raises:
            RunAlreadyFinished: The token belongs to a run of an earlier call.
        """
        state = read_state(run)
        began, ended = run.start_time or 0, run.end_time or 0
        call_took_ms = (time.monotonic() - self.called_s) * 1000
        is_older = ended - began > call_took_ms or began < self.called_ms - _CLOCK_SKEW_MS
        if not (state.ended and is_older):
            return
        raise RunAlreadyFinished(
            f"idempotency token {self.text!r} belongs to run {run.run_id}, which ended {state} before this call: "
            "attach to it, or start another with a new token",
            run_id=run.run_id or 0,
            result_state=state.result,
            termination_code=state.termination_code,
            run_page_url=run.run_page_url or "",
        )
