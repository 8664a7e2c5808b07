"""
Groups: every column beside their keys must be in an aggregate.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire_local.errors import sql_error
from lakewire_local.front.aggregates import AGGREGATES
from lakewire_local.front.literals import written_integer
from lakewire_local.front.nodes import function_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lakewire_local.front.scope import Scope


def refuse_ungrouped(select: exp.Select, scope: Scope) -> None:
    """Refuse a column beside aggregates in a SELECT without GROUP BY."""
    nodes = [node for item in select.expressions for node in _outside_of_aggregates(item)]
    if any(function_name(node) in ("grouping", "grouping_id") for node in nodes):
        message = "grouping() and grouping_id() can only be used with GROUPING SETS, CUBE and ROLLUP"
        raise sql_error("UNSUPPORTED_GROUPING_EXPRESSION", message, "42K0E")
    if not any(isinstance(node, exp.AggFunc) for node in nodes) and select.args.get("having") is None:
        return
    own = {item.alias.casefold() for item in scope.relations if item.alias}
    if any(isinstance(node, exp.Column) and node.table.casefold() in own for node in nodes):
        raise sql_error(
            "MISSING_GROUP_BY",
            "The query does not include a GROUP BY clause. Add GROUP BY or turn it into the window functions using "
            "OVER clauses",
            "42803",
        )


def refuse_outside_of_groups(select: exp.Select, scope: Scope, unresolved: Callable[[list[str]], Exception]) -> None:
    """Refuse a column of a resolved SELECT that is in no key of GROUP BY, nor in an aggregate."""
    group, having, order = (select.args.get(key) for key in ("group", "having", "order"))
    if _has_star(select) and any(written_integer(key) for key in (group.expressions if group is not None else ())):
        return  # whose places are not known here
    keys = list(_keys(select))
    if any(_is_aggregate(node) for key in keys for node in _outside_of_windows(key)):
        raise sql_error("GROUP_BY_AGGREGATE", "Aggregate functions are not allowed in GROUP BY", "42903")
    grouped = group is not None or having is not None or any(map(_has_aggregate, select.expressions))
    if not grouped and not select.args.get("distinct"):
        return
    known = {column.name.casefold() for key in (keys if grouped else select.expressions) for column in _columns(key)}
    if group is not None and (found := next(_others(select.expressions, scope, known), None)) is not None:
        message = (
            f'The non-aggregating expression "{found}" is based on columns which are not participating in the GROUP BY '
            "clause. Add the columns or the expression to the GROUP BY, aggregate the expression, or use "
            f'"any_value({found})" if you do not care which of the values within a group is returned'
        )
        raise sql_error("MISSING_AGGREGATION", message, "42803")
    sorted_by = [item.this for item in order.expressions] if order is not None and not _has_star(select) else []
    places = [*([having.this] if having is not None else []), *sorted_by]
    if (found := next(_others(places, scope, known), None)) is not None:
        raise unresolved([found])


def _keys(select: exp.Select) -> Iterator[exp.Expr]:
    """Yield what the keys of GROUP BY are, a projection for its place."""
    group = select.args.get("group")
    for key in group.iter_expressions() if group is not None else ():
        place = written_integer(key)
        yield select.expressions[place - 1] if place else key


def _has_aggregate(item: exp.Expr) -> bool:
    return any(map(_is_aggregate, _outside_of_aggregates(item)))


def _outside_of_windows(item: exp.Expr) -> Iterator[exp.Expr]:
    return item.walk(prune=lambda node: isinstance(node, (exp.Window, exp.Query)))


def _columns(item: exp.Expr) -> Iterator[exp.Column]:
    yield from item.find_all(exp.Column)


def _has_star(select: exp.Select) -> bool:
    return any(item.is_star for item in select.expressions)


def _others(items: list[exp.Expr], scope: Scope, known: set[str]) -> Iterator[str]:
    """Yield names of columns of FROM that are used outside of aggregates and are not known."""
    own = {relation.alias.casefold() for relation in scope.relations if relation.alias}
    for item in items:
        if isinstance(item, exp.Star):
            columns = [column for relation in scope.relations for column in relation.columns or ()]
            yield from (column.name for column in columns if column.name.casefold() not in known)
        for node in _outside_of_aggregates(item):
            if isinstance(node, exp.Column) and node.table.casefold() in own and not isinstance(node.this, exp.Star):
                yield from [node.name] * (node.name.casefold() not in known)


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
        elif not isinstance(found, (exp.Filter, exp.WithinGroup)) and not _is_aggregate(found):
            pending += found.iter_expressions()
        elif not _is_aggregate(found):
            pending.append(found.this)


def _is_aggregate(node: exp.Expr) -> bool:
    """Return whether a node is an aggregate, also one that the grammar reads as another call."""
    name = function_name(node)
    return isinstance(node, exp.AggFunc) or name in AGGREGATES or name.endswith("_agg")
