"""
Parts of a VARIANT as values of other types, for Sail.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire.schema.types import walk
from lakewire_local.errors import unsupported_on_sail
from lakewire_local.front.coercion import NUMBERS
from lakewire_local.front.dialect import Lake
from lakewire_local.front.literals import SMALLEST
from lakewire_local.front.nodes import STRING, call, text, type_name, typed
from lakewire_local.front.parsing import filled
from lakewire_local.front.sail.failing import raised
from lakewire_local.front.sail.json_numbers import variant_text

if TYPE_CHECKING:
    from lakewire.schema.types import DataType


_INEXACT = frozenset(["BINARY", "DATE", "DOUBLE", "FLOAT", "TIMESTAMP", "TIMESTAMP_NTZ"])


def refuse_as_variant(data_type: DataType | None) -> None:
    """Refuse to make a VARIANT of values whose texts Sail writes otherwise than Spark."""
    names = {type_name(inside) for inside in walk(data_type)} & _INEXACT if data_type is not None else ()
    if names:
        raise unsupported_on_sail(f"a VARIANT of {' and '.join(sorted(names))}; of DECIMAL and STRING it works")


def variant_part(variant: exp.Expr, path: exp.Expr, wanted: DataType, *, is_tried: bool) -> exp.Expr:
    """
    Return a part of a VARIANT as a value of another type.

    Sail does not read numbers out of texts, and gives NULL for what cannot be cast and for the text of objects.
    """
    if isinstance(variant, exp.Anonymous) and variant.name.lower() == "variant_get" and len(variant.expressions) == 2:
        inner, place = variant.expressions
        return variant_part(inner, place, wanted, is_tried=is_tried)
    name = wanted.simple()
    if type_name(wanted) not in NUMBERS | {"BOOLEAN", "STRING"}:
        return call("variant_get", variant, path, text(name), data_type=wanted)
    rule = _text(path) if wanted == STRING else _value(path, wanted, is_tried=is_tried)
    return typed(filled(f"transform(array(lakewire_operand), v -> {rule})[0]", variant), wanted)


def _text(path: exp.Expr) -> str:
    """Return SQL of a part of ``v`` as a text: objects and arrays have none of their own in Sail."""
    part, read = f"variant_get(v, {path.sql(Lake)})", f"variant_get(v, {path.sql(Lake)}, 'string')"
    return f"CASE WHEN {read} IS NULL AND NOT is_variant_null({part}) THEN {variant_text(part)} ELSE {read} END"


def _value(path: exp.Expr, wanted: DataType, *, is_tried: bool) -> str:
    """Return SQL of a part of ``v`` as a number or BOOLEAN."""
    place, name = path.sql(Lake), wanted.simple()
    part, read = f"variant_get(v, {place})", f"variant_get(v, {place}, 'string')"
    found = _whole(place, wanted) if wanted in SMALLEST else f"try_variant_get(v, {place}, '{name}')"
    message = f"A value of a VARIANT cannot be cast into {wanted.sql()}; `try_variant_get` gives NULL instead"
    failed = "NULL" if is_tried else raised("INVALID_VARIANT_CAST", message, wanted.sql())
    return (
        f"CASE WHEN {read} IS NOT NULL THEN coalesce(TRY_CAST({read} AS {name}), {failed}) "
        f"WHEN {found} IS NOT NULL THEN {found} "
        f"WHEN {part} IS NULL OR is_variant_null({part}) THEN NULL ELSE {failed} END"
    )


def _whole(place: str, wanted: DataType) -> str:
    """Return SQL of a part of ``v`` as an integer; NULL where it has no room, for which Sail gives 1 or -1."""
    read = f"try_variant_get(v, {place}, 'bigint')"
    far = f"abs({read}) = 1 AND abs(try_variant_get(v, {place}, 'double')) > 2"
    return f"CASE WHEN {far} THEN NULL ELSE TRY_CAST({read} AS {wanted.simple()}) END"
