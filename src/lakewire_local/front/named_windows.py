"""
The WINDOW clause: its windows are written where they are used, so that each window function is seen with its frame.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire_local.errors import parse_error, sql_error

if TYPE_CHECKING:
    from collections.abc import Mapping

_PARTS = ("partition_by", "order", "spec")


def windows_written(select: exp.Select) -> None:
    """
    Write the windows that have a name where they are used.

    Raises:
        LocalError: There is none of a name, or something is added to one.
    """
    named = {window.this.name: window for window in select.args.get("windows") or ()}
    select.set("windows", None)
    for window in list(select.find_all(exp.Window)):
        if window.args.get("alias") is not None and window.find_ancestor(exp.Select) is select:
            _write(window, named)


def _write(window: exp.Window, named: Mapping[str, exp.Expr]) -> None:
    name = window.args["alias"].name
    if any(window.args.get(part) for part in _PARTS):
        raise parse_error(f"'{name}'", "a window with a name is used as it is")
    for _ in named:  # one may stand for another
        found = named.get(name)
        if found is None or found.args.get("alias") is None:
            break
        name = found.args["alias"].name
    found = named.get(name)
    if found is None or found.args.get("alias") is not None:
        message = f"Window specification is not defined in the WINDOW clause for `{name}`"
        raise sql_error("MISSING_WINDOW_SPECIFICATION", message, "42P20")
    window.set("alias", None)
    for part in _PARTS:
        value = found.args.get(part)
        window.set(part, [each.copy() for each in value] if isinstance(value, list) else value and value.copy())
