"""
Errors of settings, arguments and requests.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lakewire_api.runtime import InvalidArgumentError, LakewireError, Outcome, ResponseError

__all__ = [
    "AlreadyExistsError",
    "ApiError",
    "AuthError",
    "BadRequestError",
    "CircuitOpenError",
    "ConfigError",
    "ConflictError",
    "ConnectError",
    "ConnectionLostError",
    "DnsError",
    "DuplicateKeyError",
    "HeldBackError",
    "IncompleteResultError",
    "InvalidNameError",
    "InvalidPathError",
    "LocalRateLimitError",
    "NetworkPolicyError",
    "NotFoundError",
    "OutcomeUnknownError",
    "PermissionDeniedError",
    "ProxyError",
    "QuotaExceededError",
    "RateLimitError",
    "ResultTruncatedError",
    "SchemaMismatchError",
    "ServerError",
    "TlsError",
    "TransportError",
    "UnauthenticatedError",
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

    def __str__(self) -> str:
        facts = [self.operation] if self.operation else []
        facts += [f"{self.attempts} attempts in {self.elapsed_s:.1f} s"] if self.attempts > 1 else []
        return f"{self.message} ({', '.join(facts)})" if facts else self.message


class ConnectError(TransportError):
    """
    The host could not be reached (DNS, refused, timed out, proxy). Nothing was sent; safe to call again.
    """

    outcome: Outcome = "not_sent"


class DnsError(ConnectError):
    """
    The name of the host could not be resolved. Nothing was sent.
    """


class ProxyError(ConnectError):
    """
    The proxy could not be reached, or refused (407: it wants credentials). Nothing was sent.
    """


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


class HeldBackError(LakewireError):
    """
    This client did not send the request, to spare the server. Safe to call again later.

    Attributes:
        retry_in_s: Seconds after which it may be sent.
    """

    outcome: Outcome = "not_sent"
    retryable: bool = True

    def __init__(self, message: str, *, retry_in_s: float = 0.0) -> None:
        super().__init__(message)
        self.retry_in_s = retry_in_s


class LocalRateLimitError(HeldBackError):
    """
    Its turn under the client's rate limit comes after the caller's deadline.
    """


class CircuitOpenError(HeldBackError):
    """
    The host failed so often just now that it is left alone for a while.
    """


class OutcomeUnknownError(LakewireError):
    """
    The request was sent and its answer was lost, so its effect may be there. It was not sent again.

    Attributes:
        statement_id: The statement, when known.
        run_id: The run, when known.
        op_id: The marker that the request carried: an idempotency token or the value of a query tag.
    """

    outcome: Outcome = "unknown"

    def __init__(
        self,
        message: str,
        *,
        operation: str,
        statement_id: str | None = None,
        run_id: int | None = None,
        op_id: str | None = None,
    ) -> None:
        super().__init__(message)
        self.operation = operation
        self.statement_id = statement_id
        self.run_id = run_id
        self.op_id = op_id
        self._find: Callable[[float], Any] | None = None

    def reconcile(self, timeout: float = 60.0) -> Any:
        """
        Find out what became of the request by the marker it carried; nothing runs twice.

        Args:
            timeout: Seconds for it, > 0.

        Returns:
            A job run: the answer of the call that was lost. A statement: its ``StatementHandle``, or None when the
            query history shows no trace of it so far.

        Raises:
            OutcomeUnknownError: The request carried no marker, or the error comes from another process.
        """
        if self._find is None:
            raise self
        return self._find(timeout)

    def found_by(self, find: Callable[[float], Any], op_id: str) -> None:
        """
        Say how the request's effect can be found: *find* gets the seconds it may take.
        """
        self._find = find
        self.op_id = op_id

    def __reduce__(self) -> tuple[Any, ...]:
        rebuild, arguments = super().__reduce__()
        return rebuild, (*arguments[:-1], {**self.__dict__, "_find": None})  # connections do not travel


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


class NetworkPolicyError(PermissionDeniedError):
    """
    The workspace accepts no requests from this network (private link, IP access list). Nothing happened.
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


class QuotaExceededError(ApiError):
    """
    A quota of the workspace is used up. Nothing happened, and waiting a little will not help.
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
