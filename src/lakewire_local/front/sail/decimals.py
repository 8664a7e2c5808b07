"""
Arithmetic of decimals for Sail: of Spark's precision and scale, and of 38 digits at most.
"""

from __future__ import annotations

from sqlglot import exp

from lakewire.schema.types import DecimalType
from lakewire_local.front.coercion import arithmetic
from lakewire_local.front.nodes import cast, typed
from lakewire_local.front.operators import SYMBOLS, decimal_operand
from lakewire_local.front.parsing import filled
from lakewire_local.front.sail.failing import raised

MOST_DIGITS = 38


def of_decimals(node: exp.Expr) -> exp.Expr | None:
    """Return an operation over decimals and integers."""
    one, other = decimal_operand(node.this), decimal_operand(node.expression)
    if one is None or other is None:
        return None
    symbol = SYMBOLS[type(node)]
    result = arithmetic(symbol, one, other)
    left = one
    if symbol == "/":  # Sail divides to four digits more than the dividend has
        scale = max(one.scale, result.scale - 3)
        left = DecimalType(min(38, one.precision - one.scale + scale), min(38, scale))
    new = type(node)(this=cast(bare(node.this), left), expression=cast(bare(node.expression), other))
    if result.precision == MOST_DIGITS and symbol in "+-*":
        return within(exp.Paren(this=new), result, "NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION")
    return cast(typed(exp.Paren(this=new), None), result)


def within(node: exp.Expr, wanted: DecimalType, error_class: str) -> exp.Expr:
    """Return a decimal of 38 digits, or an error: Sail computes some with 39."""
    digits = "9" * MOST_DIGITS
    whole = MOST_DIGITS - wanted.scale
    most = f"{digits[:whole] or '0'}.{digits[whole:]}BD" if wanted.scale else f"{digits}BD"
    failed = raised(error_class, "A number has more digits than its DECIMAL can hold", wanted.sql())
    rule = f"CASE WHEN v > {most} OR v < -{most} THEN {failed} ELSE v END"
    made = cast(typed(node, None), wanted)
    return typed(filled(f"transform(array(lakewire_operand), v -> {rule})[0]", made), wanted)


def bare(node: exp.Expr) -> exp.Expr:
    """Return an operand without brackets, but for those of a query."""
    return node.this if isinstance(node, exp.Paren) and not isinstance(node.this, exp.Query) else node
