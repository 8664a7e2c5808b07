import copy
import inspect
import pickle

import pytest

from lakewire import errors

EXAMPLES = [
    errors.ConfigError("no host"),
    errors.OutcomeUnknownError("lost", operation="jobs.submit", run_id=7),
    errors.ApiError("nope", operation="jobs.get", status=404, error_code="NOT_FOUND", request_id="r", attempts=2),
    errors.DecodeError("no number", operation="jobs.get", path="$.run_id"),
    errors.PaginationError("repeats", operation="jobs.list"),
    errors.SqlError("bad", sql_state="22018", error_class="CAST_INVALID_INPUT", statement_id="s"),
    errors.RunFailed("failed", run_id=7, task_key="load", error="ValueError: x", error_trace="trace"),
    errors.LocalFileError("disk full"),
]


@pytest.mark.parametrize("error", EXAMPLES, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("trip", [copy.copy, lambda e: pickle.loads(pickle.dumps(e))], ids=["copy", "pickle"])
def test_errors_survive_pickling_and_copying(error, trip):
    """An error that crosses a process keeps its class, text and every fact."""
    again = trip(error)

    assert (type(error), str(error), error.__dict__) == (type(again), str(again), again.__dict__)


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

    assert text == "NOT_FOUND: nope (jobs.get answered 404, request id r, 2 attempts in 0.0 s)"


def test_the_tree_in_the_module_lists_every_error():
    """The drawing at the top of the module and its exports are the same set."""
    drawn = {word for word in errors.__doc__.split() if word.endswith("Error") or word.startswith("Run")}
    drawn -= {"Run", "RunError"} - set(errors.__all__)

    exported = set(errors.__all__) - {"Outcome", "listing", "one_line"}
    assert exported == drawn


def facts(error):
    return {name: value for name, value in vars(error).items() if name != "message"}


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (
            errors.ApiError("m"),
            {
                "operation": "",
                "status": 0,
                "error_code": "",
                "request_id": "",
                "attempts": 1,
                "elapsed_s": 0.0,
                "retry_after_s": None,
            },
        ),
        (errors.SqlError("m"), {"sql_state": "", "error_class": "", "statement_id": ""}),
        (
            errors.SqlError("m", outcome="applied", sql_state="s", error_class="c", statement_id="i"),
            {"outcome": "applied", "sql_state": "s", "error_class": "c", "statement_id": "i"},
        ),
        (
            errors.RunFailed("m"),
            {
                "run_id": 0,
                "retryable": False,
                "result_state": "",
                "termination_code": "",
                "task_key": "",
                "error": "",
                "error_trace": "",
                "log_tail": "",
                "run_page_url": "",
            },
        ),
        (errors.HeldBackError("m"), {"retry_in_s": 0.0}),
        (errors.HeldBackError("m", retry_in_s=2.0), {"retry_in_s": 2.0}),
        (errors.LocalFileError("m", errno=28, outcome="failed"), {"errno": 28, "outcome": "failed"}),
        (
            errors.OutcomeUnknownError("m", operation="o", statement_id="s", run_id=7, op_id="x"),
            {"operation": "o", "statement_id": "s", "run_id": 7, "op_id": "x", "_find": None},
        ),
    ],
    ids=lambda value: type(value).__name__,
)
def test_an_error_holds_what_it_was_given(error, expected):
    """Message and facts, each under its own name; nothing that was not given."""
    assert ("m", ("m",), expected) == (error.message, error.args, facts(error))


@pytest.mark.parametrize("code", ["CLOUD_FAILURE", "DRIVER_ERROR", "MAX_CONCURRENT_RUNS_EXCEEDED", "USER_ERROR"])
def test_a_run_that_the_cloud_failed_may_be_tried_again(code):
    """The platform's reasons pass, the code's own do not."""
    assert (code != "USER_ERROR") == errors.RunFailed("m", termination_code=code).retryable


def test_texts_name_what_is_known():
    """Each kind of error is one line, with its facts in brackets and none that are missing."""
    plain = errors.ApiError("m", operation="o", status=400)
    lost = errors.ConnectionLostError("m")
    told = errors.ConnectionLostError("m")
    told.operation, told.attempts, told.elapsed_s = "o", 3, 1.26
    named = errors.ConnectionLostError("m")
    named.operation, named.attempts = "o", 1
    many = errors.ConflictError("m", operation="o", status=409, error_code="C", attempts=2, elapsed_s=0.04)

    assert "ApiError: m (o answered 400)" == str(plain)
    assert ("m", "m (o)", "m (o, 3 attempts in 1.3 s)") == (str(lost), str(named), str(told))
    assert "C: m (o answered 409, 2 attempts in 0.0 s)" == str(many)
    assert ("m", "m (statement s)") == (str(errors.SqlError("m")), str(errors.SqlError("m", statement_id="s")))


def test_an_unknown_outcome_asks_who_can_find_it():
    """The finder gets the seconds and its answer is handed on; without one the error raises itself."""
    error = errors.OutcomeUnknownError("m", operation="o")
    with pytest.raises(errors.OutcomeUnknownError) as caught:
        error.reconcile()
    assert caught.value is error

    error.found_by(lambda seconds: ("found", seconds), "mark")

    assert ("mark", ("found", 60.0), ("found", 5)) == (error.op_id, error.reconcile(), error.reconcile(5))
    assert None is pickle.loads(pickle.dumps(error))._find


@pytest.mark.parametrize(
    ("text", "limit", "line"),
    [
        ("a  b\tc\n\x1bd\x00", 500, "a b c d"),
        ("x" * 500, 500, "x" * 500),
        ("x" * 501, 500, "x" * 499 + "…"),
        ("abcdef", 4, "abc…"),
        ("token dapi0123456789abcdef used", 500, "token *** used"),
        ("token DAPI0123456789ABCDEF used", 500, "token *** used"),
        ("eyJhbGciOiJSUzI1.payload.sig", 500, "***"),
        ("key AKIA0123456789ABCDEF", 500, "key ***"),
        ("Bearer opaque", 500, "Bearer ***"),
        ("https://a/?sig=abc&x=1", 500, "https://a/?sig=***&x=1"),
        ("X-Amz-Signature=abc X-Amz-Credential=def X-Amz-Security-Token=ghi", 500,
         "X-Amz-Signature=*** X-Amz-Credential=*** X-Amz-Security-Token=***"),
        ("dapper", 500, "dapper"),
    ],
)  # fmt: skip
def test_text_of_a_server_is_one_safe_line(text, limit, line):
    """White space and control characters become a space, credentials stars, and the rest is cut."""
    assert line == errors.one_line(text, limit)


def test_text_of_a_server_is_cut_at_500():
    """The limit when none is given."""
    assert 500 == len(errors.one_line("x" * 1000))


@pytest.mark.parametrize(("names", "text"), [(["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c")])
def test_names_are_listed_as_people_do(names, text):
    """Commas, and an or before the last."""
    assert text == errors.listing(names)
