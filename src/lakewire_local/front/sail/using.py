"""
Joins with USING whose query names a joined column by its table: they become joins with ON.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire_local.errors import unsupported_on_sail
from lakewire_local.front.coercion import common
from lakewire_local.front.nodes import call, cast, quoted, type_of, typed
from lakewire_local.front.relations import columns_of_star

if TYPE_CHECKING:
    from lakewire_local.front.scope import FromItem, Scope


def joined_by_condition(select: exp.Select, scope: Scope) -> None:
    """Write USING and NATURAL as ON, and each joined column as that of its side."""
    joins = [join for join in select.args.get("joins") or () if join.args.get("using") or join.method == "NATURAL"]
    if len(joins) > 1 and any(join.side in ("RIGHT", "FULL") for join in joins):
        raise unsupported_on_sail("several joins with USING, one of them RIGHT or FULL, and a column by its table")
    values: dict[str, exp.Expr] = {}
    for join in joins:
        values |= _condition(join, scope)
    for node in scope.merged_nodes:
        name = node.name
        new = values[name.casefold()].copy()
        owner = node.parent
        named = isinstance(owner, exp.Select) and not isinstance(new, exp.Column)
        node.replace(exp.Alias(this=new, alias=quoted(name)) if named else new)
    _stars(select, scope, values)


def _condition(join: exp.Join, scope: Scope) -> dict[str, exp.Expr]:
    right = next(item for item in scope.seen if item.alias == join.alias_or_name)
    lefts = scope.seen[: scope.seen.index(right)]
    names = [name.name for name in join.args.get("using") or ()] or [
        column.name for column in right.columns or () if any(any(left.named(column.name)) for left in lefts)
    ]
    tests, values = [], {}
    for name in names:
        left = next(item for item in lefts if any(item.named(name)))
        tests.append(_equal(_column(left, name), _column(right, name)))
        values[name.casefold()] = _value(join, left, right, name)
    join.set("using", None)
    join.set("method", None)
    join.set("on", exp.and_(*tests, copy=False))
    return values if join.kind not in ("SEMI", "ANTI") else {}


def _equal(left: exp.Expr, right: exp.Expr) -> exp.Expr:
    wanted = common((type_of(left), type_of(right)))
    sides = [cast(side, wanted) if wanted is not None else side for side in (left, right)]
    return exp.EQ(this=sides[0], expression=sides[1])


def _value(join: exp.Join, left: FromItem, right: FromItem, name: str) -> exp.Expr:
    if join.side == "FULL":
        sides = [_column(left, name), _column(right, name)]
        wanted = common(map(type_of, sides))
        return call(
            "coalesce", *(cast(side, wanted) if wanted is not None else side for side in sides), data_type=wanted
        )
    return _column(right if join.side == "RIGHT" else left, name)


def _column(item: FromItem, name: str) -> exp.Expr:
    found = next(item.named(name))
    return typed(exp.Column(this=quoted(found.name), table=quoted(item.alias)), found.type)


def _stars(select: exp.Select, scope: Scope, values: dict[str, exp.Expr]) -> None:
    items: list[exp.Expr] = []
    for item in select.expressions:
        if not isinstance(item, exp.Star):
            items.append(item)
            continue
        for source, column in columns_of_star(item, scope):
            value = _column(source, column.name) if source else values[column.name.casefold()].copy()
            items.append(typed(exp.Alias(this=value, alias=quoted(column.name)), type_of(value)))
    select.set("expressions", items)
