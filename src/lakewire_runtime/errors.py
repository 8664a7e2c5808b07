"""
The root of every error, and the errors that the bindings raise themselves.

    LakewireError
    ├── InvalidArgumentError (ValueError)   nothing was sent
    ├── DeadlineExceededError (TimeoutError) the caller's time is up
    ├── OperationFailedError                what an operation started has failed
    └── ResponseError                       the server's response cannot be used
        ├── DecodeError                     a value does not fit its type
        └── PaginationError                 the pages do not come to an end
"""

from __future__ import annotations

from typing import Any, Literal, Self, TypedDict, TypeVar, Unpack

import attrs

from lakewire_runtime.text import one_line

_MESSAGE_BYTES = 700  # leaves room for the facts beside it
_LINE_BYTES = 1000
ErrorT = TypeVar("ErrorT", bound="LakewireError")
Outcome = Literal["not_sent", "rejected", "unknown", "failed", "applied"]
"""What is known about the effect of a call."""
StopReason = Literal["", "patience", "attempts", "deadline", "retry after", "retry quota", "body", "not retryable"]
"""Why no retry followed; empty where there was no failure that a retry could follow."""


@attrs.frozen(kw_only=True)
class CallFacts:
    """
    What is known about the call that ended with an error; empty where no request was made.

    Attributes:
        operation: Name of the API operation, as in ``jobs.get_run``.
        method: HTTP method.
        host: Host, with scheme.
        path: Path without its query.
        status: HTTP status of the last response; 0 without one.
        request_id: Value of ``x-request-id``; give it to Databricks' support.
        attempts: Requests sent.
        elapsed_s: Seconds from the call to this error.
        retry_after_s: Seconds the server asked to wait; None if it did not.
        history: Reason of each retry, and the seconds waited before it.
        gave_up: Why there was no further retry, as in ``patience`` or ``retry quota``.
    """

    operation: str = ""
    method: str = ""
    host: str = ""
    path: str = ""
    status: int = 0
    request_id: str = ""
    attempts: int = 0
    elapsed_s: float = 0.0
    retry_after_s: float | None = None
    history: tuple[tuple[str, float], ...] = ()
    gave_up: StopReason = ""


NO_FACTS = CallFacts()


class About(TypedDict, total=False):
    """
    Keyword arguments that every error takes; see ``LakewireError``.
    """

    outcome: Outcome | None
    retryable: bool | None
    facts: CallFacts
    statement_id: str
    run_id: int


class LakewireError(Exception):
    """
    The root of every error. ``str()`` is one line of at most 1 KB that shows no credential.

    Args:
        message: For a person; made one line, its control characters escaped.
        outcome: What is known about the effect of the call: ``not_sent`` and ``rejected`` mean that nothing
            happened, ``failed`` that it ran and failed, ``applied`` that it took effect, and ``unknown`` that
            it may have. Default: that of the class.
        retryable: The same call may be made again without risk. Default: that of the class.
        facts: The call it ended; its fields are attributes of the error as well.
        statement_id: The statement it is about.
        run_id: The job run it is about.
    """

    outcome: Outcome = "unknown"
    retryable: bool = False

    def __init__(
        self,
        message: str = "",
        *,
        outcome: Outcome | None = None,
        retryable: bool | None = None,
        facts: CallFacts = NO_FACTS,
        statement_id: str = "",
        run_id: int = 0,
    ) -> None:
        line = one_line(message, _MESSAGE_BYTES)
        super().__init__(line)
        self.message = line
        self.facts = facts
        self.statement_id = statement_id
        self.run_id = run_id
        if outcome is not None:
            self.outcome = outcome
        if retryable is not None:
            self.retryable = retryable

    def __str__(self) -> str:
        return one_line(self.describe(), _LINE_BYTES)

    @property
    def operation(self) -> str:
        """
        Name of the API operation, as in ``jobs.get_run``.
        """
        return self.facts.operation

    @property
    def method(self) -> str:
        """
        HTTP method of the request.
        """
        return self.facts.method

    @property
    def host(self) -> str:
        """
        Host of the request, with scheme.
        """
        return self.facts.host

    @property
    def path(self) -> str:
        """
        Path of the request without its query.
        """
        return self.facts.path

    @property
    def status(self) -> int:
        """
        HTTP status of the last response; 0 without one.
        """
        return self.facts.status

    @property
    def request_id(self) -> str:
        """
        Value of ``x-request-id``; give it to Databricks' support.
        """
        return self.facts.request_id

    @property
    def attempts(self) -> int:
        """
        Requests sent.
        """
        return self.facts.attempts

    @property
    def elapsed_s(self) -> float:
        """
        Seconds from the call to this error.
        """
        return self.facts.elapsed_s

    @property
    def retry_after_s(self) -> float | None:
        """
        Seconds the server asked to wait; None if it did not.
        """
        return self.facts.retry_after_s

    @property
    def history(self) -> tuple[tuple[str, float], ...]:
        """
        Reason of each retry, and the seconds waited before it.
        """
        return self.facts.history

    @property
    def gave_up(self) -> StopReason:
        """
        Why there was no further retry, as in ``patience`` or ``retry quota``.
        """
        return self.facts.gave_up

    def describe(self) -> str:
        """
        Return the message with the facts that belong beside it.
        """
        return self.message

    def rebuilt(self, message: str | None = None, **about: Unpack[About]) -> Self:
        """
        Return a copy with another message or other facts; an error itself is never changed.
        """
        line = self.message if message is None else one_line(message, _MESSAGE_BYTES)
        made = _rebuild(type(self), (line,), {**self.__dict__, "message": line, **about}, self.__cause__)
        return made.with_traceback(self.__traceback__)

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
    The caller's time is up; ``outcome`` says whether the request may have run, the text where the time went.
    """

    outcome: Outcome = "unknown"


class OperationFailedError(LakewireError):
    """
    What an operation has started ended badly: a cluster, an app, a run, an endpoint.

    Args:
        message: The operation, the state, and the message of the server.
        state: The state it ended in, or the error code.
        last: The server's last response, whole.
    """

    outcome: Outcome = "failed"

    def __init__(self, message: str = "", *, state: str = "", last: Any = None, **about: Unpack[About]) -> None:
        super().__init__(message, **about)
        self.state = state
        self.last = last


class ResponseError(LakewireError):
    """
    The server reported success, but its response cannot be used. The call took effect.
    """

    outcome: Outcome = "applied"


class DecodeError(ResponseError):
    """
    A value in the response does not fit its type.

    Args:
        message: What was found and what is accepted.
        operation: Name of the operation, where the facts of the call are not known yet.
        where: Place in the response, ``$.status.state``; ``path`` is the request's.
    """

    def __init__(self, message: str, *, operation: str = "", where: str = "$", **about: Unpack[About]) -> None:
        about.setdefault("facts", CallFacts(operation=operation))
        super().__init__(message, **about)
        self.where = where

    def describe(self) -> str:
        """
        Return the message after operation and place.
        """
        return f"{self.operation} {self.where}: {self.message}".lstrip()


class PaginationError(ResponseError):
    """
    The server's pages repeat, so that following them would never end.

    Args:
        message: What repeated.
        operation: Name of the operation that lists.
    """

    def __init__(self, message: str, *, operation: str = "", **about: Unpack[About]) -> None:
        about.setdefault("facts", CallFacts(operation=operation))
        super().__init__(message, **about)

    def describe(self) -> str:
        """
        Return the message after the operation.
        """
        return f"{self.operation}: {self.message}" if self.operation else self.message


def _rebuild(kind: type[ErrorT], args: tuple[Any, ...], state: dict[str, Any], cause: BaseException | None) -> ErrorT:
    error = kind.__new__(kind, *args)
    error.args = args  # TimeoutError leaves them to a constructor
    error.__dict__.update(state)
    error.__cause__ = cause
    return error
