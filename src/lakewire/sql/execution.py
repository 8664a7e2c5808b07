"""
A submitted statement: waiting for it, canceling it, and the answer it ends with.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from lakewire.errors import (
    DeadlineExceededError,
    LakewireError,
    NotFoundError,
    Outcome,
    ResultExpiredError,
    StatementTimeoutError,
    one_line,
)
from lakewire.http import Deadline, Transport, Waiting
from lakewire.observability import log
from lakewire.sql.failures import is_applied, statement_error
from lakewire.sql.result import Result
from lakewire_api.sql.api.statement_execution import StatementExecutionAPI
from lakewire_runtime import Effect

if TYPE_CHECKING:
    from lakewire_api.sql.models import StatementResponse

__all__ = ["StatementHandle"]

_ENDED = {"SUCCEEDED", "FAILED", "CANCELED", "CLOSED"}  # a state nobody knows yet is not an end
_FIRST_POLL_S = 0.01
_LONGEST_POLL_S = 5.0
_POLL_SHARE = 0.25  # of the time waited so far: the wait is found to be over at most a quarter late
_CANCEL_S = 5.0
_SETTLE_S = 10.0


class StatementHandle:
    """
    A statement that the warehouse has accepted.

    Attributes:
        statement_id: Its id, for ``client.sql.attach`` and the query history.
    """

    def __init__(
        self, sender: Transport, statement_id: str, *, accept_cut: bool = False, effect: Effect = Effect.ONCE
    ) -> None:
        self.statement_id = statement_id
        self._sender = sender
        self._accept_cut = accept_cut
        self._effect = effect

    def __repr__(self) -> str:
        return f"StatementHandle({self.statement_id!r})"

    def wait(self, timeout: float | Deadline | None = 600.0, *, cancel_on_exit: bool = True) -> Result:
        """
        Wait until the statement has ended and return its result.

        Args:
            timeout: Seconds, > 0; None waits as long as it takes. Default 600.
            cancel_on_exit: Cancel the statement when the wait is given up: time is up, Ctrl-C, ``SystemExit``.

        Raises:
            SqlError: It failed; nothing was written unless ``outcome`` says so.
            StatementTimeoutError: Time is up.
            ResultExpiredError: The server does not know the statement any more.

        Source:
            https://docs.databricks.com/api/workspace/statementexecution/getstatement
        """
        deadline = Deadline.of(timeout, self._sender.clock)
        try:
            return self.finish(self._poll(deadline), timeout=deadline.seconds)
        except DeadlineExceededError as error:
            raise self._timed_out(deadline, cancel=cancel_on_exit) from error
        except LakewireError:
            raise
        except BaseException:
            if cancel_on_exit:
                self._cancel_quietly()
            raise

    def cancel(self) -> None:
        """
        Ask the warehouse to cancel the statement. It may still end otherwise: ``wait`` tells.

        Takes no lock, so it may be called from a signal handler or another thread.

        Source:
            https://docs.databricks.com/api/workspace/statementexecution/cancelexecution
        """
        api = StatementExecutionAPI(self._sender.apart().with_deadline(_CANCEL_S, effect=Effect.IDEMPOTENT))
        api.cancel_execution(self.statement_id)

    def finish(self, response: StatementResponse, *, timeout: float | None) -> Result:
        """
        Turn the answer of an ended statement into its result, or raise its error.

        A commit after which only a hook failed is there: it is a result without rows, and a warning.
        """
        status: Any = response.status
        if status.state != "SUCCEEDED":
            message = (status.error.message or "") if status.error else ""
            code = str((status.error.error_code if status.error else None) or "")
            if status.state != "FAILED" or not is_applied(message, status.sql_state):
                raise statement_error(
                    str(status.state),
                    message,
                    status.sql_state,
                    self.statement_id,
                    error_code=code,
                    effect=self._effect,
                )
            log().warning(
                "committed, but a hook after it failed", statement_id=self.statement_id, error=one_line(message)
            )
        return Result.of(response, self._sender, timeout=timeout, accept_cut=self._accept_cut)

    def _poll(self, deadline: Deadline) -> StatementResponse:
        waiting = Waiting(statement_id=self.statement_id, effect=self._effect)
        api = StatementExecutionAPI(self._sender.with_deadline(deadline, polling=True, waiting=waiting))
        started = time.monotonic()
        while True:
            try:
                response = api.get_statement(self.statement_id)
            except NotFoundError as error:
                raise ResultExpiredError(error.message, statement_id=self.statement_id, outcome="unknown") from error
            if has_ended(response):
                return response
            pause = min(_LONGEST_POLL_S, max(_FIRST_POLL_S, (time.monotonic() - started) * _POLL_SHARE))
            deadline.rest(pause)
            deadline.check("waiting for the statement")

    def _timed_out(self, deadline: Deadline, *, cancel: bool) -> StatementTimeoutError:
        outcome: Outcome = "unknown"
        said = "it was left running"
        if cancel:
            state, outcome = self._cancel_quietly()
            said = f"after the cancel it is {state or 'in an unknown state'}"
        return StatementTimeoutError(
            f"the statement took longer than {deadline.seconds:g} s; {said}",
            statement_id=self.statement_id,
            outcome=outcome,
        )

    def _cancel_quietly(self) -> tuple[str, Outcome]:
        """Cancel and see what became of it, without hiding the error that led here."""
        try:
            self.cancel()
            response = self._poll(Deadline(_SETTLE_S))
        except LakewireError as error:
            log().warning("statement may still be running", statement_id=self.statement_id, error=str(error))
            return "", "unknown"
        status: Any = response.status
        try:
            self.finish(response, timeout=None)
        except LakewireError as error:
            return str(status.state), error.outcome
        return str(status.state), "applied"


def has_ended(response: StatementResponse) -> bool:
    """
    Tell whether the statement is in a state that it will not leave.
    """
    return response.status is not None and str(response.status.state) in _ENDED
