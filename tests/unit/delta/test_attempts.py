"""When a statement is run again."""

import time

import pytest

from lakewire.delta.attempts import Attempts
from lakewire.errors import (
    ColumnNotFoundError,
    DeltaConflictError,
    OutcomeUnknownError,
    SchemaMismatchError,
    SqlError,
    SyntaxOrAccessError,
)
from lakewire.http import Deadline


def runs(errors, *, timeout=60.0, **options):
    """Run a statement that fails with each of *errors* in turn and then succeeds; count the runs."""
    attempts, count = Attempts(Deadline(timeout), **options), 0
    remaining = list(errors)
    while True:
        with attempts:
            count += 1
            if remaining:
                raise remaining.pop(0)
            return count, attempts.uncertain


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
def test_a_conflict_that_was_rolled_back_is_run_again(condition):
    """Another commit won, nothing was written: the statement is run again after a short wait."""
    assert (2, False) == runs([DeltaConflictError("x", error_class=condition)])


@pytest.mark.parametrize(
    "error",
    [
        DeltaConflictError("x", error_class="DELTA_CONCURRENT_APPEND.CHANGE_TYPE_COLUMN"),
        DeltaConflictError("x", error_class="DELTA_CONCURRENT_TRANSACTION"),
        DeltaConflictError("x", error_class="DELTA_PROTOCOL_CHANGED.WRITE_TO_EMPTY_DIRECTORY"),
        SqlError("x", error_class="COPY_INTO_DUPLICATED_FILES_COPY_NOT_ALLOWED"),
        SyntaxOrAccessError("x", error_class="PARSE_SYNTAX_ERROR"),
        ColumnNotFoundError("x", error_class="UNRESOLVED_COLUMN.WITH_SUGGESTION"),
        OutcomeUnknownError("x", operation="o"),
        ZeroDivisionError(),
    ],
    ids=lambda error: getattr(error, "error_class", "") or type(error).__name__,
)
def test_other_failures_are_not_run_again(error):
    """What would fail again, or may have had its effect, is raised as it is."""
    with pytest.raises(type(error)) as caught:
        runs([error])

    assert error is caught.value


def test_changed_metadata_is_run_again_once():
    """A second change of the metadata is raised."""
    error = DeltaConflictError("x", error_class="DELTA_METADATA_CHANGED")

    with pytest.raises(DeltaConflictError):
        runs([error, error])


def test_a_repeatable_statement_is_run_again_after_a_lost_answer():
    """A statement that lands once however often it runs goes on, and remembers that it may have landed."""
    assert (2, True) == runs([OutcomeUnknownError("x", operation="o")], repeatable=True)


def test_no_wait_passes_the_deadline():
    """When the wait before another run would be too long, the last error is raised at once."""
    error = SqlError("x", error_class="COPY_INTO_DUPLICATED_FILES_COPY_NOT_ALLOWED")
    started = time.monotonic()

    with pytest.raises(SqlError, match="x"):
        runs([error], timeout=1.0, repeatable=True)

    assert time.monotonic() - started < 1.0


@pytest.mark.parametrize(
    "condition",
    [
        "INSERT_COLUMN_ARITY_MISMATCH.TOO_MANY_DATA_COLUMNS",
        "INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_SAFELY_CAST",
        "DELTA_METADATA_MISMATCH",
    ],
)
def test_data_that_does_not_fit_is_a_schema_mismatch(condition):
    """The warehouse's word for it becomes the error that the client raises itself where it knows."""
    with pytest.raises(SchemaMismatchError, match="words") as caught:
        runs([SyntaxOrAccessError("words", error_class=condition, outcome="failed")])

    assert "failed" == caught.value.outcome


def test_an_unknown_column_is_a_mismatch_when_only_the_data_names_columns():
    """Where the user wrote SQL of his own, the column may be in that."""
    with pytest.raises(SchemaMismatchError):
        runs([ColumnNotFoundError("x", error_class="UNRESOLVED_COLUMN.WITH_SUGGESTION")], own_columns=True)
