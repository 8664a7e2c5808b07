"""
Functions of numbers whose odd values Sail takes otherwise: written as Spark has them, or refused at the row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire.schema.types import BIGINT, DOUBLE
from lakewire_local.errors import unsupported_on_sail
from lakewire_local.front.nodes import call, case, cast, function_name, in_place, null, number, text, typed
from lakewire_local.front.parsing import expression_of, filled
from lakewire_local.front.sail.arithmetic import one_nan, one_zero
from lakewire_local.front.sail.failing import raised
from lakewire_local.front.sail.floats import finite
from lakewire_local.front.sail.limits import INFINITE, limited

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lakewire.schema.types import DataType
    from lakewire_local.front.sail.rules import Question

    Rule = Callable[[exp.Expr, Question], exp.Expr | None]

_MOST_BUCKETS = (1 << 63) - 1  # one more has no number


def let(rule: str, operands: list[exp.Expr], result: DataType | None) -> exp.Expr:
    """Return SQL over ``v.a``, ``v.b``, …, which are *operands*."""
    names = "abcdefg"
    fields = [part for name, operand in zip(names, operands, strict=False) for part in (text(name), operand)]
    return typed(filled(f"transform(array(lakewire_operand), v -> {rule})[0]", call("named_struct", *fields)), result)


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
    odd = f"{high} > 1e150D AND {high} <= {INFINITE!r}D OR {high} < 1e-150D AND {high} > 0D"
    rule = f"CASE WHEN {odd} THEN {scaled} ELSE hypot(v.a, v.b) END"
    return let(rule, [cast(each, DOUBLE) for each in node.expressions], DOUBLE)


def _inverse(one: str) -> Rule:
    """Return the rule of asinh or acosh by the logarithm that Spark takes, far from exact for some numbers."""
    power = f"v.a + sqrt(v.a * v.a {one})"
    whens = [
        (f"isnan(v.a) OR abs(v.a) > {INFINITE!r}D AND (v.a > 0D OR {one.startswith('+')})", "v.a"),
        *([("v.a < 1D", "CAST('NaN' AS DOUBLE)")] if one.startswith("-") else []),
        (f"v.a * v.a > {INFINITE!r}D", "sign(v.a) * (ln(abs(v.a)) + ln(2D))"),
        (f"{power} = 0D", "CAST('-Infinity' AS DOUBLE)"),
    ]
    cases = " ".join(f"WHEN {condition} THEN {value}" for condition, value in whens)
    logarithm = f"CASE {cases} ELSE ln({power}) END"
    return lambda node, ask: one_nan(let(logarithm, [cast(node.expressions[0], DOUBLE)], DOUBLE))  # noqa: ARG005


def _bucket(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
    """Return width_bucket, for which infinities are outside of all buckets."""
    plain = "width_bucket(v.a, v.b, v.c, v.d)"
    fine = f"v.d > 0 AND v.b <> v.c AND abs(v.b) <= {INFINITE!r}D AND abs(v.c) <= {INFINITE!r}D"
    above = "CASE WHEN (v.a > 0D) = (v.c > v.b) THEN v.d + 1 ELSE 0 END"
    outside = f"abs(v.a) > {INFINITE!r}D AND NOT isnan(v.a) AND {fine}"
    rule = f"CASE WHEN v.d = {_MOST_BUCKETS} THEN NULL WHEN {outside} THEN {above} ELSE {plain} END"
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


def _corr(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return corr by its parts: a division by zero where a side does not vary, NULL for less than two rows."""
    if isinstance(node.parent, (exp.Filter, exp.Window)):
        raise unsupported_on_sail("corr with FILTER or OVER")
    for operand in list(node.expressions):
        ask.kind(operand)
        limited(operand, "1e150D", "corr")
    one, other = (finite(cast(operand, DOUBLE), "corr") for operand in node.expressions)

    def part(name: str) -> exp.Expr:
        return typed(exp.AnonymousAggFunc(this=name, expressions=[one.copy(), other.copy()]), DOUBLE)

    squares = exp.Paren(this=exp.Mul(this=part("regr_sxx"), expression=part("regr_syy")))
    failed = expression_of(raised("DIVIDE_BY_ZERO", "Divide by zero: a side of corr does not vary", "DOUBLE"))
    whens = [
        (exp.LT(this=part("regr_count"), expression=number(2)), null(DOUBLE)),
        (exp.EQ(this=squares, expression=number(0)), failed),
    ]
    quotient = exp.Div(this=part("regr_sxy"), expression=call("sqrt", squares.copy()))
    return one_nan(typed(case(whens, quotient), DOUBLE))


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
    """Return make_dt_interval, which Sail makes NULL for more minutes than an INT holds."""
    for place, largest in enumerate(("1000000", "10000000", "100000000", "1e12D")):
        if len(node.expressions) > place:
            limited(node.expressions[place], largest, "make_dt_interval")
    return None


ODD_DOUBLE_RULES: Mapping[str, Rule] = {
    "acosh": _inverse("- 1D"),
    "asinh": _inverse("+ 1D"),
    "atan2": _angle,
    "corr": _corr,
    "hypot": _hypot,
    "log": _log,
    "make_dt_interval": _duration,
    "regr_avgx": _average_of(1),
    "regr_avgy": _average_of(0),
    "width_bucket": _bucket,
    **dict.fromkeys(("regr_intercept", "regr_r2", "regr_slope", "regr_sxx", "regr_sxy", "regr_syy"), _regression),
}
