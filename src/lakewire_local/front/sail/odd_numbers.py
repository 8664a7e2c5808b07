"""
Functions of texts and arrays whose numbers are NULL, negative or out of range, where Sail takes them otherwise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire.schema.types import INT, STRING, ArrayType
from lakewire_local.errors import unsupported_on_sail
from lakewire_local.front.literals import written_integer
from lakewire_local.front.nodes import (
    BIGINT,
    call,
    case,
    cast,
    function_name,
    in_place,
    kind,
    null,
    number,
    text,
    type_of,
    typed,
)
from lakewire_local.front.parsing import filled
from lakewire_local.front.sail.conditions import same_type
from lakewire_local.front.sail.failing import failing, raised
from lakewire_local.front.sail.odd_doubles import let
from lakewire_local.front.sail.texts import as_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lakewire.schema.types import DataType
    from lakewire_local.front.sail.rules import Question

    Rule = Callable[[exp.Expr, Question], exp.Expr | None]

_FAR = 1_000_000_000


def substring(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
    """Return ``substring(s, p, n)``: Sail takes too much before the beginning of the string, and NULL for 0."""
    start, length = node.args.get("start"), node.args.get("length")
    if kind(node.this) not in ("STRING", "", "BINARY"):
        node.set("this", as_text(node.this))
    return _part(node.this, start, length)


def _substring(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
    value, start, *rest = node.expressions
    return _part(value, start, rest[0] if rest else None)


def _part(value: exp.Expr, start: exp.Expr | None, length: exp.Expr | None) -> exp.Expr | None:
    if kind(value) == "BINARY":
        raise unsupported_on_sail("a part of BINARY; of its hex works")
    if start is None or all(_is_plain(each) for each in (start, length) if each is not None):
        return None
    result = type_of(value) or STRING
    if length is None:
        return _unless_null([start], call("substring", value, start), result)
    end = exp.Add(this=exp.Add(this=length.copy(), expression=start.copy()), expression=call("length", value.copy()))
    before = exp.Paren(this=exp.Add(this=call("length", value.copy()), expression=start.copy()))
    outside = exp.And(
        this=exp.LT(this=start.copy(), expression=number(0)), expression=exp.LT(this=before, expression=number(0))
    )
    cut = call("substring", value.copy(), number(1), call("greatest", end, number(0)))
    inside = case([(outside, cut)], call("substring", value, start, length))
    return _unless_null([start, length], inside, result)


def _is_plain(operand: exp.Expr) -> bool:
    """Return whether a number is a literal, so neither negative nor NULL."""
    return isinstance(operand, exp.Literal)


def _unless_null(numbers: list[exp.Expr], value: exp.Expr, result: DataType) -> exp.Expr:
    """Return a value, or NULL where one of the numbers is NULL."""
    missing = [exp.Is(this=each.copy(), expression=exp.Null()) for each in numbers if not _is_plain(each)]
    return typed(case([(exp.or_(*missing, copy=False), null(result))], value) if missing else value, result)


def _end_cut(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
    """Return left and right, which cut nothing for a negative length."""
    value, length = node.expressions
    if kind(value) == "BINARY" and function_name(node) == "left":
        raise unsupported_on_sail("a part of BINARY; of its hex works")
    if _is_plain(length):
        return None
    if kind(value) not in ("STRING", "", "BINARY"):
        value = as_text(value)
    cut = call(function_name(node), value, call("greatest", length, number(0)))
    return _unless_null([length], cut, STRING)


def _padded(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return lpad and rpad, which give an empty text for a negative length."""
    value, length, *rest = node.expressions
    if {ask.kind(each) for each in (value, *rest)} == {"BINARY"}:
        raise unsupported_on_sail(f"{function_name(node)} of BINARY")
    if _is_plain(length):
        return None
    return _unless_null([length], call(function_name(node), value, call("greatest", length, number(0)), *rest), STRING)


def _located(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
    """Return locate from a place on: 0 where that is NULL, else NULL where a text is."""
    if len(node.expressions) != 3:
        return None
    part, value, start = node.expressions
    return _from_place(node, part, value, start)


def position(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
    """Return position, likewise."""
    start = node.args.get("position")
    return _from_place(node, node.args["substr"], node.this, start) if start is not None else None


def _from_place(node: exp.Expr, part: exp.Expr, value: exp.Expr, start: exp.Expr) -> exp.Expr:
    whens = [
        (exp.Is(this=start.copy(), expression=exp.Null()), number(0)),
        *((exp.Is(this=each.copy(), expression=exp.Null()), null(INT)) for each in (part, value)),
        (exp.LT(this=start.copy(), expression=number(1)), number(0)),
        (exp.EQ(this=part.copy(), expression=text("")), number(1)),
    ]
    return typed(case(whens, node.copy()), INT)


def overlay(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return overlay, for which a negative length is that of the text that is put in."""
    if "BINARY" in (ask.kind(node.this), ask.kind(node.expression)):
        raise unsupported_on_sail("overlay of BINARY")
    if any((written_integer(each) or 0) > _FAR for key in ("from_", "for_") if (each := node.args.get(key))):
        raise unsupported_on_sail(f"overlay behind {_FAR} characters")
    length = node.args.get("for_")
    if length is None or _is_plain(length):
        return None
    given = call("length", node.expression.copy())
    negative = exp.LT(this=length.copy(), expression=number(0))
    node.set("for_", typed(case([(negative, given)], length), INT))
    return None


def _levenshtein(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
    """Return levenshtein with a threshold, which may be NULL."""
    return _unless_null([node.expressions[2]], node.copy(), INT) if len(node.expressions) == 3 else None


def _elt(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return elt as the element of an array, which has to have one."""
    place, *values = node.expressions
    kinds = {ask.kind(value) for value in values}
    for value in values:
        if kind(value) == "BINARY" and kinds != {"BINARY"}:
            in_place(value, STRING)
    found = same_type(node.expressions[1:], ask)
    place, *values = node.expressions
    return at_place(exp.Array(expressions=values), typed(exp.Sub(this=place, expression=number(1)), INT), found)


def at_place(array: exp.Expr, index: exp.Expr, result: DataType | None) -> exp.Expr:
    """Return the element of an array at a place from 0 on; there has to be one."""
    if result is None:
        raise unsupported_on_sail("an element of an ARRAY of such a type; element_at works")
    failed = raised("INVALID_ARRAY_INDEX", "The index is out of bounds of the array", result.sql())
    rule = f"CASE WHEN v.b < 0 OR v.b >= size(v.a) THEN {failed} ELSE element_at(v.a, CAST(v.b + 1 AS INT)) END"
    return let(rule, [array, index], result)


def _get(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
    """Return get, which gives NULL for a negative index."""
    array, index = node.expressions
    if _is_plain(index):
        return None
    negative = exp.LT(this=index.copy(), expression=number(0))
    found = type_of(array)
    result = found.element if isinstance(found, ArrayType) else None
    nothing = null(result) if result else exp.Null()
    return typed(case([(negative, nothing)], node.copy()), result)


def _shifted_right(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return a shift, for which what is no integer is an INT."""
    if ask.kind(node.expressions[0]) in ("FLOAT", "DOUBLE", "DECIMAL", "STRING"):
        in_place(node.expressions[0], INT)
    return None


def _shifted(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return shiftleft over INT, by the last five bits of the distance; Sail computes with 64 bits."""
    _shifted_right(node, ask)
    value, distance = node.expressions
    if ask.kind(value) not in ("TINYINT", "SMALLINT", "INT"):
        return None
    moved = f"(shiftleft(CAST(v.a AS BIGINT), v.n & 31) & {(1 << 32) - 1}L)"
    rule = f"CASE WHEN {moved} >= {1 << 31}L THEN {moved} - {1 << 32}L ELSE {moved} END"
    given = call("named_struct", text("a"), value, text("n"), distance)
    found = typed(filled(f"transform(array(lakewire_operand), v -> {rule})[0]", given), BIGINT)
    return cast(found, INT)


def _slice(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return slice, whose negative start Sail counts otherwise; a negative length is an error."""
    array, start, length = node.expressions
    if ask.kind(array) == "VOID":
        raise unsupported_on_sail("slice of NULL; a CAST to an ARRAY works")
    if _is_plain(start) and _is_plain(length) and start.name != "0":
        return None
    given = call("named_struct", text("a"), array, text("s"), start, text("n"), length)
    behind = "CASE WHEN size(v.a) + v.s < 0 THEN slice(v.a, 1, 0) ELSE slice(v.a, size(v.a) + v.s + 1, v.n) END"
    none, refused = failing("slice from the place 0", "INT"), failing("slice with a negative length", "INT")
    rule = (
        f"CASE WHEN v.s = 0 THEN slice(v.a, 1, {none}) WHEN v.n < 0 THEN slice(v.a, 1, {refused}) "
        f"WHEN v.s < 0 THEN {behind} ELSE slice(v.a, v.s, v.n) END"
    )
    return typed(filled(f"transform(array(lakewire_operand), v -> {rule})[0]", given), type_of(node))


ODD_NUMBER_RULES: Mapping[str, Rule] = {
    "elt": _elt,
    "get": _get,
    "left": _end_cut,
    "levenshtein": _levenshtein,
    "charindex": _located,
    "locate": _located,
    "lpad": _padded,
    "right": _end_cut,
    "rpad": _padded,
    "shiftleft": _shifted,
    "shiftright": _shifted_right,
    "slice": _slice,
    "substr": _substring,
    "substring": _substring,
}
