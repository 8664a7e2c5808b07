"""
Patterns of dates and times that are literals: which letters Spark takes.

Source: https://spark.apache.org/docs/4.0.0/sql-ref-datetime-pattern.html
"""

from __future__ import annotations

import re

from sqlglot import exp

from lakewire_local.errors import sql_error
from lakewire_local.front.nodes import function_name, text

_QUOTED = re.compile(r"'[^']*'|\[|\]")
_OF_WEEKS = frozenset("YWwuec")
# What the formatter of Spark 2.4 took, to which the message of Spark 4 leads.
_EARLIER = frozenset("GyYMLwWDdFEuaHkKhmsSzZX")
_NEVER = frozenset("ABnNp")
# Function -> the places of its patterns; then those of names of units, days and time zones.
_PATTERNS = {
    "date_format": (1,),
    "from_unixtime": (1,),
    "to_date": (1,),
    "to_timestamp": (1,),
    "to_timestamp_ltz": (1,),
    "to_timestamp_ntz": (1,),
    "to_unix_timestamp": (1,),
    "unix_timestamp": (1,),
}
_NAMES = {
    "convert_timezone": (0, 1),
    "date_trunc": (0,),
    "from_utc_timestamp": (1,),
    "next_day": (1,),
    "to_utc_timestamp": (1,),
    "trunc": (1,),
}


def check_time_pattern(node: exp.Expr) -> None:
    """
    Refuse a pattern with letters that Spark does not take; BINARY becomes the text that it is.

    Raises:
        LocalError: A letter counts weeks, or means nothing.
    """
    name = function_name(node)
    for place in _NAMES.get(name, _PATTERNS.get(name, ())):
        operand = node.expressions[place] if len(node.expressions) > place else None
        if isinstance(operand, exp.HexString):
            shown = text(bytes.fromhex(operand.name).decode(errors="replace"))
            operand.replace(shown)
            operand = shown
        if name in _PATTERNS and isinstance(operand, exp.Literal) and operand.is_string:
            _check(operand.name)


def _check(pattern: str) -> None:
    letters = {letter for letter in _QUOTED.sub("", pattern) if letter.isascii() and letter.isalpha()}
    if letters & _NEVER:
        error_class, what = "INVALID_DATETIME_PATTERN.ILLEGAL_CHARACTER", "is not accepted"
    elif letters & _OF_WEEKS and letters <= _EARLIER:
        error_class, what = "INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_PATTERN_RECOGNITION", "was read by Spark 2.4"
    elif letters & _OF_WEEKS:
        error_class, what = "INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_WEEK_BASED_PATTERN", "counts weeks"
    else:
        return
    found = "".join(sorted(letters & (_NEVER | _OF_WEEKS)))
    raise sql_error(error_class, f"The datetime pattern '{pattern}' has {found}, which {what}", "42K0B")
