"""
``GROUP BY window(time, '1 hour')``: the window of a row, computed from its time.

Source: https://docs.databricks.com/sql/language-manual/functions/window
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire_local.errors import unsupported
from lakewire_local.front.dialect import Lake
from lakewire_local.front.nodes import call, function_name, number

if TYPE_CHECKING:
    from lakewire_local.front.scope import Scope

_NAME = "window"
_LENGTH = re.compile(r"(\d+) (week|day|hour|minute|second|millisecond|microsecond)s?", re.IGNORECASE)
_MICROSECONDS = {
    "week": 604_800_000_000, "day": 86_400_000_000, "hour": 3_600_000_000, "minute": 60_000_000, "second": 1_000_000,
    "millisecond": 1_000, "microsecond": 1,
}  # fmt: skip
_PLACES = ("expressions", "having", "order", "qualify", "group")


def windowed(select: exp.Select, scope: Scope) -> None:
    """Write ``window`` as its start and end, where the query groups by windows."""
    group = select.args.get("group")
    found = [node for node in group.expressions if function_name(node) == _NAME] if group is not None else []
    if not found:
        return
    if len(found) > 1 or scope.find([_NAME]):
        raise unsupported("several windows in a query, or beside a column that is called window")
    time, size = found[0].expressions[0], _size(found[0])
    start = _start(time, size)
    bounds = {"start": start, "end": _end(start, size)}
    found[0].replace(bounds["start"].copy())
    _ordered(select)
    for key in _PLACES:
        clause = select.args.get(key)
        for node in clause if isinstance(clause, list) else [clause] if clause is not None else []:
            _replace(node, bounds)
    _without_null(select, time)


def _size(node: exp.Expr) -> int:
    """Return the length of a window in microseconds."""
    _, *lengths = node.expressions
    match = _LENGTH.fullmatch(lengths[0].name.strip()) if len(lengths) == 1 else None
    if match is None:
        raise unsupported("windows that overlap, begin at an offset, or have such a length; '10 minutes' works")
    return int(match[1]) * _MICROSECONDS[match[2].lower()]


def _start(time: exp.Expr, size: int) -> exp.Expr:
    """Return the start of the window of a time; without a lambda, as the query is grouped by it."""
    micros = call("unix_micros", exp.Cast(this=time.copy(), to=exp.DataType.build("TIMESTAMP", dialect=Lake)))
    rest = call("pmod", micros.copy(), exp.Literal.number(f"{size}L"))
    return call("timestamp_micros", exp.Sub(this=micros, expression=rest))


def _end(start: exp.Expr, size: int) -> exp.Expr:
    """Return the end of a window, an expression over its start."""
    seconds = exp.Literal.number(f"{size // 1_000_000}.{size % 1_000_000:06}")
    length = call("make_dt_interval", *(exp.Literal.number(0) for _ in range(3)), seconds)
    return exp.Paren(this=exp.Add(this=start.copy(), expression=length))


def _ordered(select: exp.Select) -> None:
    """Write keys of ORDER BY that are columns of the result by their place."""
    order, texts = select.args.get("order"), [item.unalias().sql().casefold() for item in select.expressions]
    for key in order.expressions if order is not None else ():
        name = key.this.sql().casefold()
        if isinstance(key.this, exp.Column) and key.this.parts[0].name.casefold() == _NAME and name in texts:
            key.set("this", number(texts.index(name) + 1))


def _replace(tree: exp.Expr, bounds: dict[str, exp.Expr]) -> None:
    for column in [node for node in tree.find_all(exp.Column) if node.parts[0].name.casefold() == _NAME]:
        parts = [part.name.casefold() for part in column.parts[1:]]
        if not parts:
            text = [
                exp.Literal.string("start"),
                bounds["start"].copy(),
                exp.Literal.string("end"),
                bounds["end"].copy(),
            ]
            new: exp.Expr = call("named_struct", *text)
        elif parts[0] in bounds and len(parts) == 1:
            new = bounds[parts[0]].copy()
        else:
            continue
        name = parts[-1] if parts else _NAME
        is_column = isinstance(column.parent, exp.Select)
        column.replace(exp.Alias(this=new, alias=exp.Identifier(this=name, quoted=True)) if is_column else new)


def _without_null(select: exp.Select, time: exp.Expr) -> None:
    """Leave rows without a time out, as windows do."""
    known = exp.Not(this=exp.Is(this=time.copy(), expression=exp.Null()))
    where = select.args.get("where")
    condition = exp.And(this=known, expression=exp.Paren(this=where.this)) if where is not None else known
    select.set("where", exp.Where(this=condition))
