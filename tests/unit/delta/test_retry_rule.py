"""When a statement of a write is retried."""

import pytest

from lakewire.delta.sending.retry_rule import WriteRetryRule
from lakewire.errors import (
    ColumnNotFoundError,
    ConcurrentCopyError,
    MetadataChangedError,
    OutcomeUnknownError,
    ProtocolChangedError,
    SqlError,
    SyntaxOrAccessError,
    WarehouseUnavailableError,
)
from lakewire.http import Deadline
from lakewire.sql.failures import failed
from lakewire_runtime.retrying import retrying
from tests.support.clock import Clock


def runs(errors, *, timeout=600.0, clock=None, **options):
    """Run a statement that fails with each of *errors* in turn and then succeeds; count the runs."""
    deadline = Deadline(timeout, clock or Clock())
    rule = WriteRetryRule(deadline, **options)
    remaining = list(errors)
    for attempt in retrying(deadline, rule):
        with attempt:
            if remaining:
                raise remaining.pop(0)
            return attempt.number, rule.uncertain
    raise AssertionError


@pytest.mark.parametrize(
    "condition",
    [
        "DELTA_CONCURRENT_APPEND",
        "DELTA_CONCURRENT_APPEND.ROW_LEVEL_CHANGES",
        "DELTA_CONCURRENT_APPEND.WHOLE_TABLE_READ",
        "DELTA_CONCURRENT_DELETE_READ",
        "DELTA_CONCURRENT_DELETE_DELETE",
        "DELTA_CONCURRENT_WRITE",
        "DELTA_METADATA_CHANGED",
        "DELTA_PROTOCOL_CHANGED.CONFLICTING_COMMIT",
    ],
)
def test_a_conflict_that_was_rolled_back_is_retried(condition):
    """Another commit won, nothing was written: the statement is retried after a short wait."""
    assert (2, False) == runs([failed(f"[{condition}] x", None, "s")])


@pytest.mark.parametrize(
    "error",
    [
        failed("[DELTA_CONCURRENT_APPEND.CHANGE_TYPE_COLUMN] x", "2D521", "s"),
        failed("[DELTA_CONCURRENT_TRANSACTION] x", "2D521", "s"),
        failed("[DELTA_PROTOCOL_CHANGED.WRITE_TO_EMPTY_DIRECTORY] x", "2D521", "s"),
        failed("[DELTA_CONCURRENT_APPENDIX] x", "2D521", "s"),
        failed("x", "08006", "s"),
        failed("x", "58030", "s"),
        SyntaxOrAccessError("x", error_class="PARSE_SYNTAX_ERROR"),
        ColumnNotFoundError("x", error_class="UNRESOLVED_COLUMN.WITH_SUGGESTION"),
        OutcomeUnknownError("x"),
        ZeroDivisionError(),
    ],
    ids=lambda error: getattr(error, "error_class", "") or getattr(error, "sql_state", "") or type(error).__name__,
)
def test_other_failures_are_not_retried(error):
    """What would fail again, or may have taken effect, is raised as it is."""
    with pytest.raises(type(error)) as caught:
        runs([error])

    assert error is caught.value


@pytest.mark.parametrize("kind", [MetadataChangedError, ProtocolChangedError])
def test_a_write_into_a_changed_table_is_retried_once(kind):
    """After the schema was read again; a second change is raised, and so is one that changes the statement."""
    condition = {MetadataChangedError: "DELTA_METADATA_CHANGED"}.get(kind, "DELTA_PROTOCOL_CHANGED.CONFLICTING_COMMIT")
    error, looks = failed(f"[{condition}] x", "2D521", "s"), []

    def fits():
        return looks.append("fits") or True

    def differs():
        return bool(looks.append("differs"))

    assert (2, False) == runs([error], still_fits=fits)
    with pytest.raises(kind):
        runs([error, error], still_fits=fits)
    with pytest.raises(kind):
        runs([error], still_fits=differs)
    assert ["fits", "fits", "fits", "differs"] == looks


@pytest.mark.parametrize("error", [failed("x", "08KD1", "s"), failed("x", None, "s", error_code="ABORTED")], ids=str)
def test_a_repeatable_statement_is_retried_after_more(error):
    """After a busy warehouse and an aborted statement it is retried; zero rows are then a success."""
    assert (2, True) == runs([error], repeatable=True)


@pytest.mark.parametrize("state", ["08007", "40003"])
def test_an_outcome_unknown_to_the_warehouse_is_never_retried(state):
    """Not even a repeatable statement."""
    with pytest.raises(OutcomeUnknownError):
        runs([failed("x", state, "s")], repeatable=True)


@pytest.mark.parametrize(
    ("error", "least", "most"),
    [
        (failed("[DELTA_CONCURRENT_WRITE] x", "2D521", "s"), 0.2, 20),
        (failed("[COPY_INTO_DUPLICATED_FILES_COPY_NOT_ALLOWED] x", None, "s"), 5, 60),
    ],
    ids=lambda value: type(value).__name__,
)
def test_waits_grow_within_bounds(error, least, most):
    """Five times for a conflict, eight for a file that is being loaded; each wait between the bounds, and longer."""
    clock = Clock()

    with pytest.raises(type(error)):
        runs([error] * 9, timeout=None, clock=clock)

    assert (8 if isinstance(error, ConcurrentCopyError) else 5) == len(clock.slept)
    assert all(least <= wait <= min(most, least * (1 + 2**n)) for n, wait in enumerate(clock.slept))


def test_a_lost_statement_is_searched_and_waited_for():
    """Found in the query history: its result is the result, or its failure decides about a retry."""
    rolled_back = failed("[DELTA_CONCURRENT_WRITE] x", "2D521", "s")

    class Handle:
        def __init__(self, *ends):
            self.ends = list(ends)

        def wait(self, _):
            if isinstance(end := self.ends.pop(0), Exception):
                raise end
            return end

    def run(*ends):
        deadline, sent = Deadline(20, Clock()), 0
        rule = WriteRetryRule(deadline)
        error = OutcomeUnknownError("x", find=lambda _: Handle(*ends), op_id="mark")
        for attempt in retrying(deadline, rule):
            with attempt:
                if (found := rule.found()) is not None:
                    return found.wait(deadline), sent
                sent += 1
                if sent == 1:
                    raise error
                return "sent", sent
        raise AssertionError

    assert ("result", 1) == run("result")
    assert ("sent", 2) == run(rolled_back)
    with pytest.raises(WarehouseUnavailableError):
        run(failed("x", "08006", "s"))


def test_what_is_not_found_stays_unknown():
    """Without a trace the error is raised as it was, with a note."""
    error = OutcomeUnknownError("x", find=lambda _: None, op_id="mark")

    with pytest.raises(OutcomeUnknownError) as caught:
        runs([error])

    assert (error, ["The query history shows no trace of the statement so far."]) == (caught.value, error.__notes__)


def test_a_repeatable_statement_is_retried_after_a_lost_response():
    """The rule keeps that an earlier attempt may have taken effect."""
    assert (2, True) == runs([OutcomeUnknownError("x")], repeatable=True)


def test_no_wait_passes_the_deadline():
    """When the wait before the next attempt would pass it, the last error is raised at once."""
    error = failed("[COPY_INTO_DUPLICATED_FILES_COPY_NOT_ALLOWED] x", None, "s")
    clock = Clock()

    with pytest.raises(SqlError, match="x"):
        runs([error], timeout=4.0, clock=clock, repeatable=True)

    assert [] == clock.slept  # the shortest wait is five seconds
