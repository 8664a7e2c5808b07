"""
What the clauses of a SELECT cannot hold.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire_local.errors import sql_error
from lakewire_local.front.literals import written_integer
from lakewire_local.front.nodes import BOOLEAN, type_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def refuse_condition(select: exp.Select) -> None:
    """Refuse a resolved WHERE with aggregates or window functions, or of another type than BOOLEAN."""
    where = select.args.get("where")
    if where is None:
        return
    for kind, what in ((exp.Window, "window functions"), (exp.AggFunc, "aggregate functions")):
        if any(node.parent_select is select for node in where.find_all(kind)):
            raise sql_error("INVALID_WHERE_CONDITION", f"WHERE cannot contain {what}", "42903")
    refuse_other_than_boolean(where.this)


def refuse_other_than_boolean(
    condition: exp.Expr, error_class: str = "DATATYPE_MISMATCH.FILTER_NOT_BOOLEAN", state: str = "42K09"
) -> None:
    """Refuse a resolved condition of another type; a bare NULL has one of its own."""
    found = type_of(condition)
    if found is not None and found != BOOLEAN:
        message = f'The condition is of the type "{found.simple().upper()}", not "BOOLEAN"'
        raise sql_error(error_class, message, state)


def refuse_repeated(names: Sequence[str]) -> None:
    """Refuse two common table expressions of one name."""
    folded = [name.casefold() for name in names]
    if found := next((name for name in names if folded.count(name.casefold()) > 1), None):
        raise sql_error("DUPLICATED_CTE_NAMES", f"CTE definition can't have duplicate names: `{found}`", "42602")


def refuse_places(keys: Sequence[exp.Expr], width: int, clause: str) -> None:
    """Refuse a key of GROUP BY or ORDER BY that is the place of no column."""
    for key in keys:
        value = key.this if isinstance(key, exp.Ordered) else key
        place = written_integer(value, suffixes="")
        if place is not None and not 1 <= place <= width:
            raise sql_error(
                f"{clause}_POS_OUT_OF_RANGE",
                f"{clause.replace('_', ' ')} position {place} is not in the SELECT list (valid range is [1, {width}])",
                "42805",
            )


def refuse_limit(node: exp.Expr, unresolved: Callable[[list[str]], Exception]) -> None:
    """Refuse a resolved LIMIT or OFFSET that is below zero, no number, or depends on a row."""
    for key in ("limit", "offset"):
        clause = node.args.get(key)
        value = clause.expression if clause is not None else None
        if isinstance(value, exp.Column):
            raise unresolved([value.name])
        if isinstance(value, exp.Null):
            message = f"The {key.upper()} expression must be an integer, but is NULL"
            raise sql_error("INVALID_LIMIT_LIKE_EXPRESSION.DATA_TYPE", message, "42K0E")
        if isinstance(value, exp.Neg) and isinstance(value.this, exp.Literal):
            raise sql_error(
                "INVALID_LIMIT_LIKE_EXPRESSION.IS_NEGATIVE",
                f"The {key.upper()} expression must be zero or more, but is -{value.this.name}",
                "42K0E",
            )
