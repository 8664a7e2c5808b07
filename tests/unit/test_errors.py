import copy
import inspect
import pickle
import re

import pytest

from lakewire import errors
from lakewire.errors import CallFacts
from lakewire_api.jobs.models import TerminationCodeCode

KINDS = [kind for kind in vars(errors).values() if inspect.isclass(kind) and issubclass(kind, errors.LakewireError)]
FACTS = {
    "operation": "jobs.get", "method": "GET", "host": "https://a.example", "path": "/api/2.2/jobs/get", "status": 503,
    "request_id": "r", "attempts": 2, "elapsed_s": 0.5, "retry_after_s": 3.0, "history": (("503", 0.5),),
    "gave_up": "patience",
}  # fmt: skip
FIELDS = {"message", "outcome", "retryable", "statement_id", "run_id", *FACTS}
EXAMPLES = [
    errors.ConfigError("no host"),
    errors.OutcomeUnknownError("lost", facts=CallFacts(operation="jobs.submit"), run_id=7),
    errors.ApiError(
        "nope", error_code="NOT_FOUND", facts=CallFacts(operation="jobs.get", status=404, request_id="r", attempts=2)
    ),
    errors.DecodeError("no number", operation="jobs.get", where="$.run_id"),
    errors.PaginationError("repeats", operation="jobs.list"),
    errors.SqlError("bad", sql_state="22018", error_class="CAST_INVALID_INPUT", statement_id="s"),
    errors.RunFailed("failed", run_id=7, task_key="load", error="ValueError: x", error_trace="trace"),
    errors.LocalFileError("disk full"),
]


TRIPS = pytest.mark.parametrize(
    "trip", [copy.copy, copy.deepcopy, lambda e: pickle.loads(pickle.dumps(e))], ids=["copy", "deepcopy", "pickle"]
)


@pytest.mark.parametrize("error", EXAMPLES, ids=lambda error: type(error).__name__)
@TRIPS
def test_errors_survive_pickling_and_copying(error, trip):
    """An error that crosses a process keeps its class, text and every fact."""
    again = trip(error)

    assert (type(error), str(error), error.__dict__) == (type(again), str(again), again.__dict__)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@TRIPS
def test_every_class_survives_with_every_field(kind, trip):
    """Every fact that a call gives to an error, on whichever class, and the error of ours that caused it."""
    error = kind("m", outcome="applied", retryable=True, facts=CallFacts(**FACTS), statement_id="statement", run_id=7)
    error.__cause__ = errors.ConnectionLostError("why")
    error.add_note("a note")

    again = trip(error)

    assert (kind, error.__dict__, error.args) == (type(again), again.__dict__, again.args)
    assert FACTS == {name: getattr(again, name) for name in FACTS}
    assert ("applied", True, "statement", 7) == (again.outcome, again.retryable, again.statement_id, again.run_id)
    assert (errors.ConnectionLostError, "why") == (type(again.__cause__), again.__cause__.message)


def test_a_cause_of_others_stays_behind():
    """An exception of another library may not survive the way, so it does not go along."""
    error = errors.ApiError("m")
    error.__cause__ = OSError("x")

    assert None is pickle.loads(pickle.dumps(error)).__cause__


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_class_has_every_field(kind):
    """Whoever catches LakewireError can read each fact, of whichever class it is."""
    error = kind("m")

    assert [] == [name for name in FIELDS if not hasattr(error, name)]
    assert error.outcome in {"not_sent", "rejected", "failed", "applied", "unknown"}
    assert isinstance(error.retryable, bool)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_text_is_one_short_line_without_secrets(kind):
    """Whatever a server or a user puts into a message, and into the facts beside it."""
    long = "sig=canary\r\n" + "x" * 600
    message = "dapi0123456789abcdef\n\x1b[31m\u202eforged" + "\N{SNOWMAN}" * 2000
    error = kind(message, statement_id=long, facts=CallFacts(operation=long, request_id=long, attempts=2))

    assert len(str(error).encode()) <= 1024
    assert str(error).isprintable()
    assert not {"0123456789abcdef", "canary"} & {word for word in ("0123456789abcdef", "canary") if word in str(error)}
    assert "***\\n\\x1b[31m\\u202eforged" in str(error)
    assert len(error.message.encode()) <= 700


def test_every_error_has_one_root():
    """Everything lakewire raises can be caught as LakewireError."""
    strays = [
        name
        for name, kind in vars(errors).items()
        if inspect.isclass(kind) and issubclass(kind, Exception) and not issubclass(kind, errors.LakewireError)
    ]

    assert [] == strays


def test_an_api_error_is_one_line_with_what_support_asks_for():
    """The text names code, operation, status, request id and attempts."""
    text = str(EXAMPLES[2])

    assert text == "NOT_FOUND: nope (jobs.get responded 404, request id r, 2 attempts in 0.0 s)"


def test_the_tree_in_the_module_is_the_classes():
    """Each class stands in the drawing at the top of the module, below the class that it is made from."""
    drawn, above = {}, []
    for line in errors.__doc__.splitlines():
        if match := re.match(r"    ([│├└─ ]*)([A-Z]\w+)( {1,}|$)", line):
            depth = len(match[1]) // 4
            above[depth:] = [match[2]]
            drawn[match[2]] = above[depth - 1] if depth else None

    made_from = {kind.__name__: kind.__bases__[0].__name__ for kind in KINDS if kind is not errors.LakewireError}
    assert {**made_from, "LakewireError": None} == {name: drawn[name] for name in drawn if hasattr(errors, name)}
    others = {"CallFacts", "Outcome", "listing", "masked", "one_line"}
    assert set(errors.__all__) == {kind.__name__ for kind in KINDS} | others


def test_every_class_says_what_it_means():
    """One sentence or two, in the docstring."""
    silent = [kind.__name__ for kind in KINDS if not (kind.__dict__.get("__doc__") or "").strip()]

    assert [] == silent


def given_to(error):
    return {name: value for name, value in vars(error).items() if name != "message"}


RUN = {
    "run_id": 7,
    "result_state": "FAILED",
    "termination_code": "DRIVER_ERROR",
    "task_key": "load",
    "error": "e",
    "error_trace": "t",
    "log_tail": "l",
    "run_page_url": "u",
}
PLACE = {"position": None, "pointer": "", "suggestions": (), "url": ""}  # of an error in a statement
GIVEN = [
    (errors.ApiError, {}, {"error_code": ""}),
    (errors.ApiError, {"error_code": "C", "outcome": "unknown", "facts": CallFacts(operation="o", status=409)}, {}),
    (errors.SqlError, {}, {"sql_state": "", "error_class": "", "error_code": "", **PLACE}),
    (errors.SqlError, {"outcome": "applied", "sql_state": "s", "error_class": "c", "error_code": "e",
                       "statement_id": "i", "retryable": True}, PLACE),
    (errors.RunFailed, {}, {**{name: type(value)() for name, value in RUN.items()}, "retryable": False}),
    (errors.RunTimedOut, {**RUN, "outcome": "unknown"}, {"retryable": True}),
    (errors.UnexpectedResponseError, {}, {"excerpt": ""}),
    (errors.UnexpectedResponseError, {"excerpt": "x", "outcome": "applied"}, {}),
    (errors.HeldBackError, {}, {"retry_in_s": 0.0}),
    (errors.HeldBackError, {"retry_in_s": 2.0}, {}),
    (errors.LocalFileError, {"errno": 28, "outcome": "failed"}, {}),
    (errors.OutcomeUnknownError, {}, {"op_id": "", "_find": None}),
    (errors.OutcomeUnknownError, {"statement_id": "s", "run_id": 7, "op_id": "x"}, {"_find": None}),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "given", "besides"), GIVEN, ids=lambda value: getattr(value, "__name__", ""))
def test_an_error_holds_what_it_was_given(kind, given, besides):
    """Message and facts, each under its own name; nothing that was not given."""
    error = kind("m", **given)

    of_every_error = {"facts": CallFacts(), "statement_id": "", "run_id": 0}
    assert ("m", ("m",)) == (error.message, error.args)
    assert {**of_every_error, **given, **besides} == given_to(error)


def test_an_error_is_rebuilt_and_never_changed():
    """Another message, other facts: a copy of the same class with the same cause; the facts cannot be set."""
    error = errors.ApiError("m", error_code="C")
    error.__cause__ = ValueError("why")

    again = error.rebuilt("other", outcome="unknown", facts=CallFacts(status=409))

    assert (errors.ApiError, "other", "C", "unknown", 409) == (
        type(again), again.message, again.error_code, again.outcome, again.status,
    )  # fmt: skip
    assert again.__cause__ is error.__cause__
    assert ("m", "rejected", 0) == (error.message, error.outcome, error.status)
    with pytest.raises(AttributeError):
        error.attempts = 2


TRANSIENT = {
    "CLOUD_FAILURE",
    "CLUSTER_REQUEST_LIMIT_EXCEEDED",
    "DRIVER_ERROR",
    "MAX_CONCURRENT_RUNS_EXCEEDED",
    "WORKSPACE_RUN_LIMIT_EXCEEDED",
}


@pytest.mark.parametrize("code", [*(code.value for code in TerminationCodeCode), "NEW_CODE", ""])
def test_a_run_that_the_cloud_failed_may_be_retried(code):
    """Of every reason that the API knows, five of the platform's are transient."""
    assert (code in TRANSIENT) == errors.RunFailed("m", termination_code=code).retryable


def test_texts_name_what_is_known():
    """Each kind of error is one line, with its facts in brackets and none that are missing."""
    plain = errors.ApiError("m", facts=CallFacts(operation="o", status=400))
    lost = errors.ConnectionLostError("m")
    full = errors.ConnectionLostError("m", facts=CallFacts(operation="o", attempts=3, elapsed_s=1.26))
    named = errors.ConnectionLostError("m", facts=CallFacts(operation="o", attempts=1))
    twice = errors.ConnectionLostError("m", facts=CallFacts(attempts=2, elapsed_s=1.0))
    facts = CallFacts(operation="o", status=409, attempts=2, elapsed_s=0.04)
    many = errors.ConflictError("m", error_code="C", facts=facts)

    assert "ApiError: m (o responded 400)" == str(plain)
    assert ("m", "m (o)", "m (o, 3 attempts in 1.3 s)") == (str(lost), str(named), str(full))
    assert "m (2 attempts in 1.0 s)" == str(twice)
    assert "C: m (o responded 409, 2 attempts in 0.0 s)" == str(many)
    assert ("m", "m (statement s)") == (str(errors.SqlError("m")), str(errors.SqlError("m", statement_id="s")))


def test_an_unknown_outcome_asks_who_can_find_it():
    """The finder gets the seconds and its result is returned; without one the error raises itself."""
    error = errors.OutcomeUnknownError("m")
    with pytest.raises(errors.OutcomeUnknownError) as caught:
        error.reconcile()
    assert caught.value is error

    error = errors.OutcomeUnknownError("m", find=lambda seconds: ("found", seconds), op_id="mark")

    assert ("mark", ("found", 60.0), ("found", 5)) == (error.op_id, error.reconcile(), error.reconcile(5))
    assert None is pickle.loads(pickle.dumps(error))._find


@pytest.mark.parametrize(
    ("text", "limit", "line"),
    [
        (" a  b\tc\n\x1bd\x00\n", 500, r"a  b\tc\n\x1bd\x00"),
        ("a\u2028\u202e\ud800", 500, r"a\u2028\u202e\ud800"),
        ("grün", 500, "grün"),
        ("x" * 500, 500, "x" * 500),
        ("x" * 501, 500, "x" * 497 + "…"),
        ("ü" * 251, 500, "ü" * 248 + "…"),
        ("abcdef", 4, "a…"),
        ("token dapi0123456789abcdef used", 500, "token *** used"),
        ("token DAPI0123456789ABCDEF used", 500, "token *** used"),
        ("eyJhbGciOiJSUzI1.payload.sig", 500, "***"),
        ("key AKIA0123456789ABCDEF", 500, "key ***"),
        ("Bearer opaque", 500, "Bearer ***"),
        ("https://a/?sig=abc&x=1", 500, "https://a/?sig=***&x=1"),
        ("X-Amz-Signature=abc X-Amz-Credential=def X-Amz-Security-Token=ghi", 500,
         "X-Amz-Signature=*** X-Amz-Credential=*** X-Amz-Security-Token=***"),
        ("dapper", 500, "dapper"),
        ('{"client_secret": "canary", "a": 1}', 500, '{"client_secret": "***", "a": 1}'),
        ("AWS_SECRET_KEY = 'canary') x", 500, "AWS_SECRET_KEY = '***') x"),
        ("accountKey=canary;EndpointSuffix=x", 500, "accountKey=***;EndpointSuffix=x"),
        ("client_id=i&password=canary", 500, "client_id=i&password=***"),
        ("http://user:canary@p.example:3128", 500, "http://***@p.example:3128"),
        ("Invalid access token: expired", 500, "Invalid access token: expired"),
        ("key = id, tokens = 7", 500, "key = id, tokens = 7"),
    ],
)  # fmt: skip
def test_text_of_a_server_is_one_safe_line(text, limit, line):
    """Control characters become escapes, credentials stars, and the rest is cut at so many bytes."""
    assert line == errors.one_line(text, limit)


def test_text_of_a_server_is_cut_at_500():
    """The limit when none is given."""
    assert 500 == len(errors.one_line("x" * 1000).encode())


@pytest.mark.parametrize(("names", "text"), [(["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c")])
def test_names_are_listed_as_people_do(names, text):
    """Commas, and an or before the last."""
    assert text == errors.listing(names)
