"""
The text of a query that is kept: it must mean the same wherever and whenever it is used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire.schema.names import quote_identifier, split_name
from lakewire_local.front.marking import marked
from lakewire_local.front.nodes import quoted
from lakewire_local.front.parsing import written

if TYPE_CHECKING:
    from collections.abc import Callable

    from lakewire_local.front.lookups import Lookups

    Complete = Callable[[tuple[str, ...]], tuple[str, ...]]


def stored_text(query: exp.Expr, complete: Complete, lookups: Lookups) -> str:
    """Return the text of a query in which relations are named as *complete* says, and routines by their full names."""
    root = exp.Paren(this=query)
    marked(root, lookups, is_kept=True)
    found: exp.Expr = completed(root, complete).this.pop()
    return written(found.copy())


def completed(tree: exp.Expr, complete: Complete) -> exp.Expr:
    """Return a tree after its relations are named as *complete* says; those of WITH stay."""
    ctes = {cte.alias.casefold() for cte in tree.find_all(exp.CTE)}
    for table in list(tree.find_all(exp.Table)):
        if isinstance(table.this, exp.Anonymous) and table.this.name.lower() == "table_changes":
            _complete_changes(table.this, complete)
        parts = tuple(part.name for part in table.parts)
        if not (len(parts) == 1 and parts[0].casefold() in ctes):
            _rename(table, complete(parts))
    return tree


def _complete_changes(call: exp.Anonymous, complete: Complete) -> None:
    """Complete the name in ``table_changes('t', …)``."""
    name = next(iter(call.expressions), None)
    if isinstance(name, exp.Literal) and name.is_string:
        parts = complete(tuple(split_name(name.name)))
        name.replace(exp.Literal.string(".".join(map(quote_identifier, parts))))


def _rename(table: exp.Table, parts: tuple[str, ...]) -> None:
    if isinstance(table.this, exp.Func) or len(parts) != 3:
        return
    for key, part in zip(("catalog", "db", "this"), parts, strict=True):
        table.set(key, quoted(part))
