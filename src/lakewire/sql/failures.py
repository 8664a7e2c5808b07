"""
Which error a failed statement becomes, and whether it may be run again.

By condition, SQLSTATE and error code, in that order, never by the words of its message.

Source: https://docs.databricks.com/error-messages/sqlstates
"""

from __future__ import annotations

import enum
import re

import attrs

from lakewire.errors import (
    CallFacts,
    ColumnNotFoundError,
    ConcurrentAppendError,
    ConcurrentCopyError,
    ConcurrentDeleteError,
    ConcurrentTransactionError,
    ConstraintError,
    DataError,
    DeltaConflictError,
    InsufficientPrivilegesError,
    LakewireError,
    MergeKeyError,
    MetadataChangedError,
    Outcome,
    OutcomeUnknownError,
    PathNotFoundError,
    ProtocolChangedError,
    ResourceLimitError,
    SqlError,
    StatementCanceledError,
    StatementClosedError,
    SyntaxOrAccessError,
    TableExistsError,
    TableNotFoundError,
    UnsupportedError,
    WarehouseError,
    WarehouseIoError,
    WarehouseUnavailableError,
    one_line,
)
from lakewire.observability import log
from lakewire_runtime import Effect
from lakewire_runtime.pace import retry_wait
from lakewire_runtime.retrying import Rule

__all__ = ["failed", "is_applied", "may_run_again", "retry_once", "statement_error"]


class _Again(enum.Enum):
    """Which statements may be run again after a failure."""

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
    "COPY_INTO_DUPLICATED_FILES_COPY_NOT_ALLOWED": _Rule(ConcurrentCopyError, _Again.ALL),
    "DELTA_CONCURRENT_APPEND": _Rule(ConcurrentAppendError, _Again.ALL),
    "DELTA_CONCURRENT_APPEND.CHANGE_TYPE_COLUMN": _Rule(ConcurrentAppendError),
    "DELTA_CONCURRENT_DELETE_DELETE": _Rule(ConcurrentDeleteError, _Again.ALL),
    "DELTA_CONCURRENT_DELETE_READ": _Rule(ConcurrentDeleteError, _Again.ALL),
    "DELTA_CONCURRENT_TRANSACTION": _Rule(ConcurrentTransactionError),
    "DELTA_CONCURRENT_WRITE": _Rule(DeltaConflictError, _Again.ALL),
    "DELTA_METADATA_CHANGED": _Rule(MetadataChangedError, _Again.ALL),
    "DELTA_PROTOCOL_CHANGED": _Rule(ProtocolChangedError),
    "DELTA_PROTOCOL_CHANGED.CONFLICTING_COMMIT": _Rule(ProtocolChangedError, _Again.ALL),
}
_STATES = {  # whole SQLSTATE, or its class
    "08": _Rule(WarehouseUnavailableError, _Again.HARMLESS),
    "0A": _Rule(UnsupportedError),
    "21506": _Rule(MergeKeyError),
    "22": _Rule(DataError),
    "23": _Rule(ConstraintError),
    "2D521": _Rule(DeltaConflictError),  # which of its conditions may be run again is said above
    "40000": _Rule(DeltaConflictError, _Again.ALL),
    "40001": _Rule(DeltaConflictError, _Again.ALL),
    "40P01": _Rule(DeltaConflictError, _Again.ALL),
    "42": _Rule(SyntaxOrAccessError),
    "42501": _Rule(InsufficientPrivilegesError),
    "42703": _Rule(ColumnNotFoundError),
    "42K03": _Rule(PathNotFoundError),
    "42P01": _Rule(TableNotFoundError),
    "42P07": _Rule(TableExistsError),
    "53": _Rule(ResourceLimitError),
    "54": _Rule(ResourceLimitError),
    "57014": _Rule(StatementCanceledError),
    "58": _Rule(WarehouseIoError, _Again.READS),
    "HY008": _Rule(StatementCanceledError),
    "KD": _Rule(SqlError),
    "KD007": _Rule(SqlError, _Again.READS),
    "XX": _Rule(WarehouseError, _Again.READS),
}
_CODES = {  # where there is no SQLSTATE that says more; databricks-sdk-py, service/sql.py: ServiceErrorCode
    "ABORTED": _Rule(SqlError, _Again.HARMLESS),
    "CANCELLED": _Rule(StatementCanceledError),
    "DEADLINE_EXCEEDED": _Rule(WarehouseError, _Again.READS),
    "INTERNAL_ERROR": _Rule(WarehouseError, _Again.READS),
    "IO_ERROR": _Rule(WarehouseIoError, _Again.READS),
    "RESOURCE_EXHAUSTED": _Rule(ResourceLimitError, _Again.HARMLESS),
    "SERVICE_UNDER_MAINTENANCE": _Rule(WarehouseUnavailableError, _Again.HARMLESS),
    "TEMPORARILY_UNAVAILABLE": _Rule(WarehouseUnavailableError, _Again.HARMLESS),
    "UNAUTHENTICATED": _Rule(InsufficientPrivilegesError),
    "UNKNOWN": _Rule(WarehouseError, _Again.READS),
    "WORKSPACE_TEMPORARILY_UNAVAILABLE": _Rule(WarehouseUnavailableError, _Again.HARMLESS),
}
_ANY = _Rule(SqlError)
_RETRY_S = 0.5  # up to twice as long
_POLL = "statement_execution.get_statement"
_UNKNOWN_OUTCOME = {"08007", "40003"}
_OUTCOMES: dict[str, Outcome] = {"2DKD0": "applied"}  # the commit is there, a hook after it failed
_CONDITION = re.compile(r"\[([A-Z][A-Z0-9_]*(?:\.[A-Z0-9_]+)*)\]")
_SQLSTATE = re.compile(r"SQLSTATE: ([0-9A-Z]{5})\b")


def failed(
    message: str, sql_state: str | None, statement_id: str, *, error_code: str = "", effect: Effect = Effect.ONCE
) -> LakewireError:
    """
    Build the error of a FAILED statement.

    Args:
        message: The server's text, ``[CONDITION] words. SQLSTATE: 42P01``.
        sql_state: The state when the server gave it apart.
        statement_id: The statement.
        error_code: The server's coarse code, as in ``BAD_REQUEST``.
        effect: What running the statement again does, which decides about ``retryable``.
    """
    condition = _CONDITION.match(message)
    error_class, state = condition[1] if condition else "", _state(message, sql_state)
    text = one_line(message, 1000) or "the statement failed without a message"
    if state in _UNKNOWN_OUTCOME:
        message = f"the statement may have had its effect: {text}"
        lost = OutcomeUnknownError(message, facts=CallFacts(operation=_POLL), statement_id=statement_id)
        lost.__cause__ = SqlError(
            text, sql_state=state, error_class=error_class, error_code=error_code, statement_id=statement_id
        )
        return lost
    rule = _rule(error_class, state, error_code)
    kind = rule.kind or SqlError
    return kind(
        text,
        sql_state=state,
        error_class=error_class,
        error_code=error_code,
        statement_id=statement_id,
        outcome=_OUTCOMES.get(state) or ("unknown" if kind is ConcurrentTransactionError else "failed"),
        retryable=effect in rule.again.value,
    )


def statement_error(
    state: str,
    message: str,
    sql_state: str | None,
    statement_id: str,
    *,
    error_code: str = "",
    effect: Effect = Effect.ONCE,
) -> LakewireError:
    """
    Build the error of a statement that ended in *state*, which is not SUCCEEDED.
    """
    if state == "CANCELED":
        return StatementCanceledError("the statement was canceled", statement_id=statement_id, outcome="failed")
    if state == "CLOSED":
        return StatementClosedError("the statement succeeded, but its result was closed", statement_id=statement_id)
    return failed(message, sql_state, statement_id, error_code=error_code, effect=effect)


def is_applied(message: str, sql_state: str | None) -> bool:
    """
    Tell whether a FAILED statement was committed all the same, because only a hook after the commit failed.
    """
    return _OUTCOMES.get(_state(message, sql_state)) == "applied"


def may_run_again(error: SqlError, effect: Effect) -> bool:
    """
    Tell whether a statement of that *effect* may be run again after *error*.
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
        or (_Rule(DeltaConflictError) if condition.startswith("DELTA_CONCURRENT_") else _ANY)
    )


def _state(message: str, sql_state: str | None) -> str:
    stated = _SQLSTATE.search(message)
    return sql_state or (stated[1] if stated else "")
