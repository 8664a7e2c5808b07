"""
PIVOT and UNPIVOT as plain queries, which every engine has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire_local.errors import unsupported
from lakewire_local.front.names import derived_name
from lakewire_local.front.nodes import call, case, function_name, number, quoted, text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lakewire_local.front.scope import Column


def unfolded(node: exp.Expr, columns_of: Callable[[exp.Expr], Sequence[Column]]) -> exp.Expr:
    """Replace a relation with PIVOT or UNPIVOT by a subquery, and return that."""
    pivots = node.args["pivots"]
    if len(pivots) != 1:
        raise unsupported("several PIVOT clauses in a row; a subquery works")
    source, pivot = node.copy(), pivots[0]
    source.set("pivots", None)
    columns = [column.name for column in columns_of(_in_query(source.copy()))]
    query = (_unpivoted if pivot.unpivot else _pivoted)(source, pivot, columns)
    alias = pivot.args.get("alias") or exp.TableAlias(this=quoted(node.alias_or_name or "lakewire_pivot"))
    subquery = exp.Subquery(this=query, alias=alias.copy())
    node.replace(subquery)
    return subquery


def _in_query(source: exp.Expr) -> exp.Expr:
    """Give a relation a parent, which replacing it needs."""
    exp.Select(expressions=[exp.Star()], from_=exp.From(this=source))
    return source


def _pivoted(source: exp.Expr, pivot: exp.Pivot, columns: Sequence[str]) -> exp.Select:
    field = pivot.fields[0]
    if len(pivot.fields) != 1:
        raise unsupported("PIVOT over several FOR clauses")
    keys = [column.name for column in _listed(field.this)]
    used = {column.name.casefold() for item in pivot.expressions for column in item.find_all(exp.Column)}
    used |= {key.casefold() for key in keys}
    groups = [exp.Column(this=quoted(name)) for name in columns if name.casefold() not in used]
    items = [_cell(pivot, item, keys, value) for value in field.expressions for item in pivot.expressions]
    query = exp.Select(expressions=[*groups, *items], from_=exp.From(this=source))
    if groups:
        query.set("group", exp.Group(expressions=[group.copy() for group in groups]))
    return query


def _cell(pivot: exp.Pivot, item: exp.Expr, keys: Sequence[str], value: exp.Expr) -> exp.Expr:
    """Return one aggregate over the rows of one value of the pivot column."""
    aggregate, bare = item.unalias().copy(), value.this if isinstance(value, exp.PivotAlias) else value
    if not isinstance(aggregate, exp.AnonymousAggFunc) or aggregate.find(exp.Window):
        raise unsupported("PIVOT of anything but plain aggregates")
    label = value.alias or "_".join(_label(one) for one in _listed(bare))
    if len(pivot.expressions) > 1:
        label = f"{label}_{item.alias or derived_name(aggregate) or aggregate.sql()}"
    first = aggregate.expressions[0] if aggregate.expressions else exp.Star()
    rest = aggregate.expressions[1:]
    distinct = isinstance(first, exp.Distinct)
    operand = first.expressions[0] if distinct else number(1) if isinstance(first, exp.Star) else first
    chosen = case([(_test(keys, bare), operand)], None)
    aggregate.set("expressions", [exp.Distinct(expressions=[chosen]) if distinct else chosen, *rest])
    if function_name(aggregate).startswith("count"):  # a value without rows gives NULL, not 0
        rows = call("count", case([(_test(keys, bare), number(1))], None))
        aggregate = case([(exp.GT(this=_as_aggregate(rows), expression=number(0)), aggregate)], None)
    return exp.Alias(this=aggregate, alias=quoted(label))


def _as_aggregate(node: exp.Expr) -> exp.Expr:
    return exp.AnonymousAggFunc(this=node.name, expressions=node.expressions)


def _test(keys: Sequence[str], value: exp.Expr) -> exp.Expr:
    tests = [
        exp.NullSafeEQ(this=exp.Column(this=quoted(key)), expression=one.copy())
        for key, one in zip(keys, _listed(value), strict=True)
    ]
    return exp.and_(*tests, copy=False)


def _unpivoted(source: exp.Expr, pivot: exp.Pivot, columns: Sequence[str]) -> exp.Select:
    field = pivot.fields[0]
    names = [column.name for item in pivot.expressions for column in _listed(item)]
    rows, used = [], set[str]()
    for item in field.expressions:
        bare = item.this if isinstance(item, (exp.PivotAlias, exp.Alias)) else item
        group = _listed(bare)
        used |= {column.name.casefold() for column in group}
        label = item.alias if isinstance(item, (exp.PivotAlias, exp.Alias)) else "_".join(one.name for one in group)
        values = [
            part for name, column in zip(names, group, strict=True) for part in (text(name), _column(column.name))
        ]
        rows.append(call("named_struct", text(field.this.name), text(label), *values))
    kept = [name for name in columns if name.casefold() not in used]
    outputs = [field.this.name, *names]
    inner = exp.Select(expressions=[_column(name) for name in (*kept, *outputs)], from_=exp.From(this=source))
    inner.append("laterals", _rows(rows, outputs))
    if pivot.args.get("include_nulls"):
        return inner
    return _without_nulls(inner, [*kept, *outputs], names)


def _rows(rows: list[exp.Expr], outputs: Sequence[str]) -> exp.Lateral:
    alias = exp.TableAlias(this=quoted("lakewire_rows"), columns=[quoted(name) for name in outputs])
    return exp.Lateral(this=call("inline", exp.Array(expressions=rows)), view=True, alias=alias)


def _without_nulls(inner: exp.Select, outputs: Sequence[str], values: Sequence[str]) -> exp.Select:
    source = exp.Subquery(this=inner, alias=exp.TableAlias(this=quoted("lakewire_unpivot")))
    given = [exp.Not(this=exp.Is(this=_column(name), expression=exp.Null())) for name in values]
    where = exp.Where(this=exp.or_(*given, copy=False))
    return exp.Select(expressions=[_column(name) for name in outputs], from_=exp.From(this=source), where=where)


def _column(name: str) -> exp.Column:
    return exp.Column(this=quoted(name))


def _listed(node: exp.Expr) -> list[exp.Expr]:
    return node.expressions if isinstance(node, exp.Tuple) else [node]


def _label(value: exp.Expr) -> str:
    return "null" if isinstance(value, exp.Null) else derived_name(value) or value.sql()
