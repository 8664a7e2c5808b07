"""
Arithmetic of try_add and the like for Sail: as its operator, but NULL where that would fail.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire.schema.types import DATE, DecimalType
from lakewire_local.errors import unsupported_on_sail
from lakewire_local.front.coercion import NUMBERS, TIMES
from lakewire_local.front.nodes import (
    DOUBLE,
    INTEGERS,
    call,
    case,
    function_name,
    null,
    number,
    type_of,
    typed,
)
from lakewire_local.front.operators import operator_type
from lakewire_local.front.sail.arithmetic import operation

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lakewire_local.front.sail.rules import Question

    Rule = Callable[[exp.Expr, Question], exp.Expr | None]

_OPERATORS: Mapping[str, type[exp.Expr]] = {
    "try_add": exp.Add,
    "try_divide": exp.Div,
    "try_multiply": exp.Mul,
    "try_subtract": exp.Sub,
}
_EXACT = {*INTEGERS, "DECIMAL"}
_MOST_DIGITS = 38


def _tried(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return the operation over numbers, or a date or time moved by days or an interval."""
    name = function_name(node)
    kinds = [ask.kind(operand) for operand in node.expressions]
    if set(kinds) <= NUMBERS:
        return _of_numbers(node, kinds, ask)
    if kinds[0] == "DATE" and kinds[1] in ("TINYINT", "SMALLINT", "INT") and name in ("try_add", "try_subtract"):
        return call("date_add" if name == "try_add" else "date_sub", *node.expressions, data_type=DATE)
    if name == "try_add" and kinds[0] == "INTERVAL" and kinds[1] in TIMES:
        node.set("expressions", node.expressions[::-1])
        kinds.reverse()
    if kinds[0] in TIMES and kinds[1] == "INTERVAL":
        return _made(node, ask)
    raise unsupported_on_sail(f"{name} of {' and '.join(kinds)}")


def _of_numbers(node: exp.Expr, kinds: list[str], ask: Question) -> exp.Expr:
    """Return the operator over numbers: NULL for division by zero, and where an integer or decimal has no room."""
    done = _made(node, ask)
    found = type_of(done)
    if isinstance(found, DecimalType) and found.precision >= _MOST_DIGITS:
        raise unsupported_on_sail(f"{function_name(node)} of decimals whose result has {_MOST_DIGITS} digits")
    if isinstance(done, exp.Cast) and set(kinds) <= _EXACT:
        return typed(exp.TryCast(this=done.this, to=done.args["to"]), type_of(done))
    return done


def _made(node: exp.Expr, ask: Question) -> exp.Expr:
    """Return the operator that a function stands for, over its arguments."""
    one, other = node.expressions
    made = _OPERATORS[function_name(node)](this=exp.Paren(this=one), expression=exp.Paren(this=other))
    typed(made.this, type_of(one))
    typed(made.expression, type_of(other))
    if isinstance(made, exp.Div):
        made.set("expression", _unless_zero(made.expression))
    typed(made, operator_type(made))
    return operation(made, ask) or typed(exp.Paren(this=made), type_of(made))


def _unless_zero(divisor: exp.Expr) -> exp.Expr:
    """Return a divisor that is NULL instead of zero."""
    found = type_of(divisor) or DOUBLE
    is_zero = exp.EQ(this=divisor.copy(), expression=number(0))
    return typed(exp.Paren(this=case([(is_zero, null(found))], divisor)), found)


TRIED_RULES: Mapping[str, Rule] = dict.fromkeys(_OPERATORS, _tried)
