"""
Functions that are casts of their one argument: Sail takes numbers for microseconds, and other types not at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire.schema.types import BIGINT, DATE, STRING, TIMESTAMP, TIMESTAMP_NTZ, DataType
from lakewire_local.errors import unsupported_on_sail
from lakewire_local.front.coercion import NUMBERS
from lakewire_local.front.dialect import Lake
from lakewire_local.front.nodes import call, case, cast, kind, null, number, type_of, typed
from lakewire_local.front.sail.arithmetic import one_zero
from lakewire_local.front.sail.conditions import same_type
from lakewire_local.front.sail.elements import is_floating
from lakewire_local.front.sail.texts import as_text, cast_fix

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lakewire_local.front.sail.rules import Question

    Rule = Callable[[exp.Expr, Question], exp.Expr | None]

_NO_TIMES = frozenset({"BOOLEAN", "BINARY"})


def _cast_to(wanted: DataType, by_text: frozenset[str]) -> Rule:
    """Return the rule of a function that casts one argument, of the types *by_text* by way of a text."""

    def rule(node: exp.Expr, ask: Question) -> exp.Expr | None:
        if len(node.expressions) != 1:
            return None
        made = _cast(exp.Cast, _value(node, ask, by_text), wanted)
        return cast_fix(made, ask) or made

    return rule


def _value(node: exp.Expr, ask: Question, by_text: frozenset[str]) -> exp.Expr:
    value: exp.Expr = node.expressions[0]
    given = ask.kind(value)
    if given not in by_text:
        return value
    return cast(value, STRING) if given == "BINARY" else as_text(value)


def _cast(form: type[exp.Cast], value: exp.Expr, wanted: DataType) -> exp.Expr:
    return typed(form(this=value, to=exp.DataType.build(wanted.sql(), dialect=Lake)), wanted)


def _try_timestamp(node: exp.Expr, ask: Question) -> exp.Expr:
    """Return NULL for a text that is no time, where Sail fails."""
    if len(node.expressions) > 1:
        raise unsupported_on_sail("try_to_timestamp with a pattern; to_timestamp works where all texts have it")
    made = _cast(exp.TryCast, _value(node, ask, _NO_TIMES), TIMESTAMP)
    return cast_fix(made, ask) or made


def _zero_if_null(node: exp.Expr, ask: Question) -> exp.Expr:
    """Return zeroifnull as coalesce with an INT, whose types it has."""
    made = call("coalesce", node.expressions[0], number(0))
    found = same_type(made.expressions, ask)
    return typed(made, found)


def _null_if_zero(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return nullifzero, for which a zero with a sign is one, and a text a number without a fraction."""
    operand: exp.Expr = node.expressions[0]
    given, found = ask.kind(operand), type_of(operand)
    if given == "VOID":
        return operand
    if found is None or not (is_floating(found) or given == "STRING"):
        return None
    compared = _compared(operand.copy(), ask)
    is_zero = exp.EQ(this=compared, expression=number(0))
    return typed(case([(is_zero, null(found))], operand.copy()), found)


def _compared(operand: exp.Expr, ask: Question) -> exp.Expr:
    if kind(operand) != "STRING":
        return one_zero(operand)
    made = cast(operand, BIGINT)
    return cast_fix(made, ask) or made


CONVERSION_RULES: Mapping[str, Rule] = {
    "nullifzero": _null_if_zero,
    "to_date": _cast_to(DATE, _NO_TIMES | NUMBERS),
    "to_timestamp": _cast_to(TIMESTAMP, _NO_TIMES),
    "to_timestamp_ltz": _cast_to(TIMESTAMP, _NO_TIMES),
    "to_timestamp_ntz": _cast_to(TIMESTAMP_NTZ, _NO_TIMES | NUMBERS),
    "try_to_timestamp": _try_timestamp,
    "zeroifnull": _zero_if_null,
}
