"""
Constants whose cast fails, for Sail: it computes them before it looks at what is around them, or for a row.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lakewire.schema.types import BOOLEAN, DOUBLE, FLOAT
from lakewire_local.errors import malformed
from lakewire_local.front.literals import SMALLEST, written_integer
from lakewire_local.front.nodes import INTEGERS, type_name, typed
from lakewire_local.front.parsing import expression_of
from lakewire_local.front.sail.failing import raised

if TYPE_CHECKING:
    from sqlglot import exp

    from lakewire.schema.types import DataType

_BLANKS = "".join(map(chr, range(33)))
_INTEGER = re.compile(r"[+-]?[0-9]+")
_TRUTH = frozenset(["t", "true", "y", "yes", "1", "f", "false", "n", "no", "0"])
_DIGITS = re.compile(r"[0-9]|nan|inf", re.IGNORECASE)
_TIMES = {"DATE", "TIMESTAMP", "TIMESTAMP_NTZ"}
_MOMENTS = {"epoch", "now", "today", "tomorrow", "yesterday"}


def impossible(node: exp.Expr, wanted: DataType | None) -> exp.Expr | None:
    """Return what fails in the place of a cast of a literal that is known to fail; None for another."""
    if wanted is None:
        return None
    if not node.args.get("is_string"):
        value = written_integer(node)
        if value is None or _has_room(value, wanted):
            return None
        name, message = "CAST_OVERFLOW", f'The value {value} cannot be cast to "{wanted.sql()}" due to an overflow'
    else:
        if _may_be(node.name.strip(_BLANKS), wanted):
            return None
        name, message = "CAST_INVALID_INPUT", malformed(node.sql(), wanted.sql())
    return typed(expression_of(raised(name, message, wanted.sql())), wanted)


def _has_room(value: int, wanted: DataType) -> bool:
    smallest = SMALLEST.get(wanted)
    return smallest is None or smallest <= value < -smallest


def _may_be(value: str, wanted: DataType) -> bool:
    """Return False for a text that is certainly no value of a type."""
    if type_name(wanted) in INTEGERS:
        return bool(_INTEGER.fullmatch(value)) and _has_room(int(value), wanted)
    if wanted == BOOLEAN:
        return value.lower() in _TRUTH
    if wanted in (DOUBLE, FLOAT) or type_name(wanted) in {"DECIMAL", *_TIMES}:
        return bool(_DIGITS.search(value)) or (type_name(wanted) in _TIMES and value.lower() in _MOMENTS)
    return True
