"""
What the clauses of a SELECT cannot hold.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire_local.errors import sql_error
from lakewire_local.front.literals import written_integer
from lakewire_local.front.nodes import BOOLEAN, type_name, type_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lakewire.schema.types import DataType


def refuse_condition(select: exp.Select) -> None:
    """Refuse a resolved WHERE with aggregates or window functions, or of another type than BOOLEAN."""
    where = select.args.get("where")
    if where is None:
        return
    for kind, what in ((exp.Window, "window functions"), (exp.AggFunc, "aggregate functions")):
        if any(node.parent_select is select for node in where.find_all(kind)):
            raise sql_error("INVALID_WHERE_CONDITION", f"WHERE cannot contain {what}", "42903")
    refuse_other_than_boolean("FILTER", type_of(where.this))


def refuse_other_than_boolean(what: str, found: DataType | None) -> None:
    """Refuse a condition of another type."""
    if found is not None and found != BOOLEAN and type_name(found) != "VOID":
        raise sql_error(
            f"DATATYPE_MISMATCH.{what}_NOT_BOOLEAN",
            f'The condition is of the type "{found.simple().upper()}", not "BOOLEAN"',
            "42K09",
        )


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


def refuse_limit(node: exp.Expr) -> None:
    """Refuse a LIMIT or OFFSET below zero."""
    for key in ("limit", "offset"):
        clause = node.args.get(key)
        value = clause.expression if clause is not None else None
        if isinstance(value, exp.Neg) and isinstance(value.this, exp.Literal):
            raise sql_error(
                "INVALID_LIMIT_LIKE_EXPRESSION.IS_NEGATIVE",
                f"The {key.upper()} expression must be zero or more, but is -{value.this.name}",
                "42K0E",
            )
