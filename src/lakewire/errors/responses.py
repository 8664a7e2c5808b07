"""
Errors made from responses: those that cannot be used, and those that refuse.
"""

from __future__ import annotations

from typing import Unpack

from lakewire_runtime import LakewireError, Outcome, ResponseError
from lakewire_runtime.errors import About


class UnexpectedResponseError(ResponseError):
    """
    A success that is not JSON: a login page, a captive portal, a cut body. Whether the request ran is unknown.

    Attributes:
        excerpt: The first 200 bytes of the body, in one line; never part of ``str()``.
    """

    outcome: Outcome = "unknown"

    def __init__(self, message: str, *, excerpt: str = "", **about: Unpack[About]) -> None:
        super().__init__(message, **about)
        self.excerpt = excerpt


class RedirectNotAllowedError(ResponseError):
    """
    The server redirected the request, which is not followed. Nothing happened.
    """

    outcome: Outcome = "rejected"


class ResponseTooLargeError(ResponseError):
    """
    The response is larger than responses of the API can be. The call took effect.
    """


class LinkExpiredError(ResponseError):
    """
    Storage refused a link to a result, also a new one. The statement took effect.
    """


class IncompleteResultError(ResponseError):
    """
    Fewer (or more) rows or bytes arrived than the server announced.
    """


class EmptyResultError(ResponseError):
    """
    The result has no row, and one was asked for. The statement took effect.
    """


class ResultTruncatedError(ResponseError):
    """
    The server cut the result at its own size limit. Ask for less, or pass ``row_limit`` to accept a cut.
    """


class ApiError(LakewireError):
    """
    The server refused or failed the request.

    Attributes:
        error_code: Databricks' code, as in ``RESOURCE_DOES_NOT_EXIST``; empty when the server gave none.
    """

    outcome: Outcome = "rejected"

    def __init__(self, message: str, *, error_code: str = "", **about: Unpack[About]) -> None:
        super().__init__(message, **about)
        self.error_code = error_code

    def describe(self) -> str:
        """
        Return the message between the code and the facts of the call.
        """
        facts = [f"{self.operation} responded {self.status}"]
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
    The service or the workspace is not available for a while (503). Whether the request had its effect is unknown.
    """


class GatewayTimeoutError(ServerError):
    """
    A server on the way timed out (408, 504). Whether the request had its effect is unknown.
    """


class NotImplementedByServerError(ServerError):
    """
    This server does not have the operation (501). Nothing happened.
    """

    outcome: Outcome = "rejected"


class DataLossError(ApiError):
    """
    The server lost data or found it damaged. Never retried; whether the request had its effect is unknown.
    """

    outcome: Outcome = "unknown"
