"""
Which error a failed statement becomes, and whether it may be retried.

By condition, SQLSTATE and error code, in that order, never by the words of its message.

Source: https://docs.databricks.com/error-messages/sqlstates
"""

from __future__ import annotations

import enum
import re
from typing import Any

import attrs

from lakewire import errors
from lakewire.errors import CallFacts, LakewireError, Outcome, OutcomeUnknownError, SqlError, one_line
from lakewire.observability import log
from lakewire.sql.position import pointer, position_of, query_url, suggestions_of, without_statement
from lakewire_runtime import Effect
from lakewire_runtime.pace import retry_wait
from lakewire_runtime.retrying import Rule

__all__ = ["failed", "is_applied", "may_run_again", "retry_once"]


class _Again(enum.Enum):
    """Which statements may be retried after a failure."""

    NEVER = ()
    READS = (Effect.READ,)
    HARMLESS = (Effect.READ, Effect.IDEMPOTENT)
    ALL = (Effect.READ, Effect.IDEMPOTENT, Effect.ONCE)  # the server has rolled it back


@attrs.frozen
class _Rule:
    kind: type[SqlError] | None
    again: _Again = _Again.NEVER


# Whole condition, or its part before the dot. https://docs.databricks.com/error-messages/error-classes
_CONDITIONS = {
    "COPY_INTO_DUPLICATED_FILES_COPY_NOT_ALLOWED": _Rule(errors.ConcurrentCopyError, _Again.ALL),
    "DELTA_CDC_START_VERSION_AFTER_LATEST": _Rule(errors.VersionNotFoundError),
    "DELTA_CHANGE_DATA_FILE_NOT_FOUND": _Rule(errors.VersionExpiredError),
    "DELTA_CONCURRENT_APPEND": _Rule(errors.ConcurrentAppendError, _Again.ALL),
    "DELTA_CONCURRENT_APPEND.CHANGE_TYPE_COLUMN": _Rule(errors.ConcurrentAppendError),
    "DELTA_CONCURRENT_DELETE_DELETE": _Rule(errors.ConcurrentDeleteError, _Again.ALL),
    "DELTA_CONCURRENT_DELETE_READ": _Rule(errors.ConcurrentDeleteError, _Again.ALL),
    "DELTA_CONCURRENT_TRANSACTION": _Rule(errors.ConcurrentTransactionError),
    "DELTA_CONCURRENT_WRITE": _Rule(errors.DeltaConflictError, _Again.ALL),
    "DELTA_FILE_NOT_FOUND_DETAILED": _Rule(errors.VersionExpiredError),
    "DELTA_INVALID_CDC_RANGE": _Rule(errors.VersionNotFoundError),
    "DELTA_METADATA_CHANGED": _Rule(errors.MetadataChangedError, _Again.ALL),
    "DELTA_MISSING_CHANGE_DATA": _Rule(errors.ChangesNotRecordedError),
    "DELTA_PROTOCOL_CHANGED": _Rule(errors.ProtocolChangedError),
    "DELTA_PROTOCOL_CHANGED.CONFLICTING_COMMIT": _Rule(errors.ProtocolChangedError, _Again.ALL),
    "DELTA_TIMESTAMP_EARLIER_THAN_COMMIT_RETENTION": _Rule(errors.VersionNotFoundError),
    "DELTA_TIMESTAMP_GREATER_THAN_COMMIT": _Rule(errors.VersionNotFoundError),
    "DELTA_TRUNCATED_TRANSACTION_LOG": _Rule(errors.VersionExpiredError),
    "DELTA_UNSUPPORTED_TIME_TRAVEL_BEYOND_DELETED_FILE_RETENTION_DURATION": _Rule(errors.VersionExpiredError),
    "DELTA_VERSION_NOT_FOUND": _Rule(errors.VersionNotFoundError),
}
_STATES = {  # whole SQLSTATE, or its class
    "08": _Rule(errors.WarehouseUnavailableError, _Again.HARMLESS),
    "0A": _Rule(errors.UnsupportedError),
    "21506": _Rule(errors.MergeKeyError),
    "22": _Rule(errors.DataError),
    "23": _Rule(errors.ConstraintError),
    "2D521": _Rule(errors.DeltaConflictError),  # the conditions above say which of them may be retried
    "40000": _Rule(errors.DeltaConflictError, _Again.ALL),
    "40001": _Rule(errors.DeltaConflictError, _Again.ALL),
    "40P01": _Rule(errors.DeltaConflictError, _Again.ALL),
    "42": _Rule(errors.SyntaxOrAccessError),
    "42501": _Rule(errors.InsufficientPrivilegesError),
    "42703": _Rule(errors.ColumnNotFoundError),
    "42K03": _Rule(errors.PathNotFoundError),
    "42P01": _Rule(errors.TableNotFoundError),
    "42P07": _Rule(errors.TableExistsError),
    "53": _Rule(errors.ResourceLimitError),
    "54": _Rule(errors.ResourceLimitError),
    "57014": _Rule(errors.StatementCanceledError),
    "58": _Rule(errors.WarehouseIoError, _Again.READS),
    "HY008": _Rule(errors.StatementCanceledError),
    "KD": _Rule(SqlError),
    "KD007": _Rule(SqlError, _Again.READS),
    "XX": _Rule(errors.WarehouseError, _Again.READS),
}
_CODES = {  # used where there is no SQLSTATE; databricks-sdk-py, service/sql.py: ServiceErrorCode
    "ABORTED": _Rule(SqlError, _Again.HARMLESS),
    "CANCELLED": _Rule(errors.StatementCanceledError),
    "DEADLINE_EXCEEDED": _Rule(errors.WarehouseError, _Again.READS),
    "INTERNAL_ERROR": _Rule(errors.WarehouseError, _Again.READS),
    "IO_ERROR": _Rule(errors.WarehouseIoError, _Again.READS),
    "RESOURCE_EXHAUSTED": _Rule(errors.ResourceLimitError, _Again.HARMLESS),
    "SERVICE_UNDER_MAINTENANCE": _Rule(errors.WarehouseUnavailableError, _Again.HARMLESS),
    "TEMPORARILY_UNAVAILABLE": _Rule(errors.WarehouseUnavailableError, _Again.HARMLESS),
    "UNAUTHENTICATED": _Rule(errors.InsufficientPrivilegesError),
    "UNKNOWN": _Rule(errors.WarehouseError, _Again.READS),
    "WORKSPACE_TEMPORARILY_UNAVAILABLE": _Rule(errors.WarehouseUnavailableError, _Again.HARMLESS),
}
_ANY = _Rule(SqlError)
_RETRY_S = 0.5  # up to twice as long
_POLL = "statement_execution.get_statement"
_UNKNOWN_OUTCOME = {"08007", "40003"}
_OUTCOMES: dict[str, Outcome] = {"2DKD0": "applied"}  # the commit is there, a hook after it failed
# No code says so: the error is a BAD_REQUEST. The server's words are about dispositions, which are not our arguments.
_INLINE_LIMIT = "Inline byte limit exceeded"
_CONDITION = re.compile(r"\[([A-Z][A-Z0-9_]*(?:\.[A-Z0-9_]+)*)\]")
_SQLSTATE = re.compile(r"SQLSTATE: ([0-9A-Z]{5})\b")


def failed(
    message: str,
    sql_state: str | None,
    statement_id: str,
    *,
    error_code: str = "",
    effect: Effect = Effect.ONCE,
    text: str = "",
    host: str = "",
) -> LakewireError:
    """
    Build the error of a FAILED statement.

    Args:
        message: The server's text, ``[CONDITION] words. SQLSTATE: 42P01``.
        sql_state: The SQLSTATE, where the server gave it separately.
        statement_id: The statement.
        error_code: The server's coarse code, as in ``BAD_REQUEST``.
        effect: What running the statement twice does; it decides about ``retryable``.
        text: The statement, where it is known. The line with the error becomes a note.
        host: The workspace, for a link to the query profile.
    """
    found = _CONDITION.match(message)
    error_class, state = found[1] if found else "", _state(message, sql_state)
    position = position_of(message)
    facts: dict[str, Any] = {
        "sql_state": state,
        "error_class": error_class,
        "error_code": error_code,
        "statement_id": statement_id,
        "position": position,
        "suggestions": suggestions_of(message),
        "url": query_url(host, statement_id),
        "pointer": pointer(text, position) if position else "",
    }
    line = one_line(without_statement(message), 1000) or "the statement failed without a message"
    if state in _UNKNOWN_OUTCOME:
        lost = OutcomeUnknownError(
            f"the statement may have taken effect: {line}", facts=CallFacts(operation=_POLL), statement_id=statement_id
        )
        lost.__cause__ = SqlError(line, **facts)
        return lost
    if line.startswith(_INLINE_LIMIT):
        limit = 'the result is larger than the 25 MiB that result="json" can hold; result="arrow" fetches any size'
        return errors.ResourceLimitError(limit, outcome="failed", **facts)
    rule = _rule(error_class, state, error_code)
    kind = rule.kind or SqlError
    outcome = _OUTCOMES.get(state) or ("unknown" if kind is errors.ConcurrentTransactionError else "failed")
    return kind(line, outcome=outcome, retryable=effect in rule.again.value, **facts)


def is_applied(message: str, sql_state: str | None) -> bool:
    """
    Return whether a FAILED statement was committed, because only a hook after the commit failed.
    """
    return _OUTCOMES.get(_state(message, sql_state)) == "applied"


def may_run_again(error: SqlError, effect: Effect) -> bool:
    """
    Return whether a statement of that *effect* may be retried after *error*.
    """
    return effect in _rule(error.error_class, error.sql_state, error.error_code).again.value


def retry_once(effect: Effect) -> Rule:
    """
    Return the rule of a statement of that *effect*: one retry after a failure that the effect allows to retry.
    """

    def rule(error: Exception, attempt: int) -> float | None:
        if effect is Effect.ONCE or attempt > 1 or not (isinstance(error, SqlError) and error.retryable):
            return None
        wait = _RETRY_S + retry_wait(attempt, _RETRY_S, _RETRY_S)
        reason = error.error_class or error.sql_state or error.error_code
        log().warning("transient failure of a statement", reason=reason, statement_id=error.statement_id)
        return wait

    return rule


def _rule(condition: str, state: str, code: str) -> _Rule:
    return (
        _CONDITIONS.get(condition)
        or _CONDITIONS.get(condition.partition(".")[0])
        or _STATES.get(state)
        or _STATES.get(state[:2])
        or (_CODES.get(code) if not state else None)
        or (_Rule(errors.DeltaConflictError) if condition.startswith("DELTA_CONCURRENT_") else _ANY)
    )


def _state(message: str, sql_state: str | None) -> str:
    stated = _SQLSTATE.search(message)
    return sql_state or (stated[1] if stated else "")
