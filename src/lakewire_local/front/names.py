"""
The names that Spark derives for columns without an alias.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire_local.front.dialect import Lake
from lakewire_local.front.nodes import function_name
from lakewire_local.front.routine_call import RoutineCall

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_BINARY: Mapping[type[exp.Expr], str] = {
    exp.Add: "+", exp.Sub: "-", exp.Mul: "*", exp.Div: "/", exp.Mod: "%", exp.IntDiv: "div", exp.EQ: "=",
    exp.NEQ: "=", exp.GT: ">", exp.GTE: ">=", exp.LT: "<", exp.LTE: "<=", exp.NullSafeEQ: "<=>", exp.And: "AND",
    exp.Or: "OR", exp.BitwiseAnd: "&", exp.BitwiseOr: "|", exp.BitwiseXor: "^",
}  # fmt: skip


_DIGITS = re.compile(r"\((\d+), (\d+)\)")


class _UnknownError(Exception):
    """
    No rule here says how Spark spells this.
    """


def derived_name(node: exp.Expr) -> str | None:
    """Return the name of a projection; None where no rule says it."""
    if isinstance(node, (exp.Alias, exp.Column)) or (isinstance(node, exp.Dot) and not node.find(RoutineCall)):
        return node.alias_or_name
    if isinstance(node, exp.Cast) and isinstance(node.this, exp.Column):
        return node.this.name
    try:
        return _spelt(node)
    except _UnknownError:
        return None


def _spelt(node: exp.Expr) -> str:
    for kinds, spell in _RULES:
        if isinstance(node, kinds):
            return spell(node)
    if function_name(node):
        return _call(node)
    raise _UnknownError


def _binary(node: exp.Expr) -> str:
    symbol = _BINARY.get(type(node))
    if symbol is None:
        raise _UnknownError
    text = f"({_spelt(node.this)} {symbol} {_spelt(node.expression)})"
    return f"(NOT {text})" if isinstance(node, exp.NEQ) else text


def _call(node: exp.Expr) -> str:
    name = function_name(node)
    arguments = node.expressions if isinstance(node, (exp.Anonymous, exp.AnonymousAggFunc)) else None
    if arguments is None:
        raise _UnknownError
    if name == "positive" and len(arguments) == 1:
        return f"(+ {_spelt(arguments[0])})"
    if name == "count" and [type(argument) for argument in arguments] == [exp.Star]:
        return "count(1)"
    return f"{name}({', '.join(map(_spelt, arguments))})"


def _routine(node: exp.Expr) -> str:
    name = node.shown if isinstance(node, RoutineCall) else ""
    return f"{name}({', '.join(map(_spelt, node.expressions))})"


def _literal(node: exp.Expr) -> str:
    text = node.name
    if node.args.get("is_string"):
        return text
    digits = text.upper().rstrip("LSYDFB") or text
    return _double(float(digits)) if "E" in digits else digits


def _double(value: float) -> str:
    """Return the text of a double as Java writes it."""
    if value == 0 or 1e-3 <= abs(value) < 1e7:
        return repr(value)
    digits, _, exponent = f"{value:e}".partition("e")
    whole, _, fraction = repr(float(digits)).partition(".")
    return f"{whole}.{fraction}E{int(exponent)}"


def _negative(node: exp.Expr) -> str:
    return f"-{_spelt(node.this)}" if isinstance(node.this, exp.Literal) else f"(- {_spelt(node.this)})"


def _struct(node: exp.Expr) -> str:
    return f"struct({', '.join(map(_field, node.expressions))})"


def _field(item: exp.Expr) -> str:
    if not isinstance(item, exp.PropertyEQ):
        return _spelt(item)
    value, name = _spelt(item.expression), item.this.name
    return value if isinstance(item.expression, exp.Column) and item.expression.name == name else f"{value} AS {name}"


def _cast(node: exp.Expr) -> str:
    inner, to = _spelt(node.this), _DIGITS.sub(r"(\1,\2)", node.args["to"].sql(Lake))
    if not node.meta.get("written"):
        return f"{to} '{inner}'"
    return f"{'TRY_CAST' if isinstance(node, exp.TryCast) else 'CAST'}({inner} AS {to})"


def _case(node: exp.Expr) -> str:
    if node.this is not None:
        raise _UnknownError
    whens = " ".join(f"WHEN {_spelt(when.this)} THEN {_spelt(when.args['true'])}" for when in node.args["ifs"])
    default = node.args.get("default")
    return f"CASE {whens}{f' ELSE {_spelt(default)}' if default else ''} END"


def _if(node: exp.Expr) -> str:
    parts = [node.this, node.args.get("true"), node.args.get("false")]
    return f"(IF({', '.join(_spelt(part) for part in parts if part is not None)}))"


def _is(node: exp.Expr) -> str:
    value, negated = node.expression, isinstance(node.parent, exp.Not)
    if not isinstance(value, exp.Null) or negated:
        raise _UnknownError
    return f"({_spelt(node.this)} IS NULL)"


def _not(node: exp.Expr) -> str:
    inside = node.this
    if isinstance(inside, exp.Is) and isinstance(inside.expression, exp.Null):
        return f"({_spelt(inside.this)} IS NOT NULL)"
    return f"(NOT {_spelt(inside)})"


def _in(node: exp.Expr) -> str:
    if node.args.get("query"):
        raise _UnknownError
    return f"({_spelt(node.this)} IN ({', '.join(map(_spelt, node.expressions))}))"


def _between(node: exp.Expr) -> str:
    return f"between({_spelt(node.this)}, {_spelt(node.args['low'])}, {_spelt(node.args['high'])})"


def _item(node: exp.Expr) -> str:
    return f"{_spelt(node.this)}[{', '.join(map(_spelt, node.expressions))}]"


_RULES: tuple[tuple[type | tuple[type, ...], Callable[[exp.Expr], str]], ...] = (
    (RoutineCall, _routine),
    (exp.Dot, lambda node: f"{_spelt(node.this)}.{node.expression.name}"),
    (exp.Literal, _literal),
    (exp.Null, lambda _: "NULL"),
    (exp.Boolean, lambda node: str(node.this).lower()),
    (exp.Column, lambda node: node.sql(Lake).replace("`", "")),
    (exp.Paren, lambda node: _spelt(node.this)),
    (exp.Neg, _negative),
    (exp.Struct, _struct),
    (exp.Not, _not),
    (exp.Is, _is),
    (exp.In, _in),
    (exp.Between, _between),
    (exp.DPipe, lambda node: f"concat({_spelt(node.this)}, {_spelt(node.expression)})"),
    (exp.RegexpLike, lambda node: f"RLIKE({_spelt(node.this)}, {_spelt(node.expression)})"),
    (exp.Like, lambda node: f"{_spelt(node.this)} LIKE {_spelt(node.expression)}"),
    ((exp.Cast, exp.TryCast), _cast),
    (exp.Case, _case),
    (exp.If, _if),
    (exp.Bracket, _item),
    (exp.Distinct, lambda node: f"DISTINCT {', '.join(map(_spelt, node.expressions))}"),
    (exp.Filter, lambda node: f"{_spelt(node.this)} FILTER (WHERE {_spelt(node.expression.this)})"),
    (exp.Array, lambda node: f"array({', '.join(map(_spelt, node.expressions))})"),
    (exp.CurrentDate, lambda _: "current_date()"),
    (exp.CurrentTimestamp, lambda _: "current_timestamp()"),
    (tuple(_BINARY), _binary),
)
