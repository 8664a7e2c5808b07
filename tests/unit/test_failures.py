"""Which error a refusal becomes, and how far the request is taken to have got: without a socket."""

import json
import pickle

import pytest

from lakewire import errors
from lakewire.http.failures import is_json, refusal, unusable
from lakewire.http.retry import Reach
from lakewire.sql.failures import failed
from lakewire_runtime import Operation

GET = Operation(name="tests.get", method="GET", path="/x", returns=dict)
JOB = Operation(name="jobs.get", method="GET", path="/x", returns=dict)
CODES = ["CANCELLED", "DATA_LOSS", "INTERNAL_ERROR", "TEMPORARILY_UNAVAILABLE", "UNKNOWN", "NOT_IMPLEMENTED", "NEW"]
HEADERS = {"Content-Type": "application/json", "x-request-id": "r-1"}


def refused(status, code="", message="m", headers=HEADERS, operation=GET):
    return refusal(operation, status, headers, f'{{"error_code": "{code}", "message": "{message}"}}'.encode())


@pytest.mark.parametrize(
    ("status", "code", "kind", "reach", "outcome"),
    [
        (400, "", errors.BadRequestError, Reach.FINAL, "rejected"),
        (400, "BAD_REQUEST", errors.BadRequestError, Reach.FINAL, "rejected"),
        (400, "MALFORMED_REQUEST", errors.BadRequestError, Reach.FINAL, "rejected"),
        (400, "INVALID_PARAMETER_VALUE", errors.InvalidParameterError, Reach.FINAL, "rejected"),
        (400, "INVALID_STATE", errors.InvalidStateError, Reach.FINAL, "rejected"),
        (409, "INVALID_STATE", errors.InvalidStateError, Reach.FINAL, "rejected"),
        (401, "", errors.UnauthenticatedError, Reach.FINAL, "rejected"),
        (401, "UNAUTHENTICATED", errors.UnauthenticatedError, Reach.FINAL, "rejected"),
        (401, "PERMISSION_DENIED", errors.UnauthenticatedError, Reach.FINAL, "rejected"),
        (403, "UNAUTHENTICATED", errors.UnauthenticatedError, Reach.FINAL, "rejected"),
        (403, "", errors.PermissionDeniedError, Reach.FINAL, "rejected"),
        (403, "PERMISSION_DENIED", errors.PermissionDeniedError, Reach.FINAL, "rejected"),
        (400, "PERMISSION_DENIED", errors.PermissionDeniedError, Reach.FINAL, "rejected"),
        (404, "", errors.NotFoundError, Reach.FINAL, "rejected"),
        (404, "NOT_FOUND", errors.NotFoundError, Reach.FINAL, "rejected"),
        (404, "INVALID_PARAMETER_VALUE", errors.NotFoundError, Reach.FINAL, "rejected"),
        (400, "RESOURCE_DOES_NOT_EXIST", errors.NotFoundError, Reach.FINAL, "rejected"),
        (500, "RESOURCE_DOES_NOT_EXIST", errors.ServerError, Reach.MAYBE, "unknown"),
        (408, "", errors.GatewayTimeoutError, Reach.MAYBE, "unknown"),
        (409, "RESOURCE_CONFLICT", errors.ConflictError, Reach.FINAL, "rejected"),
        (409, "ABORTED", errors.AbortedError, Reach.ABORTED, "rejected"),
        (409, "RESOURCE_ALREADY_EXISTS", errors.AlreadyExistsError, Reach.FINAL, "rejected"),
        (409, "ALREADY_EXISTS", errors.AlreadyExistsError, Reach.FINAL, "rejected"),
        (400, "ALREADY_EXISTS", errors.AlreadyExistsError, Reach.FINAL, "rejected"),
        (409, "AlreadyExistsException", errors.AlreadyExistsError, Reach.FINAL, "rejected"),
        (500, "CATALOG_ALREADY_EXISTS", errors.ServerError, Reach.MAYBE, "unknown"),
        (400, "NOT_ALREADY_EXISTS_NOW", errors.BadRequestError, Reach.FINAL, "rejected"),
        (412, "", errors.ApiError, Reach.FINAL, "rejected"),
        (413, "", errors.ApiError, Reach.FINAL, "rejected"),
        (418, "NEW_CODE", errors.ApiError, Reach.FINAL, "rejected"),
        (429, "REQUEST_LIMIT_EXCEEDED", errors.RateLimitError, Reach.REFUSED, "rejected"),
        (429, "", errors.RateLimitError, Reach.REFUSED, "rejected"),
        (429, "INVALID_STATE", errors.RateLimitError, Reach.REFUSED, "rejected"),
        *[(429, code, errors.RateLimitError, Reach.REFUSED, "rejected") for code in CODES],
        (400, "RESOURCE_EXHAUSTED", errors.RateLimitError, Reach.REFUSED, "rejected"),
        (400, "REQUEST_LIMIT_EXCEEDED", errors.RateLimitError, Reach.REFUSED, "rejected"),
        (429, "QUOTA_EXCEEDED", errors.QuotaExceededError, Reach.FINAL, "rejected"),
        (499, "", errors.CanceledError, Reach.FINAL, "rejected"),
        (400, "CANCELLED", errors.CanceledError, Reach.FINAL, "rejected"),
        (500, "CANCELLED", errors.CanceledError, Reach.FINAL, "unknown"),
        (500, "", errors.ServerError, Reach.MAYBE, "unknown"),
        (500, "INTERNAL_ERROR", errors.ServerError, Reach.MAYBE, "unknown"),
        (400, "INTERNAL_ERROR", errors.ServerError, Reach.MAYBE, "unknown"),
        (500, "UNKNOWN", errors.ServerError, Reach.MAYBE, "unknown"),
        (501, "", errors.NotImplementedByServerError, Reach.FINAL, "rejected"),
        (500, "NOT_IMPLEMENTED", errors.NotImplementedByServerError, Reach.FINAL, "rejected"),
        (502, "", errors.ServerError, Reach.MAYBE, "unknown"),
        (503, "", errors.TemporarilyUnavailableError, Reach.MAYBE, "unknown"),
        (503, "INTERNAL_ERROR", errors.ServerError, Reach.MAYBE, "unknown"),
        (500, "TEMPORARILY_UNAVAILABLE", errors.TemporarilyUnavailableError, Reach.MAYBE, "unknown"),
        (400, "TEMPORARILY_UNAVAILABLE", errors.TemporarilyUnavailableError, Reach.MAYBE, "unknown"),
        (503, "SERVICE_UNDER_MAINTENANCE", errors.TemporarilyUnavailableError, Reach.MAYBE, "unknown"),
        (503, "WORKSPACE_TEMPORARILY_UNAVAILABLE", errors.TemporarilyUnavailableError, Reach.MAYBE, "unknown"),
        (504, "", errors.GatewayTimeoutError, Reach.MAYBE, "unknown"),
        (500, "DEADLINE_EXCEEDED", errors.GatewayTimeoutError, Reach.MAYBE, "unknown"),
        (505, "", errors.ServerError, Reach.FINAL, "unknown"),
        (500, "DATA_LOSS", errors.DataLossError, Reach.FINAL, "unknown"),
    ],
)
def test_status_and_code_decide(status, code, kind, reach, outcome):
    """Class, reach and outcome of each refusal, with the server's facts on the error."""
    failure = refused(status, code)
    error = failure.error()

    assert (kind, reach, outcome, status) == (type(error), failure.reach, error.outcome, failure.status)
    assert (code, "r-1", "m") == (error.error_code, failure.request_id, error.message)
    assert (reach is Reach.REFUSED) == failure.throttled
    assert (kind is errors.UnauthenticatedError) == failure.token_refused
    assert failure.most > 1000


@pytest.mark.parametrize(
    "text",
    [
        "RPC token bucket limit has been exceeded",
        "Timed out. Please try again later or try a faster operation.",
        "ClusterNotReadyException: not yet",
        "com.databricks.backend.manager.util.UnknownWorkerEnvironmentException",
        "Cluster 7 does not have any associated worker environments",
        "There is no worker environment with id 7",
        "Unknown worker environment 7",
    ],
)
def test_a_400_that_passes_is_told_by_its_text(text):
    """Its text makes what may be repeated worth repeating; class and outcome stay those of a 400."""
    failure = refused(400, "BAD_REQUEST", text)

    assert (errors.BadRequestError, Reach.ABORTED, "rejected", False) == (
        type(failure.error()),
        failure.reach,
        failure.error().outcome,
        failure.throttled,
    )
    assert Reach.FINAL is refused(404, "NOT_FOUND", text).reach
    assert Reach.REFUSED is refused(400, "RESOURCE_EXHAUSTED", text).reach


@pytest.mark.parametrize("text", ["Unexpected error", "rpc TOKEN bucket", "m"])
def test_other_words_of_a_400_decide_nothing(text):
    """A message that fits any failure is no reason to retry."""
    assert Reach.FINAL is refused(400, "BAD_REQUEST", text).reach


@pytest.mark.parametrize(("headers", "wait"), [({}, 60), ({"Retry-After": "5"}, 60), ({"Retry-After": "90"}, 90)])
def test_the_rate_limit_of_jobs_waits_a_minute(headers, wait):
    """The server says it with INVALID_STATE and its text; nothing was started, so anything may be retried."""
    failure = refused(400, "INVALID_STATE", "Job 7 is exceeding rate limit", headers)

    assert (errors.InvalidStateError, Reach.REFUSED, True) == (type(failure.error()), failure.reach, failure.throttled)
    assert wait == failure.retry_after_s
    assert Reach.FINAL is refused(400, "BAD_REQUEST", "exceeding rate limit").reach


@pytest.mark.parametrize(
    ("code", "headers", "declined"),
    [
        ("TEMPORARILY_UNAVAILABLE", {"Retry-After": "1"}, True),
        ("SERVICE_UNDER_MAINTENANCE", {"Retry-After": "0"}, True),
        ("WORKSPACE_TEMPORARILY_UNAVAILABLE", {"Retry-After": "1"}, True),
        ("TEMPORARILY_UNAVAILABLE", {}, False),
        ("INTERNAL_ERROR", {"Retry-After": "1"}, False),
    ],
)
def test_a_503_declines_by_code_and_retry_after(code, headers, declined):
    """Both are needed, and only a 503 says it."""
    failure = refused(503, code, headers=headers)

    assert (declined, Reach.MAYBE) == (failure.declined, failure.reach)
    assert not refused(500, code, headers=headers).declined
    assert (float(headers["Retry-After"]) if headers else None) == failure.retry_after_s


@pytest.mark.parametrize(
    ("status", "message", "refused_token"),
    [
        (403, "Invalid access token.", True),
        (403, "The token has expired", True),
        (403, "token expired", True),
        (403, "Expired access token", True),
        (403, "User has no access to table t", False),
        (400, "Invalid access token.", False),
    ],
)
def test_a_403_for_a_token_is_told_by_its_text(status, message, refused_token):
    """The server has no code for it, and only another token helps."""
    failure = refused(status, "PERMISSION_DENIED", message)

    assert refused_token == failure.token_refused == isinstance(failure.error(), errors.UnauthenticatedError)


def test_a_missing_id_is_told_by_its_text():
    """Operations that respond 400 to a missing id make it a NotFoundError; others stay a BadRequestError."""
    message, other = "Job 7 does not exist.", "Run: 7 in job: 8 doesn't exist"

    assert errors.NotFoundError is type(refused(400, "INVALID_PARAMETER_VALUE", message, operation=JOB).error())
    assert errors.NotFoundError is type(refused(400, "INVALID_PARAMETER_VALUE", other, operation=JOB).error())
    assert errors.InvalidParameterError is type(refused(400, "INVALID_PARAMETER_VALUE", message).error())
    assert errors.InvalidParameterError is type(refused(400, "INVALID_PARAMETER_VALUE", "other", operation=JOB).error())
    assert errors.BadRequestError is type(refused(400, "OTHER", message, operation=JOB).error())


@pytest.mark.parametrize(
    ("body", "code", "message"),
    [
        (b'{"error_code": "A", "message": "b"}', "A", "b"),
        (b'{"scimType": "uniqueness", "detail": "taken"}', "uniqueness", "taken"),
        (b'{"error": "invalid_request", "error_description": "why"}', "invalid_request", "why"),
        (
            b'{"error": {"message": "gone", "type": "NoSuchTableException", "code": 404}}',
            "NoSuchTableException",
            "gone",
        ),
        (b'{"error": {"message": null}}', "", "no message, 28 bytes of application/json"),
        (b'{"error_code": 403, "message": "Invalid"}', "403", "Invalid"),
        (b"[]", "", "no message, 2 bytes of application/json"),
        (b"<html>", "", "no message, 6 bytes of application/json"),
        (b"", "", "no message, 0 bytes of application/json"),
        (b"[" * 100_000, "", "no message, 100000 bytes of application/json"),
        (b'{"message": null}', "", "no message, 17 bytes of application/json"),
    ],
)
def test_bodies_of_every_kind_are_read(body, code, message):
    """Databricks' shape, SCIM's, OAuth's, that of tables' own APIs, and whatever a gateway sends."""
    error = refusal(GET, 400, HEADERS, body).error()

    assert (code, message) == (error.error_code, error.message)


@pytest.mark.parametrize(
    ("headers", "details", "request_id"),
    [
        ({}, '[{"@type": "x/RequestInfo", "request_id": "body"}]', "body"),
        ({"x-request-id": "header"}, '[{"request_id": "body"}]', "header"),
        ({}, '[7, {"other": 1}]', ""),
        ({}, '"none"', ""),
    ],
)
def test_the_request_id_is_in_the_headers_or_the_body(headers, details, request_id):
    """The header counts, else the body's RequestInfo."""
    assert request_id == refusal(GET, 400, headers, f'{{"details": {details}}}'.encode()).request_id


def test_facts_are_cut():
    """Code, type and request id of a server are short, whatever it sends."""
    long = "x" * 1000
    headers = {"Content-Type": long, "x-request-id": long}
    failure = refusal(GET, 400, headers, f'{{"error_code": "{long}"}}'.encode())
    error = failure.error()

    assert (100, 100) == (len(error.error_code.encode()), len(failure.request_id.encode()))
    assert f"bytes of {'x' * 57}…" in error.message
    assert f"bytes of {'x' * 57}… that" in unusable(GET, 200, headers, b"").error().message
    assert f"to {'x' * 97}…, which" in refusal(GET, 302, {"Location": f"https://{long}/"}, b"").error().message
    assert "" == refusal(GET, 400, {}, b"[]").request_id == refusal(GET, 400, {}, b"<").request_id


def test_an_answer_without_a_type_says_so():
    """No body, no headers: the message still says what came."""
    assert "no message, 0 bytes of nothing" == refusal(GET, 400, {}, b"").error().message


@pytest.mark.parametrize("status", [300, 301, 302, 303, 307, 308, 399])
def test_a_redirect_names_its_host_only(status):
    """The rest of the location may hold secrets."""
    failure = refusal(GET, status, {"Location": "https://evil.example/path?token=canary"}, b"")

    assert (Reach.FINAL, status, "rejected") == (failure.reach, failure.status, failure.error().outcome)
    assert f"tests.get was redirected ({status}) to evil.example, which is not followed" == failure.error().message


@pytest.mark.parametrize(
    ("location", "kind"),
    [
        ("/login.html?error=private-link-validation-error:1", errors.NetworkPolicyError),
        ("https://a.example/login.html?error=private-link-validation-error", errors.NetworkPolicyError),
        ("/login.html?error=other", errors.RedirectNotAllowedError),
        ("/other?error=private-link-validation-error", errors.RedirectNotAllowedError),
        ("", errors.RedirectNotAllowedError),
    ],
)
def test_a_private_link_is_recognised_by_its_redirect(location, kind):
    """Path and query together say it."""
    failure = refusal(GET, 302, {"Location": location}, b"")

    assert (kind, Reach.FINAL) == (type(failure.error()), failure.reach)
    if kind is errors.NetworkPolicyError:
        said = "the workspace is reached through its private link only"
        assert (said, 302, "rejected") == (failure.error().message, failure.status, failure.error().outcome)
    if kind is errors.RedirectNotAllowedError:
        assert "to the same host" in failure.error().message


def test_a_407_is_the_proxys():
    """It is permanent, and nothing was sent."""
    failure = refusal(GET, 407, {}, b"")

    assert "tests.get: the proxy wants credentials (407); it is that of proxy or HTTPS_PROXY" == failure.error().message
    assert (errors.ProxyAuthError, Reach.FINAL, "not_sent") == (
        type(failure.error()),
        failure.reach,
        failure.error().outcome,
    )


def test_an_answer_that_is_no_json_is_worth_two_attempts():
    """Type, size and status are in the message; the body is not."""
    failure = unusable(GET, 200, {"Content-Type": "text/html"}, b"canary")

    said = (
        "tests.get: the response 200 has 6 bytes of text/html that are not JSON; "
        "it may come from a login page or a proxy"
    )
    assert (said, "unknown") == (failure.error().message, failure.error().outcome)
    assert (Reach.MAYBE, 200, 2) == (failure.reach, failure.status, failure.most)
    assert (errors.UnexpectedResponseError, "canary") == (type(failure.error()), failure.error().excerpt)
    assert "canary" not in str(failure.error())
    assert "x" * 200 == unusable(GET, 200, {}, b"x" * 1000).error().excerpt
    assert 200 >= len(unusable(GET, 200, {}, b"\xff" * 1000).error().excerpt.encode())
    said = "tests.get: the response 200 has 0 bytes of no content type that are not JSON"
    assert said == unusable(GET, 200, {}, b"").error().message


@pytest.mark.parametrize(
    ("body", "readable"),
    [(b"{}", True), (b"7", True), (b"", False), (b"{", False), (b"[" * 100_000, False), (b"9" * 5000, False)],
)
def test_json_is_what_python_reads(body, readable):
    """Cut, endless and huge are not."""
    assert readable == is_json(body)


CANARY = "c4n4ryc4n4ryc4n4"
SECRETS = [
    f"dapi{CANARY}",
    f"dose{CANARY}",
    f"eyJhbGciOiJSUzI1NiJ9.{CANARY}.{CANARY}",
    f"Authorization: Bearer {CANARY}",
    "AKIAC4N4RYC4N4RYC4N4",
    f"AWS_SECRET_KEY = '{CANARY}'",
    f"https://a.example/b?X-Amz-Signature={CANARY}&x=1",
    f"https://a.blob.core.windows.net/b?sig={CANARY}",
    f"https://u:{CANARY}@p.example/",
    f'{{"client_secret": "{CANARY}"}}',
]
SHAPES = [
    lambda secret: json.dumps({"error_code": "X", "message": f"no: {secret} is wrong"}),
    lambda secret: json.dumps({"error_code": secret, "message": "m"}),
    lambda secret: json.dumps({"error": secret, "error_description": secret}),
    lambda secret: json.dumps({"message": "x " * 240 + secret}),
    lambda secret: f"<html>{secret}</html>",
]


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 429, 500, 503])
@pytest.mark.parametrize("shape", range(len(SHAPES)))
@pytest.mark.parametrize("secret", SECRETS, ids=lambda secret: secret[:8])
def test_a_refusal_shows_no_secret(status, shape, secret):
    """Whatever a server repeats of what it was sent is in no text, no attribute and no pickle of the error."""
    body = SHAPES[shape](secret).encode()
    errors_made = [
        refusal(GET, status, {**HEADERS, "x-request-id": secret}, body).error(),
        unusable(GET, 200, {"Content-Type": secret}, body).error(),
        failed(body.decode(), "22018", "s"),
    ]

    for error in errors_made:
        shown = f"{error} {error!r} {vars(error)} {pickle.dumps(error)!r}".lower()
        assert CANARY not in shown
        assert len(str(error).encode()) <= 1024
