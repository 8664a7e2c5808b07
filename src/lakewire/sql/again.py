"""
Running once more what failed in passing: queries, and statements with the same effect when they run twice.
"""

from __future__ import annotations

from types import TracebackType

from lakewire.errors import SqlError
from lakewire.http import Deadline, jitter
from lakewire.observability import log
from lakewire_runtime import Effect

__all__ = ["OnceMore"]

_WAIT_S = (0.2, 2.0)  # shortest and longest


class OnceMore:
    """
    Wrap each run of a statement: the first failure after which it may be run again is swallowed, after a wait.

    What must run once is never run again here.
    """

    def __init__(self, deadline: Deadline, effect: Effect) -> None:
        self._deadline = deadline
        self._left = 0 if effect is Effect.ONCE else 1

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        if not (self._left and isinstance(error, SqlError) and error.retryable):
            return False
        self._left -= 1
        least, most = _WAIT_S
        pause = least + jitter(most - least)
        if not self._deadline.pause(pause):
            return False
        reason = error.error_class or error.sql_state or error.error_code
        log().warning("statement is run once more", reason=reason, statement_id=error.statement_id)
        return True
