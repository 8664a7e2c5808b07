"""
What is written for Sail 0.7.2 where it answers otherwise than Databricks; another engine needs none of it.

A fix gets a node whose children are done, and returns what takes its place, or None. Operands are moved, not copied:
copies of copies grow without bound.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire.schema.types import ArrayType, MapType, StructType
from lakewire_local.errors import unsupported_on_sail
from lakewire_local.front.arguments import check_arguments
from lakewire_local.front.function_names import is_right_on_sail
from lakewire_local.front.nodes import always_cast, function_name, type_of, typed
from lakewire_local.front.orderless import refuse_orderless
from lakewire_local.front.paths import path
from lakewire_local.front.rules import Rules
from lakewire_local.front.sail import arithmetic, conditions, floats, functions, odd_numbers, texts, times, truth
from lakewire_local.front.sail.elements import is_floating, one_zeros
from lakewire_local.front.sail.implicit_casts import with_casts
from lakewire_local.front.sail.laterals import as_join, kept_rows, without_maps
from lakewire_local.front.sail.moving import moving
from lakewire_local.front.sail.using import joined_by_condition
from lakewire_local.front.sail.window_checks import check_window

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lakewire.schema.types import DataType
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
        return self._expressions.known_kind(node, self._scope)


# Percentiles are interpolated, rounding is half-up, aggregates of NULLs differ.
_INSTEAD = {
    "approx_percentile": "percentile",
    "bround": "round",
    "listagg": "array_join(collect_list(…), …)",
    "percentile_approx": "percentile",
    "rint": "round",
    "to_csv": "concat_ws",
    "zip_with": "transform over arrays_zip",
}


# Aggregates that Sail has been seen to compute of DISTINCT values.
_DISTINCT = """
any_value array_agg avg bit_and bit_or bit_xor bool_and bool_or collect_list collect_set count every first
kurtosis last max mean min skewness some std stddev stddev_pop stddev_samp sum try_avg try_sum var_pop var_samp
variance
"""
_OF_DISTINCT = frozenset(_DISTINCT.split())


class SailRules(Rules):
    """
    Write for Sail.
    """

    refused: Mapping[type[exp.Expr], str] = {
        **Rules.refused,
        exp.Collate: "collations",
        exp.Describe: "DESCRIBE inside of a query",
        exp.QueryTransform: "TRANSFORM … USING",
    }
    sorts_by_aggregates = False

    def function(self, name: str) -> None:
        """Refuse a function that is not known to be right."""
        if not is_right_on_sail(name):
            hint = _INSTEAD.get(name)
            raise unsupported_on_sail(f"the function {name}{f' ({hint} works)' if hint else ''}")

    def expression(self, node: exp.Expr, expressions: ExpressionResolver, scope: Scope) -> exp.Expr | None:
        """Return what Sail is given for *node*."""
        found, question = _FIXES.get(type(node)), Question(expressions, scope)
        if found is None and function_name(node):
            found = functions.call_fix
        _check_distinct(node)
        refuse_orderless(node)
        check_arguments(node, question.kind)
        with_casts(node, question)
        return found(node, question) if found else None

    def cast(self, node: exp.Expr, wanted: DataType) -> exp.Expr:
        """Return a cast as Sail does it right."""
        return texts.sail_cast(node, wanted)

    def cell(self, node: exp.Expr, wanted: DataType) -> exp.Expr:
        """Cast containers whatever they are: Sail fails where a NULL is beside a MAP, or an element is no literal."""
        if not isinstance(wanted, (ArrayType, MapType, StructType)):
            return super().cell(node, wanted)
        is_done = isinstance(node, exp.Cast) and type_of(node) == wanted
        return node if is_done else always_cast(node, wanted)

    def generator(self, node: exp.Expr) -> exp.Expr | None:
        """Return another function for one over a MAP."""
        return without_maps(node)

    def lateral_view(self, select: exp.Select, view: exp.Lateral) -> None:
        """Write a LATERAL VIEW as a join where the query has conditions."""
        as_join(select, view)

    def lateral_join(self, select: exp.Select, join: exp.Join) -> None:
        """Drop the rows without elements that Sail keeps."""
        kept_rows(select, join)

    def sample(self, sample: exp.Expr) -> None:
        """Refuse TABLESAMPLE."""
        raise unsupported_on_sail(f"TABLESAMPLE ({sample.sql()}); ORDER BY rand() LIMIT n works")

    def sort_key(self, key: exp.Expr, data_type: DataType | None) -> exp.Expr:
        """Sort floating numbers without the sign of zero, so that the next key decides between two zeros."""
        if isinstance(data_type, ArrayType) and is_floating(data_type.element):
            return one_zeros(key)
        return arithmetic.sort_key(typed(key, data_type)) if is_floating(data_type) else key

    def joined_columns(self, select: exp.Select, scope: Scope) -> None:
        """Write USING as ON where a column is named by its table or the types differ."""
        if scope.names_merged:
            joined_by_condition(select, scope)


def _check_distinct(node: exp.Expr) -> None:
    """Refuse DISTINCT where Sail forgets it."""
    distinct = node.expressions and isinstance(node.expressions[0], exp.Distinct)
    if distinct and isinstance(node, exp.AnonymousAggFunc) and function_name(node) not in _OF_DISTINCT:
        raise unsupported_on_sail(f"{function_name(node)} of DISTINCT values; a subquery with SELECT DISTINCT works")


def _window(node: exp.Expr, ask: Question) -> exp.Expr | None:
    check_window(node, ask)
    return arithmetic.window(node, ask) or moving(node, ask)


_FIXES: Mapping[type[exp.Expr], Fix] = {
    exp.Add: arithmetic.operation,
    exp.Sub: arithmetic.operation,
    exp.Mul: arithmetic.operation,
    exp.Div: arithmetic.operation,
    exp.Mod: arithmetic.operation,
    exp.IntDiv: arithmetic.operation,
    exp.Neg: arithmetic.negated,
    exp.Window: _window,
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
    exp.And: truth.logical,
    exp.Or: truth.logical,
    exp.Not: truth.logical,
    exp.Case: conditions.case_fix,
    exp.If: conditions.if_fix,
    exp.Like: truth.like,
    exp.ILike: truth.like,
    exp.Array: conditions.array_fix,
    exp.Bracket: functions.item,
    exp.Extract: times.extract,
    exp.Overlay: odd_numbers.overlay,
    exp.StrPosition: odd_numbers.position,
    exp.Substring: odd_numbers.substring,
    exp.WithinGroup: floats.ordered_group,
    exp.JSONExtract: lambda node, ask: path(node, ask.kind(node.this)),
    exp.RegexpLike: functions.regexp,
    exp.WindowSpec: arithmetic.frame,
}
