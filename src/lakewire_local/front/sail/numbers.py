"""
Functions of numbers that Sail answers otherwise than Databricks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire.schema.types import BIGINT, BOOLEAN, DOUBLE, STRING, DecimalType
from lakewire_local.errors import sql_error, unsupported_on_sail
from lakewire_local.front.literals import written_integer
from lakewire_local.front.nodes import call, case, cast, function_name, in_place, kind, null, number, type_of, typed
from lakewire_local.front.parsing import filled
from lakewire_local.front.sail import arithmetic
from lakewire_local.front.sail.failing import raised
from lakewire_local.front.sail.limits import limited

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lakewire_local.front.sail.rules import Question

    Rule = Callable[[exp.Expr, Question], exp.Expr | None]

_MOST_PLACES = 38
_MOST_BASE = 36
# Functions that make NaN.
_OF_NO_NUMBER = (
    *("acos", "acosh", "asin", "atanh", "cos", "cot", "csc"),
    *("log10", "pow", "power", "sec", "sin", "sqrt", "tan"),
)


def _format_number(node: exp.Expr, ask: Question) -> exp.Expr | None:
    value, places = node.expressions
    ask.kind(value)
    found = type_of(value)
    plain = isinstance(places, exp.Literal) and not places.is_string
    if isinstance(found, DecimalType) and plain and 0 < int(places.name) < found.scale:
        raise unsupported_on_sail("format_number of a DECIMAL, which it rounds otherwise; of a DOUBLE works")
    if kind(value) in ("FLOAT", "DOUBLE"):  # which has a sign for infinity
        limited(value, "9007199254740992D", "format_number")
        return typed(filled("replace(lakewire_operand, 'inf', '∞')", node.copy()), STRING)
    return None


def _conv(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
    given, *bases = node.expressions
    if not isinstance(given, exp.Literal) or not (given.name.isalnum() and given.name.isascii()):
        raise unsupported_on_sail("conv of anything but a literal of digits and letters")
    base, other = (written_integer(each.this if isinstance(each, exp.Cast) else each) or 0 for each in bases)
    if not all(1 < each <= _MOST_BASE for each in (base, other)) or any(int(d, _MOST_BASE) >= base for d in given.name):
        raise unsupported_on_sail("conv of digits that the base has not, or by bases that are no literals of 2 to 36")
    return None


def _rounded_double(value: exp.Expr, places: int, ask: Question) -> exp.Expr:  # noqa: ARG001
    """Return a double rounded by its decimal digits, as Spark does: 1.005 to 1.01."""
    exact = f"CAST(round(CAST(CAST(v AS STRING) AS DECIMAL(38, 18)), {places}) AS DOUBLE)"
    rule = f"CASE WHEN abs(v) < 1e15D AND NOT CAST(v AS STRING) LIKE '%e%' THEN {exact} ELSE round(v, {places}) END"
    return typed(filled(f"transform(array(lakewire_operand), v -> {rule})[0]", value), DOUBLE)


def _is_nan(node: exp.Expr, ask: Question) -> exp.Expr:  # noqa: ARG001
    """Return isnan, which is FALSE for NULL."""
    return call("coalesce", node, exp.false(), data_type=BOOLEAN)


def _valid_utf8(node: exp.Expr, ask: Question) -> exp.Expr:  # noqa: ARG001
    """Return is_valid_utf8, which is NULL for NULL."""
    missing = exp.Is(this=node.expressions[0].copy(), expression=exp.Null())
    return typed(case([(missing, null(BOOLEAN))], node.copy()), BOOLEAN)


def _no_number(node: exp.Expr, ask: Question) -> exp.Expr:  # noqa: ARG001
    """Return a function whose NaN may have a sign, by which Sail would order it."""
    return arithmetic.one_nan(node)


def _positive(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return positive, for which a text is a DOUBLE."""
    if ask.kind(node.expressions[0]) == "STRING":
        in_place(node.expressions[0], DOUBLE)
    return None


def _of_bigint(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return a function of a BIGINT, which another number becomes."""
    if ask.kind(node.expressions[0]) not in ("BIGINT", ""):
        in_place(node.expressions[0], BIGINT)
    return None


def _bitmap(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return bitmap_construct_agg of places that a bitmap has."""
    _of_bigint(node, ask)
    failed = raised("INVALID_BITMAP_POSITION", "A bitmap has the places from 0 to 32767", "BIGINT")
    rule = f"transform(array(lakewire_operand), v -> CASE WHEN v < 0 OR v > 32767 THEN {failed} ELSE v END)[0]"
    operand = node.expressions[0]
    if not isinstance(operand, exp.Distinct):
        operand.replace(typed(filled(rule, operand.copy()), BIGINT))
    return None


def _round(node: exp.Expr, ask: Question) -> exp.Expr | None:
    value, *digits = node.expressions
    if digits and digits[0].find(exp.Column):
        message = f"the input `scale` of `{function_name(node)}` should be foldable, and is not"
        raise sql_error("DATATYPE_MISMATCH.NON_FOLDABLE_INPUT", message, "42K09")
    found = type_of(value)
    places = digits[0] if digits else number(0)
    if abs(written_integer(places) or 0) > _MOST_PLACES:
        raise unsupported_on_sail(f"{function_name(node)} to more than {_MOST_PLACES} digits")
    if kind(value) == "DOUBLE" and isinstance(places, exp.Literal) and 0 < int(places.name) <= 15:
        return _rounded_double(value, int(places.name), ask)
    if not isinstance(found, DecimalType):
        typed(node, found)
        return None
    count = 0 if kind(places) == "VOID" else written_integer(places)
    if count is None:
        return None
    whole, scale = found.precision - found.scale + 1, max(0, min(count, found.scale))
    return cast(typed(node, None), DecimalType(min(38, max(whole + scale, 1 - count)), scale))


def _to_digits(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Refuse floor and ceil to no digits of a floating number, which Sail rounds."""
    value, *digits = node.expressions
    if digits and (written_integer(digits[0]) or 0) < 1 and ask.kind(value) in ("FLOAT", "DOUBLE", "STRING"):
        raise unsupported_on_sail(f"{function_name(node)} to less than one digit of the fraction")
    return None


NUMBER_RULES: Mapping[str, Rule] = {
    "bitmap_bit_position": _of_bigint,
    "bitmap_bucket_number": _of_bigint,
    "bitmap_construct_agg": _bitmap,
    "ceil": _to_digits,
    "ceiling": _to_digits,
    "conv": _conv,
    "floor": _to_digits,
    "format_number": _format_number,
    "is_valid_utf8": _valid_utf8,
    "isnan": _is_nan,
    "positive": _positive,
    "round": _round,
    **dict.fromkeys(_OF_NO_NUMBER, _no_number),
}
