"""
Errors of what the server ran: statements, job runs, file transfers.
"""

from __future__ import annotations

from lakewire_api.runtime import LakewireError, Outcome

__all__ = [
    "ChecksumMismatchError",
    "ColumnNotFoundError",
    "ConstraintError",
    "DataError",
    "DeltaConflictError",
    "FileTransferError",
    "LocalFileError",
    "MergeKeyError",
    "ResultExpiredError",
    "RunAlreadyFinished",
    "RunCanceled",
    "RunError",
    "RunFailed",
    "RunSkipped",
    "RunTimedOut",
    "SqlError",
    "StatementCanceledError",
    "StatementTimeoutError",
    "SyntaxOrAccessError",
    "TableExistsError",
    "TableNotFoundError",
    "UnsupportedError",
]


class SqlError(LakewireError):
    """
    A statement failed; unless ``outcome`` says otherwise it was rolled back.

    Attributes:
        sql_state: Five characters of the SQL standard, as in ``42P01``; empty when the server gave none.
        error_class: Databricks' condition, as in ``DELTA_CONCURRENT_APPEND``; empty when there was none.
        statement_id: The statement, for the query history.
    """

    def __init__(
        self,
        message: str,
        *,
        sql_state: str = "",
        error_class: str = "",
        statement_id: str = "",
        outcome: Outcome | None = None,
    ) -> None:
        super().__init__(message, outcome=outcome)
        self.sql_state = sql_state
        self.error_class = error_class
        self.statement_id = statement_id

    def __str__(self) -> str:
        return f"{self.message} (statement {self.statement_id})" if self.statement_id else self.message


class SyntaxOrAccessError(SqlError):
    """
    The statement does not parse, or names something that is not there or not allowed (SQLSTATE 42).
    """


class TableExistsError(SyntaxOrAccessError):
    """
    There is a table or view of that name already (42P07). Nothing was written.
    """


class TableNotFoundError(SyntaxOrAccessError):
    """
    The table or view does not exist (42P01).
    """


class ColumnNotFoundError(SyntaxOrAccessError):
    """
    The column does not exist (42703).
    """


class DataError(SqlError):
    """
    A value does not fit: a cast, an overflow, a division by zero (SQLSTATE 22).
    """


class MergeKeyError(DataError):
    """
    Several source rows match one target row of a merge. Nothing was written.
    """


class ConstraintError(SqlError):
    """
    A NOT NULL or CHECK constraint refused the rows (SQLSTATE 23). Nothing was written.
    """


class UnsupportedError(SqlError):
    """
    This engine cannot do that (SQLSTATE 0A).
    """


class DeltaConflictError(SqlError):
    """
    Another commit won, and the statement was rolled back. Safe to call again.
    """

    retryable: bool = True


class StatementCanceledError(SqlError):
    """
    Somebody canceled the statement. Nothing was written.
    """


class StatementTimeoutError(SqlError, TimeoutError):
    """
    The caller's time is up. ``outcome`` is ``failed`` when the cancel was confirmed, else ``unknown``.
    """


class ResultExpiredError(SqlError):
    """
    The server no longer holds this statement or its result.
    """


# https://docs.databricks.com/api/workspace/jobs/getrun, termination_details.code
_PASSING_TERMINATIONS = {
    "CLOUD_FAILURE",
    "CLUSTER_REQUEST_LIMIT_EXCEEDED",
    "DRIVER_ERROR",
    "MAX_CONCURRENT_RUNS_EXCEEDED",
    "WORKSPACE_RUN_LIMIT_EXCEEDED",
}


class RunError(LakewireError):
    """
    A job run ended without success.

    Attributes:
        run_id: The run.
        result_state: Databricks' result state, as in ``FAILED``; empty when the run has none.
        termination_code: Databricks' reason, as in ``RUN_EXECUTION_ERROR``; empty when it gave none.
        task_key: First task that failed; empty when none did.
        error: The task's error in one line.
        error_trace: The task's stack trace, as far as the server keeps it.
        log_tail: The end of the task's output.
        run_page_url: Where a person can look.
        retryable: The cloud or the workspace failed, not the code: running it again may help.
    """

    outcome: Outcome = "failed"

    def __init__(
        self,
        message: str,
        *,
        run_id: int = 0,
        result_state: str = "",
        termination_code: str = "",
        task_key: str = "",
        error: str = "",
        error_trace: str = "",
        log_tail: str = "",
        run_page_url: str = "",
    ) -> None:
        super().__init__(message)
        self.run_id = run_id
        self.retryable = termination_code in _PASSING_TERMINATIONS
        self.result_state = result_state
        self.termination_code = termination_code
        self.task_key = task_key
        self.error = error
        self.error_trace = error_trace
        self.log_tail = log_tail
        self.run_page_url = run_page_url


class RunFailed(RunError):
    """
    A task of the run failed, or the run could not be carried out.
    """


class RunCanceled(RunError):
    """
    Somebody canceled the run.
    """


class RunTimedOut(RunError):
    """
    The run took longer than its own timeout, or than the caller would wait.
    """


class RunSkipped(RunError):
    """
    The run was skipped, for instance because too many were active.
    """

    outcome: Outcome = "rejected"


class RunAlreadyFinished(RunError):
    """
    The idempotency token belongs to a run that ended before this call. Nothing was started.
    """

    outcome: Outcome = "rejected"


class FileTransferError(LakewireError):
    """
    A file did not arrive whole.
    """


class ChecksumMismatchError(FileTransferError):
    """
    The bytes that arrived are not the bytes the server holds.
    """


class LocalFileError(FileTransferError):
    """
    The local disk refused; ``errno`` tells why. The destination still holds what it held.
    """

    def __init__(self, message: str, *, errno: int | None = None, outcome: Outcome | None = None) -> None:
        super().__init__(message, outcome=outcome)
        self.errno = errno
