"""
FLOAT and DOUBLE for Sail: NaN, infinities and the zero with a sign, which it groups and orders otherwise.

Its max and min of groups leave NaN out and begin with the largest finite number; max_by and min_by do not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire.schema.types import BIGINT, DOUBLE, INT, ArrayType, DecimalType, StructType
from lakewire_local.errors import unsupported_on_sail
from lakewire_local.front.literals import written_integer
from lakewire_local.front.nodes import case, function_name, in_place, kind, number, type_of, typed
from lakewire_local.front.parsing import filled
from lakewire_local.front.sail.arithmetic import aggregate, one_nan, one_zero
from lakewire_local.front.sail.failing import failing

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lakewire_local.front.sail.rules import Question

    Rule = Callable[[exp.Expr, Question], exp.Expr | None]

_FLOATING = ("FLOAT", "DOUBLE")


def is_floating(node: exp.Expr | None) -> bool:
    """Return whether a node is FLOAT or DOUBLE."""
    return kind(node) in _FLOATING


def finite(node: exp.Expr, what: str) -> exp.Expr:
    """Return a floating number, refused at the row where it is NaN or infinite."""
    odd = "isnan(v) OR abs(v) > 1.7976931348623157E308D"
    rule = f"CASE WHEN {odd} THEN {failing(f'{what} of NaN or infinity', 'DOUBLE')} ELSE v END"
    return typed(filled(f"transform(array(lakewire_operand), v -> {rule})[0]", node), type_of(node))


def _extreme(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return max and min of groups; those of structs and arrays order NULLs inside otherwise."""
    operand = node.expressions[0]
    operand = operand.expressions[0] if isinstance(operand, exp.Distinct) else operand
    ask.kind(operand)
    name, found = function_name(node), type_of(operand)
    if isinstance(found, StructType | ArrayType):
        raise unsupported_on_sail(f"{name} of a STRUCT or ARRAY, whose NULLs it orders otherwise")
    if not is_floating(operand) or _is_windowed(node):
        return None
    node.set("this", f"{name}_by")
    node.set("expressions", [operand, operand.copy()])
    return typed(node, found)


def _is_windowed(node: exp.Expr) -> bool:
    around = node.parent.parent if isinstance(node.parent, exp.Filter) else node.parent
    return isinstance(around, exp.Window)


def _sampled(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return a function of all values of a group, which has to be finite."""
    for place, operand in enumerate(node.expressions):
        if ask.kind(operand) in _FLOATING and not isinstance(operand, exp.Literal):
            node.expressions[place].replace(finite(operand.copy(), function_name(node)))
    return None


def ordered_group(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return a percentile of the values in ORDER BY, which have to be finite."""
    name = function_name(node.this)
    order = node.expression
    if not name.startswith("percentile") or not isinstance(order, exp.Order):
        return None
    for key in order.expressions:
        if isinstance(key.this, exp.Literal):  # which Sail takes for the place of an argument
            raise unsupported_on_sail(f"{name} of a literal; of a column works")
        if ask.kind(key.this) in _FLOATING:
            key.set("this", finite(key.this.copy(), name))
    return None


def _distinct(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return a count of distinct values, or the set of them, in which zero is one value."""
    first = node.expressions[0] if node.expressions else None
    items = first.expressions if isinstance(first, exp.Distinct) else node.expressions
    if function_name(node) == "count" and not isinstance(first, exp.Distinct):
        return None
    for item in list(items):
        if ask.kind(item) in _FLOATING:
            item.replace(one_zero(item.copy()))
    return None


def _negative(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
    """Return negative of a floating number, without a sign of NaN."""
    return one_nan(node.copy()) if is_floating(node) or is_floating(node.expressions[0]) else None


def _try_avg(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return try_avg of a DECIMAL as the average that it is."""
    ask.kind(node.expressions[0])
    if not isinstance(type_of(node.expressions[0]), DecimalType):
        return None
    operands = [item.copy() for item in node.expressions]
    made = typed(exp.AnonymousAggFunc(this="avg", expressions=operands), type_of(node))
    return aggregate(made) or made


def _median(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return median, for which a text is a DOUBLE."""
    if ask.kind(node.expressions[0]) == "STRING":
        in_place(node.expressions[0], DOUBLE)
    return _sampled(node, ask)


def _percentile(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return percentile, whose frequency is a literal: Sail takes every other one."""
    if len(node.expressions) > 2 and (written_integer(node.expressions[2]) or 0) < 1:
        raise unsupported_on_sail("percentile with a frequency that is no positive literal")
    return _sampled(node, ask)


def _count_if(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
    """Return count_if as a count: Sail forgets its FILTER."""
    node.set("this", "count")
    node.set("expressions", [typed(case([(node.expressions[0], number(1))], None), INT)])
    return typed(node, BIGINT)


def _list(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return a list, of distinct values perhaps, in which zero is one value."""
    return _distinct(node, ask) if isinstance(node.expressions[0], exp.Distinct) else None


FLOAT_RULES: Mapping[str, Rule] = {
    "array_agg": _list,
    "collect_list": _list,
    "collect_set": _distinct,
    "count": _distinct,
    "count_if": _count_if,
    "max": _extreme,
    "median": _median,
    "min": _extreme,
    "negative": _negative,
    "percentile": _percentile,
    "try_avg": _try_avg,
}
