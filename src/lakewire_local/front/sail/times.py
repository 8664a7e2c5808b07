"""
Functions of dates and times that Sail answers otherwise than Databricks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire.schema.types import DATE, TIMESTAMP, TIMESTAMP_NTZ, DecimalType
from lakewire_local.errors import malformed, sql_error, unsupported_on_sail
from lakewire_local.front.nodes import (
    BIGINT,
    DOUBLE,
    FLOAT,
    INT,
    call,
    case,
    cast,
    function_name,
    in_place,
    kind,
    null,
    number,
    type_of,
    typed,
)
from lakewire_local.front.parsing import expression_of, filled
from lakewire_local.front.sail.failing import failing, raised
from lakewire_local.front.sail.limits import INFINITE, limited

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lakewire_local.front.sail.rules import Question

    Rule = Callable[[exp.Expr, Question], exp.Expr | None]

_FIELDS = {
    "YEAR", "Y", "YEARS", "YR", "YRS", "YEAROFWEEK", "QUARTER", "QTR", "MONTH", "MON", "MONS", "MONTHS", "WEEK", "W",
    "WEEKS", "DAY", "D", "DAYS", "DAYOFWEEK", "DOW", "DAYOFWEEK_ISO", "DOW_ISO", "DOY", "HOUR", "H", "HOURS", "HR",
    "HRS", "MINUTE", "M", "MIN", "MINS", "MINUTES", "SECOND", "S", "SEC", "SECONDS", "SECS",
}  # fmt: skip
_MICRO_DIGITS = 6
_MOST_SECONDS = "9223372036854"
_WEEKDAYS = {"DOW", "DAYOFWEEK", "DAYOFWEEK_ISO", "DOW_ISO"}


def extract(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
    """Return ``extract(DOW FROM d)``: Sail counts from 0."""
    unit = node.this.name.upper()
    if unit not in _FIELDS:
        raise sql_error("INVALID_EXTRACT_FIELD", f"Cannot extract `{unit}` from a date, time or interval", "42601")
    if unit not in _WEEKDAYS:
        return None
    return _weekday(node.expression) if unit.endswith("_ISO") else call("dayofweek", node.expression, data_type=INT)


def _weekday(day: exp.Expr) -> exp.Expr:
    """Return 1 for Monday to 7 for Sunday."""
    moved = exp.Paren(this=exp.Add(this=call("dayofweek", day), expression=number(5)))
    rest = exp.Paren(this=exp.Mod(this=moved, expression=number(7)))
    return typed(exp.Paren(this=exp.Add(this=rest, expression=number(1))), INT)


def _weekday_from_monday(node: exp.Expr, ask: Question) -> exp.Expr:  # noqa: ARG001
    moved = exp.Paren(this=exp.Add(this=call("dayofweek", node.expressions[0]), expression=number(5)))
    return typed(exp.Paren(this=exp.Mod(this=moved, expression=number(7))), INT)


def _date_part(node: exp.Expr, ask: Question) -> exp.Expr | None:
    unit, value = node.expressions
    if isinstance(unit, exp.Literal) and unit.name.upper() in _WEEKDAYS:
        return extract(exp.Extract(this=exp.Var(this=unit.name), expression=value), ask)
    return None


def _date_trunc(node: exp.Expr, ask: Question) -> exp.Expr | None:
    unit, value = node.expressions
    if isinstance(unit, exp.Literal) and unit.name.upper() not in _UNITS:
        return null(TIMESTAMP)
    found = ask.kind(value)
    if found in ("DATE", "STRING", "TIMESTAMP_NTZ"):
        in_place(value, TIMESTAMP)
    return typed(node, TIMESTAMP) and None


_UNITS = {
    "YEAR", "YYYY", "YY", "QUARTER", "MONTH", "MM", "MON", "WEEK", "DAY", "DD", "HOUR", "MINUTE", "SECOND",
    "MILLISECOND", "MICROSECOND",
}  # fmt: skip


def _datediff(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
    if len(node.expressions) == 3:
        raise unsupported_on_sail(f"{function_name(node)} with a unit; datediff(end, start), months_between work")
    return cast(typed(node, None), INT)


def _unit_difference(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return the whole units between two moments."""
    if len(node.expressions) != 3:
        return _datediff(node, ask) if function_name(node) == "date_diff" else None
    unit, start, end = node.expressions
    name = unit.name.upper()
    size = _MICROSECONDS.get(name.removesuffix("S"))
    if size is None:
        return None
    for moment in (start, end):
        in_place(moment, TIMESTAMP)
    start, end = node.expressions[1:]
    gap = exp.Paren(this=exp.Sub(this=call("unix_micros", end), expression=call("unix_micros", start)))
    return typed(exp.IntDiv(this=gap, expression=number(size)), BIGINT)


def _moved_by_unit(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return a moment some units later, without a time zone if it had none."""
    if len(node.expressions) != 3:
        return None
    _, count, moment = node.expressions
    found = TIMESTAMP_NTZ if ask.kind(moment) == "TIMESTAMP_NTZ" else TIMESTAMP
    given = exp.And(this=_is_given(count), expression=_is_given(moment))
    failed = expression_of(failing("a moment so far away", "TIMESTAMP"))
    return cast(call("coalesce", node.copy(), case([(given, failed)], None)), found)


def _is_given(operand: exp.Expr) -> exp.Expr:
    return exp.Not(this=exp.Is(this=operand.copy(), expression=exp.Null()))


_MICROSECONDS = {
    "WEEK": 604_800_000_000, "DAY": 86_400_000_000, "HOUR": 3_600_000_000, "MINUTE": 60_000_000, "SECOND": 1_000_000,
    "MILLISECOND": 1_000, "MICROSECOND": 1,
}  # fmt: skip


def _trunc(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
    unit = node.expressions[1]
    if isinstance(unit, exp.Literal) and unit.name.upper() not in _DATE_UNITS:
        return null(DATE)
    return None


_DATE_UNITS = {"YEAR", "YYYY", "YY", "QUARTER", "MONTH", "MM", "MON", "WEEK"}


def _date_format(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
    pattern = node.expressions[1] if len(node.expressions) > 1 else None
    if isinstance(pattern, exp.Literal) and "zzzz" in pattern.name:
        raise unsupported_on_sail("long names of time zones in date_format")
    return None


def _seconds(node: exp.Expr, ask: Question) -> exp.Expr:  # noqa: ARG001
    found = type_of(node.expressions[0])
    if isinstance(found, DecimalType) and found.scale > _MICRO_DIGITS:
        raise unsupported_on_sail(f"timestamp_seconds of a DECIMAL with more than {_MICRO_DIGITS} digits of a fraction")
    limit_seconds(node.expressions[0])
    finite_seconds(node.expressions[0], is_tried=True)
    return cast(typed(node.expressions[0], None), TIMESTAMP)


def limit_seconds(number_of: exp.Expr) -> None:
    """Refuse more seconds than a TIMESTAMP has room for."""
    if kind(number_of) in ("BIGINT", "FLOAT", "DOUBLE", "DECIMAL"):
        limited(number_of, _MOST_SECONDS, "a TIMESTAMP")


def finite_seconds(number_of: exp.Expr, *, is_tried: bool) -> None:
    """Put NULL in the place of NaN and infinities, or an error, which a cast has for them."""
    found = type_of(number_of)
    if found is None or found not in (FLOAT, DOUBLE):
        return
    message = malformed("NaN or Infinity", "TIMESTAMP", found.sql())
    instead = "NULL" if is_tried else raised("CAST_INVALID_INPUT", message, found.sql())
    rule = f"CASE WHEN isnan(v) OR abs(v) > {INFINITE!r}D THEN {instead} ELSE v END"
    number_of.replace(typed(filled(f"transform(array(lakewire_operand), v -> {rule})[0]", number_of.copy()), found))


def _millis(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
    """Return timestamp_millis of as many as a TIMESTAMP has room for."""
    if kind(node.expressions[0]) == "BIGINT":
        limited(node.expressions[0], f"{_MOST_SECONDS}775", "a TIMESTAMP")
    return None


def _whole(size: int) -> Rule:
    """Return the rule of a function that counts units of *size* microseconds: down, before 1970 as well."""

    def rule(node: exp.Expr, ask: Question) -> exp.Expr | None:
        if not node.expressions or ask.kind(node.expressions[0]) != "TIMESTAMP":
            return None
        return since_1970(node.expressions[0], size)

    return rule


def since_1970(moment: exp.Expr, size: int) -> exp.Expr:
    """Return how many units of *size* microseconds a TIMESTAMP is after 1970."""
    rule = f"transform(array(unix_micros(lakewire_operand)), v -> (v - pmod(v, {size})) DIV {size})[0]"
    return typed(filled(rule, moment), BIGINT)


TIME_RULES: Mapping[str, Rule] = {
    "date_add": _moved_by_unit,
    "dateadd": _moved_by_unit,
    "timestampadd": _moved_by_unit,
    "date_diff": _unit_difference,
    "date_format": _date_format,
    "date_part": _date_part,
    "date_trunc": _date_trunc,
    "datediff": lambda node, ask: _unit_difference(node, ask) if len(node.expressions) == 3 else _datediff(node, ask),
    "datepart": _date_part,
    "timestamp_millis": _millis,
    "timestamp_seconds": _seconds,
    "unix_millis": _whole(1_000),
    "unix_seconds": _whole(1_000_000),
    "timestampdiff": _unit_difference,
    "trunc": _trunc,
    "weekday": _weekday_from_monday,
}
"""Function -> what is called instead."""
