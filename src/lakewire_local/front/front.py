"""
The order of the passes: a statement in, the text that the engine runs right out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire_local.front.parsing import deep, parsed, written
from lakewire_local.front.queries import QueryResolver
from lakewire_local.front.refusals import refuse_unknown
from lakewire_local.front.sail import fix
from lakewire_local.front.scope import Scope

if TYPE_CHECKING:
    from lakewire_local.front.lookups import Lookups


def query_text(text: str, catalog: Lookups) -> str:
    """
    Return the text of a query for the engine.

    Raises:
        LocalError: A name does not exist or is ambiguous, or the engine could not answer as Databricks does.
    """
    return deep(text, lambda: written(resolved(parsed(text), catalog)))


def resolved(tree: exp.Expr, catalog: Lookups) -> exp.Expr:
    """Return the tree of a query with names resolved, for the engine."""
    root = exp.Subquery(this=tree)  # so that the query itself can be replaced
    refuse_unknown(tree)
    QueryResolver(catalog, fix).query(root.this, Scope())
    found: exp.Expr = root.this.pop()
    return found
