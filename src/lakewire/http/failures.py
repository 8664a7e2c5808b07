"""
What a failed attempt means: which error it becomes, and how far the request got.

Decided by exception type, status and error code; by the text of a message in a few cases, each with its reason below.
"""

from __future__ import annotations

import json
import re
import socket
import ssl
from collections.abc import Iterator, Mapping
from typing import Any, Unpack
from urllib.parse import urlsplit

import attrs
import requests
import urllib3
from urllib3.util.ssl_match_hostname import CertificateError

from lakewire import errors
from lakewire.errors import ApiError, LakewireError, Outcome, one_line
from lakewire.http.attempt import Attempt
from lakewire.http.retry import Reach, parse_retry_after
from lakewire.http.socks_connection import SocksRefusedError
from lakewire_runtime import Operation
from lakewire_runtime.errors import About

__all__ = [
    "LINK_ERRORS", "AttemptFailed", "Failure", "broken_link", "broken_storage_link", "is_json", "refusal", "unusable",
]  # fmt: skip

LINK_ERRORS = (requests.RequestException, urllib3.exceptions.HTTPError, OSError)
"""What requests, urllib3 and sockets raise when a connection cannot be made or breaks."""

_QUOTA_CODE = "QUOTA_EXCEEDED"
# https://docs.databricks.com/api/workspace/introduction; databricks-sdk-py, errors/platform.py
_BY_STATUS: dict[int, type[ApiError]] = {
    400: errors.BadRequestError,
    401: errors.UnauthenticatedError,
    403: errors.PermissionDeniedError,
    404: errors.NotFoundError,
    408: errors.GatewayTimeoutError,
    409: errors.ConflictError,
    429: errors.RateLimitError,
    499: errors.CanceledError,
    501: errors.NotImplementedByServerError,
    503: errors.TemporarilyUnavailableError,
    504: errors.GatewayTimeoutError,
}
_BY_CODE: dict[str, type[ApiError]] = {  # whatever the status
    "CANCELLED": errors.CanceledError,
    "DATA_LOSS": errors.DataLossError,
    "DEADLINE_EXCEEDED": errors.GatewayTimeoutError,
    "INTERNAL_ERROR": errors.ServerError,
    "NOT_IMPLEMENTED": errors.NotImplementedByServerError,
    _QUOTA_CODE: errors.QuotaExceededError,
    "REQUEST_LIMIT_EXCEEDED": errors.RateLimitError,
    "RESOURCE_EXHAUSTED": errors.RateLimitError,
    "SERVICE_UNDER_MAINTENANCE": errors.TemporarilyUnavailableError,
    "TEMPORARILY_UNAVAILABLE": errors.TemporarilyUnavailableError,
    "UNKNOWN": errors.ServerError,
    "WORKSPACE_TEMPORARILY_UNAVAILABLE": errors.TemporarilyUnavailableError,
}
_BY_CODE_BELOW_500: dict[str, type[ApiError]] = {  # the caller's fault, of which a 5xx says nothing
    "ABORTED": errors.AbortedError,
    "INVALID_PARAMETER_VALUE": errors.InvalidParameterError,
    "INVALID_STATE": errors.InvalidStateError,
    "NOT_FOUND": errors.NotFoundError,
    "PERMISSION_DENIED": errors.PermissionDeniedError,
    "RESOURCE_DOES_NOT_EXIST": errors.NotFoundError,
    "UNAUTHENTICATED": errors.UnauthenticatedError,
}
_EXISTS_CODE = re.compile(r"(?:[A-Z]+_)*ALREADY_EXISTS|AlreadyExistsException")  # RESOURCE_…, TABLE_… and their like
# They report a missing id as 400 with the code of any bad argument: only the text distinguishes the two.
# databricks-sdk-py, errors/overrides.py
_ID_OPERATIONS = {"jobs.get", "jobs.get_run", "jobs.get_run_output", "jobs.delete", "jobs.run_now", "clusters.get"}
_MISSING_TEXT = re.compile(r"does(?: not|n't) exist")
# A transient 400 has no code of its own. The text makes it worth a retry; it never decides the class.
# databricks-sdk-py, _base_client.py: _is_retryable, without its "Unexpected error", which may be anything.
_TRANSIENT_TEXTS = (
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
_TRANSIENT_STATUS = {500, 502, 503, 504}  # and the classes below; other 5xx are permanent
_SETTLED_STATUS = {401, 404, 429}  # say more than the codes they come with
_REACH: dict[type[ApiError], Reach] = {
    errors.AbortedError: Reach.ABORTED,
    errors.GatewayTimeoutError: Reach.MAYBE,
    errors.RateLimitError: Reach.REFUSED,
    errors.TemporarilyUnavailableError: Reach.MAYBE,
}
# With a Retry-After, the server says by these that a 503 was not taken; believed on request only.
_UNAVAILABLE_CODES = {code for code, kind in _BY_CODE.items() if kind is errors.TemporarilyUnavailableError}
# A 403 for an expired token differs from one for a missing privilege by its text only; spellings with their sources.
_TOKEN_TEXTS = (
    "invalid access token",  # https://kb.databricks.com/jobs/job-fails-invalid-access-token
    "invalid token",  # of personal access tokens that were revoked
    "token is expired",  # https://github.com/databrickslabs/splunk-integration/issues/55
    "token has expired",
    "token was expired",
    "token expired",  # "Token is expiring within 30 seconds. (token expired)": databricks-vscode issue 583
    "token is expiring",
    "expired token",
    "expired access token",
    "lifetime validation failed",  # Entra's IDX10223 and AADSTS500133
)
_JWT_TEXTS = ("expiredjwtexception", "jwt expired", "jwt has expired", "jwt is expired")  # as 400 too: issue 55 above
_ENDED_TEXTS = {403: _TOKEN_TEXTS + _JWT_TEXTS, 400: _JWT_TEXTS}
_STATUS_IN_TUNNEL = re.compile(r"\b([45]\d\d)\b")  # http.client gives it in the text of an OSError only
_PROXY_SETTINGS = "proxy or HTTPS_PROXY"
_UNREACHED = {errors.ConnectError, errors.DnsError}
_STORAGE_SETTINGS = f"the client itself has to reach it, directly or through {_PROXY_SETTINGS}"
_UNKNOWN_ISSUER = {18, 19, 20, 21}  # X509_V_ERR_…: https://docs.openssl.org/master/man3/X509_STORE_CTX_get_error
_CERTIFICATE_ALERTS = {  # that the server sends about the certificate of its client
    "TLSV13_ALERT_CERTIFICATE_REQUIRED",
    "TLSV1_ALERT_UNKNOWN_CA",
    "SSLV3_ALERT_BAD_CERTIFICATE",
    "SSLV3_ALERT_CERTIFICATE_EXPIRED",
    "SSLV3_ALERT_CERTIFICATE_REVOKED",
    "SSLV3_ALERT_CERTIFICATE_UNKNOWN",
    "SSLV3_ALERT_UNSUPPORTED_CERTIFICATE",
}
_TLS_HINTS = {
    "SSLV3_ALERT_HANDSHAKE_FAILURE": "; the server may ask for a client_certificate",
    "TLSV1_ALERT_PROTOCOL_VERSION": ": the server speaks nothing from TLS 1.2 on",
    "UNSUPPORTED_PROTOCOL": ": the server speaks nothing from TLS 1.2 on",
    "WRONG_VERSION_NUMBER": ": what responds there does not speak TLS",
}
_EXCERPT_BYTES = 200
_ANY = 1 << 30
_DNS_TRIES = 3
_SILENT_S = 4.0  # a resolver that took so long has asked its own servers several times
_PARSE_TRIES = 2


@attrs.frozen(kw_only=True)
class Failure:
    """
    One failed attempt, as long as it is open whether a retry follows.

    Attributes:
        kind: Class of the error it becomes when none follows.
        message: Text of that error.
        reach: How far the request got.
        status: HTTP status; 0 without a response.
        request_id: Of the response.
        given: Arguments of *kind* besides those of every error.
        outcome: Where it is not that of *kind*.
        throttled: The server asked to send more slowly.
        retry_after_s: Seconds the server asked to wait.
        most: Attempts that a failure of this kind is worth.
        declined: The server says that it did not take the request; whether that is believed is policy.
        token_refused: Another token may help.
    """

    kind: type[LakewireError]
    message: str
    reach: Reach
    status: int = 0
    request_id: str = ""
    given: Mapping[str, Any] = attrs.field(factory=dict[str, Any])
    outcome: Outcome | None = None
    throttled: bool = False
    retry_after_s: float | None = None
    most: int = _ANY
    declined: bool = False
    token_refused: bool = False

    @property
    def reason(self) -> str:
        """
        The status, else the class of the error: for logs and the history of a call.
        """
        return str(self.status or self.kind.__name__)

    def error(self, **about: Unpack[About]) -> LakewireError:
        """
        Build the error.
        """
        arguments: dict[str, Any] = {"outcome": self.outcome, **about, **self.given}
        return self.kind(self.message, **arguments)


class AttemptFailed(Exception):  # noqa: N818  # it is no error yet
    """
    Ends an attempt. What it becomes is decided by the retry rule of the call, then by the call itself.
    """

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure.message)
        self.failure = failure


def broken_link(error: Exception, host: str, attempt: Attempt, *, known: bool = False) -> Failure:
    """
    Classify an exception of requests or urllib3: before the first byte was sent, or after it.

    Args:
        error: What was raised.
        host: For the message.
        attempt: Whether anything was sent, and how long the name took.
        known: The host has responded before, so that its name is no typing error.
    """
    chain = list(_chain(error))
    what = f"{host}: {type(chain[-1]).__name__}"
    if (alert := _alert(chain[-1])) in _CERTIFICATE_ALERTS:  # in TLS 1.3 also after the request was sent, and unread
        message = f"{what}, the server accepts no client without another certificate: client_certificate, client_key"
        return Failure(kind=errors.TlsError, message=message, reach=Reach.FINAL, outcome="not_sent")
    if attempt.sent:
        silent = any(isinstance(e, TimeoutError | urllib3.exceptions.ReadTimeoutError) for e in chain)
        kind = errors.ReadTimeoutError if silent else errors.ConnectionLostError
        message = f"{what}, the connection broke before the response was read"
        return Failure(kind=kind, message=message, reach=Reach.MAYBE)
    proxied = any(isinstance(e, requests.exceptions.ProxyError | urllib3.exceptions.ProxyError) for e in chain)
    if any(isinstance(e, socket.gaierror) for e in chain):
        most = _ANY if known else _DNS_TRIES if attempt.dns_s < _SILENT_S else 1
        of_proxy = f" of its proxy ({_PROXY_SETTINGS})" if proxied else ""
        message = f"{host}: the name{of_proxy} could not be resolved (DNS)"
        unresolved = errors.ProxyError if proxied else errors.DnsError
        return Failure(kind=unresolved, message=message, reach=Reach.NOT_SENT, most=most)
    if proxied:
        return _proxy_failure(what, chain[-1])
    if any(isinstance(e, ssl.SSLError | CertificateError) for e in chain) and not _is_cut_off(chain[-1]):
        message = f"{what}, no TLS connection that can be trusted{_why_not(chain[-1], alert)}"
        return Failure(kind=errors.TlsError, message=message, reach=Reach.FINAL)
    return Failure(kind=errors.ConnectError, message=f"{what}, could not connect", reach=Reach.NOT_SENT)


def broken_storage_link(error: Exception, url: str, attempt: Attempt) -> Failure:
    """
    Classify an exception of a request to a link; of the link, the message has the host and nothing else.
    """
    failure = broken_link(error, f"storage {one_line(urlsplit(url).hostname or '', 100)}", attempt)
    hint = f"; {_STORAGE_SETTINGS}" if failure.kind in _UNREACHED else ""
    return attrs.evolve(failure, message=f"{failure.message}{hint}")


def unusable(operation: Operation, status: int, headers: Mapping[str, str], body: bytes) -> Failure:
    """
    Describe a 2xx that is not JSON where JSON was promised: a login page, a captive portal, a cut body.
    """
    media_type = headers.get("Content-Type", "no content type")
    hint = "; it may come from a login page or a proxy" if "html" in media_type else ""
    return Failure(
        kind=errors.UnexpectedResponseError,
        message=f"{operation.name}: the response {status} has {len(body)} bytes of {one_line(media_type, 60)} "
        f"that are not JSON{hint}",
        given={"excerpt": one_line(body[:_EXCERPT_BYTES].decode(errors="replace"), _EXCERPT_BYTES)},
        reach=Reach.MAYBE,
        status=status,
        most=_PARSE_TRIES,
    )


def is_json(body: bytes) -> bool:
    """
    Return whether *body* can be read as JSON at all: not cut, not nested or a number beyond what Python reads.
    """
    try:
        json.loads(body)
    except (ValueError, RecursionError):
        return False
    return True


def refusal(operation: Operation, status: int, headers: Mapping[str, str], body: bytes) -> Failure:
    """
    Describe a response that is not 2xx.
    """
    if 300 <= status < 400:
        return _redirected(operation, status, headers)
    if status == 407:
        return _proxy_failure(operation.name, OSError("407"))
    code, message, request_id = _error_fields(body)
    kind = _kind(operation, status, code, message)
    reach, retry_after = _reach(kind, status, message), parse_retry_after(headers)
    if kind is errors.InvalidStateError and _RATE_TEXT in message:
        reach, retry_after = Reach.REFUSED, max(retry_after or 0.0, _RATE_WAIT_S)
    media_type = one_line(headers.get("Content-Type", "nothing"), 60)
    return Failure(
        kind=kind,
        message=one_line(message) or f"no message, {len(body)} bytes of {media_type}",
        given={"error_code": code},
        outcome="unknown" if kind is errors.CanceledError and status >= 500 else None,
        reach=reach,
        status=status,
        request_id=one_line(headers.get("x-request-id") or request_id, 100),
        throttled=reach is Reach.REFUSED,
        retry_after_s=retry_after,
        declined=status == 503 and code in _UNAVAILABLE_CODES and retry_after is not None,
        token_refused=kind is errors.UnauthenticatedError,
    )


def _redirected(operation: Operation, status: int, headers: Mapping[str, str]) -> Failure:
    """Name the host that a redirect points to and nothing else of it: its query may hold secrets."""
    try:
        target = urlsplit(headers.get("Location", ""))
    except ValueError:
        target = urlsplit("//not a URL")
    kind: type[LakewireError] = errors.RedirectNotAllowedError
    host = one_line(target.hostname or "the same host", 100)
    message = f"{operation.name} was redirected ({status}) to {host}, which is not followed"
    if target.path == "/login.html" and "private-link-validation-error" in target.query:
        kind, message = errors.NetworkPolicyError, "the workspace is reached through its private link only"
    return Failure(kind=kind, message=message, reach=Reach.FINAL, status=status)


def _proxy_failure(what: str, error: BaseException) -> Failure:
    """Separate a proxy that wants credentials or forbids the host, which is permanent, from one that is down."""
    found = _STATUS_IN_TUNNEL.search(str(error))
    status = error.status if isinstance(error, SocksRefusedError) else found[1] if found else ""
    kind, message, reach = errors.ProxyError, f"{what}: no connection through the proxy", Reach.NOT_SENT
    if status == "407":
        kind, message, reach = errors.ProxyAuthError, f"{what}: the proxy wants credentials (407)", Reach.FINAL
    elif status.startswith("4"):
        message, reach = f"{what}: the proxy refused ({status})", Reach.FINAL
    return Failure(kind=kind, message=f"{message}; it is that of {_PROXY_SETTINGS}", reach=reach)


def _alert(error: BaseException) -> str:
    return getattr(error, "reason", None) or "" if isinstance(error, ssl.SSLError) else ""


def _why_not(error: BaseException, alert: str) -> str:
    """Say which setting helps, where one does: by OpenSSL's codes."""
    if isinstance(error, ssl.SSLCertVerificationError):
        hint = "; give its authority by ca_bundle or REQUESTS_CA_BUNDLE"
        text = one_line(getattr(error, "verify_message", ""), 100)
        return f": {text}{hint if getattr(error, 'verify_code', 0) in _UNKNOWN_ISSUER else ''}" if text else ""
    return _TLS_HINTS.get(alert, "")


def _kind(operation: Operation, status: int, code: str, message: str) -> type[ApiError]:
    """Decide by code where there is one that says more than the status."""
    if code in _BY_CODE and (status != 429 or code == _QUOTA_CODE):  # a 429 was not taken, whatever its code
        return _BY_CODE[code]
    if status >= 500 or status in _SETTLED_STATUS:
        return _BY_STATUS.get(status, errors.ServerError)
    if any(text in message.lower() for text in _ENDED_TEXTS.get(status, ())):
        return errors.UnauthenticatedError
    if _EXISTS_CODE.fullmatch(code):
        return errors.AlreadyExistsError
    kind = _BY_CODE_BELOW_500.get(code) or _BY_STATUS.get(status, ApiError)
    if kind is errors.InvalidParameterError and operation.name in _ID_OPERATIONS and _MISSING_TEXT.search(message):
        return errors.NotFoundError
    return kind


def _reach(kind: type[ApiError], status: int, message: str) -> Reach:
    if kind is errors.ServerError and (status in _TRANSIENT_STATUS or status < 500):
        return Reach.MAYBE
    if status == 400 and kind not in _REACH and any(text in message for text in _TRANSIENT_TEXTS):
        return Reach.ABORTED
    return _REACH.get(kind, Reach.FINAL)


def _error_fields(body: bytes) -> tuple[str, str, str]:
    """Read code, message and request id from Databricks' error body, from SCIM's or that of tables, or from none."""
    try:
        fields: Any = json.loads(body)
    except (ValueError, RecursionError):
        return "", "", ""
    if not isinstance(fields, dict):
        return "", "", ""
    if isinstance(inner := fields.get("error"), dict):  # as the APIs for clients of Delta and Iceberg have it
        return one_line(str(inner.get("type") or ""), 100), str(inner.get("message") or ""), ""
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
    """Return whether a TLS handshake broke off, rather than being refused."""
    return isinstance(error, ssl.SSLEOFError | ConnectionError | TimeoutError)
