"""
Which error a failed statement becomes: by SQLSTATE and condition, never by the words of its message.

Source: https://docs.databricks.com/error-messages/sqlstates
"""

from __future__ import annotations

import re

from lakewire.errors import (
    ColumnNotFoundError,
    ConstraintError,
    DataError,
    DeltaConflictError,
    MergeKeyError,
    Outcome,
    ResultExpiredError,
    SqlError,
    StatementCanceledError,
    SyntaxOrAccessError,
    TableExistsError,
    TableNotFoundError,
    UnsupportedError,
    one_line,
)

__all__ = ["failed", "statement_error"]

_BY_STATE: dict[str, type[SqlError]] = {
    "21506": MergeKeyError,
    "2D521": DeltaConflictError,
    "42703": ColumnNotFoundError,
    "42P01": TableNotFoundError,
    "42P07": TableExistsError,
    "57014": StatementCanceledError,
    "HY008": StatementCanceledError,
}
_BY_STATE_CLASS: dict[str, type[SqlError]] = {
    "0A": UnsupportedError,
    "22": DataError,
    "23": ConstraintError,
    "42": SyntaxOrAccessError,
}
_ROLLED_BACK = {"40000", "40001", "40P01"}
_OUTCOMES: dict[str, Outcome] = {
    "2DKD0": "applied",  # the commit is there, a hook after it failed
    "08007": "unknown",
    "40003": "unknown",
}
_CONDITION = re.compile(r"\[([A-Z][A-Z0-9_]*(?:\.[A-Z0-9_]+)*)\]")
_SQLSTATE = re.compile(r"SQLSTATE: ([0-9A-Z]{5})\b")


def failed(message: str, sql_state: str | None, statement_id: str) -> SqlError:
    """
    Build the error of a FAILED statement.

    Args:
        message: The server's text, ``[CONDITION] words. SQLSTATE: 42P01``.
        sql_state: The state when the server gave it apart.
        statement_id: The statement.
    """
    stated = _SQLSTATE.search(message)
    state = sql_state or (stated[1] if stated else "")
    condition = _CONDITION.match(message)
    error_class = condition[1] if condition else ""
    kind = _BY_STATE.get(state) or _BY_STATE_CLASS.get(state[:2], SqlError)
    if state in _ROLLED_BACK or error_class.startswith("DELTA_CONCURRENT_"):
        kind = DeltaConflictError
    return kind(
        one_line(message, 1000) or "the statement failed without a message",
        sql_state=state,
        error_class=error_class,
        statement_id=statement_id,
        outcome=_OUTCOMES.get(state, "failed"),
    )


def statement_error(state: str, message: str, sql_state: str | None, statement_id: str) -> SqlError:
    """
    Build the error of a statement that ended in *state*, which is not SUCCEEDED.
    """
    if state == "CANCELED":
        return StatementCanceledError("the statement was canceled", statement_id=statement_id, outcome="failed")
    if state == "CLOSED":
        return ResultExpiredError(
            "the statement succeeded, but its result was closed", statement_id=statement_id, outcome="applied"
        )
    return failed(message, sql_state, statement_id)
