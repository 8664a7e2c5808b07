"""
to_number and try_to_number for Sail, by what their format lets a text be.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire.schema.types import DecimalType
from lakewire_local.errors import unsupported_on_sail
from lakewire_local.front.dialect import Lake
from lakewire_local.front.nodes import function_name, text, typed
from lakewire_local.front.parsing import filled
from lakewire_local.front.sail.failing import failing, raised

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lakewire_local.front.sail.rules import Question

    Rule = Callable[[exp.Expr, Question], exp.Expr | None]

_FORMAT = re.compile(r"(S|MI)?(\$)?(9+(?:,9+)*)(?:\.(9+))?(S|MI)?")
_SIGNS = {"S": "[+-]?", "MI": "-?", None: ""}
_MOST_DIGITS = 38
_BLANKS = r"[ \t\n\r]"
_NOT_PLAIN = r"[^ -~\t\n\r]"  # other digits and blanks


def _number(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
    """Return the number that a text is by a format of nines: blanks count for nothing, a group may be short."""
    name, (value, form) = function_name(node), node.expressions
    found = _FORMAT.fullmatch(form.name.upper()) if isinstance(form, exp.Literal) and form.is_string else None
    if found is None or (found[1] and found[5]):
        raise unsupported_on_sail(f"{name} by such a format; a literal of nines with , . $ and S or MI works")
    digits, scale = len(re.findall("9", found[0])), len(found[4] or "")
    if digits > _MOST_DIGITS:
        raise unsupported_on_sail(f"{name} of more than {_MOST_DIGITS} digits")
    wanted = DecimalType(digits, scale)
    return typed(filled(_rule(name, _pattern(found), wanted.sql()), value), wanted)


def _pattern(found: re.Match[str]) -> str:
    """Return the pattern of texts without blanks that a format takes."""
    whole = ""
    for group in found[3].split(","):
        whole = f"{f'(?:{whole},)?' if whole else ''}[0-9]{{0,{len(group)}}}"
    fraction = rf"(?:\.[0-9]{{0,{len(found[4])}}})?" if found[4] else ""
    dollar = r"\$" if found[2] else ""
    return f"^{_SIGNS[found[1]]}{dollar}{whole}{fraction}{_SIGNS[found[5]]}$"


def _rule(name: str, pattern: str, type_name: str) -> str:
    """Return SQL over a text: NULL or an error where it has not the pattern."""
    is_tried = name.startswith("try_")
    wrong = raised("INVALID_FORMAT.MISMATCH_INPUT", f"The text does not have the format of {name}", type_name)
    bare = f"regexp_replace(v, {_sql('[^0-9.]')}, '')"
    sign = "CASE WHEN v LIKE '%-%' THEN '-0' ELSE '0' END"
    plain = f"CAST(concat({sign}, regexp_replace({bare}, {_sql('[.]$')}, '')) AS {type_name})"
    return (
        f"transform(array(regexp_replace(lakewire_operand, {_sql(_BLANKS)}, '')), v -> "
        f"CASE WHEN v RLIKE {_sql(_NOT_PLAIN)} THEN {failing(f'{name} of a text with other signs', type_name)} "
        f"WHEN NOT v RLIKE {_sql(pattern)} THEN {'NULL' if is_tried else wrong} "
        f"WHEN NOT v RLIKE '[0-9]' THEN {failing(f'{name} of a text without digits', type_name)} "
        f"WHEN v IS NOT NULL THEN {plain} END)[0]"
    )


def _sql(pattern: str) -> str:
    return text(pattern).sql(Lake)


NUMBER_FORMAT_RULES: Mapping[str, Rule] = {"to_number": _number, "try_to_number": _number}
