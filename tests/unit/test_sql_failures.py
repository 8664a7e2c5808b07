import pytest

from lakewire import errors
from lakewire.sql.failures import failed, statement_error


@pytest.mark.parametrize(
    ("message", "state", "kind", "outcome"),
    [
        ("[TABLE_OR_VIEW_NOT_FOUND] no table. SQLSTATE: 42P01", None, errors.TableNotFoundError, "failed"),
        ("[TABLE_OR_VIEW_ALREADY_EXISTS] x", "42P07", errors.TableExistsError, "failed"),
        ("[UNRESOLVED_COLUMN.WITH_SUGGESTION] x", "42703", errors.ColumnNotFoundError, "failed"),
        ("[PARSE_SYNTAX_ERROR] x", "42601", errors.SyntaxOrAccessError, "failed"),
        ("[CAST_INVALID_INPUT] x", "22018", errors.DataError, "failed"),
        ("[DELTA_MULTIPLE_SOURCE_ROW_MATCHING_TARGET_ROW_IN_MERGE] x", "21506", errors.MergeKeyError, "failed"),
        ("[DELTA_NOT_NULL_CONSTRAINT_VIOLATED] x", "23502", errors.ConstraintError, "failed"),
        ("[DELTA_CONCURRENT_APPEND.ROW_LEVEL_CHANGES] x", "2D521", errors.DeltaConflictError, "failed"),
        ("[DELTA_CONCURRENT_WRITE] x", "", errors.DeltaConflictError, "failed"),
        ("could not serialize", "40001", errors.DeltaConflictError, "failed"),
        ("[UNSUPPORTED_FEATURE] x", "0A000", errors.UnsupportedError, "failed"),
        ("the hook after the commit failed", "2DKD0", errors.SqlError, "applied"),
        ("who knows", "08007", errors.SqlError, "unknown"),
        ("", None, errors.SqlError, "failed"),
    ],
)
def test_a_failed_statement_becomes_the_error_of_its_sqlstate(message, state, kind, outcome):
    """SQLSTATE and condition decide the class and what is known about the outcome."""
    error = failed(message, state, "id-1")

    assert (kind, outcome) == (type(error), error.outcome)


def test_the_words_of_a_message_decide_nothing():
    """A user's text that looks like a conflict does not become one."""
    error = failed("[CAST_INVALID_INPUT] 'DELTA_CONCURRENT_APPEND' is no number. SQLSTATE: 22018", None, "id-1")

    assert type(error) is errors.DataError


def test_a_message_cannot_forge_log_lines():
    """Control characters of the server's text do not reach the log."""
    error = failed("bad\nvalue\x1b[31m", "22018", "")

    assert str(error) == "bad value [31m"


def test_canceled_and_closed_are_told_apart():
    """A closed statement has succeeded, a canceled one has not."""
    closed, canceled = (statement_error(state, "", None, "id-1") for state in ("CLOSED", "CANCELED"))

    assert (errors.ResultExpiredError, "applied") == (type(closed), closed.outcome)
    assert (errors.StatementCanceledError, "failed") == (type(canceled), canceled.outcome)
