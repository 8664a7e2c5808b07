"""
Statements of the Statement Execution API: they run, and are kept for a time with their results.

A statement runs on a separate thread, whether or not a client waits for it, as on Databricks.
"""

from __future__ import annotations

import shutil
import threading
import uuid
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

import structlog

from lakewire_local.disk import full_disk, statement_refused
from lakewire_local.errors import LocalError, sql_error
from lakewire_local.statements.execution import StatementExecution, StatementRequest
from lakewire_local.statements.results import StoredResult, store
from lakewire_local.timestamps import now_ms
from lakewire_runtime import DeadlineExceededError
from lakewire_runtime.deadline import Deadline
from lakewire_runtime.pace import poll_pace
from lakewire_runtime.polling import poll

if TYPE_CHECKING:
    from pathlib import Path

    from lakewire_local.sql import SqlRunner


RESULT_SECONDS = 3600.0  # Databricks drops results an hour after success
STATEMENT_SECONDS = 12 * 3600.0  # and statements after twelve
_FORGET_MS = 60_000  # between two looks for what is to be dropped: there may be thousands
_AT_ONCE = 16
_CANCELED = "HY008"
_PACE_S = (0.05, 1.0)  # between two interrupts
_INTERRUPT_S = 60.0
_log = structlog.get_logger()


class Statements:
    """
    Run and keep statements.

    Args:
        runner: Runs the SQL.
        folder: For results; results of an earlier server are removed.
    """

    def __init__(self, runner: SqlRunner, folder: Path) -> None:
        self._runner = runner
        self._folder = folder
        self.clear()
        self._known: dict[str, StatementExecution] = {}
        self._forgot_at = now_ms()
        self._lock = threading.Lock()
        self._threads = ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="statement")

    def submit(self, request: StatementRequest) -> StatementExecution:
        """Start a statement."""
        statement = StatementExecution(id=str(uuid.uuid4()), request=request, created_at=now_ms())
        self._forget_old()
        with self._lock:
            self._known[statement.id] = statement
        running = self._threads.submit(self._run, statement)
        running.add_done_callback(lambda future: self._end(statement, future))
        return statement

    def get(self, statement_id: str) -> StatementExecution:
        """
        Return a statement.

        Raises:
            LocalError: Unknown, or ended longer than 12 hours ago.
        """
        statement = self._known.get(statement_id)
        if statement is None or _age(statement) > STATEMENT_SECONDS:
            raise LocalError(404, "NOT_FOUND", f"The statement {statement_id} was not found.")
        if statement.state == "SUCCEEDED" and _age(statement) > RESULT_SECONDS:
            self.close(statement_id)
        return statement

    def user_of(self, statement_id: str) -> str | None:
        """Return who runs a statement; None for an unknown one."""
        statement = self._known.get(statement_id)
        return statement.request.user if statement else None

    def cancel(self, statement_id: str) -> None:
        """Cancel a statement; one that has ended stays as it is, an unknown one is no error."""
        statement = self._known.get(statement_id)
        if statement is None or statement.ended.done() or statement.cancel_asked.is_set():
            return
        statement.cancel_asked.set()
        threading.Thread(target=self._interrupt, args=(statement,), daemon=True).start()

    def close(self, statement_id: str) -> None:
        """Discard the result of a statement; cancel it when it is still running."""
        self.cancel(statement_id)
        statement = self._known.get(statement_id)
        if statement and statement.state == "SUCCEEDED":
            statement.state = "CLOSED"
            shutil.rmtree(self._folder / statement_id, ignore_errors=True)

    def latest(self) -> list[StatementExecution]:
        """Return the statements known, latest first."""
        with self._lock:
            return sorted(self._known.values(), key=lambda statement: statement.created_at, reverse=True)

    def stop(self) -> None:
        """Interrupt running statements and accept no more."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        for statement in self.latest():
            self.cancel(statement.id)

    def clear(self) -> None:
        """Remove every result."""
        for left in self._folder.iterdir():
            shutil.rmtree(left, ignore_errors=True)

    def _run(self, statement: StatementExecution) -> None:
        session = statement.request.session
        if session is None or not session.timeout_s:
            self._fetch(statement)
            return
        timer = threading.Timer(session.timeout_s, self._time_out, (statement,))
        timer.start()
        try:
            self._fetch(statement)
        finally:
            timer.cancel()

    def _time_out(self, statement: StatementExecution) -> None:
        statement.timed_out = True
        self.cancel(statement.id)

    def _fetch(self, statement: StatementExecution) -> None:
        request = statement.request

        def check() -> None:
            # Only between chunks, so never after the one small chunk of a write.
            if statement.cancel_asked.is_set():
                raise _canceled()

        check()
        statement.state, statement.started_at = "RUNNING", now_ms()
        found = self._runner.seen_by(request.user).run(
            request.text,
            parameters=request.parameters,
            catalog=request.catalog,
            schema=request.schema,
            session=request.session,
            operation_id=statement.id,
            check=check,
        )
        folder = self._folder / statement.id
        result = store(found, folder, form=request.format, packed=request.packed, limits=request.limits, check=check)
        if statement.cancel_asked.is_set() and not _is_result_of_write(result):
            raise _canceled()  # an interrupted engine may just end its rows early
        statement.result = result

    def _interrupt(self, statement: StatementExecution) -> None:
        """Interrupt a statement until it has ended: the engine forgets an interrupt that comes before it has begun."""

        def has_ended() -> bool:
            self._runner.interrupt(statement.id)
            return statement.ended.done()

        try:
            poll(has_ended, bool, Deadline(_INTERRUPT_S), pace=poll_pace(*_PACE_S), what="interrupting a statement")
        except DeadlineExceededError:
            _log.warning("statement does not react to interrupts", statement_id=statement.id)

    def _end(self, statement: StatementExecution, running: Future[None]) -> None:
        failure = None if running.cancelled() else running.exception()
        canceled = running.cancelled() or (isinstance(failure, LocalError) and failure.sql_state == _CANCELED)
        if canceled and statement.timed_out:
            failure, canceled = _timed_out(), False
        if failure is not None:
            shutil.rmtree(self._folder / statement.id, ignore_errors=True)
        statement.ended_at = now_ms()
        if failure is None or canceled:
            statement.state = "CANCELED" if canceled else "SUCCEEDED"
        else:
            statement.error = _as_local(statement, failure)
            statement.state = "FAILED"  # last: a poll must not see a failure without its error
        statement.ended.set_result(None)

    def _forget_old(self) -> None:
        with self._lock:
            if now_ms() < self._forgot_at + _FORGET_MS:
                return
            self._forgot_at = now_ms()
            old = [statement for statement in self._known.values() if _age(statement) > RESULT_SECONDS]
            for statement in old:
                if statement.state == "SUCCEEDED":
                    statement.state = "CLOSED"
                    shutil.rmtree(self._folder / statement.id, ignore_errors=True)
                if _age(statement) > STATEMENT_SECONDS:
                    del self._known[statement.id]


def _is_result_of_write(result: StoredResult) -> bool:
    """Return whether this is the result of a write or a definition that has taken effect."""
    counts = result.columns[:1] and result.columns[0].name == "num_affected_rows"
    return not result.columns or bool(counts and result.row_count == 1)


def _as_local(statement: StatementExecution, failure: BaseException) -> LocalError:
    if isinstance(failure, LocalError):
        return failure
    if reason := full_disk(failure):
        return statement_refused(reason)
    _log.error("statement failed with an internal error", statement_id=statement.id, exc_info=failure)
    return LocalError(500, "INTERNAL_ERROR", f"{type(failure).__name__}: {failure}", "XX000")


def _canceled() -> LocalError:
    return LocalError(400, "CANCELLED", "The statement was canceled.", _CANCELED)


def _timed_out() -> LocalError:
    message = "The statement ran for longer than the STATEMENT_TIMEOUT of its session"
    return sql_error("QUERY_EXECUTION_TIMEOUT_EXCEEDED", message, "57KD0")


def _age(statement: StatementExecution) -> float:
    """Return the seconds since a statement ended, 0 while it runs."""
    return (now_ms() - statement.ended_at) / 1000 if statement.ended_at else 0.0
