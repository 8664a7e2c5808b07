"""
Arguments of functions: Spark casts them to the type of their place, which Sail does otherwise, or not at all.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire.schema.types import ArrayType, MapType, StructType
from lakewire_local.errors import sql_error, unsupported_on_sail
from lakewire_local.front.arguments import arguments, given
from lakewire_local.front.coercion import NUMBERS
from lakewire_local.front.functions import function_type
from lakewire_local.front.nodes import STRING, cast, function_name, in_place, kind, type_name, type_of, typed, unseen
from lakewire_local.front.sail.texts import as_text, cast_fix, each

if TYPE_CHECKING:
    from collections.abc import Callable

    from lakewire.schema.types import DataType
    from lakewire_local.front.sail.rules import Question

_OTHERS = {*NUMBERS, "BOOLEAN", "DATE", "TIMESTAMP", "TIMESTAMP_NTZ"}
_ODD = {"FLOAT", "DOUBLE", "DECIMAL", "BOOLEAN"}
_SPEC = re.compile(r"%[-#+ 0,(]*\d*(?:\.\d+)?([A-Za-z])")


def with_casts(node: exp.Expr, ask: Question) -> None:
    """Cast arguments to the types that their places want."""
    for place, operand in list(arguments(node)):
        if place.of_null is not None and ask.kind(operand) == "VOID":
            in_place(operand, place.of_null)
            found = function_type(function_name(node), [type_of(item) for item in given(node)])
            typed(node, found or type_of(node))
        elif place.wanted is not None:
            _cast_argument(operand, place.wanted, ask)
    if function_name(node) in ("format_string", "printf"):
        _formatted_texts(node, ask)
    if function_name(node) == "array_join":
        elements_as_texts(node.expressions[0], ask)


def _cast_argument(operand: exp.Expr, wanted: DataType, ask: Question) -> None:
    given = ask.kind(operand)
    if wanted == STRING and given in _OTHERS:
        _put(operand, as_text)
    elif wanted != STRING and given in _OTHERS | {"STRING"} and given != type_name(wanted):
        _put(operand, lambda value: implicit_cast(value, wanted, ask))


def implicit_cast(value: exp.Expr, wanted: DataType, ask: Question) -> exp.Expr:
    """Return a value as another type, which nobody has asked for."""
    made = cast(value, wanted)
    made.meta["written"] = True  # it overflows as one that is written does
    found = cast_fix(made, ask) or made
    return unseen(found) if kind(value) == "DECIMAL" else found


def _formatted_texts(node: exp.Expr, ask: Question) -> None:
    """Cast numbers with a fraction and BOOLEAN for which a format has ``%s``: Sail loses exponents and points."""
    form, *values = node.expressions
    other = [place for place, value in enumerate(values) if ask.kind(value) in _ODD]
    specs = _SPEC.findall(form.name.replace("%%", "")) if isinstance(form, exp.Literal) else []
    if other and len(specs) != len(values):
        raise unsupported_on_sail(
            f"{function_name(node)} of FLOAT, DOUBLE, DECIMAL or BOOLEAN by a format that is no plain literal"
        )
    for place in other:
        if specs[place] == "s":
            _put(values[place], as_text)
        elif kind(values[place]) == "DECIMAL":
            raise unsupported_on_sail(f"{function_name(node)} of a DECIMAL by %{specs[place]}; of a DOUBLE works")


def elements_as_texts(array: exp.Expr, ask: Question) -> None:
    """Cast the elements of an array that is joined to texts."""
    ask.kind(array)
    found = type_of(array)
    if isinstance(found, ArrayType) and isinstance(found.element, (ArrayType, MapType, StructType)):
        message = f'texts are joined, and these are of the type "{found.element.simple()}"'
        raise sql_error("DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE", message, "42K09")
    if isinstance(found, ArrayType) and ask.kind(typed(exp.Null(), found.element)) in _OTHERS:
        _put(array, lambda given: each(given, lambda item: as_text(typed(item, found.element))))


def _put(operand: exp.Expr, made: Callable[[exp.Expr], exp.Expr]) -> None:
    """Put what is made of an operand in its place."""
    parent, key, index = operand.parent, operand.arg_key, operand.index
    new = made(operand)
    if new is not operand and parent is not None and key:
        parent.set(key, new, index)
