"""
The handle of a submitted statement: wait for it, cancel it, get its result.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lakewire.errors import (
    DeadlineExceededError,
    LakewireError,
    NotFoundError,
    Outcome,
    ResultExpiredError,
    SqlError,
    StatementCanceledError,
    StatementClosedError,
    StatementTimeoutError,
    one_line,
)
from lakewire.http import Deadline, Transport, Waiting
from lakewire.observability import UNOBSERVED, Work, log
from lakewire.reporting import reporter
from lakewire.sql.failures import failed, is_applied
from lakewire.sql.position import query_url
from lakewire.sql.progress import OnProgress, StatementProgress, Watch, bar
from lakewire.sql.result import Result
from lakewire_api.sql.api.statement_execution import StatementExecutionAPI
from lakewire_runtime import Effect
from lakewire_runtime.pace import poll_pace
from lakewire_runtime.polling import poll

if TYPE_CHECKING:
    from lakewire_api.sql.models import StatementResponse

__all__ = ["StatementHandle", "has_ended"]

_UNREAD: dict[str, tuple[type[SqlError], Outcome, str]] = {
    "CANCELED": (StatementCanceledError, "failed", "the statement was canceled"),
    "CLOSED": (StatementClosedError, "applied", "the statement succeeded, but its result was closed"),
}
_ENDED = {"SUCCEEDED", "FAILED", *_UNREAD}  # a state that this version does not know is not an end
_POLL_S = (0.01, 5.0)  # first and longest
_POLL_GROWTH = 1.3  # the end of a statement is noticed at most about a third of its duration late
_CANCEL_S = 5.0
_SETTLE_S = 10.0


class StatementHandle:
    """
    A statement that the warehouse has accepted.

    Attributes:
        statement_id: Its id, for ``client.sql.attach`` and the query history.
    """

    def __init__(
        self,
        sender: Transport,
        statement_id: str,
        *,
        accept_cut: bool = False,
        effect: Effect = Effect.ONCE,
        watch: Watch | None = None,
        text: str = "",
        work: Work | None = None,
    ) -> None:
        self.statement_id = statement_id
        self._sender = sender
        self._accept_cut = accept_cut
        self._effect = effect
        self._watch = watch or Watch(sender, statement_id)
        self._text = text  # of the statement, where this process has sent it
        self._waiting = "databricks.sql.wait" if work is None else "databricks.sql.poll"
        self._work = work or UNOBSERVED  # that ends with the result
        self._work["statement_id"] = statement_id

    def __repr__(self) -> str:
        return f"StatementHandle({self.statement_id!r})"

    @property
    def url(self) -> str:
        """
        Where a person finds the statement and its query profile.
        """
        return query_url(self._sender.config.host, self.statement_id)

    @property
    def progress(self) -> StatementProgress | None:
        """
        The newest state that ``wait`` has seen, also from another thread; None before its first poll. No request.
        """
        return self._watch.newest

    def state(self) -> str:
        """
        Return the state: ``PENDING``, ``RUNNING``, ``SUCCEEDED``, ``FAILED``, ``CANCELED`` or ``CLOSED``. One request.

        Raises:
            ResultExpiredError: The server does not know the statement any more.

        Source:
            https://docs.databricks.com/api/workspace/statementexecution/getstatement
        """
        status = self._get(StatementExecutionAPI(self._sender)).status
        return str(status.state) if status is not None else ""

    def wait(
        self,
        timeout: float | Deadline | None = 600.0,
        *,
        cancel_on_exit: bool = True,
        on_progress: OnProgress | None = None,
        progress: bool = False,
    ) -> Result:
        """
        Wait until the statement has ended and return its result.

        Args:
            timeout: Seconds, > 0; None for no bound. Default 600. Reading the rows later has as much again, see
                ``Result``.
            cancel_on_exit: Cancel the statement when the wait is given up: time is up, Ctrl-C, ``SystemExit``.
            on_progress: As for ``SqlClient.execute``.
            progress: Show a bar, likewise.

        Raises:
            SqlError: It failed; nothing was written unless ``outcome`` says so.
            StatementTimeoutError: Time is up.
            ResultExpiredError: The server does not know the statement any more.

        Source:
            https://docs.databricks.com/api/workspace/statementexecution/getstatement
        """
        deadline = Deadline.of(timeout, self._sender.clock)
        if report := reporter(on_progress, progress=progress, screen=bar):
            self._watch = self._watch.reporting(report)
        try:
            with self._sender.work(self._waiting) as work:
                work["statement_id"] = self.statement_id
                self._work = work if self._work is UNOBSERVED else self._work
                return self.finish(self._poll(deadline, work), timeout=deadline.seconds)
        except DeadlineExceededError as error:
            if deadline.seconds is None:  # one poll took too long
                raise
            raise self._timed_out(deadline.seconds, cancel=cancel_on_exit) from error
        except LakewireError:
            raise
        except BaseException:
            if cancel_on_exit:
                self._cancel_quietly()
            raise

    def cancel(self) -> None:
        """
        Ask the warehouse to cancel the statement. It may still end in another way; ``wait`` returns which.

        Takes no lock, so it may be called from a signal handler or another thread.

        Source:
            https://docs.databricks.com/api/workspace/statementexecution/cancelexecution
        """
        with self._sender.separate() as sender:
            api = StatementExecutionAPI(sender.with_deadline(_CANCEL_S, effect=Effect.IDEMPOTENT))
            api.cancel_execution(self.statement_id)

    def finish(self, response: StatementResponse, *, timeout: float | None) -> Result:
        """
        Return the result of a statement that has ended, or raise its error.

        When only a hook after the commit failed, the statement took effect: a result without rows, and a warning.
        """
        status: Any = response.status
        if status.state in _UNREAD:
            kind, outcome, message = _UNREAD[status.state]
            raise kind(message, statement_id=self.statement_id, outcome=outcome)
        if status.state == "FAILED":
            message = (status.error.message or "") if status.error else ""
            if not is_applied(message, status.sql_state):
                code = str((status.error.error_code if status.error else None) or "")
                raise failed(
                    message,
                    status.sql_state,
                    self.statement_id,
                    error_code=code,
                    effect=self._effect,
                    text=self._text,
                    host=self._sender.config.host,
                )
            log().warning(
                "committed, but a hook after the commit failed", statement_id=self.statement_id, error=one_line(message)
            )
        result = Result.of(response, self._sender, timeout=timeout, accept_cut=self._accept_cut, watch=self._watch)
        self._watch.report("succeeded", rows=(0, result.total_row_count))
        self._work["rows"] = result.total_row_count
        return result

    def _poll(self, deadline: Deadline, work: Work = UNOBSERVED) -> StatementResponse:
        waiting = Waiting(statement_id=self.statement_id, effect=self._effect)
        api = StatementExecutionAPI(self._sender.with_deadline(deadline, polling=True, waiting=waiting))

        pace = poll_pace(*_POLL_S, _POLL_GROWTH)
        what = "waiting for the statement"
        with self._watch.watching() as watch:
            try:
                return poll(lambda: self._get(api), has_ended, deadline, pace=pace, what=what, on_state=watch.polled)
            finally:
                work["polls"], work["queued_s"] = watch.polls + 1, watch.queued_s

    def _get(self, api: StatementExecutionAPI) -> StatementResponse:
        try:
            return api.get_statement(self.statement_id)
        except NotFoundError as error:
            raise ResultExpiredError(error.message, statement_id=self.statement_id, outcome="unknown") from error

    def _timed_out(self, seconds: float, *, cancel: bool) -> StatementTimeoutError:
        outcome: Outcome = "unknown"
        state = "it was left running"
        before = f" ({newest.state} at last)" if (newest := self._watch.newest) else ""
        if cancel:
            ended, outcome = self._cancel_quietly()
            state = f"after the cancel it is {ended or 'in an unknown state'}"
        return StatementTimeoutError(
            f"the statement took longer than {seconds:g} s{before}; {state}",
            statement_id=self.statement_id,
            outcome=outcome,
        )

    def _cancel_quietly(self) -> tuple[str, Outcome]:
        """Cancel, and return state and outcome of the statement; never raises an error of ours."""
        try:
            self.cancel()
            response = self._poll(Deadline(_SETTLE_S, self._sender.clock))
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
    Return whether the statement is in a final state.
    """
    return response.status is not None and str(response.status.state) in _ENDED
