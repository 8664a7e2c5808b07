"""
What a failed attempt means: which error it is, and how far the request got.

Decided by exception type, status and error code. The text of a message decides once, where the server says no more.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

import attrs
import requests
import urllib3

from lakewire.errors import (
    AlreadyExistsError,
    ApiError,
    BadRequestError,
    ConflictError,
    ConnectError,
    ConnectionLostError,
    LakewireError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    ResponseError,
    ServerError,
    TlsError,
    UnauthenticatedError,
    one_line,
)
from lakewire.http.retry import Reach, parse_retry_after
from lakewire_api.runtime import Operation

__all__ = ["Failure", "broken_answer", "broken_link", "refusal"]

_BY_STATUS: dict[int, type[ApiError]] = {
    400: BadRequestError,
    401: UnauthenticatedError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    429: RateLimitError,
}
_EXISTS_CODE = re.compile(r"(?:[A-Z]+_)*ALREADY_EXISTS")  # RESOURCE_…, CATALOG_…, TABLE_… and their like
_MISSING_CODES = {"RESOURCE_DOES_NOT_EXIST", "NOT_FOUND"}
# They answer a missing id with 400 and a code that means any bad argument: only the text tells the two apart.
_ID_OPERATIONS = {"jobs.get", "jobs.get_run", "jobs.get_run_output", "jobs.delete", "jobs.run_now", "clusters.get"}
_TRANSIENT_STATUS = {408, 500, 502, 503, 504}


@attrs.frozen(kw_only=True)
class Failure:
    """
    One failed attempt.
    """

    error: LakewireError
    reach: Reach
    status: int = 0
    throttled: bool = False
    retry_after_s: float | None = None


def broken_link(error: Exception, host: str) -> Failure:
    """
    Classify an exception of requests or urllib3: before the first byte went out, or after it.
    """
    cause = _innermost(error)
    what = f"{host}: {type(cause).__name__}"
    if isinstance(error, requests.exceptions.SSLError):
        return Failure(error=TlsError(f"{what}, the certificate was refused"), reach=Reach.FINAL)
    if isinstance(error, requests.exceptions.ProxyError):
        return Failure(error=ConnectError(f"{what}, the proxy refused"), reach=Reach.NOT_SENT)
    if isinstance(error, requests.exceptions.ConnectTimeout) or isinstance(
        cause, urllib3.exceptions.NewConnectionError
    ):
        return Failure(error=ConnectError(f"{what}, could not connect"), reach=Reach.NOT_SENT)
    return Failure(error=ConnectionLostError(f"{what}, the link broke before the answer was read"), reach=Reach.MAYBE)


def broken_answer(operation: Operation, status: int, headers: Mapping[str, str]) -> Failure:
    """
    Describe a 2xx that is not JSON where JSON was promised: a login page, a captive portal, a cut body.
    """
    kind = headers.get("Content-Type", "no content type")
    message = f"{operation.name} answered {status} with {one_line(kind, 60)} that is not the JSON it promises"
    return Failure(error=ResponseError(message, outcome="unknown"), reach=Reach.MAYBE, status=status)


def refusal(operation: Operation, status: int, headers: Mapping[str, str], body: bytes) -> Failure:
    """
    Build the error for an answer that is not 2xx.
    """
    if 300 <= status < 400:
        error = ResponseError(f"{operation.name} was redirected ({status}), which is not followed", outcome="rejected")
        return Failure(error=error, reach=Reach.FINAL, status=status)
    code, message = _error_fields(body)
    kind = _kind(status, code)
    if operation.name in _ID_OPERATIONS and code == "INVALID_PARAMETER_VALUE" and "does not exist" in message:
        kind = NotFoundError
    retry_after = parse_retry_after(headers)
    refused = kind(
        one_line(message) or f"no message, {len(body)} bytes of {one_line(headers.get('Content-Type', 'nothing'), 60)}",
        operation=operation.name,
        status=status,
        error_code=code,
        request_id=one_line(headers.get("x-request-id", ""), 100),
        retry_after_s=retry_after,
    )
    return Failure(
        error=refused, reach=_reach(status), status=status, throttled=status == 429, retry_after_s=retry_after
    )


def _reach(status: int) -> Reach:
    if status == 429:
        return Reach.REFUSED
    return Reach.MAYBE if status in _TRANSIENT_STATUS else Reach.FINAL


def _kind(status: int, code: str) -> type[ApiError]:
    if _EXISTS_CODE.fullmatch(code) and status < 500:
        return AlreadyExistsError
    if code in _MISSING_CODES and status < 500:
        return NotFoundError
    return _BY_STATUS.get(status, ServerError if status >= 500 else ApiError)


def _error_fields(body: bytes) -> tuple[str, str]:
    """Read Databricks' error body, and SCIM's, whatever else was sent instead."""
    try:
        fields: Any = json.loads(body)
    except (ValueError, RecursionError):
        return "", ""
    if not isinstance(fields, dict):
        return "", ""
    code = fields.get("error_code") or fields.get("scimType") or fields.get("error") or ""
    message = fields.get("message") or fields.get("detail") or fields.get("error_description") or ""
    return one_line(str(code), 100), str(message)


def _innermost(error: BaseException) -> BaseException:
    """Find what urllib3 or the socket said, beneath the wrappers."""
    seen: BaseException = error
    while True:
        reason = getattr(seen, "reason", None) or (seen.args[0] if seen.args else None)
        if not isinstance(reason, BaseException):
            return seen
        seen = reason
