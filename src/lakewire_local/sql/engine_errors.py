"""
Failures of the engine as errors of Databricks, where a statement's names and types were checked before.

What the engine cannot plan then is no mistake of the user: it is refused as unsupported.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lakewire_local.engine.connect import EngineGoneError
from lakewire_local.engine.errors import local_error
from lakewire_local.errors import LocalError, sql_error, unsupported

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lakewire_local.engine.connect import EngineError

_OVERFLOW = re.compile(r"value of -?\d+ is out of range|Can't cast value -?\d+ to type|too large to store in a Decimal")
_INTERNAL = "XX000"
_SYNTAX_ERROR = "[PARSE_SYNTAX_ERROR]"
_UNSUPPORTED = "0A000"
_OF_PLANS = re.compile(r"[Pp]hysical plan|logical expression|planning|PlanNode|CommandNode")
_NAMES = {"42P01", "42703"}
# A name of the engine's own, or one with a qualifier: those were looked up before.
_LOOKED_UP = re.compile(r"#\d|lakewire|name `?[^`.\s]+`?\.`?[^`.\s]")
_FORM = "a query of this form, which its engine cannot run"
# Patterns of texts of Sail 0.7.2 -> class, SQLSTATE, text with {0} for the group
_TABLE: Sequence[tuple[re.Pattern[str], str, str, str]] = tuple(
    (re.compile(pattern), error_class, sql_state, text)
    for pattern, error_class, sql_state, text in (
        (r"Unable to parse date from (.+)", "DATETIME_FIELD_OUT_OF_BOUNDS", "22023", "Invalid date: {0}"),
        (r"element_at: the index 0", "INVALID_INDEX_OF_ZERO", "22003", "The index 0 is invalid. Indexes start at 1"),
        (r"(Duplicate map key .+? was found)", "DUPLICATED_MAP_KEY", "23505", "{0}"),
        (r"(Malformed records are detected.*)", "MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION", "22023", "{0}"),
        (r"Cannot cast value (.+? type)", "CAST_INVALID_INPUT", "22018", "Cannot cast the value {0}"),
        (
            r"Cannot coerce arithmetic expression|Cannot infer common argument type",
            "DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES",
            "42K09",
            "The operands of an operation have incompatible types",
        ),
    )
)


def error_of(error: EngineError) -> LocalError:
    """Return the error of a statement for a failure of the engine."""
    if _OVERFLOW.search(error.text):
        return sql_error("ARITHMETIC_OVERFLOW", "A number is out of the range of its type", "22003")
    found = local_error(error)
    if isinstance(error, EngineGoneError) or error.sql_state:
        return found
    if found.message.startswith(_SYNTAX_ERROR) or (found.sql_state in _NAMES and _LOOKED_UP.search(found.message)):
        return unsupported(_FORM)
    if found.sql_state == _UNSUPPORTED and _OF_PLANS.search(found.message):
        return unsupported(_FORM)
    return _internal(error) if found.sql_state == _INTERNAL else found


def _internal(error: EngineError) -> LocalError:
    for pattern, error_class, sql_state, text in _TABLE:
        if match := pattern.search(error.text):
            return sql_error(error_class, text.format(*match.groups()), sql_state)
    return unsupported(_FORM)
