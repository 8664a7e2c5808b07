"""
Functions of texts and other values whose odd ones Sail takes otherwise: as Spark has them, or refused at the row.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire.schema.types import BIGINT, BINARY, BOOLEAN, STRING, VOID
from lakewire_local.errors import sql_error, unsupported_on_sail
from lakewire_local.front.coercion import NUMBERS
from lakewire_local.front.dialect import Lake
from lakewire_local.front.literals import written_integer
from lakewire_local.front.nodes import call, case, function_name, text, type_of, typed
from lakewire_local.front.parsing import filled
from lakewire_local.front.sail.arithmetic import operation, remainder
from lakewire_local.front.sail.conditions import comparison
from lakewire_local.front.sail.failing import failing
from lakewire_local.front.sail.odd_doubles import let
from lakewire_local.front.sail.texts import as_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lakewire_local.front.sail.rules import Question

    Rule = Callable[[exp.Expr, Question], exp.Expr | None]

_NO_URL = "[^-A-Za-z0-9._~:/?#@!$&()*+,;=%'\\[\\]]|%([^0-9A-Fa-f]|.[^0-9A-Fa-f]|.?$)"
_NO_SENTENCE = "[^A-Za-z0-9 ,.!?]|[.!?,][^ ]|(^|[^A-Za-z0-9])[,.!?]"
_PLAIN_KEY = re.compile(r"[A-Za-z0-9_-]+")


def _checked(given: exp.Expr, pattern: str, what: str) -> None:
    """Refuse *what* at the rows where a text has *pattern*."""
    if isinstance(given, exp.Null):
        return
    rule = f"CASE WHEN v RLIKE {text(pattern).sql(Lake)} THEN {failing(what, 'STRING')} ELSE v END"
    given.replace(typed(filled(f"transform(array(lakewire_operand), v -> {rule})[0]", given.copy()), STRING))


def _url_part(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
    """Return parse_url, which fails for a text that is no URL."""
    url, *rest = node.expressions
    if len(rest) > 1 and not (isinstance(rest[1], exp.Literal) and _PLAIN_KEY.fullmatch(rest[1].name)):
        raise unsupported_on_sail(f"{function_name(node)} with a key that is no literal of letters and digits")
    if not function_name(node).startswith("try_"):
        _checked(url, _NO_URL, "parse_url of a text that is no URL")
    return None


def _to_map(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return str_to_map by delimiters that are not empty."""
    for delimiter in node.expressions[1:]:
        if not (isinstance(delimiter, exp.Literal) and delimiter.name):
            _checked(delimiter, "^$", "str_to_map by an empty delimiter")
    return _unless_null(2)(node, ask)


def _sentences(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
    """Return sentences of plain words: Sail parts others otherwise."""
    _checked(node.expressions[0], _NO_SENTENCE, "sentences of a text with signs that end no word")
    return None


def _part_of(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return regexp_substr, which is NULL for a pattern that is NULL, and where it finds no more than nothing."""
    from lakewire_local.front.sail.functions import regexp

    regexp(node, ask)
    if isinstance(node.expressions[1], exp.Literal):
        return call("nullif", node.copy(), text(""), data_type=STRING)
    rule = "CASE WHEN v.b IS NOT NULL THEN nullif(regexp_substr(v.a, v.b), '') END"
    return let(rule, list(node.expressions), STRING)


def _bytes(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return to_binary of hexadecimal digits, an odd number of which begins with a zero; others fail."""
    name, (value, *form) = function_name(node), node.expressions
    if form and not isinstance(form[0], exp.Literal):
        raise unsupported_on_sail(f"{name} with a format that is no literal")
    if form and form[0].name.lower() != "hex":
        return None
    value = as_text(value) if ask.kind(value) == "BINARY" else value
    plain = "unhex(CASE WHEN length(v.a) % 2 = 1 THEN concat('0', v.a) ELSE v.a END)"
    wrong = "NULL" if name.startswith("try_") else failing("to_binary of a text that is not hexadecimal", "BINARY")
    rule = f"CASE WHEN v.a IS NULL THEN NULL WHEN v.a RLIKE '[^0-9A-Fa-f]' THEN {wrong} ELSE {plain} END"
    return let(rule, [value], BINARY)


def _equal(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return equal_null as the comparison that it is."""
    one, other = node.expressions
    same = typed(exp.NullSafeEQ(this=one, expression=other), BOOLEAN)
    return comparison(same, ask) or typed(exp.Paren(this=same), BOOLEAN)


def _divided(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return div as the operator that it is."""
    one, other = node.expressions
    made = typed(exp.IntDiv(this=one, expression=other), BIGINT)
    return operation(made, ask) or typed(exp.Paren(this=made), BIGINT)


def _unless_null(place: int) -> Rule:
    """Return the rule of a function that is NULL where an argument is that Sail leaves out."""

    def rule(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
        operand = node.expressions[place] if len(node.expressions) > place else None
        if operand is None or isinstance(operand, (exp.Literal, exp.Boolean)):
            return None
        given = exp.Not(this=exp.Is(this=operand.copy(), expression=exp.Null()))
        return typed(case([(given, node.copy())], None), type_of(node))

    return rule


def _joined_array(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return array_join, which is NULL for NULL in the place of its NULLs."""
    if len(node.expressions) > 2 and not isinstance(node.expressions[2], (exp.Literal, exp.Null)):
        raise unsupported_on_sail("array_join with a text for NULL that is no literal")
    return _unless_null(2)(node, ask)


def _asserted(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
    """Return assert_true, which fails for NULL."""
    condition = node.expressions[0]
    condition.replace(call("coalesce", condition.copy(), exp.false(), data_type=BOOLEAN))
    return None


def _raised(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
    """Return raise_error, whose text says whose error it is."""
    message = call("coalesce", node.expressions[0].copy(), text("null"))
    node.set("expressions", [call("concat", text("[USER_RAISED_EXCEPTION] "), message)])
    return typed(node, VOID)


def _joined(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Refuse string_agg of a bare NULL, for which Sail has no groups."""
    if ask.kind(node.expressions[0]) == "VOID":
        raise unsupported_on_sail("string_agg of NULL; a CAST to STRING works")
    return None


def _shown(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Refuse to_char of a number by a format that depends on a row."""
    value, form = node.expressions
    if ask.kind(value) in {*NUMBERS, "STRING", "BINARY"} and form.find(exp.Column):
        message = f"the input of `{function_name(node)}` should be foldable, and depends on a column"
        raise sql_error("DATATYPE_MISMATCH.NON_FOLDABLE_INPUT", message, "42K09")
    return None


def _nth(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
    """Refuse nth_value of a place that is none."""
    place = written_integer(node.expressions[1])
    if place is None or place < 1:
        message = "The `offset` of nth_value must be an integer literal from 1 on"
        raise sql_error("DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE", message, "42K09")
    return None


ODD_VALUE_RULES: Mapping[str, Rule] = {
    "array_join": _joined_array,
    "assert_true": _asserted,
    "div": _divided,
    "equal_null": _equal,
    "mod": remainder,
    "months_between": _unless_null(2),
    "nth_value": _nth,
    "parse_url": _url_part,
    "pmod": remainder,
    "raise_error": _raised,
    "regexp_substr": _part_of,
    "sentences": _sentences,
    "str_to_map": _to_map,
    "string_agg": _joined,
    "to_binary": _bytes,
    "to_char": _shown,
    "to_varchar": _shown,
    "try_parse_url": _url_part,
    "try_to_binary": _bytes,
}
