"""
Errors of settings, arguments and requests that got no response.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Unpack

from lakewire_runtime import InvalidArgumentError, LakewireError, Outcome
from lakewire_runtime.errors import About


class ConfigError(LakewireError, ValueError):
    """
    A setting is missing, malformed or contradictory. Nothing was sent.
    """

    outcome: Outcome = "not_sent"


class MissingExtraError(ConfigError, ModuleNotFoundError):  # type: ignore[misc]  # path is that of a request
    """
    A package is not installed that an extra of lakewire brings; the message has the command. Nothing was sent.
    """


class ClientClosedError(LakewireError):
    """
    The client was closed before the call. Nothing was sent.
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
        Return the message with the operation, and how often and how long it was tried.
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
    The connection broke while a request that may be retried was under way, each time it was tried.
    """

    outcome: Outcome = "unknown"


class ReadTimeoutError(ConnectionLostError):
    """
    The server sent nothing for too long while a request that may be retried was under way, each time it was tried.
    """


class HeldBackError(LakewireError):
    """
    This client did not send the request, to spare the server. Safe to call again later.

    Attributes:
        retry_in_s: Seconds after which it may be sent.
    """

    outcome: Outcome = "not_sent"
    retryable: bool = True

    def __init__(self, message: str, *, retry_in_s: float = 0.0, **about: Unpack[About]) -> None:
        super().__init__(message, **about)
        self.retry_in_s = retry_in_s


class LocalRateLimitError(HeldBackError):
    """
    The client's own rate limit would delay the request beyond the caller's deadline.
    """


class CircuitOpenError(HeldBackError):
    """
    The circuit breaker is open: the host failed too often just now.
    """


class OutcomeUnknownError(LakewireError):
    """
    The request was sent and its response was lost, so it may have taken effect. It was not retried.

    ``__cause__`` is the error that lost the response, if it is one of lakewire.

    Args:
        message: The operation, and how the response was lost.
        op_id: The marker that the request carried: an idempotency token or the value of a query tag.
        find: Finds out by the marker what became of the request, within the seconds it is given.
    """

    outcome: Outcome = "unknown"

    def __init__(
        self, message: str, *, op_id: str = "", find: Callable[[float], Any] | None = None, **about: Unpack[About]
    ) -> None:
        super().__init__(message, **about)
        self.op_id = op_id
        self._find = find

    def reconcile(self, timeout: float = 60.0) -> Any:
        """
        Find out what became of the request by the marker it carried; nothing runs twice.

        Args:
            timeout: Seconds for it, > 0.

        Returns:
            A job run: the response that was lost. A statement: its ``StatementHandle``, or None when the query
            history shows no trace of it so far.

        Raises:
            OutcomeUnknownError: The request carried no marker, or the error comes from another process.
        """
        if self._find is None:
            raise self
        return self._find(timeout)

    def __reduce__(self) -> tuple[Any, ...]:
        rebuild, (kind, args, state, cause) = super().__reduce__()
        return rebuild, (kind, args, {**state, "_find": None}, cause)  # connections are not pickled


class IngestError(LakewireError):
    """
    Rows of a stream could not be stored, or the stream is at its end.

    Attributes:
        rows: Arrow table of the rows that are not known to be stored; None when the error is about none. Where
            ``outcome`` is ``unknown``, some of them may be.
    """

    def __init__(self, message: str, *, rows: Any = None, **about: Unpack[About]) -> None:
        super().__init__(message, **about)
        self.rows = rows


class PartlyAppliedError(LakewireError):
    """
    A change was refused after others had been made.

    Attributes:
        done: Changes that took effect.
        left: Those that did not, the refused one first.
    """

    outcome: Outcome = "applied"

    def __init__(
        self, message: str, *, done: tuple[Any, ...] = (), left: tuple[Any, ...] = (), **about: Unpack[About]
    ) -> None:
        super().__init__(message, **about)
        self.done = done
        self.left = left


class AuthError(LakewireError):
    """
    The identity provider could not be reached for an access token. The call itself was not sent.
    """

    outcome: Outcome = "not_sent"
    retryable: bool = True


class TokenEndpointError(AuthError):
    """
    The identity provider refused an access token, as for a wrong secret. The call itself was not sent.
    """

    retryable: bool = False


class NotSignedInError(AuthError):
    """
    Nobody is signed in where the token is taken from; the message has the command that signs in. Nothing was sent.
    """

    retryable: bool = False
