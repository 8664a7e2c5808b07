"""
Arguments of functions of texts: Spark casts other values to STRING, which Sail writes otherwise, or does not take.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire.schema.types import ArrayType
from lakewire_local.errors import unsupported_on_sail
from lakewire_local.front.coercion import NUMBERS
from lakewire_local.front.nodes import function_name, type_of, typed
from lakewire_local.front.sail.texts import as_text, each

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lakewire_local.front.sail.rules import Question

_OTHERS = {*NUMBERS, "BOOLEAN", "DATE", "TIMESTAMP", "TIMESTAMP_NTZ"}
# Which arguments are texts -> functions.
_PLACES: Mapping[tuple[int, ...], str] = {
    (0,): "ascii bit_length char_length character_length encode initcap lcase left len length lower luhn_check "
    "octet_length repeat reverse right soundex string_agg substr substring ucase upper url_decode url_encode",
    (0, 1): "btrim contains endswith find_in_set instr levenshtein locate ltrim position regexp regexp_count "
    "regexp_extract regexp_extract_all regexp_instr regexp_like regexp_substr rlike rtrim split split_part startswith "
    "substring_index",
    (0, 1, 2): "overlay regexp_replace replace translate",
    (0, 2): "lpad rpad",
    tuple(range(1, 100)): "elt",
}
_OF_CALLS = {name: places for places, names in _PLACES.items() for name in names.split()}
_SPEC = re.compile(r"%[-#+ 0,(]*\d*(?:\.\d+)?([A-Za-z])")
_OF_NODES: Mapping[type[exp.Expr], tuple[str, ...]] = {
    exp.Overlay: ("this", "expression"),
    exp.RegexpLike: ("this", "expression"),
    exp.StrPosition: ("this", "substr"),
    exp.Trim: ("this", "expression"),
}


def with_texts(node: exp.Expr, ask: Question) -> None:
    """Cast what stands in the place of a text to one, where it is a number, a time or a BOOLEAN."""
    places = _OF_CALLS.get(function_name(node), ())
    given = [node.expressions[place] for place in places if place < len(node.expressions)]
    given += [operand for key in _OF_NODES.get(type(node), ()) if (operand := node.args.get(key)) is not None]
    for operand in given:
        if ask.kind(operand) in _OTHERS:
            _put(operand, as_text)
    if function_name(node) in ("format_string", "printf"):
        _formatted_texts(node, ask)
    if function_name(node) == "array_join":
        _elements_as_texts(node.expressions[0], ask)


def _formatted_texts(node: exp.Expr, ask: Question) -> None:
    """Cast a floating number or a BOOLEAN for which a format has ``%s``: Sail has no exponents, and false for NULL."""
    form, *values = node.expressions
    other = [place for place, value in enumerate(values) if ask.kind(value) in ("FLOAT", "DOUBLE", "BOOLEAN")]
    specs = _SPEC.findall(form.name.replace("%%", "")) if isinstance(form, exp.Literal) else []
    if other and len(specs) != len(values):
        raise unsupported_on_sail(
            f"{function_name(node)} of FLOAT, DOUBLE or BOOLEAN by a format that is no plain literal"
        )
    for place in other:
        if specs[place] == "s":
            _put(values[place], as_text)


def _elements_as_texts(array: exp.Expr, ask: Question) -> None:
    ask.kind(array)
    found = type_of(array)
    if isinstance(found, ArrayType) and ask.kind(typed(exp.Null(), found.element)) in _OTHERS:
        _put(array, lambda given: each(given, lambda item: as_text(typed(item, found.element))))


def _put(operand: exp.Expr, made: Callable[[exp.Expr], exp.Expr]) -> None:
    """Put what is made of an operand in its place."""
    parent, key, index = operand.parent, operand.arg_key, operand.index
    new = made(operand)
    if new is not operand and parent is not None and key:
        parent.set(key, new, index)
