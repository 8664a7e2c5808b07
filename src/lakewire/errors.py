"""
Every error of lakewire, in one tree. Nothing here does I/O, and constructors only assign.

LakewireError
├── ConfigError                    a setting is missing, malformed or contradictory; nothing was sent
├── InvalidArgumentError           an argument is not acceptable; nothing was sent
│   ├── InvalidNameError           not a name Unity Catalog or Delta accepts
│   ├── InvalidPathError           not a volume path
│   ├── SchemaMismatchError        the data does not fit the table; nothing was written
│   └── DuplicateKeyError          several source rows share a merge key; nothing was written
├── TransportError                 no usable connection
│   ├── ConnectError               the host could not be reached; nothing was sent
│   ├── TlsError                   the certificate was refused; nothing was sent
│   └── ConnectionLostError        the link broke after the request was sent
├── DeadlineExceededError          the caller's time is up
├── OutcomeUnknownError            the request may have run; it was not sent again
├── ResponseError                  the server answered something that cannot be used
│   ├── DecodeError                the answer does not have the documented shape
│   ├── PaginationError            the listing repeats itself
│   ├── IncompleteResultError      rows or bytes are missing
│   └── ResultTruncatedError       the server cut the result at a limit nobody asked for
├── ApiError                       the server refused or failed the request
│   ├── BadRequestError            400
│   ├── UnauthenticatedError       401
│   ├── PermissionDeniedError      403
│   ├── NotFoundError              404
│   ├── ConflictError              409
│   │   └── AlreadyExistsError     409 with an …ALREADY_EXISTS code
│   ├── RateLimitError             429
│   └── ServerError                5xx
├── AuthError                      no token could be had
├── SqlError                       a statement failed
│   ├── SyntaxOrAccessError        SQLSTATE 42…
│   │   ├── TableNotFoundError     42P01
│   │   └── ColumnNotFoundError    42703
│   ├── DataError                  SQLSTATE 22…
│   │   └── MergeKeyError          21506: several source rows match one target row
│   ├── ConstraintError            SQLSTATE 23…
│   ├── UnsupportedError           SQLSTATE 0A…
│   ├── DeltaConflictError         another commit won; nothing was written
│   ├── StatementCanceledError     the statement was canceled
│   ├── StatementTimeoutError      the caller's time is up; the statement was canceled
│   └── ResultExpiredError         the server no longer holds the statement or its result
├── RunError                       a job run did not succeed
│   ├── RunFailed
│   ├── RunCanceled
│   ├── RunTimedOut
│   ├── RunSkipped
│   └── RunAlreadyFinished         the idempotency token belongs to an earlier run
└── FileTransferError
    ├── ChecksumMismatchError      the bytes that arrived are not the bytes that were sent
    └── LocalFileError             the local disk refused

``outcome`` says what is known about the effect of the call:

``not_sent``  nothing left this process
``rejected``  the server refused it; nothing happened
``failed``    it ran and failed; nothing was written
``applied``   it ran and its effect is there
``unknown``   it may have run
"""

from __future__ import annotations

from collections.abc import Sequence

from lakewire_api.runtime import (
    DecodeError,
    InvalidArgumentError,
    LakewireError,
    Outcome,
    PaginationError,
    ResponseError,
)

__all__ = [
    "AlreadyExistsError",
    "ApiError",
    "AuthError",
    "BadRequestError",
    "ChecksumMismatchError",
    "ColumnNotFoundError",
    "ConfigError",
    "ConflictError",
    "ConnectError",
    "ConnectionLostError",
    "ConstraintError",
    "DataError",
    "DeadlineExceededError",
    "DecodeError",
    "DeltaConflictError",
    "DuplicateKeyError",
    "FileTransferError",
    "IncompleteResultError",
    "InvalidArgumentError",
    "InvalidNameError",
    "InvalidPathError",
    "LakewireError",
    "LocalFileError",
    "MergeKeyError",
    "NotFoundError",
    "Outcome",
    "OutcomeUnknownError",
    "PaginationError",
    "PermissionDeniedError",
    "RateLimitError",
    "ResponseError",
    "ResultExpiredError",
    "ResultTruncatedError",
    "RunAlreadyFinished",
    "RunCanceled",
    "RunError",
    "RunFailed",
    "RunSkipped",
    "RunTimedOut",
    "SchemaMismatchError",
    "ServerError",
    "SqlError",
    "StatementCanceledError",
    "StatementTimeoutError",
    "SyntaxOrAccessError",
    "TableNotFoundError",
    "TlsError",
    "TransportError",
    "UnauthenticatedError",
    "UnsupportedError",
]


class ConfigError(LakewireError, ValueError):
    """
    A setting is missing, malformed or contradictory. Nothing was sent.
    """

    outcome: Outcome = "not_sent"


class InvalidNameError(InvalidArgumentError):
    """
    The text is not a name that Unity Catalog or Delta accepts. Nothing was sent.
    """


class InvalidPathError(InvalidArgumentError):
    """
    The text is not a path inside a volume. Nothing was sent.
    """


class SchemaMismatchError(InvalidArgumentError):
    """
    The data does not fit the table. Nothing was written.
    """


class DuplicateKeyError(InvalidArgumentError):
    """
    Several source rows share a merge key, so the result would depend on their order. Nothing was written.
    """


class TransportError(LakewireError):
    """
    No usable connection to the server.
    """


class ConnectError(TransportError):
    """
    The host could not be reached (DNS, refused, timed out, proxy). Nothing was sent; safe to call again.
    """

    outcome: Outcome = "not_sent"


class TlsError(TransportError):
    """
    The server's certificate was refused. Nothing was sent, and calling again will not help.
    """

    outcome: Outcome = "not_sent"


class ConnectionLostError(TransportError):
    """
    The link broke while a repeatable request was under way, every time it was tried.
    """

    outcome: Outcome = "unknown"


class DeadlineExceededError(LakewireError, TimeoutError):
    """
    The caller's time is up; ``outcome`` tells whether the request may have run.
    """

    outcome: Outcome = "unknown"


class OutcomeUnknownError(LakewireError):
    """
    The request was sent and its answer was lost, so its effect may be there. It was not sent again.

    Look before calling again: ``operation`` names the call, ``statement_id`` or ``run_id`` are set when known.
    """

    outcome: Outcome = "unknown"

    def __init__(
        self, message: str, *, operation: str, statement_id: str | None = None, run_id: int | None = None
    ) -> None:
        super().__init__(message)
        self.operation = operation
        self.statement_id = statement_id
        self.run_id = run_id


class IncompleteResultError(ResponseError):
    """
    Fewer (or more) rows or bytes arrived than the server announced.
    """


class ResultTruncatedError(ResponseError):
    """
    The server cut the result at its own size limit. Ask for less, or pass ``row_limit`` to accept a cut.
    """


class ApiError(LakewireError):
    """
    The server refused or failed the request.

    Attributes:
        operation: Name of the API operation, as in ``jobs.get_run``.
        status: HTTP status.
        error_code: Databricks' code, as in ``RESOURCE_DOES_NOT_EXIST``; empty when the answer had none.
        request_id: Value of ``x-request-id``; give it to Databricks' support.
        attempts: Requests sent for this call.
        elapsed_s: Seconds from the call to this error.
        retry_after_s: Seconds the server asked to wait, if it did.
    """

    outcome: Outcome = "rejected"

    def __init__(
        self,
        message: str,
        *,
        operation: str = "",
        status: int = 0,
        error_code: str = "",
        request_id: str = "",
        attempts: int = 1,
        elapsed_s: float = 0.0,
        retry_after_s: float | None = None,
        outcome: Outcome | None = None,
    ) -> None:
        super().__init__(message, outcome=outcome)
        self.operation = operation
        self.status = status
        self.error_code = error_code
        self.request_id = request_id
        self.attempts = attempts
        self.elapsed_s = elapsed_s
        self.retry_after_s = retry_after_s

    def __str__(self) -> str:
        facts = [f"{self.operation} answered {self.status}"]
        facts += [f"request id {self.request_id}"] if self.request_id else []
        facts += [f"{self.attempts} attempts in {self.elapsed_s:.1f} s"] if self.attempts > 1 else []
        return f"{self.error_code or type(self).__name__}: {self.message} ({', '.join(facts)})"


class BadRequestError(ApiError):
    """
    The server found the request malformed (400). Nothing happened.
    """


class UnauthenticatedError(ApiError):
    """
    The credentials were refused (401), also after a refresh. Nothing happened.
    """


class PermissionDeniedError(ApiError):
    """
    The caller may not do this (403). Nothing happened.
    """


class NotFoundError(ApiError):
    """
    The thing named does not exist, or the caller may not see it (404).
    """


class ConflictError(ApiError):
    """
    The request contradicts the state of the workspace (409). Nothing happened.
    """


class AlreadyExistsError(ConflictError):
    """
    Something of that name exists already (409). Nothing happened.
    """


class RateLimitError(ApiError):
    """
    Too many requests (429), also after waiting. Nothing happened; safe to call again after ``retry_after_s``.
    """


class ServerError(ApiError):
    """
    The server failed (5xx) each time a repeatable request was tried.
    """

    outcome: Outcome = "unknown"


class AuthError(LakewireError):
    """
    No token could be had from the identity provider. The call itself was not sent.
    """

    outcome: Outcome = "not_sent"


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


def one_line(text: str, limit: int = 500) -> str:
    """
    Shorten text of a server to one line without control characters, so that it cannot forge log lines.
    """
    words = "".join(c if c.isprintable() else " " for c in text).split()
    line = " ".join(words)
    return line if len(line) <= limit else line[: limit - 1] + "…"


def listing(names: Sequence[str]) -> str:
    """
    Join names for a message: ``a, b or c``.
    """
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"
