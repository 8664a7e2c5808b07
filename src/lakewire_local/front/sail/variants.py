"""
Parts of a VARIANT as values of other types, for Sail.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire_local.front.coercion import NUMBERS
from lakewire_local.front.dialect import Lake
from lakewire_local.front.nodes import STRING, call, text, type_name, typed
from lakewire_local.front.parsing import filled

if TYPE_CHECKING:
    from lakewire.schema.types import DataType


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
    cast_name = "TRY_CAST" if is_tried else "CAST"
    found = f"try_variant_get(v, {path.sql(Lake)}, '{name}')"
    read = f"variant_get(v, {path.sql(Lake)}, 'string')"
    rule = f"CASE WHEN {found} IS NULL AND {read} IS NOT NULL THEN {cast_name}({read} AS {name}) ELSE {found} END"
    if wanted == STRING:  # objects and arrays have no text of their own in Sail
        part = f"variant_get(v, {path.sql(Lake)})"
        rule = f"CASE WHEN {read} IS NULL AND NOT is_variant_null({part}) THEN to_json({part}) ELSE {read} END"
    return typed(filled(f"transform(array(lakewire_operand), v -> {rule})[0]", variant), wanted)
