"""
Aggregates without GROUP BY: every column beside them must be in one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire_local.errors import sql_error

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lakewire_local.front.scope import Scope


def refuse_ungrouped(select: exp.Select, scope: Scope) -> None:
    """Refuse a column beside aggregates in a SELECT without GROUP BY."""
    nodes = [node for item in select.expressions for node in _outside_of_aggregates(item)]
    if not any(isinstance(node, exp.AggFunc) for node in nodes):
        return
    own = {item.alias.casefold() for item in scope.relations if item.alias}
    if any(isinstance(node, exp.Column) and node.table.casefold() in own for node in nodes):
        raise sql_error(
            "MISSING_GROUP_BY",
            "The query does not include a GROUP BY clause. Add GROUP BY or turn it into the window functions using "
            "OVER clauses",
            "42803",
        )


def _outside_of_aggregates(node: exp.Expr) -> Iterator[exp.Expr]:
    """Yield the nodes of a projection; not those of subqueries, nor those that an aggregate takes."""
    pending = [node]
    while pending:
        found = pending.pop()
        if isinstance(found, exp.Query):
            continue
        yield found
        if isinstance(found, exp.Window):
            pending += [child for child in found.this.iter_expressions() if isinstance(child, exp.Column)]
        elif not isinstance(found, (exp.AggFunc, exp.Filter, exp.WithinGroup)):
            pending += found.iter_expressions()
        elif not isinstance(found, exp.AggFunc):
            pending.append(found.this)
