"""
Whose rights the names in a tree have: those of the caller, or of who made the view or the function that it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

if TYPE_CHECKING:
    from sqlglot.expressions import Expr

_RIGHTS = "lakewire rights"


def give_rights(tree: Expr, principal: str | None) -> None:
    """Let the relations and functions named in a tree be used with the rights of somebody; None for the caller."""
    if principal is not None:
        for node in tree.find_all(exp.Table, exp.Anonymous, exp.AnonymousAggFunc):
            node.meta[_RIGHTS] = principal


def rights_of(node: Expr) -> str | None:
    """Return whose rights a node has; None for those of the caller."""
    found: str | None = node.meta.get(_RIGHTS)
    return found
