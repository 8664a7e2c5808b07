"""
What a failed attempt means: which error it is, and how far the request got.

Decided by exception type, status and error code. The text of a message decides once, where the server says no more.
"""

from __future__ import annotations

import json
import re
import ssl
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

import attrs
import requests
import urllib3
from urllib3.util.ssl_match_hostname import CertificateError

from lakewire.errors import (
    AlreadyExistsError,
    ApiError,
    BadRequestError,
    ConflictError,
    ConnectError,
    ConnectionLostError,
    DnsError,
    LakewireError,
    NetworkPolicyError,
    NotFoundError,
    PermissionDeniedError,
    ProxyError,
    QuotaExceededError,
    RateLimitError,
    ResponseError,
    ServerError,
    TlsError,
    UnauthenticatedError,
    one_line,
)
from lakewire.http.connection import Attempt
from lakewire.http.retry import Reach, parse_retry_after
from lakewire_api.runtime import Operation

__all__ = ["Failure", "broken_answer", "broken_link", "is_json", "refusal"]

_BY_STATUS: dict[int, type[ApiError]] = {
    400: BadRequestError,
    401: UnauthenticatedError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    429: RateLimitError,
}
_CODE_KINDS: dict[str, type[ApiError]] = {
    "QUOTA_EXCEEDED": QuotaExceededError,
    "REQUEST_LIMIT_EXCEEDED": RateLimitError,
    "RESOURCE_EXHAUSTED": RateLimitError,
}
_EXISTS_CODE = re.compile(r"(?:[A-Z]+_)*ALREADY_EXISTS")  # RESOURCE_…, CATALOG_…, TABLE_… and their like
_MISSING_CODES = {"RESOURCE_DOES_NOT_EXIST", "NOT_FOUND"}
# They answer a missing id with 400 and a code that means any bad argument: only the text tells the two apart.
_ID_OPERATIONS = {"jobs.get", "jobs.get_run", "jobs.get_run_output", "jobs.delete", "jobs.run_now", "clusters.get"}
_TRANSIENT_STATUS = {408, 500, 502, 503, 504}
_THROTTLE_CODES = {"REQUEST_LIMIT_EXCEEDED", "RESOURCE_EXHAUSTED"}
_FINAL_CODES = {"DATA_LOSS", "QUOTA_EXCEEDED"}
# With a Retry-After, the server's word that a 503 was not taken; believed on request only.
_UNAVAILABLE_CODES = {"TEMPORARILY_UNAVAILABLE", "SERVICE_UNDER_MAINTENANCE", "WORKSPACE_TEMPORARILY_UNAVAILABLE"}
# A 403 for a token that has run out differs from one for a missing privilege by its text only.
_TOKEN_TEXT = re.compile(
    r"invalid access token|token (?:is |has |was )?expired|expired (?:access )?token", re.IGNORECASE
)
_STATUS_IN_TUNNEL = re.compile(r"\b([45]\d\d)\b")  # http.client tells it in the text of an OSError only
_ANY = 1 << 30
_DNS_TRIES = 3
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
        lost = ConnectionLostError(f"{what}, the link broke before the answer was read")
        return Failure(error=lost, reach=Reach.MAYBE)
    if any(isinstance(e, urllib3.exceptions.NameResolutionError) for e in chain):
        unknown = DnsError(f"{host}: the name could not be resolved (DNS)")
        return Failure(error=unknown, reach=Reach.NOT_SENT, most=_DNS_TRIES)
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
    message = f"{operation.name} answered {status} with {len(body)} bytes of {one_line(kind, 60)} that are no JSON"
    error = ResponseError(message, outcome="unknown")
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
    kind = _kind(status, code)
    if operation.name in _ID_OPERATIONS and code == "INVALID_PARAMETER_VALUE" and "does not exist" in message:
        kind = NotFoundError
    stale_token = status == 401 or (status == 403 and bool(_TOKEN_TEXT.search(message)))
    retry_after = parse_retry_after(headers)
    refused = (UnauthenticatedError if stale_token else kind)(
        one_line(message) or f"no message, {len(body)} bytes of {one_line(headers.get('Content-Type', 'nothing'), 60)}",
        operation=operation.name,
        status=status,
        error_code=code,
        request_id=one_line(headers.get("x-request-id") or request_id, 100),
        retry_after_s=retry_after,
    )
    reach = _reach(status, code)
    if reach is Reach.FINAL:
        refused.outcome = "rejected"
    return Failure(
        error=refused,
        reach=reach,
        status=status,
        throttled=reach is Reach.REFUSED,
        retry_after_s=retry_after,
        declined=status == 503 and code in _UNAVAILABLE_CODES and retry_after is not None,
        token_refused=stale_token,
    )


def _redirected(operation: Operation, status: int, headers: Mapping[str, str]) -> Failure:
    """Name the host that a redirect points to and nothing else of it: its query may hold secrets."""
    target = urlsplit(headers.get("Location", ""))
    error: LakewireError = ResponseError(
        f"{operation.name} was redirected ({status}) to {one_line(target.hostname or 'the same host', 100)}, "
        "which is not followed",
        outcome="rejected",
    )
    if target.path == "/login.html" and "private-link-validation-error" in target.query:
        error = NetworkPolicyError("the workspace is reached through its private link only", status=status)
    return Failure(error=error, reach=Reach.FINAL, status=status)


def _proxy_failure(what: str, said: str) -> Failure:
    """Tell a proxy that wants credentials or forbids the host, which it will go on to do, from one that is down."""
    status = _STATUS_IN_TUNNEL.search(said)
    if status and status[1] == "407":
        return Failure(error=ProxyError(f"{what}: the proxy wants credentials (407)"), reach=Reach.FINAL)
    if status and status[1].startswith("4"):
        return Failure(error=ProxyError(f"{what}: the proxy refused ({status[1]})"), reach=Reach.FINAL)
    return Failure(error=ProxyError(f"{what}: no connection through the proxy"), reach=Reach.NOT_SENT)


def _reach(status: int, code: str) -> Reach:
    if code in _FINAL_CODES:
        return Reach.FINAL
    if status == 429 or code in _THROTTLE_CODES:
        return Reach.REFUSED
    if code == "ABORTED" and status == 409:
        return Reach.ABORTED
    return Reach.MAYBE if status in _TRANSIENT_STATUS else Reach.FINAL


def _kind(status: int, code: str) -> type[ApiError]:
    if code in _CODE_KINDS:
        return _CODE_KINDS[code]
    if _EXISTS_CODE.fullmatch(code) and status < 500:
        return AlreadyExistsError
    if code in _MISSING_CODES and status < 500:
        return NotFoundError
    return _BY_STATUS.get(status, ServerError if status >= 500 else ApiError)


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
