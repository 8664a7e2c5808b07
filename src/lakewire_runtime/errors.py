"""
The root of every error, and the errors that the bindings raise themselves.

    LakewireError
    ├── InvalidArgumentError (ValueError)   nothing was sent
    ├── DeadlineExceededError (TimeoutError) the caller's time is up
    ├── OperationFailedError                what an operation started has failed
    └── ResponseError                       the server's answer cannot be used
        ├── DecodeError                     a value does not fit its type
        └── PaginationError                 the pages do not come to an end
"""

from __future__ import annotations

from typing import Any, Literal

from lakewire_runtime.text import one_line

_MESSAGE_BYTES = 700  # leaves room for the facts beside it
_LINE_BYTES = 1000
Outcome = Literal["not_sent", "rejected", "unknown", "failed", "applied"]


class LakewireError(Exception):
    """
    The root of every error. ``str()`` is one line of at most 1 KB that shows no credential.

    Args:
        message: For a person; made one line, its control characters escaped.
        outcome: What is known about the effect of the call: ``not_sent`` and ``rejected`` mean that nothing
            happened, ``failed`` that it ran and failed, ``applied`` that it took effect, and ``unknown`` that
            it may have.

    Attributes:
        retryable: The same call may be made again without risk.
        operation: Name of the API operation, as in ``jobs.get_run``; this and what follows is empty where no
            request was made or the server said nothing.
        method: HTTP method.
        host: Host, with scheme.
        path: Path without its query.
        status: HTTP status; 0 without an answer.
        error_code: Databricks' code, as in ``RESOURCE_DOES_NOT_EXIST``.
        error_class: Databricks' condition of a statement, as in ``DELTA_CONCURRENT_APPEND``.
        sql_state: SQLSTATE of a statement, as in ``42P01``.
        request_id: Value of ``x-request-id``; give it to Databricks' support.
        attempts: Requests sent.
        elapsed_s: Seconds from the call to this error.
        retry_after_s: Seconds the server asked to wait.
        history: Reason of each repeat, and the seconds waited before it.
        gave_up: Why it was not repeated once more, as in ``attempts`` or ``retry quota``.
        statement_id: The statement it is about.
        run_id: The job run it is about.
        op_id: The mark that the request carried: an idempotency token or the value of a query tag.
    """

    outcome: Outcome = "unknown"
    retryable: bool = False
    operation: str = ""
    method: str = ""
    host: str = ""
    path: str = ""
    status: int = 0
    error_code: str = ""
    error_class: str = ""
    sql_state: str = ""
    request_id: str = ""
    attempts: int = 0
    elapsed_s: float = 0.0
    retry_after_s: float | None = None
    history: tuple[tuple[str, float], ...] = ()
    gave_up: str = ""
    statement_id: str = ""
    run_id: int = 0
    op_id: str = ""

    def __init__(self, message: str = "", *, outcome: Outcome | None = None, statement_id: str = "") -> None:
        line = one_line(message, _MESSAGE_BYTES)
        super().__init__(line)
        self.message = line
        if statement_id:
            self.statement_id = statement_id
        if outcome is not None:
            self.outcome = outcome

    def __str__(self) -> str:
        return one_line(self.describe(), _LINE_BYTES)

    def describe(self) -> str:
        """
        Return the message with the facts that belong beside it.
        """
        return self.message

    def __reduce__(self) -> tuple[Any, ...]:
        """
        Pickle and copy with every attribute, and with the error of ours that caused it.
        """
        cause = self.__cause__ if isinstance(self.__cause__, LakewireError) else None
        return _rebuild, (type(self), self.args, self.__dict__, cause)


class InvalidArgumentError(LakewireError, ValueError):
    """
    An argument cannot be used. Nothing was sent.
    """

    outcome: Outcome = "not_sent"


class DeadlineExceededError(LakewireError, TimeoutError):
    """
    The caller's time is up; ``outcome`` tells whether the request may have run, the text where the time went.
    """

    outcome: Outcome = "unknown"


class OperationFailedError(LakewireError):
    """
    What an operation has started ended badly: a cluster, an app, a run, an endpoint.

    Args:
        message: The operation, the state, and what the server said of it.
        state: The state it ended in, or the error code.
        last: The server's last answer, whole.
    """

    outcome: Outcome = "failed"

    def __init__(self, message: str = "", *, state: str = "", last: Any = None, outcome: Outcome | None = None) -> None:
        super().__init__(message, outcome=outcome)
        self.state = state
        self.last = last


class ResponseError(LakewireError):
    """
    The server answered with success, but the answer cannot be used. The call took effect.
    """

    outcome: Outcome = "applied"


class DecodeError(ResponseError):
    """
    A value in the answer does not fit its type.

    Args:
        message: What was found and what is accepted.
        operation: Name of the operation that was answered.
        where: Place in the answer, ``$.status.state``; ``path`` is the request's.
    """

    def __init__(
        self,
        message: str,
        *,
        operation: str = "",
        where: str = "$",
        outcome: Outcome | None = None,
        statement_id: str = "",
    ) -> None:
        super().__init__(message, outcome=outcome, statement_id=statement_id)
        self.operation = operation
        self.where = where

    def describe(self) -> str:
        """
        Name operation and place.
        """
        return f"{self.operation} {self.where}: {self.message}".lstrip()


class PaginationError(ResponseError):
    """
    The server's pages repeat, so that following them would never end.

    Args:
        message: What repeated.
        operation: Name of the operation that lists.
    """

    def __init__(self, message: str, *, operation: str = "", outcome: Outcome | None = None) -> None:
        super().__init__(message, outcome=outcome)
        self.operation = operation

    def describe(self) -> str:
        """
        Name the operation.
        """
        return f"{self.operation}: {self.message}" if self.operation else self.message


def _rebuild(
    kind: type[LakewireError], args: tuple[Any, ...], state: dict[str, Any], cause: LakewireError | None
) -> LakewireError:
    error = kind.__new__(kind, *args)
    error.args = args  # TimeoutError leaves them to a constructor
    error.__dict__.update(state)
    error.__cause__ = cause
    return error
