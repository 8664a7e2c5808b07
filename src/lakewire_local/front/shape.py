"""
Forms of SELECT that Databricks has and an engine may not: they become plain SQL.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire_local.errors import unsupported
from lakewire_local.front.literals import written_integer
from lakewire_local.front.nodes import number, quoted, type_of, typed
from lakewire_local.front.relations import columns_of_star

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lakewire_local.front.scope import Column, FromItem, Scope

_HIDDEN = "lakewire_hidden"


def star_expanded(select: exp.Select, scope: Scope) -> None:
    """Write the columns of ``* EXCEPT (…)``, and of every star under QUALIFY, out."""
    items: list[exp.Expr] = []
    for item in select.expressions:
        star = _star_of(item)
        written_out = select.args.get("qualify") or scope.hides
        if star is None or not (star.args.get("except_") or star.args.get("replace") or written_out):
            items.append(item)
        else:
            items += _columns(item, star, scope)
    if len(items) != len(select.expressions) or any(map(_star_of, select.expressions)):
        select.set("expressions", items)


def structs_expanded(select: exp.Select) -> None:
    """Refuse ``s.* EXCEPT``, which no engine here has."""
    for item in select.expressions:
        star = item.expression if isinstance(item, exp.Dot) else None
        if isinstance(star, exp.Star) and star.args.get("except_"):
            raise unsupported("EXCEPT over the fields of a struct")


def group_by_all(select: exp.Select) -> None:
    """Group by every projection without an aggregate."""
    keys = [
        number(place)
        for place, item in enumerate(select.expressions, 1)
        if not _aggregates(item) and not isinstance(item.unalias(), exp.Literal)
    ]
    if any(map(_star_of, select.expressions)):
        raise unsupported("GROUP BY ALL with *; a list of columns works")
    select.set("group", exp.Group(expressions=keys) if keys else None)


def keys_beside_having(select: exp.Select) -> None:
    """Write the places of GROUP BY out where HAVING may name what is grouped by."""
    group = select.args.get("group")
    if group is None or select.args.get("having") is None or any(map(_star_of, select.expressions)):
        return
    for key in group.expressions:
        place = written_integer(key)
        if place:
            value = select.expressions[place - 1].unalias()
            key.replace(value.copy() if isinstance(value, exp.Column) else exp.Paren(this=value.copy()))


def order_by_all(query: exp.Expr, width: int) -> None:
    """Order by every column from left to right."""
    order = query.args.get("order")
    if order is None or len(order.expressions) != 1:
        return
    only = order.expressions[0]
    if isinstance(only.this, exp.Var) and only.this.name.upper() == "ALL":
        options = {key: only.args.get(key) for key in ("desc", "nulls_first")}
        order.set("expressions", [exp.Ordered(this=number(place), **options) for place in range(1, width + 1)])


def sorts_by_aggregate(select: exp.Select) -> bool:
    """Return whether ORDER BY has an aggregate of its own."""
    order = select.args.get("order")
    return order is not None and any(map(_aggregates, order.expressions))


def qualified(select: exp.Select, columns: Sequence[Column], condition: exp.Expr | None) -> None:
    """Write QUALIFY, and keys of ORDER BY, as columns of a subquery; filter and sort outside of it."""
    outer_keys = ("order", "limit", "offset", "with_", "sort", "cluster", "distribute", "distinct")
    kept = {key: select.args[key] for key in outer_keys if select.args.get(key)}
    inner = exp.Select(**{key: value for key, value in select.args.items() if key not in (*outer_keys, "qualify")})
    items = list(inner.expressions)
    names = [f"c{place}" for place in range(len(items))]
    hidden: list[exp.Expr] = [exp.Alias(this=condition, alias=quoted(_HIDDEN))] if condition is not None else []
    hidden += _hidden_keys(kept.get("order"), columns, names)
    inner.set("expressions", [_named(item, name) for item, name in zip(items, names, strict=True)] + hidden)
    for key in list(select.args):
        select.set(key, None)
    outputs = zip(names, columns, strict=True)
    select.set("expressions", [exp.Alias(this=_inner(name), alias=quoted(column.name)) for name, column in outputs])
    source = exp.Subquery(this=inner, alias=exp.TableAlias(this=quoted("lakewire_qualified")))
    select.set("from_", exp.From(this=source))
    if condition is not None:
        select.set("where", exp.Where(this=_inner(_HIDDEN)))
    for key, value in kept.items():
        select.set(key, value)


def _hidden_keys(order: exp.Expr | None, columns: Sequence[Column], names: Sequence[str]) -> list[exp.Expr]:
    """Return the keys of ORDER BY that are no output columns, as columns of the subquery."""
    hidden: list[exp.Expr] = []
    outputs = {column.name.casefold(): name for column, name in zip(columns, names, strict=True)}
    for place, item in enumerate(order.expressions if order is not None else ()):
        key = item.this
        if isinstance(key, exp.Literal) and not key.is_string:
            continue
        if isinstance(key, exp.Column) and not key.table and key.name.casefold() in outputs:
            item.set("this", _inner(outputs[key.name.casefold()]))
            continue
        hidden.append(exp.Alias(this=key, alias=quoted(f"{_HIDDEN}_{place}")))
        item.set("this", _inner(f"{_HIDDEN}_{place}"))
    return hidden


def _named(item: exp.Expr, name: str) -> exp.Expr:
    if _star_of(item) is not None or isinstance(item, exp.Aliases):
        raise unsupported("QUALIFY or ORDER BY an aggregate with such a SELECT list; a subquery works")
    value = item.this if isinstance(item, exp.Alias) else item
    return typed(exp.Alias(this=value, alias=quoted(name)), type_of(item))


def _inner(name: str) -> exp.Column:
    return exp.Column(this=quoted(name), table=quoted("lakewire_qualified"))


def _star_of(item: exp.Expr) -> exp.Star | None:
    if isinstance(item, exp.Column) and isinstance(item.this, exp.Star):
        return item.this
    return item if isinstance(item, exp.Star) else None


def _columns(item: exp.Expr, star: exp.Star, scope: Scope) -> list[exp.Expr]:
    left_out = {column.name.casefold() for column in star.args.get("except_") or ()}
    replaced = {alias.alias.casefold(): alias for alias in star.args.get("replace") or ()}
    found = columns_of_star(item, scope)
    known = {column.name.casefold() for _, column in found}
    if missing := [column for column in star.args.get("except_") or () if column.name.casefold() not in known]:
        from lakewire_local.errors import sql_error

        raise sql_error("UNRESOLVED_COLUMN.WITHOUT_SUGGESTION", f"EXCEPT names no column `{missing[0].name}`", "42703")
    return [
        replaced.get(column.name.casefold()) or _column(relation, column)
        for relation, column in found
        if column.name.casefold() not in left_out
    ]


def _column(relation: FromItem | None, column: Column) -> exp.Expr:
    table = quoted(relation.alias) if relation is not None and relation.alias else None
    return exp.Column(this=quoted(column.name), table=table)


def _aggregates(item: exp.Expr) -> bool:
    nodes = item.walk(prune=lambda node: isinstance(node, exp.Query))  # those of a subquery are its own
    return any(isinstance(node, exp.AggFunc) and not isinstance(_owner(node), exp.Window) for node in nodes)


def _owner(node: exp.Expr) -> exp.Expr | None:
    owner = node.parent
    while isinstance(owner, (exp.Filter, exp.IgnoreNulls, exp.RespectNulls, exp.WithinGroup)):
        owner = owner.parent
    return owner
