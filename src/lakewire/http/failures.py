"""
What a failed attempt means: which error it is, and how far the request got.

Decided by exception type, status and error code. Texts of messages count in a few cases, each with its reason below.
"""

from __future__ import annotations

import json
import re
import socket
import ssl
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

import attrs
import requests
import urllib3
from urllib3.util.ssl_match_hostname import CertificateError

from lakewire.errors import (
    AbortedError,
    AlreadyExistsError,
    ApiError,
    BadRequestError,
    CanceledError,
    ConflictError,
    ConnectError,
    ConnectionLostError,
    DataLossError,
    DnsError,
    GatewayTimeoutError,
    InvalidParameterError,
    InvalidStateError,
    LakewireError,
    NetworkPolicyError,
    NotFoundError,
    NotImplementedByServerError,
    PermissionDeniedError,
    ProxyAuthError,
    ProxyError,
    QuotaExceededError,
    RateLimitError,
    ReadTimeoutError,
    RedirectNotAllowedError,
    ServerError,
    TemporarilyUnavailableError,
    TlsError,
    UnauthenticatedError,
    UnexpectedResponseError,
    one_line,
)
from lakewire.http.attempt import Attempt
from lakewire.http.retry import Reach, parse_retry_after
from lakewire_runtime import Operation

__all__ = ["Failure", "broken_answer", "broken_link", "is_json", "refusal"]

# https://docs.databricks.com/api/workspace/introduction; databricks-sdk-py, errors/platform.py
_BY_STATUS: dict[int, type[ApiError]] = {
    400: BadRequestError,
    401: UnauthenticatedError,
    403: PermissionDeniedError,
    404: NotFoundError,
    408: GatewayTimeoutError,
    409: ConflictError,
    429: RateLimitError,
    499: CanceledError,
    501: NotImplementedByServerError,
    503: TemporarilyUnavailableError,
    504: GatewayTimeoutError,
}
_BY_CODE: dict[str, type[ApiError]] = {  # whatever the status
    "CANCELLED": CanceledError,
    "DATA_LOSS": DataLossError,
    "DEADLINE_EXCEEDED": GatewayTimeoutError,
    "INTERNAL_ERROR": ServerError,
    "NOT_IMPLEMENTED": NotImplementedByServerError,
    "QUOTA_EXCEEDED": QuotaExceededError,
    "REQUEST_LIMIT_EXCEEDED": RateLimitError,
    "RESOURCE_EXHAUSTED": RateLimitError,
    "SERVICE_UNDER_MAINTENANCE": TemporarilyUnavailableError,
    "TEMPORARILY_UNAVAILABLE": TemporarilyUnavailableError,
    "UNKNOWN": ServerError,
    "WORKSPACE_TEMPORARILY_UNAVAILABLE": TemporarilyUnavailableError,
}
_BY_CODE_BELOW_500: dict[str, type[ApiError]] = {  # the caller's fault, which a failed server does not settle
    "ABORTED": AbortedError,
    "INVALID_PARAMETER_VALUE": InvalidParameterError,
    "INVALID_STATE": InvalidStateError,
    "NOT_FOUND": NotFoundError,
    "PERMISSION_DENIED": PermissionDeniedError,
    "RESOURCE_DOES_NOT_EXIST": NotFoundError,
    "UNAUTHENTICATED": UnauthenticatedError,
}
_EXISTS_CODE = re.compile(r"(?:[A-Z]+_)*ALREADY_EXISTS")  # RESOURCE_…, CATALOG_…, TABLE_… and their like
# They answer a missing id with 400 and a code that means any bad argument: only the text tells the two apart.
# databricks-sdk-py, errors/overrides.py
_ID_OPERATIONS = {"jobs.get", "jobs.get_run", "jobs.get_run_output", "jobs.delete", "jobs.run_now", "clusters.get"}
_MISSING_TEXT = re.compile(r"does(?: not|n't) exist")
# A 400 that passes has no code of its own. The text makes it worth repeating; it never makes its class.
# databricks-sdk-py, _base_client.py: _is_retryable, without its "Unexpected error", which may be anything.
_PASSING_TEXTS = (
    "ClusterNotReadyException",
    "Please try again later",
    "RPC token bucket limit has been exceeded",
    "There is no worker environment with id",
    "Unknown worker environment",
    "UnknownWorkerEnvironmentException",
    "does not have any associated worker environments",
)
_RATE_TEXT = "exceeding rate limit"  # of INVALID_STATE: https://kb.databricks.com/jobs/job-rate-limit
_RATE_WAIT_S = 60.0
_REPEATED_STATUS = {500, 502, 503, 504}  # and the classes below; other 5xx do not pass
_SETTLED_STATUS = {401, 404, 429}  # say more than the codes they come with
_REACH: dict[type[ApiError], Reach] = {
    AbortedError: Reach.ABORTED,
    GatewayTimeoutError: Reach.MAYBE,
    RateLimitError: Reach.REFUSED,
    TemporarilyUnavailableError: Reach.MAYBE,
}
# With a Retry-After, the server's word that a 503 was not taken; believed on request only.
_UNAVAILABLE_CODES = {code for code, kind in _BY_CODE.items() if kind is TemporarilyUnavailableError}
# A 403 for a token that has run out differs from one for a missing privilege by its text only.
_TOKEN_TEXT = re.compile(
    r"invalid access token|token (?:is |has |was )?expired|expired (?:access )?token", re.IGNORECASE
)
_STATUS_IN_TUNNEL = re.compile(r"\b([45]\d\d)\b")  # http.client tells it in the text of an OSError only
_EXCERPT_BYTES = 200
_ANY = 1 << 30
_DNS_TRIES = 3
_SILENT_S = 4.0  # a resolver that took so long is not asked again: it has asked its own servers several times
_PARSE_TRIES = 2


@attrs.frozen(kw_only=True)
class Failure:
    """
    One failed attempt.

    Attributes:
        error: What is raised if it was the last one.
        reach: How far it got.
        most: Attempts that a failure of this kind is worth.
        declined: The server says that it did not take the request; whether that is believed is policy.
        token_refused: Another token may help.
    """

    error: LakewireError
    reach: Reach
    status: int = 0
    throttled: bool = False
    retry_after_s: float | None = None
    most: int = _ANY
    declined: bool = False
    token_refused: bool = False


def broken_link(error: Exception, host: str, attempt: Attempt) -> Failure:
    """
    Classify an exception of requests or urllib3: before the first byte went out, or after it.
    """
    chain = list(_chain(error))
    what = f"{host}: {type(chain[-1]).__name__}"
    if attempt.sent:
        silent = any(isinstance(e, TimeoutError | urllib3.exceptions.ReadTimeoutError) for e in chain)
        lost = (ReadTimeoutError if silent else ConnectionLostError)(
            f"{what}, the link broke before the answer was read"
        )
        return Failure(error=lost, reach=Reach.MAYBE)
    if any(isinstance(e, socket.gaierror) for e in chain):
        unknown = DnsError(f"{host}: the name could not be resolved (DNS)")
        return Failure(error=unknown, reach=Reach.NOT_SENT, most=_DNS_TRIES if attempt.dns_s < _SILENT_S else 1)
    if any(isinstance(e, requests.exceptions.ProxyError | urllib3.exceptions.ProxyError) for e in chain):
        return _proxy_failure(what, str(chain[-1]))
    if any(isinstance(e, ssl.SSLError | CertificateError) for e in chain) and not _is_cut_off(chain[-1]):
        return Failure(error=TlsError(f"{what}, no TLS connection that can be trusted"), reach=Reach.FINAL)
    return Failure(error=ConnectError(f"{what}, could not connect"), reach=Reach.NOT_SENT)


def broken_answer(operation: Operation, status: int, headers: Mapping[str, str], body: bytes) -> Failure:
    """
    Describe a 2xx that is not JSON where JSON was promised: a login page, a captive portal, a cut body.
    """
    kind = headers.get("Content-Type", "no content type")
    hint = "; a login page or a proxy may have answered" if "html" in kind else ""
    message = (
        f"{operation.name} answered {status} with {len(body)} bytes of {one_line(kind, 60)} that are no JSON{hint}"
    )
    error = UnexpectedResponseError(
        message, excerpt=one_line(body[:_EXCERPT_BYTES].decode(errors="replace"), _EXCERPT_BYTES)
    )
    return Failure(error=error, reach=Reach.MAYBE, status=status, most=_PARSE_TRIES)


def is_json(body: bytes) -> bool:
    """
    Tell whether *body* can be read as JSON at all: not cut, not nested without end, no number without end.
    """
    try:
        json.loads(body)
    except (ValueError, RecursionError):
        return False
    return True


def refusal(operation: Operation, status: int, headers: Mapping[str, str], body: bytes) -> Failure:
    """
    Build the error for an answer that is not 2xx.
    """
    if 300 <= status < 400:
        return _redirected(operation, status, headers)
    if status == 407:
        return _proxy_failure(operation.name, "407")
    code, message, request_id = _error_fields(body)
    kind = _kind(operation, status, code, message)
    reach, retry_after = _reach(kind, status, message), parse_retry_after(headers)
    if kind is InvalidStateError and _RATE_TEXT in message:
        reach, retry_after = Reach.REFUSED, max(retry_after or 0.0, _RATE_WAIT_S)
    refused = kind(
        one_line(message) or f"no message, {len(body)} bytes of {one_line(headers.get('Content-Type', 'nothing'), 60)}",
        operation=operation.name,
        status=status,
        error_code=code,
        request_id=one_line(headers.get("x-request-id") or request_id, 100),
        retry_after_s=retry_after,
        outcome="unknown" if kind is CanceledError and status >= 500 else None,
    )
    return Failure(
        error=refused,
        reach=reach,
        status=status,
        throttled=reach is Reach.REFUSED,
        retry_after_s=retry_after,
        declined=status == 503 and code in _UNAVAILABLE_CODES and retry_after is not None,
        token_refused=kind is UnauthenticatedError,
    )


def _redirected(operation: Operation, status: int, headers: Mapping[str, str]) -> Failure:
    """Name the host that a redirect points to and nothing else of it: its query may hold secrets."""
    try:
        target = urlsplit(headers.get("Location", ""))
    except ValueError:
        target = urlsplit("//a place that is no URL")
    error: LakewireError = RedirectNotAllowedError(
        f"{operation.name} was redirected ({status}) to {one_line(target.hostname or 'the same host', 100)}, "
        "which is not followed"
    )
    if target.path == "/login.html" and "private-link-validation-error" in target.query:
        error = NetworkPolicyError("the workspace is reached through its private link only", status=status)
    return Failure(error=error, reach=Reach.FINAL, status=status)


def _proxy_failure(what: str, said: str) -> Failure:
    """Tell a proxy that wants credentials or forbids the host, which it will go on to do, from one that is down."""
    status = _STATUS_IN_TUNNEL.search(said)
    if status and status[1] == "407":
        return Failure(error=ProxyAuthError(f"{what}: the proxy wants credentials (407)"), reach=Reach.FINAL)
    if status and status[1].startswith("4"):
        return Failure(error=ProxyError(f"{what}: the proxy refused ({status[1]})"), reach=Reach.FINAL)
    return Failure(error=ProxyError(f"{what}: no connection through the proxy"), reach=Reach.NOT_SENT)


def _kind(operation: Operation, status: int, code: str, message: str) -> type[ApiError]:
    """Decide by code where there is one that says more than the status."""
    if code in _BY_CODE:
        return _BY_CODE[code]
    if status >= 500 or status in _SETTLED_STATUS:
        return _BY_STATUS.get(status, ServerError)
    if status == 403 and _TOKEN_TEXT.search(message):
        return UnauthenticatedError
    if _EXISTS_CODE.fullmatch(code):
        return AlreadyExistsError
    kind = _BY_CODE_BELOW_500.get(code) or _BY_STATUS.get(status, ApiError)
    missing = kind is InvalidParameterError and operation.name in _ID_OPERATIONS and _MISSING_TEXT.search(message)
    return NotFoundError if missing else kind


def _reach(kind: type[ApiError], status: int, message: str) -> Reach:
    if kind is ServerError and (status in _REPEATED_STATUS or status < 500):
        return Reach.MAYBE
    if status == 400 and kind not in _REACH and any(text in message for text in _PASSING_TEXTS):
        return Reach.ABORTED
    return _REACH.get(kind, Reach.FINAL)


def _error_fields(body: bytes) -> tuple[str, str, str]:
    """Read code, message and request id from Databricks' error body, and SCIM's, whatever was sent instead."""
    try:
        fields: Any = json.loads(body)
    except (ValueError, RecursionError):
        return "", "", ""
    if not isinstance(fields, dict):
        return "", "", ""
    code = fields.get("error_code") or fields.get("scimType") or fields.get("error") or ""
    message = fields.get("message") or fields.get("detail") or fields.get("error_description") or ""
    details = fields.get("details")
    known: list[Any] = details if isinstance(details, list) else []
    request_ids = [detail["request_id"] for detail in known if isinstance(detail, dict) and "request_id" in detail]
    return one_line(str(code), 100), str(message), str(request_ids[0]) if request_ids else ""


def _chain(error: BaseException) -> Iterator[BaseException]:
    """Walk to what urllib3 or the socket said, beneath the wrappers."""
    seen: BaseException | None = error
    while seen is not None:
        yield seen
        inner = getattr(seen, "reason", None)
        found = [each for each in (inner, seen.__cause__, *seen.args) if isinstance(each, BaseException)]
        seen = found[0] if found else None


def _is_cut_off(error: BaseException) -> bool:
    """Tell a TLS handshake that broke off from one that was refused."""
    return isinstance(error, ssl.SSLEOFError | ConnectionError | TimeoutError)
