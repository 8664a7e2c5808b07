"""
Casts for Sail: doubles to text as Java writes them, and implicit casts to text written out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire.schema.types import ArrayType, DecimalType, MapType, StructType
from lakewire_local.errors import sql_error, unsupported_on_sail
from lakewire_local.front.casts import may_cast, no_cast
from lakewire_local.front.coercion import NUMBERS, TIMES
from lakewire_local.front.dialect import Lake
from lakewire_local.front.nodes import (
    BOOLEAN,
    DOUBLE,
    INT,
    INTEGERS,
    STRING,
    call,
    case,
    cast,
    kind,
    null,
    number,
    quoted,
    text,
    type_of,
    typed,
)
from lakewire_local.front.parsing import filled
from lakewire_local.front.sail.constants import impossible
from lakewire_local.front.sail.times import finite_seconds, limit_seconds, since_1970
from lakewire_local.front.sail.variants import refuse_as_variant, variant_part

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lakewire.schema.types import DataType, Field
    from lakewire_local.front.sail.rules import Question

_FLOATING = {"FLOAT", "DOUBLE"}
_TIME_BEHIND = "^([+-]?[0-9]+-[0-9]{1,2}-[0-9]{1,2})[ T].*$"
_MOMENTS = {"epoch", "now", "today", "tomorrow", "yesterday"}
_SIZED = {exp.DataType.Type.CHAR, exp.DataType.Type.VARCHAR}
_NESTED = (ArrayType, MapType, StructType)


def cast_fix(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return a cast as Sail does it right."""
    wanted, given = kind(node), ask.kind(node.this) if node.meta.get("written") else kind(node.this)
    _refuse_unknown(node)
    if isinstance(node.this, (exp.Literal, exp.Neg)) and (failed := impossible(node.this, type_of(node))) is not None:
        return null(type_of(node) or STRING) if isinstance(node, exp.TryCast) else failed
    if wanted in INTEGERS and given in {*INTEGERS, "TIMESTAMP"}:
        _to_integer(node, given)
    if wanted == "BOOLEAN" and given == "DECIMAL":
        return typed(exp.NEQ(this=node.this, expression=number(0)), BOOLEAN)
    if wanted == "DECIMAL" and given == "BOOLEAN":
        node.set("this", cast(node.this, INT))
    if given == "VARIANT" and (found := type_of(node)) is not None:
        return variant_part(node.this, text("$"), found, is_tried=isinstance(node, exp.TryCast))
    if given == "STRING" and wanted in TIMES:
        node.set("this", _date_of(_trimmed(node.this)) if wanted == "DATE" else _trimmed(node.this))
    if given == "STRING" and wanted in _FLOATING:
        node.set("this", call("regexp_replace", node.this, text("([0-9.])[fFdD]$"), text("$1"), data_type=STRING))
    if wanted == "DECIMAL" and given in _FLOATING and not isinstance(node, exp.TryCast):
        return _exact(node)
    if wanted == "STRING" and (given in _FLOATING or isinstance(type_of(node.this), _NESTED)):
        return as_text(node.this)
    return None


def _to_integer(node: exp.Expr, given: str) -> None:
    """Cast a TIMESTAMP down to the second, and wider integers by way of a DECIMAL, which overflows as a cast does."""
    if given == "TIMESTAMP":
        node.set("this", since_1970(node.this, 1_000_000))
    narrow = given == "TIMESTAMP" or INTEGERS[given] > INTEGERS[kind(node)]
    if node.meta.get("written") and narrow and kind(node) != "BIGINT" and not isinstance(node, exp.TryCast):
        node.set("this", cast(node.this, DecimalType(20, 0)))


def _refuse_unknown(node: exp.Expr) -> None:
    """Refuse a cast that Spark does not have, and one that Sail does otherwise."""
    to = node.args["to"]
    if to.this in _SIZED and not to.expressions:
        message = f"Datatype {to.this.name} requires a length parameter, for example {to.this.name}(10)"
        raise sql_error("DATATYPE_MISSING_SIZE", message, "42K01")
    if kind(node) == "TIMESTAMP":
        limit_seconds(node.this)
        finite_seconds(node.this, is_tried=isinstance(node, exp.TryCast))
    if kind(node.this) == "INTERVAL" and kind(node) in NUMBERS:
        raise unsupported_on_sail("a cast of an INTERVAL to a number; extract works")
    if kind(node.this) == "VARIANT" and kind(node) in TIMES:
        raise unsupported_on_sail("a cast of a VARIANT to a date or time; a cast to STRING first works")
    if kind(node) == "VARIANT":
        refuse_as_variant(type_of(node.this))
    given, wanted = type_of(node.this), type_of(node)
    if given is not None and wanted is not None and not may_cast(given, wanted):
        raise no_cast('"CAST"', given, wanted)


def _exact(node: exp.Expr) -> exp.Expr:
    """
    Return a double as a decimal by its digits, as Spark casts it: 1.005 to 1.01; a FLOAT by those of its double.

    NaN and infinities are NULL, also in ANSI mode.
    """
    wanted = node.args["to"].sql(Lake)
    exact = (
        f"CASE WHEN CAST(v AS STRING) LIKE '%e%' THEN CAST(v AS {wanted}) ELSE CAST(CAST(v AS STRING) AS {wanted}) END"
    )
    rule = f"CASE WHEN NOT isnan(v) AND CAST(v AS STRING) NOT LIKE '%inf' THEN {exact} END"
    tree = filled(f"transform(array(lakewire_operand), v -> {rule})[0]", cast(node.this, DOUBLE))
    return typed(tree, type_of(node))


def _trimmed(node: exp.Expr) -> exp.Expr:
    """Return a text without blanks at its ends, which Sail does not cut before it reads a date."""
    if isinstance(node, exp.Literal):
        if node.name.strip().lower() in _MOMENTS:
            raise unsupported_on_sail(f"the time '{node.name.strip()}' in a cast; TIMESTAMP'…' works")
        return text(node.name.strip())
    return call("trim", node, data_type=STRING)


def _date_of(node: exp.Expr) -> exp.Expr:
    """Return a text without a time behind its date, which Spark does not read."""
    return call("regexp_replace", node, text(_TIME_BEHIND), text("$1"), data_type=STRING)


def sail_cast(node: exp.Expr, wanted: DataType) -> exp.Expr:
    """Return a cast of a typed expression as Sail does it right."""
    found = cast(node, wanted)
    if kind(node) in _FLOATING and isinstance(wanted, DecimalType):
        return _exact(found)
    return as_text(node) if kind(found) == "STRING" else found


def as_text(node: exp.Expr) -> exp.Expr:
    """Return a value as the text that an implicit cast gives."""
    found = kind(node)
    if found in ("STRING", "", "VOID"):
        return node
    if isinstance(type_of(node), _NESTED):
        return _nested_text(node)
    return number_text(node) if found in _FLOATING else cast(node, STRING)


def _nested_text(node: exp.Expr) -> exp.Expr:
    """Return the text of a nested value as Spark writes it: ``[1, null]``, ``{a -> 1}``, ``{1, x}``."""
    match type_of(node):
        case ArrayType(element):
            return _joined("[", each(node, lambda item: _or_null(typed(item, element))), "]")
        case MapType(key, value):
            entries = call("map_entries", node)
            return _joined("{", each(entries, lambda item: _entry(item, key, value)), "}")
        case StructType(fields):
            parts = lambda item: _fields(item, fields)  # noqa: E731  a value, as in the cases above
            return typed(exp.Bracket(this=each(call("array", node), parts), expressions=[number(0)]), STRING)
        case _:
            return cast(node, STRING)


def each(array: exp.Expr, text_of: Callable[[exp.Expr], exp.Expr]) -> exp.Expr:
    """Return an array with the text of each element."""
    name = f"lakewire_item_{sum(1 for _ in array.find_all(exp.Lambda))}"
    body = text_of(exp.Identifier(this=name))
    return call("transform", array, exp.Lambda(this=body, expressions=[exp.Identifier(this=name)]))


def _joined(opening: str, texts: exp.Expr, closing: str) -> exp.Expr:
    inside = call("array_join", texts, text(", "))
    return call("concat", text(opening), inside, text(closing), data_type=STRING)


def _or_null(item: exp.Expr) -> exp.Expr:
    return call("coalesce", as_text(item), text("null"), data_type=STRING)


def _entry(item: exp.Expr, key: DataType, value: DataType) -> exp.Expr:
    parts = [
        typed(exp.Dot(this=item.copy(), expression=exp.Identifier(this=name)), found)
        for name, found in (("key", key), ("value", value))
    ]
    return call("concat", as_text(parts[0]), text(" -> "), _or_null(parts[1]), data_type=STRING)


def _fields(item: exp.Expr, fields: Sequence[Field]) -> exp.Expr:
    parts: list[exp.Expr] = []
    for field in fields:
        access = typed(exp.Dot(this=item.copy(), expression=quoted(field.name)), field.type)
        parts += [text(", "), _or_null(access)]
    filled = call("concat", text("{"), *parts[1:], text("}"))
    return typed(case([(exp.Is(this=item.copy(), expression=exp.Null()), null(STRING))], filled), STRING)


def texts_in_place(node: exp.Expr) -> None:
    """Cast every operand of a concatenation to text."""
    for operand in list(node.expressions):
        parent, key, index = operand.parent, operand.arg_key, operand.index
        new = as_text(operand)
        if new is not operand and parent is not None and key:
            parent.set(key, new, index)


def joined(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return ``a || b`` over texts."""
    kinds = {ask.kind(node.this), ask.kind(node.expression)}
    if "ARRAY" in kinds or kinds == {"BINARY"}:
        return typed(node, type_of(node.this))
    for key in ("this", "expression"):
        operand = node.args[key]
        new = as_text(operand)
        if new is not operand:
            node.set(key, new)
    return None


def number_text(node: exp.Expr) -> exp.Expr:
    """
    Return the text of a double or float as Java writes it: with an exponent outside of [1e-3, 1e7).

    ``transform`` over an array of one value is a let: the operand stands once in the text.
    """
    return typed(filled(_number_text(), node), STRING)


def _number_text() -> str:
    v, plain_text = "v", "CAST(v AS STRING)"
    plain = f"replace({plain_text}, '-', '')"
    sign, digits = "CASE WHEN v < 0 THEN '-' ELSE '' END", f"regexp_replace({plain}, '^0[.]0*', '')"
    rest = f"regexp_replace(replace(substring({plain}, 2), '.', ''), '0+$', '')"
    science = (
        f"CASE WHEN {plain_text} LIKE '%.%' THEN upper({plain_text}) "
        f"ELSE regexp_replace(upper({plain_text}), '^(-?[0-9]+)E', '$1.0E') END"
    )
    large = (
        f"concat({sign}, substring({plain}, 1, 1), '.', coalesce(nullif({rest}, ''), '0'), 'E', "
        f"CAST(length(split_part({plain}, '.', 1)) - 1 AS STRING))"
    )
    small = (
        f"concat({sign}, substring({digits}, 1, 1), '.', coalesce(nullif(substring({digits}, 2), ''), '0'), 'E-', "
        f"CAST(length({plain}) - 1 - length({digits}) AS STRING))"
    )
    ordinary = f"{v} IS NULL OR {v} = 0D OR isnan({v}) OR (abs({v}) >= 0.001D AND abs({v}) < 1e7D)"
    return (
        f"transform(array(lakewire_operand), {v} -> CASE WHEN {ordinary} THEN {plain_text} "
        f"WHEN {plain_text} LIKE '%inf' THEN concat({sign}, 'Infinity') "
        f"WHEN {plain_text} LIKE '%e%' THEN {science} WHEN abs({v}) >= 1e7D THEN {large} ELSE {small} END)[0]"
    )
