"""
Errors of settings, arguments and requests that got no answer.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lakewire_runtime import InvalidArgumentError, LakewireError, Outcome

__all__ = [
    "AuthError",
    "CircuitOpenError",
    "ConfigError",
    "ConnectError",
    "ConnectionLostError",
    "DnsError",
    "DuplicateKeyError",
    "HeldBackError",
    "InvalidNameError",
    "InvalidPathError",
    "LocalRateLimitError",
    "OutcomeUnknownError",
    "ProxyAuthError",
    "ProxyError",
    "ReadTimeoutError",
    "SchemaMismatchError",
    "TlsError",
    "TokenEndpointError",
    "TransportError",
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

    def describe(self) -> str:
        """
        Name the operation, and how often and how long it was tried.
        """
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
    The proxy could not be reached, or refused. Nothing was sent.
    """


class ProxyAuthError(ProxyError):
    """
    The proxy wants credentials (407). Nothing was sent, and calling again will not help.
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


class ReadTimeoutError(ConnectionLostError):
    """
    The server stayed silent for too long while a repeatable request was under way, every time it was tried.
    """


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
        statement_id: str = "",
        run_id: int = 0,
        op_id: str = "",
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
        rebuild, (kind, args, state, cause) = super().__reduce__()
        return rebuild, (kind, args, {**state, "_find": None}, cause)  # connections do not travel


class AuthError(LakewireError):
    """
    No token could be had from the identity provider. The call itself was not sent.
    """

    outcome: Outcome = "not_sent"
    retryable: bool = True


class TokenEndpointError(AuthError):
    """
    The identity provider answered and gave no token, as for a wrong secret. The call itself was not sent.
    """

    retryable: bool = False
