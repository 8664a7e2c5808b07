"""
Numbers beyond which Sail goes wrong, refused at the row that has one.
"""

from __future__ import annotations

from sqlglot import exp

from lakewire_local.front.nodes import DOUBLE, FLOAT, type_of, typed
from lakewire_local.front.parsing import filled
from lakewire_local.front.sail.failing import failing

INFINITE = 1.7976931348623157e308


def limited(node: exp.Expr, largest: str, what: str) -> None:
    """Refuse *what* at the rows where a number is beyond a limit, and finite."""
    found = type_of(node)
    if found is None or (isinstance(node, (exp.Literal, exp.Null)) and _is_within(node, largest)):
        return
    failed = failing(f"{what} of a number beyond {largest}", found.sql())
    is_finite = f" AND abs(v) <= {INFINITE!r}D" if found in (FLOAT, DOUBLE) else ""
    rule = f"CASE WHEN abs(v) > {largest}{is_finite} THEN {failed} ELSE v END"
    node.replace(typed(filled(f"transform(array(lakewire_operand), v -> {rule})[0]", node.copy()), found))


def _is_within(node: exp.Expr, largest: str) -> bool:
    """Return whether a literal, or NULL, is no number beyond a limit."""
    if isinstance(node, exp.Null):
        return True
    return not node.is_string and float(node.name.rstrip("LSYFDBlsyfdb")) <= float(largest.rstrip("D"))
