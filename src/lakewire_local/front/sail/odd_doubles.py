"""
Functions of numbers whose odd values Sail takes otherwise: written as Spark has them, or refused at the row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire.schema.types import BIGINT, DOUBLE
from lakewire_local.errors import unsupported_on_sail
from lakewire_local.front.nodes import call, cast, function_name, in_place, text, type_of, typed
from lakewire_local.front.parsing import filled
from lakewire_local.front.sail.arithmetic import one_nan, one_zero
from lakewire_local.front.sail.failing import failing

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lakewire.schema.types import DataType
    from lakewire_local.front.sail.rules import Question

    Rule = Callable[[exp.Expr, Question], exp.Expr | None]

_INFINITE = 1.7976931348623157e308


def let(rule: str, operands: list[exp.Expr], result: DataType | None) -> exp.Expr:
    """Return SQL over ``v.a``, ``v.b``, …, which are *operands*."""
    names = "abcdefg"
    fields = [part for name, operand in zip(names, operands, strict=False) for part in (text(name), operand)]
    return typed(filled(f"transform(array(lakewire_operand), v -> {rule})[0]", call("named_struct", *fields)), result)


def limited(node: exp.Expr, largest: str, what: str) -> None:
    """Refuse *what* at the rows where a number is beyond a limit, and finite."""
    found = type_of(node)
    if found is None or (isinstance(node, (exp.Literal, exp.Null)) and _is_within(node, largest)):
        return
    failed = failing(f"{what} of a number beyond {largest}", found.sql())
    rule = f"CASE WHEN abs(v) > {largest} AND abs(v) <= {_INFINITE!r}D THEN {failed} ELSE v END"
    node.replace(typed(filled(f"transform(array(lakewire_operand), v -> {rule})[0]", node.copy()), found))


def _is_within(node: exp.Expr, largest: str) -> bool:
    """Return whether a literal, or NULL, is no number beyond a limit."""
    if isinstance(node, exp.Null):
        return True
    return not node.is_string and float(node.name.rstrip("LSYFDBlsyfdb")) <= float(largest.rstrip("D"))


def _log(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
    """Return log to a base: NULL unless both are positive."""
    if len(node.expressions) != 2:
        return one_nan(node)
    rule = "CASE WHEN v.a > 0D AND v.b > 0D THEN log(v.a, v.b) END"
    return one_nan(let(rule, [cast(each, DOUBLE) for each in node.expressions], DOUBLE))


def _hypot(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
    """Return hypot without overflow of the squares."""
    high, low = "greatest(abs(v.a), abs(v.b))", "least(abs(v.a), abs(v.b))"
    scaled = f"{high} * sqrt(1D + ({low} / {high}) * ({low} / {high}))"
    odd = f"{high} > 1e150D AND {high} <= {_INFINITE!r}D OR {high} < 1e-150D AND {high} > 0D"
    rule = f"CASE WHEN {odd} THEN {scaled} ELSE hypot(v.a, v.b) END"
    return let(rule, [cast(each, DOUBLE) for each in node.expressions], DOUBLE)


def _bucket(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
    """Return width_bucket, for which infinities are outside of all buckets."""
    plain = "width_bucket(v.a, v.b, v.c, v.d)"
    fine = f"v.d > 0 AND v.b <> v.c AND abs(v.b) <= {_INFINITE!r}D AND abs(v.c) <= {_INFINITE!r}D"
    above = "CASE WHEN (v.a > 0D) = (v.c > v.b) THEN v.d + 1 ELSE 0 END"
    rule = f"CASE WHEN abs(v.a) > {_INFINITE!r}D AND NOT isnan(v.a) AND {fine} THEN {above} ELSE {plain} END"
    return let(rule, list(node.expressions), BIGINT)


def _angle(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
    """Return atan2 of zeros without a sign."""
    node.set("expressions", [one_zero(operand) for operand in node.expressions])
    return None


def _r2(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
    """Return regr_r2 with its arguments changed: Sail takes the second for the one that may not vary."""
    one, other = node.expressions
    node.set("expressions", [other, one])
    return None


def _regression(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return a regression over numbers whose squares do not overflow."""
    for operand in list(node.expressions):
        limited(operand, "1e150D", function_name(node))
    return _r2(node, ask) if function_name(node) == "regr_r2" else None


def _average_of(place: int) -> Rule:
    """Return the rule of an average, which is no DOUBLE of a DECIMAL."""

    def rule(node: exp.Expr, ask: Question) -> exp.Expr | None:
        if ask.kind(node.expressions[place]) == "DECIMAL":
            raise unsupported_on_sail(f"{function_name(node)} of a DECIMAL; of a DOUBLE works")
        for operand in list(node.expressions):
            in_place(operand, DOUBLE)
        return None

    return rule


def _duration(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
    """Return make_dt_interval, which fails where it has no room."""
    for place, largest in ((0, "10000000"), (3, "1e12D")):
        if len(node.expressions) > place:
            limited(node.expressions[place], largest, "make_dt_interval")
    return None


ODD_DOUBLE_RULES: Mapping[str, Rule] = {
    "atan2": _angle,
    "hypot": _hypot,
    "log": _log,
    "make_dt_interval": _duration,
    "regr_avgx": _average_of(1),
    "regr_avgy": _average_of(0),
    "width_bucket": _bucket,
    **dict.fromkeys(("regr_intercept", "regr_r2", "regr_slope", "regr_sxx", "regr_sxy", "regr_syy"), _regression),
}
