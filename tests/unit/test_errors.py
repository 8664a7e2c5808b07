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
