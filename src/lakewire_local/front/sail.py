"""
What is written for Sail 0.7.2 where it answers otherwise than Databricks; another engine needs none of it.

A fix gets a node whose children are done, and returns what takes its place, or None. Operands are moved, not copied:
copies of copies grow without bound.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire_local.front import sail_arithmetic as arithmetic
from lakewire_local.front import sail_conditions as conditions
from lakewire_local.front import sail_functions as functions
from lakewire_local.front import sail_texts as texts
from lakewire_local.front import sail_times as times
from lakewire_local.front.nodes import function_name, kind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lakewire_local.front.expressions import ExpressionResolver
    from lakewire_local.front.scope import Scope

    Fix = Callable[[exp.Expr, "Question"], exp.Expr | None]


class Question:
    """
    Ask the engine for a type that no table here has.
    """

    def __init__(self, expressions: ExpressionResolver, scope: Scope) -> None:
        self._expressions = expressions
        self._scope = scope

    def kind(self, node: exp.Expr) -> str:
        """Return the name of the type of *node*; empty where nobody knows."""
        from lakewire_local.front.nodes import type_of, typed

        if type_of(node) is None:
            typed(node, self._expressions.type_by_engine(node, self._scope))
        return kind(node)


def fix(node: exp.Expr, expressions: ExpressionResolver, scope: Scope) -> exp.Expr | None:
    """Return what Sail is given for *node*."""
    found = _FIXES.get(type(node))
    if found is None and function_name(node):
        found = functions.call_fix
    return found(node, Question(expressions, scope)) if found else None


_FIXES: Mapping[type[exp.Expr], Fix] = {
    exp.Add: arithmetic.operation,
    exp.Sub: arithmetic.operation,
    exp.Mul: arithmetic.operation,
    exp.Div: arithmetic.operation,
    exp.Mod: arithmetic.operation,
    exp.IntDiv: arithmetic.operation,
    exp.Window: arithmetic.window,
    exp.Filter: arithmetic.filtered,
    exp.Cast: texts.cast_fix,
    exp.TryCast: texts.cast_fix,
    exp.DPipe: texts.joined,
    exp.EQ: conditions.comparison,
    exp.NEQ: conditions.comparison,
    exp.GT: conditions.comparison,
    exp.GTE: conditions.comparison,
    exp.LT: conditions.comparison,
    exp.LTE: conditions.comparison,
    exp.NullSafeEQ: conditions.comparison,
    exp.In: conditions.membership,
    exp.Between: conditions.between,
    exp.Case: conditions.case_fix,
    exp.If: conditions.if_fix,
    exp.Like: conditions.like,
    exp.ILike: conditions.like,
    exp.Array: conditions.array_fix,
    exp.Extract: times.extract,
    exp.Substring: functions.substring,
    exp.JSONExtract: functions.path,
    exp.RegexpLike: functions.regexp,
    exp.WindowSpec: arithmetic.frame,
}
