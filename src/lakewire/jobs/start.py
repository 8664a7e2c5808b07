"""
Starting a run exactly once: the token of a call, and whether the run that answers it is this call's own.

Nothing here sends; ``client.py`` does.
"""

from __future__ import annotations

import time
import uuid
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import attrs

from lakewire.errors import InvalidArgumentError, RunAlreadyFinished
from lakewire.jobs.state import read_state

if TYPE_CHECKING:
    from lakewire_api.jobs.models import Run

__all__ = ["Start", "already_finished"]

_MAX_TOKEN_CHARS = 64  # https://docs.databricks.com/api/workspace/jobs/runnow
_CLOCK_SKEW_MS = 60_000  # a server's clock and ours are assumed to agree to the minute


@attrs.frozen
class Start:
    """
    The moment of one call that starts a run, and its token, which is the same however often it is sent.

    Attributes:
        token: At most 64 characters.
        own_token: It was made here, so no run can have it yet.
        began_ms: Milliseconds since the epoch, to compare with the server's timestamps, not to measure.
        began_s: Seconds of the monotonic clock.
    """

    token: str
    own_token: bool
    began_ms: float
    began_s: float

    @classmethod
    def now(cls, token: str | None) -> Start:
        """
        Begin a call with the user's token, or a new one.

        Raises:
            InvalidArgumentError: The token is not text, empty or too long.
        """
        if token is not None and not isinstance(token, str):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InvalidArgumentError(f"idempotency_token is {token!r}; accepted is text")
        if token is not None and not 1 <= len(token) <= _MAX_TOKEN_CHARS:
            raise InvalidArgumentError(
                f"idempotency_token has {len(token)} characters; accepted are 1 to {_MAX_TOKEN_CHARS}"
            )
        now_ms = datetime.now(UTC).timestamp() * 1000
        return cls(token or uuid.uuid4().hex, token is None, now_ms, time.monotonic())

    def came_after(self, info: Run) -> bool:
        """
        Tell whether the run had ended before this call, so that this call did not start it.

        A run that took longer than this call has lasted is older, whatever the clocks say.
        """
        if not read_state(info).ended:
            return False
        began, ended = info.start_time or 0, info.end_time or 0
        lasted_ms = (time.monotonic() - self.began_s) * 1000
        return ended - began > lasted_ms or began < self.began_ms - _CLOCK_SKEW_MS


def already_finished(run_id: int, info: Run, token: str) -> RunAlreadyFinished:
    """
    Build the error of a token that belongs to a run of an earlier call.
    """
    state = read_state(info)
    return RunAlreadyFinished(
        f"idempotency token {token!r} belongs to run {run_id}, which ended {state} before this call: "
        "attach to it, or start another with a new token",
        run_id=run_id,
        result_state=state.result,
        termination_code=state.termination_code,
        run_page_url=info.run_page_url or "",
    )
