"""
Operands of arithmetic that are cast before anything else is known of it: NULLs, and texts and dates beside times.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire.schema.types import BIGINT, DATE, TIMESTAMP
from lakewire_local.errors import sql_error
from lakewire_local.front.coercion import NUMBERS
from lakewire_local.front.nodes import DOUBLE, INT, cast, kind, type_of, typed
from lakewire_local.front.operators import operator_type

if TYPE_CHECKING:
    from lakewire.schema.types import DataType

_MOMENTS = {"TIMESTAMP", "TIMESTAMP_NTZ"}


def cast_beside_times(node: exp.Expr, kinds: list[str]) -> list[str]:
    """Cast a NULL, and what a date or time is subtracted from one with; return the kinds of both sides."""
    if "VOID" in kinds and isinstance(node, exp.Add) and (set(kinds) & _MOMENTS or "STRING" in kinds):
        wrong = "DIFF_TYPES" if set(kinds) & _MOMENTS else "WRONG_TYPE"
        message = f'Cannot resolve the sum of "{kinds[0]}" and "{kinds[1]}"'
        raise sql_error(f"DATATYPE_MISMATCH.BINARY_OP_{wrong}", message, "42K09")
    wanted = _wanted(node, kinds)
    if wanted is None:
        return kinds
    for key, found in zip(("this", "expression"), kinds, strict=True):
        if found in ("VOID", "STRING") or wanted in (TIMESTAMP, DOUBLE):
            node.set(key, cast(node.args[key], wanted))
    typed(node, operator_type(node))
    return [kind(node.this), kind(node.expression)]


def _wanted(node: exp.Expr, kinds: list[str]) -> DataType | None:
    """Return what a NULL, a text beside a time or a date beside one is cast to; None where nothing is."""
    if "VOID" in kinds and isinstance(node, exp.IntDiv):
        return BIGINT
    if kinds == ["DECIMAL", "VOID"] and isinstance(node, exp.Div):
        return type_of(node.this)
    if kinds == ["VOID", "DATE"] and isinstance(node, exp.Sub):
        return DATE
    if kinds == ["VOID", "VOID"] or ("VOID" in kinds and isinstance(node, exp.Div) and set(kinds) & NUMBERS):
        return DOUBLE
    if "VOID" in kinds and (kinds[0] == "DATE" or (kinds[1] == "DATE" and isinstance(node, exp.Add))):
        return INT
    if isinstance(node, exp.Sub) and kinds[0] in {"DATE", *_MOMENTS} and kinds[1] == "STRING":
        return type_of(node.this)
    return TIMESTAMP if isinstance(node, exp.Sub) and set(kinds) == {"DATE", "TIMESTAMP"} else None
