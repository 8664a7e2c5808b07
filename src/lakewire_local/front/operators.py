"""
The types of operators, casts and literals.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlglot import exp

from lakewire.schema.types import (
    BINARY,
    DATE,
    TIMESTAMP,
    VOID,
    ArrayType,
    DataType,
    DecimalType,
    Field,
    IntervalType,
    MapType,
    StructType,
)
from lakewire_local.front.coercion import NUMBERS, arithmetic, common, decimal_of, wider_number
from lakewire_local.front.literals import literal_type, negative_type, written_integer
from lakewire_local.front.nodes import (
    BIGINT,
    BOOLEAN,
    DOUBLE,
    INT,
    STRING,
    kind,
    type_of,
    written_type,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_TRUTH = (
    exp.EQ, exp.NEQ, exp.GT, exp.GTE, exp.LT, exp.LTE, exp.NullSafeEQ, exp.And, exp.Or, exp.Not, exp.Is, exp.In,
    exp.Between, exp.Like, exp.ILike, exp.RegexpLike, exp.RegexpILike,
)  # fmt: skip
_SAME = (exp.Paren, exp.Alias, exp.Filter, exp.Window, exp.IgnoreNulls, exp.RespectNulls, exp.WithinGroup)
SYMBOLS: Mapping[type[exp.Expr], str] = {exp.Add: "+", exp.Sub: "-", exp.Mul: "*", exp.Div: "/", exp.Mod: "%"}
_LONG_UNITS = {"YEAR", "YEARS", "MONTH", "MONTHS", "QUARTER"}


def operator_type(node: exp.Expr) -> DataType | None:
    """Return the type of a node that is no call; None where it is not known."""
    if isinstance(node, _TRUTH):
        return BOOLEAN
    if isinstance(node, _SAME):
        return type_of(node.this)
    rule = _RULES.get(type(node))
    return rule(node) if rule else None


def _arithmetic(node: exp.Expr) -> DataType | None:
    left, right = type_of(node.this), type_of(node.expression)
    if left is None or right is None:
        return None
    names = {kind(node.this), kind(node.expression)}
    if not names <= NUMBERS:
        return _over_time(node, left, right)
    if "DECIMAL" in names and not names & {"FLOAT", "DOUBLE"}:
        one, other = decimal_operand(node.this), decimal_operand(node.expression)
        return arithmetic(SYMBOLS[type(node)], one, other) if one and other else None
    if isinstance(node, exp.Div):
        return DOUBLE
    return wider_number(left, right)


def _over_time(node: exp.Expr, left: DataType, right: DataType) -> DataType | None:
    if left == right == DATE and isinstance(node, exp.Sub):
        return IntervalType("DAY")
    if left == DATE and kind(node.expression) in ("INT", "SMALLINT", "TINYINT"):
        return DATE
    if VOID in (left, right) and (left == DATE or (right == DATE and isinstance(node, exp.Add))):
        return DATE
    if isinstance(right, IntervalType):
        if left == DATE:
            return DATE if right.in_months or (right.end in (None, "DAY") and right.start == "DAY") else TIMESTAMP
        return left if not isinstance(left, IntervalType) else None
    if VOID in (left, right) and {kind(node.this), kind(node.expression)} & NUMBERS:
        if not isinstance(node, exp.Div):
            return left if right == VOID else right
        return arithmetic("/", left, left) if isinstance(left, DecimalType) else DOUBLE
    return None


def decimal_operand(node: exp.Expr) -> Any:
    """Return the decimal of an operand of decimal arithmetic; an integer literal is as wide as it is written."""
    if (value := written_integer(node)) is not None:
        return DecimalType(len(str(abs(value))), 0)
    return decimal_of(type_of(node))


def _case(node: exp.Expr) -> DataType | None:
    values = [branch.args["true"] for branch in node.args["ifs"]]
    default = node.args.get("default")
    return common(type_of(value) for value in (*values, *([default] if default else ())))


def _struct(node: exp.Expr) -> DataType | None:
    fields: list[Field] = []
    for place, item in enumerate(node.expressions, 1):
        value = item.expression if isinstance(item, exp.PropertyEQ) else item
        found = type_of(value)
        if found is None:
            return None
        name = item.this.name if isinstance(item, exp.PropertyEQ) else item.name if isinstance(item, exp.Column) else ""
        fields.append(Field(name or f"col{place}", found))
    return StructType(tuple(fields))


def _item(node: exp.Expr) -> DataType | None:
    found = type_of(node.this)
    if isinstance(found, MapType):
        return found.value
    return found.element if isinstance(found, ArrayType) else None


def _interval(node: exp.Expr) -> DataType | None:
    unit = node.args.get("unit")
    if isinstance(unit, exp.IntervalSpan):
        start, end = unit.this.name.upper(), unit.expression.name.upper()
        return IntervalType(start, end) if start != end else IntervalType(start)
    name = unit.name.upper() if unit is not None else ""
    if name in _LONG_UNITS:
        return IntervalType("MONTH")
    return IntervalType("DAY") if name in ("DAY", "DAYS", "WEEK", "WEEKS") else IntervalType("HOUR") if name else None


def _cast(node: exp.Expr) -> DataType | None:
    return written_type(node.args["to"])


def _text(node: exp.Expr) -> DataType | None:  # noqa: ARG001  all nodes of the kind have one type
    return STRING


def _map(node: exp.Expr) -> DataType | None:
    items = node.expressions
    keys, values = common(map(type_of, items[::2])), common(map(type_of, items[1::2]))
    return MapType(keys, values) if keys and values else None


_RULES: Mapping[type[exp.Expr], Callable[[exp.Expr], DataType | None]] = {
    **dict.fromkeys(SYMBOLS, _arithmetic),
    exp.IntDiv: lambda _: BIGINT,
    exp.Literal: literal_type,
    exp.Neg: negative_type,
    exp.HexString: lambda _: BINARY,
    exp.Null: lambda _: VOID,
    exp.Boolean: lambda _: BOOLEAN,
    exp.Cast: _cast,
    exp.TryCast: _cast,
    exp.Case: _case,
    exp.If: lambda node: common((type_of(node.args.get("true")), type_of(node.args.get("false")))),
    exp.Struct: _struct,
    exp.Bracket: _item,
    exp.Interval: _interval,
    exp.Extract: lambda _: INT,
    exp.CurrentDate: lambda _: DATE,
    exp.CurrentTimestamp: lambda _: TIMESTAMP,
    exp.Trim: _text,
    exp.Substring: _text,
    exp.Overlay: _text,
    exp.StrPosition: lambda _: INT,
    exp.DPipe: _text,
    exp.Map: _map,
    exp.Array: lambda node: (found := common(map(type_of, node.expressions))) and ArrayType(found),
}
