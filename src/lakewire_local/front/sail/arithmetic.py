"""
Arithmetic for Sail: integers overflow with an error, decimals have Spark's types, dates their intervals.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire.schema.types import DATE, TIMESTAMP, DataType, DecimalType, IntervalType
from lakewire_local.errors import sql_error, unsupported_on_sail
from lakewire_local.front.coercion import NUMBERS, arithmetic, wider_number
from lakewire_local.front.literals import SMALLEST, written_integer
from lakewire_local.front.nodes import (
    BIGINT,
    DOUBLE,
    FLOAT,
    INT,
    INTEGERS,
    call,
    case,
    cast,
    function_name,
    in_place,
    kind,
    null,
    text,
    type_of,
    typed,
)
from lakewire_local.front.operators import decimal_operand, operator_type
from lakewire_local.front.parsing import filled
from lakewire_local.front.sail.decimals import MOST_DIGITS, bare, of_decimals, within
from lakewire_local.front.sail.failing import failing
from lakewire_local.front.sail.operands import cast_beside_times

if TYPE_CHECKING:
    from lakewire_local.front.sail.rules import Question

_WIDE = DecimalType(20, 0)
_FACTOR = DecimalType(19, 0)
_FLOATING = {"FLOAT", "DOUBLE"}
# How many units an interval has room for, at least.
_ROOM = {
    "YEAR": 178_000_000, "QUARTER": 700_000_000, "MONTH": 2_000_000_000, "WEEK": 15_000_000, "DAY": 100_000_000,
    "HOUR": 2_500_000_000, "MINUTE": 150_000_000_000, "SECOND": 9_000_000_000_000,
}  # fmt: skip
_MOST_TIMES = 29  # as often as the time between two dates has room
_SMALL = 9  # digits of literals whose sum, difference or product by one digit cannot overflow


def operation(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return an operation of two operands."""
    if isinstance(node, (exp.Div, exp.IntDiv, exp.Mod)) and _is_zero(node.expression):
        return _failure(node)
    kinds = [ask.kind(side) for side in (node.this, node.expression)]
    if "" in kinds:
        return None
    kinds = cast_beside_times(node, kinds)
    if kinds == ["DATE", "DATE"] and isinstance(node, exp.Sub):
        days = call("datediff", node.this, node.expression)
        return typed(filled("(lakewire_operand * INTERVAL 1 DAY)", days), IntervalType("DAY"))
    if "INTERVAL" in kinds:
        return _moved(node, kinds)
    if "DATE" in kinds and set(kinds) & {"BIGINT", *_FLOATING, "DECIMAL"}:
        message = f'Cannot resolve the sum of "{kinds[0]}" and "{kinds[1]}": days are an INT, SMALLINT or TINYINT'
        raise sql_error("DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE", message, "42K09")
    if "STRING" in kinds:
        _parse_text(node, kinds)
        kinds = [kind(node.this), kind(node.expression)]
    if not set(kinds) <= NUMBERS:
        return None
    if isinstance(node, exp.IntDiv) and set(kinds) & _FLOATING:
        message = f'Cannot resolve "div" over "{kinds[0]}" and "{kinds[1]}": it takes BIGINT and DECIMAL'
        raise sql_error("DATATYPE_MISMATCH.BINARY_OP_WRONG_TYPE", message, "42K09")
    return _numbers(node, kinds)


def _is_zero(node: exp.Expr) -> bool:
    value = node.unnest()
    return isinstance(value, exp.Literal) and not value.is_string and not value.name.strip("0.LlSsYyDdFfBb")


def _failure(node: exp.Expr) -> exp.Expr:
    """Return a division by zero that fails where it is reached; Sail computes constants before it looks at CASE."""
    result = type_of(node) or DOUBLE
    missing = exp.Is(this=node.this, expression=exp.Null())
    failure = cast(call("raise_error", text("Divide by zero")), result)
    return typed(case([(missing, null(result))], failure), result)


def _numbers(node: exp.Expr, kinds: list[str]) -> exp.Expr | None:
    if set(kinds) & _FLOATING:
        return _floating(node, kinds)
    if "DECIMAL" in kinds:
        return None if isinstance(node, exp.IntDiv) else of_decimals(node)
    if isinstance(node, (exp.Div, exp.Mod, exp.IntDiv)):
        return None
    return _integers(node)


def one_nan(node: exp.Expr) -> exp.Expr:
    """Return a floating number whose NaN is the one without a sign: Sail orders numbers by their bits."""
    found = type_of(node)
    if found is None or found not in (FLOAT, DOUBLE):
        return node
    return call("nanvl", node, cast(text("NaN"), found), data_type=found)


def one_zero(node: exp.Expr) -> exp.Expr:
    """Return a floating number as a DOUBLE whose zero has no sign."""
    zero = typed(exp.Literal.number("0D"), DOUBLE)
    return typed(exp.Paren(this=typed(exp.Add(this=cast(node, DOUBLE), expression=zero), DOUBLE)), DOUBLE)


def sort_key(node: exp.Expr) -> exp.Expr:
    """
    Return the same to sort by.

    Two zeros become one by the least number, which changes none above 1e-307. Sail cannot plan a sort by an expression
    with the literal 0 beside a condition like ``x = 0``: it puts one for the other.
    """
    least = typed(exp.Literal.number("4.9E-324D"), DOUBLE)
    return typed(exp.Paren(this=typed(exp.Add(this=cast(node, DOUBLE), expression=least), DOUBLE)), DOUBLE)


def negated(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
    """Return the opposite of a number; that of NaN would be one with a sign."""
    if (given := kind(node.this)) not in {*NUMBERS, "STRING", "INTERVAL", "VOID", ""}:
        message = f'Cannot resolve the opposite of a "{given}": it takes a number or an interval'
        raise sql_error("DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE", message, "42K09")
    wanted, value = type_of(node), written_integer(node)
    if value is not None and wanted is not None and value == SMALLEST.get(wanted):
        return cast(typed(exp.Neg(this=exp.Literal.number(abs(value))), None), wanted)
    return None if isinstance(node.this, exp.Literal) else one_nan(node)


def _floating(node: exp.Expr, kinds: list[str]) -> exp.Expr | None:
    if kinds[0] != kinds[1] or isinstance(node, exp.Div):
        node.set("this", cast(node.this, DOUBLE))
        node.set("expression", cast(node.expression, DOUBLE))
        typed(node, DOUBLE)
    return one_nan(node)


def _parse_text(node: exp.Expr, kinds: list[str]) -> None:
    """Cast a text beside a number to the number's kind: BIGINT beside integers, else DOUBLE."""
    other = kinds[1] if kinds[0] == "STRING" else kinds[0]
    if other not in NUMBERS:
        return
    wanted = BIGINT if other in INTEGERS and not isinstance(node, exp.Div) else DOUBLE
    for key in ("this", "expression"):
        if kind(node.args[key]) == "STRING":
            node.set(key, cast(node.args[key], wanted))


def _moved(node: exp.Expr, kinds: list[str]) -> exp.Expr | None:
    """Return a date moved by hours as a timestamp; an interval many times, which does not come out negative."""
    if isinstance(node, exp.Mul) and set(kinds) & NUMBERS:
        _limit_times(node, kinds)
        return None
    if isinstance(node, exp.Div):
        raise unsupported_on_sail("an INTERVAL divided by a number, which it does not round")
    interval = type_of(node.expression)
    if kind(node.this) == "DATE" and isinstance(interval, IntervalType) and not interval.in_months:
        if interval.start != "DAY" or interval.end not in (None, "DAY"):
            node.set("this", cast(node.this, TIMESTAMP))
            typed(node, TIMESTAMP)
        else:
            return cast(typed(node, None), DATE)
    return None


def _limit_times(node: exp.Expr, kinds: list[str]) -> None:
    """Refuse so many times an interval that it may have no room; one of columns is that of two dates at most."""
    key, other = ("this", "expression") if kinds[1] == "INTERVAL" else ("expression", "this")
    interval, times = node.args[other].unnest(), node.args[key]
    unit = interval.args.get("unit")
    room = _ROOM.get(unit.name.upper().removesuffix("S")) if unit is not None else None
    count = interval.this.name if room and isinstance(interval.this, exp.Literal) else ""
    most = room // int(count) if room and count.isdecimal() and int(count) else _MOST_TIMES
    value = written_integer(times)
    if value is not None and abs(value) <= most:
        return
    failed = failing(f"more than {most} times such an interval", (type_of(times) or DOUBLE).sql())
    rule = f"transform(array(lakewire_operand), v -> CASE WHEN abs(v) > {most} THEN {failed} ELSE v END)[0]"
    node.set(key, typed(filled(rule, times), type_of(times)))


def _integers(node: exp.Expr) -> exp.Expr | None:
    left, right = type_of(node.this), type_of(node.expression)
    result = wider_number(left, right) if left and right else None
    if result is None or _cannot_overflow(node):
        return None
    wide: DataType = BIGINT
    if result == BIGINT:
        wide = _FACTOR if isinstance(node, exp.Mul) else _WIDE
    new = type(node)(this=cast(bare(node.this), wide), expression=cast(bare(node.expression), wide))
    return cast(typed(new, None), result)


def _cannot_overflow(node: exp.Expr) -> bool:
    sides = [side.unnest() for side in (node.this, node.expression)]
    literal = all(isinstance(side, exp.Literal) and side.name.isdecimal() for side in sides)
    digits = [len(side.name) for side in sides]
    return literal and (sum(digits) if isinstance(node, exp.Mul) else max(digits)) <= _SMALL


def remainder(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return mod as the operator that it is, and pmod over numbers of one kind."""
    one, other = node.expressions
    if function_name(node) == "mod":
        made = exp.Mod(this=exp.Paren(this=one), expression=exp.Paren(this=other))
        typed(made.this, type_of(one))
        typed(made.expression, type_of(other))
        typed(made, operator_type(made))
        return operation(made, ask) or typed(exp.Paren(this=made), type_of(made))
    kinds = {ask.kind(one), ask.kind(other)} - {"VOID"}
    if "STRING" in kinds and kinds & INTEGERS.keys():
        _cast_both(node, BIGINT)
    elif kinds & {*_FLOATING, "STRING"} and kinds <= {*NUMBERS, "STRING"}:
        _cast_both(node, DOUBLE)
        divisor = node.expressions[1]
        failure = "CAST(raise_error('Divide by zero') AS DOUBLE)"
        rule = f"transform(array(lakewire_operand), v -> CASE WHEN v = 0D THEN {failure} ELSE v END)[0]"
        divisor.replace(typed(filled(rule, divisor.copy()), DOUBLE))
    elif "DECIMAL" in kinds and (left := decimal_operand(one)) and (right := decimal_operand(other)):
        return cast(typed(node, None), arithmetic("%", left, right))
    return None


def _cast_both(node: exp.Expr, wanted: DataType) -> None:
    for operand in list(node.expressions):
        in_place(operand, wanted)
    typed(node, wanted)


def aggregate(node: exp.Expr) -> exp.Expr | None:
    """Return a sum that fails on overflow, or an average with Spark's rounding; None for another call."""
    name, first = function_name(node), node.expressions[0] if node.expressions else None
    operand = first.expressions[0] if isinstance(first, exp.Distinct) else first
    if operand is None or name not in ("sum", "avg", "mean"):
        return None
    found = type_of(operand)
    if name == "sum" and kind(operand) in INTEGERS:
        in_place(operand, _WIDE)
        return cast(typed(node, None), BIGINT)
    is_alone = not isinstance(node.parent, (exp.Filter, exp.Window))
    if name == "sum" and is_alone and isinstance(found, DecimalType) and found.precision > MOST_DIGITS - 10:
        wanted = DecimalType(MOST_DIGITS, found.scale)
        return within(node.copy(), wanted, "ARITHMETIC_OVERFLOW")
    if name != "sum" and kind(operand) == "BIGINT":
        in_place(operand, DOUBLE)
    if name != "sum" and isinstance(found, DecimalType):
        wider = DecimalType(min(38, found.precision + 1), min(38, found.scale + 1))
        in_place(operand, wider)
        return cast(typed(node, None), DecimalType(min(38, found.precision + 4), min(37, found.scale + 4)))
    return None


def window(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return a window function; the cast of its function goes around all of it."""
    _days(node, ask)
    _keys_of_one_zero(node, ask)
    inside = node.this.this if isinstance(node.this, (exp.Filter, exp.Cast)) else node.this
    if isinstance(inside, exp.AnonymousAggFunc) and any(isinstance(item, exp.Distinct) for item in inside.expressions):
        raise sql_error("DISTINCT_WINDOW_FUNCTION_UNSUPPORTED", "Distinct window functions are not supported", "0A000")
    return _outside(node)


def filtered(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
    """Return an aggregate with FILTER; the cast of the aggregate goes around all of it."""
    if (given := kind(node.expression.this)) not in ("BOOLEAN", ""):
        message = f'The FILTER of an aggregate is of the type "{given}", not "BOOLEAN"'
        raise sql_error("INVALID_AGGREGATE_FILTER.NOT_BOOLEAN", message, "42903")
    return _outside(node)


def _outside(node: exp.Expr) -> exp.Expr | None:
    inside = node.this
    if not isinstance(inside, exp.Cast) or inside.meta.get("written"):
        return None
    node.set("this", inside.this)
    result = type_of(inside)
    return cast(typed(node, None), result) if result else None


def frame(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001  see window
    """Leave a frame alone; its window looks at it."""
    return None


def _days(node: exp.Expr, ask: Question) -> None:
    """Order a RANGE frame with intervals over a DATE by days: Sail ignores its bounds."""
    spec, order = node.args.get("spec"), node.args.get("order")
    if spec is None or spec.args.get("kind") != "RANGE" or order is None or not spec.find(exp.Interval):
        return
    key = order.expressions[0]
    found = ask.kind(key.this)
    if found in ("TIMESTAMP", "TIMESTAMP_NTZ"):
        return
    if found != "DATE":
        raise unsupported_on_sail("RANGE with an interval over this type; a TIMESTAMP or DATE works")
    for bound in ("start", "end"):
        interval = spec.args.get(bound)
        if isinstance(interval, exp.Interval):
            spec.set(bound, exp.Literal.number(_count(interval)))
    epoch = cast(text("1970-01-01"), DATE)
    key.set("this", cast(call("datediff", key.this, epoch, data_type=BIGINT), INT))


def _keys_of_one_zero(node: exp.Expr, ask: Question) -> None:
    """Part and order by floating numbers without the sign of zero, which Sail takes for two values."""
    order = node.args.get("order")
    for key in order.expressions if order is not None else ():
        if ask.kind(key.this) in _FLOATING:
            key.set("this", sort_key(key.this))
    parts = list(node.args.get("partition_by") or ())
    if any(ask.kind(part) in _FLOATING for part in parts):
        node.set("partition_by", [one_zero(part.copy()) if kind(part) in _FLOATING else part for part in parts])


def _count(interval: exp.Interval) -> int:
    unit = interval.args["unit"].name.upper() if interval.args.get("unit") else ""
    if unit not in ("DAY", "DAYS", "WEEK", "WEEKS") or not interval.this.name.isdecimal():
        raise unsupported_on_sail("RANGE over a DATE by anything but days")
    return int(interval.this.name) * (7 if unit.startswith("WEEK") else 1)
