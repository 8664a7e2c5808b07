"""Which error a failed statement becomes, what is known of its outcome, and which statements may be retried."""

import pytest

from lakewire import errors
from lakewire.sql.failures import failed, is_applied, may_run_again
from lakewire_runtime import Effect

NEVER, READS, HARMLESS, ALL = (), (Effect.READ,), (Effect.READ, Effect.IDEMPOTENT), tuple(Effect)
STATES = [
    ("08000", errors.WarehouseUnavailableError, HARMLESS),
    ("08001", errors.WarehouseUnavailableError, HARMLESS),
    ("08003", errors.WarehouseUnavailableError, HARMLESS),
    ("08004", errors.WarehouseUnavailableError, HARMLESS),
    ("08006", errors.WarehouseUnavailableError, HARMLESS),
    ("08KD1", errors.WarehouseUnavailableError, HARMLESS),
    ("0A000", errors.UnsupportedError, NEVER),
    ("0AKDD", errors.UnsupportedError, NEVER),
    ("21506", errors.MergeKeyError, NEVER),
    ("22012", errors.DataError, NEVER),
    ("22018", errors.DataError, NEVER),
    ("23502", errors.ConstraintError, NEVER),
    ("2D521", errors.DeltaConflictError, NEVER),
    ("40000", errors.DeltaConflictError, ALL),
    ("40001", errors.DeltaConflictError, ALL),
    ("40P01", errors.DeltaConflictError, ALL),
    ("42501", errors.InsufficientPrivilegesError, NEVER),
    ("42601", errors.SyntaxOrAccessError, NEVER),
    ("42616", errors.SyntaxOrAccessError, NEVER),
    ("42703", errors.ColumnNotFoundError, NEVER),
    ("42K03", errors.PathNotFoundError, NEVER),
    ("42P01", errors.TableNotFoundError, NEVER),
    ("42P07", errors.TableExistsError, NEVER),
    ("53200", errors.ResourceLimitError, NEVER),
    ("54001", errors.ResourceLimitError, NEVER),
    ("57014", errors.StatementCanceledError, NEVER),
    ("58030", errors.WarehouseIoError, READS),
    ("HY008", errors.StatementCanceledError, NEVER),
    ("KD001", errors.SqlError, NEVER),
    ("KD007", errors.SqlError, READS),
    ("XX000", errors.WarehouseError, READS),
    ("XXKDA", errors.WarehouseError, READS),
    ("XXKDS", errors.WarehouseError, READS),
    ("XXKUC", errors.WarehouseError, READS),
    ("99999", errors.SqlError, NEVER),
    ("", errors.SqlError, NEVER),
]
CONDITIONS = [
    ("DELTA_CHANGE_DATA_FILE_NOT_FOUND", errors.VersionExpiredError, NEVER),
    ("DELTA_FILE_NOT_FOUND_DETAILED", errors.VersionExpiredError, NEVER),
    ("DELTA_INVALID_CDC_RANGE", errors.VersionNotFoundError, NEVER),
    ("DELTA_MISSING_CHANGE_DATA", errors.ChangesNotRecordedError, NEVER),
    ("DELTA_TIMESTAMP_GREATER_THAN_COMMIT", errors.VersionNotFoundError, NEVER),
    ("DELTA_VERSION_NOT_FOUND", errors.VersionNotFoundError, NEVER),
    ("DELTA_CONCURRENT_APPEND", errors.ConcurrentAppendError, ALL),
    ("DELTA_CONCURRENT_APPEND.ROW_LEVEL_CHANGES", errors.ConcurrentAppendError, ALL),
    ("DELTA_CONCURRENT_APPEND.WHOLE_TABLE_READ", errors.ConcurrentAppendError, ALL),
    ("DELTA_CONCURRENT_APPEND.CHANGE_TYPE_COLUMN", errors.ConcurrentAppendError, NEVER),
    ("DELTA_CONCURRENT_DELETE_READ", errors.ConcurrentDeleteError, ALL),
    ("DELTA_CONCURRENT_DELETE_READ.ROW_LEVEL_CHANGES", errors.ConcurrentDeleteError, ALL),
    ("DELTA_CONCURRENT_DELETE_DELETE", errors.ConcurrentDeleteError, ALL),
    ("DELTA_CONCURRENT_WRITE", errors.DeltaConflictError, ALL),
    ("DELTA_CONCURRENT_TRANSACTION", errors.ConcurrentTransactionError, NEVER),
    ("DELTA_CONCURRENT_NEWS", errors.DeltaConflictError, NEVER),
    ("DELTA_METADATA_CHANGED", errors.MetadataChangedError, ALL),
    ("DELTA_PROTOCOL_CHANGED.CONFLICTING_COMMIT", errors.ProtocolChangedError, ALL),
    ("DELTA_PROTOCOL_CHANGED.WRITE_TO_EMPTY_DIRECTORY", errors.ProtocolChangedError, NEVER),
    ("DELTA_PROTOCOL_CHANGED", errors.ProtocolChangedError, NEVER),
    ("COPY_INTO_DUPLICATED_FILES_COPY_NOT_ALLOWED", errors.ConcurrentCopyError, ALL),
    ("MY_DELTA_CONCURRENT_APPEND", errors.SqlError, NEVER),
    ("DELTA_CONCURRENT_APPENDIX", errors.DeltaConflictError, NEVER),
    ("DELTA_FAILED_MERGE_SCHEMA", errors.SqlError, NEVER),
]
CODES = [
    ("ABORTED", errors.SqlError, HARMLESS),
    ("TEMPORARILY_UNAVAILABLE", errors.WarehouseUnavailableError, HARMLESS),
    ("SERVICE_UNDER_MAINTENANCE", errors.WarehouseUnavailableError, HARMLESS),
    ("WORKSPACE_TEMPORARILY_UNAVAILABLE", errors.WarehouseUnavailableError, HARMLESS),
    ("RESOURCE_EXHAUSTED", errors.ResourceLimitError, HARMLESS),
    ("IO_ERROR", errors.WarehouseIoError, READS),
    ("INTERNAL_ERROR", errors.WarehouseError, READS),
    ("UNKNOWN", errors.WarehouseError, READS),
    ("DEADLINE_EXCEEDED", errors.WarehouseError, READS),
    ("BAD_REQUEST", errors.SqlError, NEVER),
    ("NOT_FOUND", errors.SqlError, NEVER),
    ("ALREADY_EXISTS", errors.SqlError, NEVER),
    ("UNAUTHENTICATED", errors.InsufficientPrivilegesError, NEVER),
    ("CANCELLED", errors.StatementCanceledError, NEVER),
    ("NEW_CODE", errors.SqlError, NEVER),
]


@pytest.mark.parametrize("effect", Effect)
@pytest.mark.parametrize(("state", "kind", "again"), STATES)
def test_a_sqlstate_decides(state, kind, again, effect):
    """Given separately or in the text: the class, and which statements may be retried."""
    separate = failed("words", state, "id-1", effect=effect)
    within = failed(f"[SOME_CONDITION] words. SQLSTATE: {state}", None, "id-1", effect=effect)

    for error in (separate, within):
        assert (kind, state, "id-1", "failed", effect in again) == (
            type(error),
            error.sql_state,
            error.statement_id,
            error.outcome,
            error.retryable,
        )
        assert (effect in again) == may_run_again(error, effect)


@pytest.mark.parametrize("state", ["2D521", ""])
@pytest.mark.parametrize("effect", Effect)
@pytest.mark.parametrize(("condition", "kind", "again"), CONDITIONS)
def test_a_whole_condition_decides(condition, kind, again, effect, state):
    """What stands in the brackets is compared whole, never in part; its sub-conditions count as it does."""
    error = failed(f"[{condition}] words", state, "id-1", effect=effect)
    unlisted = state and kind is errors.SqlError

    assert (condition, effect in again) == (error.error_class, error.retryable)
    assert (errors.DeltaConflictError if unlisted else kind) is type(error)
    assert ("unknown" if kind is errors.ConcurrentTransactionError else "failed") == error.outcome


@pytest.mark.parametrize("effect", Effect)
@pytest.mark.parametrize(("code", "kind", "again"), CODES)
def test_a_code_decides_where_there_is_no_sqlstate(code, kind, again, effect):
    """The coarse code of the statement says no more than the SQLSTATE where there is one."""
    error = failed("words", None, "id-1", error_code=code, effect=effect)
    stated = failed("words", "22012", "id-1", error_code=code, effect=effect)

    assert (kind, code, effect in again) == (type(error), error.error_code, error.retryable)
    assert (errors.DataError, code, False) == (type(stated), stated.error_code, stated.retryable)


@pytest.mark.parametrize("state", ["08007", "40003"])
@pytest.mark.parametrize("effect", Effect)
def test_an_unknown_outcome_is_never_retried(state, effect):
    """The statement may have been committed: the error says so, with the statement to look for."""
    error = failed("[SOME_CONDITION] words", state, "id-1", error_code="ABORTED", effect=effect)

    assert (errors.OutcomeUnknownError, "unknown", False) == (type(error), error.outcome, error.retryable)
    assert ("id-1", state, "SOME_CONDITION", "ABORTED") == (
        error.statement_id,
        error.__cause__.sql_state,
        error.__cause__.error_class,
        error.__cause__.error_code,
    )


@pytest.mark.parametrize(("state", "applied"), [("2DKD0", True), ("2D521", False), ("", False)])
def test_a_commit_whose_hook_failed_is_there(state, applied):
    """It is recognized by its SQLSTATE, given separately or in the text; its error says that it was applied."""
    text = f"[SOME_CONDITION] words. SQLSTATE: {state}"

    assert applied == is_applied("words", state) == is_applied(text, None)
    assert applied == (failed(text, None, "id-1").outcome == "applied")


def test_the_words_of_a_message_decide_nothing():
    """A user's text that looks like a conflict does not become one."""
    error = failed("[CAST_INVALID_INPUT] 'DELTA_CONCURRENT_APPEND' is no number. SQLSTATE: 22018", None, "id-1")

    assert (errors.DataError, "CAST_INVALID_INPUT") == (type(error), error.error_class)


def test_a_message_cannot_forge_log_lines():
    """Control characters of the server's text are shown as escapes."""
    error = failed("bad\nvalue\x1b[31m", "22018", "")

    assert "bad\\nvalue\\x1b[31m" == str(error)


def test_a_failure_without_a_message_says_so():
    """There is always something to read."""
    assert "the statement failed without a message" == str(failed("", None, ""))


def test_the_limit_of_json_results_names_our_arguments():
    """No code says so, but the first words of the server; the same words in a user's text decide nothing."""
    words = (
        "Inline byte limit exceeded. Statements executed with disposition=INLINE can have a result size of at most "
        "26214400 bytes. Please execute the statement with disposition=EXTERNAL_LINKS if you want the full result."
    )
    error, other = failed(words, None, "id-1", error_code="BAD_REQUEST"), failed(f"[USER_RAISED] {words}", "P0001", "")

    assert (errors.ResourceLimitError, "failed", "BAD_REQUEST") == (type(error), error.outcome, error.error_code)
    assert ("disposition" not in error.message, 'result="arrow"' in error.message) == (True, True)
    assert errors.SqlError is type(other)
