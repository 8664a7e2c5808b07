"""
Operands of arithmetic that are cast before anything else is known of it: NULLs, and texts and dates beside times.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire.schema.types import TIMESTAMP
from lakewire_local.errors import sql_error
from lakewire_local.front.coercion import NUMBERS
from lakewire_local.front.nodes import DOUBLE, INT, cast, kind, type_of, typed
from lakewire_local.front.operators import operator_type

if TYPE_CHECKING:
    pass

_MOMENTS = {"TIMESTAMP", "TIMESTAMP_NTZ"}


def cast_beside_times(node: exp.Expr, kinds: list[str]) -> list[str]:
    """Cast a NULL, and what a date or time is subtracted from one with; return the kinds of both sides."""
    if "VOID" in kinds and isinstance(node, exp.Add) and (set(kinds) & _MOMENTS or "STRING" in kinds):
        wrong = "DIFF_TYPES" if set(kinds) & _MOMENTS else "WRONG_TYPE"
        message = f'Cannot resolve the sum of "{kinds[0]}" and "{kinds[1]}"'
        raise sql_error(f"DATATYPE_MISMATCH.BINARY_OP_{wrong}", message, "42K09")
    if kinds == ["DECIMAL", "VOID"] and isinstance(node, exp.Div):
        wanted = type_of(node.this)
    elif kinds == ["VOID", "VOID"] or ("VOID" in kinds and isinstance(node, exp.Div) and set(kinds) & NUMBERS):
        wanted = DOUBLE
    elif "VOID" in kinds and (kinds[0] == "DATE" or (kinds[1] == "DATE" and isinstance(node, exp.Add))):
        wanted = INT
    elif isinstance(node, exp.Sub) and kinds[0] in {"DATE", *_MOMENTS} and kinds[1] == "STRING":
        wanted = type_of(node.this)
    elif isinstance(node, exp.Sub) and set(kinds) == {"DATE", "TIMESTAMP"}:
        wanted = TIMESTAMP
    else:
        return kinds
    for key, found in zip(("this", "expression"), kinds, strict=True):
        if wanted is not None and (found in ("VOID", "STRING") or wanted in (TIMESTAMP, DOUBLE)):
            node.set(key, cast(node.args[key], wanted))
    typed(node, operator_type(node))
    return [kind(node.this), kind(node.expression)]
