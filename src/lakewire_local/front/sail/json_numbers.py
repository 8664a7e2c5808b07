"""
Numbers in the JSON of a VARIANT, for Sail: it has a DOUBLE where Spark has a DECIMAL.

One of many digits may then be another number. For Spark a number with an exponent is a DOUBLE, whose text has one;
where others write such a number without it, neither text would be known to be right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire.schema.types import VARIANT
from lakewire_local.front.dialect import Lake
from lakewire_local.front.nodes import text, typed
from lakewire_local.front.parsing import filled
from lakewire_local.front.sail.failing import failing

if TYPE_CHECKING:
    from sqlglot import exp

STRING_OF_JSON = r'"(?:[^"\\]|\\.)*"'
_LONG = "[0-9][0-9.]{15,}(?:[eE][-+]?[0-9]+)?"
_WITH_EXPONENT = "-?[0-9][0-9.]*[eE][-+]?[0-9]+"
# Beyond these sizes nobody writes a number without an exponent.
_LEAST, _MOST, _INFINITE = "1e-4D", "1e16D", "1.7976931348623157e308D"
_ZEROS_BEHIND = ("([.][0-9]*[1-9])0+$", "[.]0+$")
_FAR_SIZES = "[0-9]{17}|(?:^|[^0-9])0[.]0000"


def variant_of(parse: str, document: exp.Expr) -> exp.Expr:
    """Return ``parse_json`` or ``try_parse_json``, which fails at a number that a VARIANT of Sail does not hold."""
    short = f"regexp_replace(n, {literal(_ZEROS_BEHIND[0])}, '$1')"
    other = (
        f"n NOT RLIKE '[eE]' AND to_json(try_parse_json(n)) <> regexp_replace({short}, {literal(_ZEROS_BEHIND[1])}, '')"
    )
    size = "abs(CAST(n AS DOUBLE))"
    plain = f"({size} = 0 OR {size} >= {_LEAST}) AND NOT ({size} >= {_MOST} AND {size} <= {_INFINITE})"
    bad = f"{_exists('d', _LONG, other)} OR {_exists('d', _WITH_EXPONENT, plain)}"
    failure = failing("JSON with numbers of so many digits, or with an exponent that they do not need", "STRING")
    rule = f"{parse}(CASE WHEN {bad} THEN {failure} ELSE d END)"
    return typed(filled(f"transform(array(lakewire_operand), d -> {rule})[0]", document), VARIANT)


def variant_text(variant: str) -> str:
    """Return SQL of the JSON of a VARIANT; it fails where Spark writes a number with an exponent, and Sail does not."""
    failure = failing("the text of a VARIANT with a number so large or so small", "STRING")
    is_far = f"schema_of_variant({variant}) LIKE '%DOUBLE%' AND {outside_strings('j')} RLIKE {literal(_FAR_SIZES)}"
    return f"transform(array(to_json({variant})), j -> CASE WHEN {is_far} THEN {failure} ELSE j END)[0]"


def _exists(document: str, pattern: str, condition: str) -> str:
    """Return the condition that a number ``n`` of a document is of a pattern and meets a condition."""
    return f"exists(regexp_extract_all({outside_strings(document)}, {literal(pattern)}, 0), n -> {condition})"


def outside_strings(value: str) -> str:
    """Return a text with every string in it emptied."""
    return f"regexp_replace({value}, {literal(STRING_OF_JSON)}, '\"\"')"


def literal(value: str) -> str:
    """Return a text as it stands in SQL."""
    return text(value).sql(Lake)
