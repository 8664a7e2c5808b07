"""
Errors of answers: those that cannot be used, and those that refuse.
"""

from __future__ import annotations

from lakewire_runtime import LakewireError, Outcome, ResponseError

__all__ = [
    "AbortedError",
    "AlreadyExistsError",
    "ApiError",
    "BadRequestError",
    "CanceledError",
    "ConflictError",
    "DataLossError",
    "GatewayTimeoutError",
    "IncompleteResultError",
    "InvalidParameterError",
    "InvalidStateError",
    "LinkExpiredError",
    "NetworkPolicyError",
    "NotFoundError",
    "NotImplementedByServerError",
    "PermissionDeniedError",
    "QuotaExceededError",
    "RateLimitError",
    "RedirectNotAllowedError",
    "ResponseTooLargeError",
    "ResultTruncatedError",
    "ServerError",
    "TemporarilyUnavailableError",
    "UnauthenticatedError",
    "UnexpectedResponseError",
]


class UnexpectedResponseError(ResponseError):
    """
    A success that is not JSON: a login page, a captive portal, a cut body. Whether the request ran is unknown.

    Attributes:
        excerpt: The first 200 bytes of the body, in one line; never part of ``str()``.
    """

    outcome: Outcome = "unknown"

    def __init__(self, message: str, *, excerpt: str = "", outcome: Outcome | None = None) -> None:
        super().__init__(message, outcome=outcome)
        self.excerpt = excerpt


class RedirectNotAllowedError(ResponseError):
    """
    The server sent the request elsewhere, where it was not taken. Nothing happened.
    """

    outcome: Outcome = "rejected"


class ResponseTooLargeError(ResponseError):
    """
    The answer is larger than answers of the API can be. The call took effect.
    """


class LinkExpiredError(ResponseError):
    """
    Storage refused a link to a result, also a new one. The statement took effect.
    """


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

    def describe(self) -> str:
        """
        Name code, operation, status, request id and attempts.
        """
        facts = [f"{self.operation} answered {self.status}"]
        facts += [f"request id {self.request_id}"] if self.request_id else []
        facts += [f"{self.attempts} attempts in {self.elapsed_s:.1f} s"] if self.attempts > 1 else []
        return f"{self.error_code or type(self).__name__}: {self.message} ({', '.join(facts)})"


class BadRequestError(ApiError):
    """
    The server found the request malformed (400). Nothing happened.
    """


class InvalidParameterError(BadRequestError):
    """
    The server does not accept the value of a parameter. Nothing happened.
    """


class InvalidStateError(BadRequestError):
    """
    The thing is not in a state in which this can be done to it. Nothing happened.
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
    The thing named does not exist, or the caller may not see it (404). Nothing happened.
    """


class ConflictError(ApiError):
    """
    The request contradicts the state of the workspace (409). Nothing happened.
    """


class AlreadyExistsError(ConflictError):
    """
    Something of that name exists already (409); ``outcome`` is ``unknown`` when a lost attempt may have made it.
    """


class AbortedError(ConflictError):
    """
    The request was stopped by another one under way at the same time (409). Nothing happened.
    """


class CanceledError(ApiError):
    """
    The request was canceled at the server (499). Nothing happened.
    """


class RateLimitError(ApiError):
    """
    Too many requests (429), also after waiting. Nothing happened; safe to call again after ``retry_after_s``.
    """


class QuotaExceededError(RateLimitError):
    """
    A quota of the workspace is used up. Nothing happened, and waiting a little will not help.
    """


class ServerError(ApiError):
    """
    The server failed (5xx). Whether the request had its effect is unknown.
    """

    outcome: Outcome = "unknown"


class TemporarilyUnavailableError(ServerError):
    """
    The service or the workspace is away for a while (503). Whether the request had its effect is unknown.
    """


class GatewayTimeoutError(ServerError):
    """
    A server on the way gave up waiting (408, 504). Whether the request had its effect is unknown.
    """


class NotImplementedByServerError(ServerError):
    """
    This server does not have the operation (501). Nothing happened.
    """

    outcome: Outcome = "rejected"


class DataLossError(ApiError):
    """
    The server lost data or found it damaged. Never repeated; whether the request had its effect is unknown.
    """

    outcome: Outcome = "unknown"
