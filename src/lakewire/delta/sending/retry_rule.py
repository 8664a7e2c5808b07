"""
When a statement of a write is retried, and when the one whose response was lost is looked for instead.
"""

from __future__ import annotations

from collections.abc import Callable

from lakewire.errors import (
    ConcurrentCopyError,
    LakewireError,
    MetadataChangedError,
    OutcomeUnknownError,
    ProtocolChangedError,
    SqlError,
)
from lakewire.http import Deadline
from lakewire.observability import log
from lakewire.sql.failures import may_run_again
from lakewire.sql.handle import StatementHandle
from lakewire_runtime import Effect
from lakewire_runtime.pace import retry_wait

__all__ = ["WriteRetryRule"]

_MAX_RETRIES = 5
_WAIT_S = (0.2, 20.0)  # shortest and longest
_MAX_COPY_RETRIES = 8
_COPY_WAIT_S = (5.0, 60.0)  # an earlier attempt is still loading the file, which may take minutes
_SEARCH_S = 30.0  # the query history lists a statement a few seconds late


class WriteRetryRule:
    """
    A rule of ``retrying`` for one statement; keeps count, so each write has its own.

    Args:
        deadline: Bounds the search for a lost statement.
        repeatable: The statement has the same effect when it runs twice, so it is retried after a lost response.
        still_fits: Reads the schema again and returns whether the statement would be the same. Default: it would.

    Attributes:
        uncertain: An earlier attempt may have taken effect.
    """

    def __init__(
        self, deadline: Deadline, *, repeatable: bool = False, still_fits: Callable[[], bool] = lambda: True
    ) -> None:
        self.uncertain = False
        self._deadline = deadline
        self._repeatable = repeatable
        self._still_fits = still_fits
        self._found: StatementHandle | None = None
        self._failures: dict[str, int] = {}

    def __call__(self, error: Exception, _attempt: int) -> float | None:
        """
        Return the seconds until the next attempt, None when *error* is final.
        """
        if isinstance(error, OutcomeUnknownError):
            return self._after_lost_response(error)
        effect = Effect.IDEMPOTENT if self._repeatable else Effect.ONCE
        if not isinstance(error, SqlError) or not may_run_again(error, effect):
            return None
        if isinstance(error, ConcurrentCopyError):
            return self._wait(error.error_class, _MAX_COPY_RETRIES, _COPY_WAIT_S)
        changed = isinstance(error, MetadataChangedError | ProtocolChangedError)
        if changed and not self._still_fits():
            return None
        reason = error.error_class or error.sql_state or error.error_code
        return self._wait(reason, 1 if changed else _MAX_RETRIES, _WAIT_S)

    def found(self) -> StatementHandle | None:
        """
        Return the statement of the last attempt when its response was lost and it was found; only once.
        """
        found, self._found = self._found, None
        return found

    def _after_lost_response(self, error: OutcomeUnknownError) -> float | None:
        """Retry a repeatable statement; search any other in the query history, and never send it twice."""
        if isinstance(error.__cause__, SqlError):  # the response arrived: the warehouse does not know the outcome
            return None
        if self._repeatable:
            return self._wait("lost response", _MAX_RETRIES, _WAIT_S)
        if self._deadline.remaining() == 0:
            return None
        try:
            self._found = error.reconcile(self._deadline.within(_SEARCH_S))
        except LakewireError as problem:
            log().warning("query history cannot be searched", op_id=error.op_id, error=str(problem))
            return None
        if self._found is None:
            error.add_note("The query history shows no trace of the statement so far.")
        return 0.0 if self._found else None

    def _wait(self, reason: str, most: int, wait_s: tuple[float, float]) -> float | None:
        self._failures[reason] = failures = self._failures.get(reason, 0) + 1
        if failures > most:
            return None
        self.uncertain = self.uncertain or self._repeatable
        shortest, longest = wait_s
        wait = shortest + retry_wait(failures, shortest, longest - shortest)
        log().info("transient failure of a statement", reason=reason, failures=failures, retry_in_s=round(wait, 3))
        return wait
