"""
Errors in scripts: which handler is for one, and what is known of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lakewire_local.errors import unsupported

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lakewire_local.errors import LocalError
    from lakewire_local.front.statements.scripts import Handler

RAISED = "USER_RAISED_EXCEPTION"
_CLASS = re.compile(r"\[([\w.]+)\] (.*?)(?: SQLSTATE: \w{5}.*)?", re.DOTALL)
_CANCELED = "HY008"
_NO_DATA = "02"
_INTERNAL = "XX"


def handler_of(handlers: Sequence[Handler], error: LocalError) -> Handler | None:
    """Return the handler for an error: by its class, its SQLSTATE or its kind, in this order."""
    name, _ = parts_of(error)
    state = error.sql_state or ""
    if state == _CANCELED or name == "UNSUPPORTED_FEATURE":
        return None  # what only the local workspace cannot do would be handled nowhere else
    classes = {name, name.partition(".")[0]}
    kind = "NOT FOUND" if state.startswith(_NO_DATA) else "" if state.startswith(_INTERNAL) else "SQLEXCEPTION"
    for is_for in (
        lambda handler: classes & set(handler.classes),
        lambda handler: state in handler.states,
        lambda handler: kind in handler.kinds,
    ):
        if found := next(filter(is_for, handlers), None):
            return found
    return None


def parts_of(error: LocalError) -> tuple[str, str]:
    """Return the class of an error, and its text."""
    found = _CLASS.fullmatch(error.message)
    return (found[1], found[2]) if found else (error.error_code, error.message)


def state_of(name: str) -> str:
    """Return the SQLSTATE of a condition that is not declared in the script."""
    if name in ("", RAISED):
        return "P0001"
    raise unsupported(f"SIGNAL {name}; a condition that is declared works")
