"""
Texts of JSON that Sail and Spark read otherwise: written as Spark writes them, or refused at the row that has one.

Spark writes a number or an object out of a text in its own form, without blanks, and reads some texts that are not
JSON, up to the place where they are not; Sail copies what stands there.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from lakewire.schema.names import quote_identifier
from lakewire.schema.types import STRING, ArrayType, DataType, MapType, StructType, walk
from lakewire_local.front.dialect import Lake
from lakewire_local.front.nodes import type_name, typed
from lakewire_local.front.parsing import expression_of, filled
from lakewire_local.front.sail.failing import failing
from lakewire_local.front.sail.json_numbers import STRING_OF_JSON, literal, outside_strings
from lakewire_local.front.sail.texts import number_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlglot import exp

_STRING_OR_BLANK = rf"({STRING_OF_JSON})|\s+"
_OBJECT = r"^\s*[\[{]"
_NUMBER = r"^-?[0-9]+([.][0-9]+)?([eE][-+]?[0-9]+)?$"
_HUGE = r"[eE][-+]?[0-9]{3}"
# Numbers whose shortest form is another one, outside of strings.
_OTHER_FORM = r"[0-9][eE]|[.][0-9]+0[,\]}]|[.][0-9]{9}|[0-9]{8}[.]|(?:^|[^0-9])0[.]000|-0[,\]}]"
# What Spark takes: single quotes, characters of control in strings, numbers that are none; and one text after another.
_QUOTED = r"""'|"[^"]*[\x00-\x1f][^"]*\""""
_ALLOWED = r"'|NaN|INF|Infinity|[}\]]\s*[{\[]"
_ESCAPE = r"\\[u/]"
_SPECIAL = r'"[+-]?(?:NaN|INF|Infinity)"'
# Numbers that a field of the type STRING gets as another text.
_NOT_COPIED = r"-?(?:[0-9.]+[eE]|0[.]000|[0-9]{8,}[.]|[0-9]*[.][0-9]{9})"
# JSON with an object that has a name twice: Sail drops the first one from the text of the object, Spark keeps both.
_NAME_TWICE = "get_json_object(d, '$') IS NOT NULL AND try_parse_json(d) IS NULL"
_OPENED = r"[\[{]"
_IN_A_LIST = rf"[\[:,]\s*{_OPENED}"
_REFUSED = "JSON of this form"
_NO_TEXT = failing(_REFUSED, "STRING")


def object_text(document: exp.Expr, path: exp.Expr) -> exp.Expr:
    """Return ``get_json_object``, with numbers and objects as Spark writes them."""
    return typed(filled(_object_rule(path.sql(Lake)), document), STRING)


def read_text(document: exp.Expr, schema: exp.Expr, wanted: DataType) -> exp.Expr:
    """Return ``from_json``, which fails at a text that Spark reads otherwise."""
    failure = failing(_REFUSED, wanted.sql())
    read = f"from_json(d, {schema.sql(Lake)})"
    if odd := _bad_elements("r", wanted):
        is_bad = f"({odd}) AND NOT {outside_strings('d')} RLIKE 'null'"
        read = f"transform(array({read}), r -> CASE WHEN {is_bad} THEN {failure} ELSE r END)[0]"
    bad = " OR ".join((f"d RLIKE {literal(_OBJECT)} AND {_is_odd()}", *_odd_values(wanted)))
    return typed(
        filled(
            f"transform(array(nullif(trim(lakewire_operand), '')), d -> CASE WHEN {bad} THEN {failure} "
            f"ELSE {read} END)[0]",
            document,
        ),
        wanted,
    )


@lru_cache(maxsize=64)
def _object_rule(path: str) -> str:
    number = number_text(expression_of("CAST(v AS DOUBLE)")).sql(Lake)
    is_text = f"schema_of_variant(variant_get(try_parse_json(d), {path})) = 'STRING'"
    compact = f"regexp_replace(v, {literal(_STRING_OR_BLANK)}, '$1')"
    other_form = f"v RLIKE {literal(_ESCAPE)} OR {outside_strings('v')} RLIKE {literal(_OTHER_FORM)}"
    value = (
        f"CASE WHEN NOT v RLIKE {literal(f'{_OBJECT}|{_NUMBER}')} OR v RLIKE '^-?[0-9]*$' OR {is_text} THEN v "
        f"WHEN v RLIKE {literal(_OBJECT)} THEN CASE WHEN {other_form} THEN {_NO_TEXT} ELSE {compact} END "
        f"WHEN v RLIKE {literal(_HUGE)} THEN {_NO_TEXT} ELSE {number} END"
    )
    unsure = f"d RLIKE {literal(_QUOTED)} OR get_json_object(d, {path}) IS NOT NULL"
    bad = f"d RLIKE {literal(_OBJECT)} AND try_parse_json(d) IS NULL AND ({unsure})"
    return (
        f"transform(array(lakewire_operand), d -> CASE WHEN {bad} THEN {_NO_TEXT} "
        f"ELSE transform(array(get_json_object(d, {path})), v -> {value})[0] END)[0]"
    )


def _is_odd() -> str:
    """Return the condition of texts that are not JSON and that Spark reads nevertheless."""
    outside = outside_strings("d")
    opened, closed = (f"length(regexp_replace({outside}, {literal(other)}, ''))" for other in (r"[^\[{]", r"[^\]}]"))
    goes_on = f"(NOT d RLIKE {literal('[]}]$')} AND {opened} = {closed})"
    return f"({goes_on} OR (try_parse_json(d) IS NULL AND {outside} RLIKE {literal(_ALLOWED)}))"


def _odd_values(wanted: DataType) -> Iterator[str]:
    """Yield conditions of values that Sail reads otherwise, in the types that have them."""
    if {type_name(inside) for inside in walk(wanted)} & {"FLOAT", "DOUBLE"}:
        yield f"d RLIKE {literal(f'{_SPECIAL}|[0-9]{_HUGE}')}"
    if fields := "|".join(sorted(_text_fields(wanted))):
        pattern = rf'"(?:{fields})"\s*:\s*'
        yield f"d RLIKE {literal(pattern + _NOT_COPIED)}"
        yield f"d RLIKE {literal(pattern + _OPENED)} AND {_NAME_TWICE}"
    if any(isinstance(inside, ArrayType | MapType) and _item(inside) == STRING for inside in walk(wanted)):
        yield f"d RLIKE {literal(_IN_A_LIST)} AND {_NAME_TWICE}"


def _text_fields(wanted: DataType) -> Iterator[str]:
    for inside in walk(wanted):
        if isinstance(inside, StructType):
            yield from (re.escape(field.name) for field in inside.fields if field.type == STRING)


def _item(wanted: ArrayType | MapType) -> DataType:
    return wanted.element if isinstance(wanted, ArrayType) else wanted.value


def _bad_elements(value: str, wanted: DataType, depth: int = 0) -> str:
    """Return the condition that an array in *value* has an element that is NULL: Spark makes the whole array NULL."""
    match wanted:
        case ArrayType(element):
            item = f"e{depth}"
            inside = _bad_elements(item, element, depth + 1)
            missing = "" if element == STRING else f"{item} IS NULL"
            found = " OR ".join(filter(None, (missing, inside)))
            return f"exists({value}, {item} -> {found})" if found else ""
        case MapType(_, item):
            return _bad_elements(f"map_values({value})", item, depth)
        case StructType(fields):
            places = (_bad_elements(f"{value}.{quote_identifier(field.name)}", field.type, depth) for field in fields)
            return " OR ".join(filter(None, places))
        case _:
            return ""
