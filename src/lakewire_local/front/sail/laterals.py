"""
Generators in FROM as Sail 0.7.2 runs them right.

Sail keeps rows without elements in every LATERAL join, and fails on conditions over the columns of a LATERAL VIEW.
"""

from __future__ import annotations

from sqlglot import exp

from lakewire.schema.types import INT, ArrayType, MapType, StructType
from lakewire_local.errors import LocalError, sql_error, unsupported_on_sail
from lakewire_local.front.functions import function_type
from lakewire_local.front.generators import is_outer
from lakewire_local.front.nodes import call, function_name, number, type_of

_FILTERED = {"explode", "posexplode", "inline"}


def as_join(select: exp.Select, view: exp.Lateral) -> None:
    """Write a LATERAL VIEW as a LATERAL join where the query has conditions; the rest runs as it is."""
    if not select.args.get("where") or function_name(view.this).removesuffix("_outer") not in _FILTERED:
        return
    view.pop()
    if not view.args.get("outer") and not is_outer(view.this):
        _filter(select, view)
    view.set("view", None)
    view.set("outer", None)
    alias = view.args.get("alias")
    if alias is not None and alias.this is None:
        alias.set("this", exp.Identifier(this="lakewire_lateral", quoted=True))
    select.append("joins", exp.Join(this=view, kind="CROSS"))


def kept_rows(select: exp.Select, join: exp.Join) -> None:
    """Drop the rows without elements that Sail keeps in a join with a generator."""
    lateral = join.this
    outer = join.side == "LEFT" or is_outer(lateral.this)
    if join.side in ("RIGHT", "FULL") or _later_sides(select, join):
        raise unsupported_on_sail("LATERAL beside RIGHT or FULL JOIN")
    condition = join.args.get("on")
    if condition is not None and not (isinstance(condition, exp.Boolean) and condition.this):
        raise unsupported_on_sail("LATERAL with a condition other than TRUE; WHERE works")
    join.set("on", None)
    join.set("side", None)
    join.set("kind", "CROSS")
    if not outer and function_name(lateral.this) in _FILTERED:
        _filter(select, lateral)


def _filter(select: exp.Select, lateral: exp.Lateral) -> None:
    size = exp.GT(this=call("size", lateral.this.expressions[0].copy()), expression=number(0))
    where = select.args.get("where")
    condition = exp.And(this=size, expression=exp.Paren(this=where.this)) if where is not None else size
    select.set("where", exp.Where(this=condition))


def _later_sides(select: exp.Select, join: exp.Join) -> bool:
    joins = select.args["joins"]
    return any(later.side in ("RIGHT", "FULL") for later in joins[joins.index(join) + 1 :])


def _check(node: exp.Expr) -> None:
    """Refuse inline of what is no ARRAY of STRUCTs, as Sail panics on a MAP, and stack of no number of rows."""
    name, found = function_name(node), type_of(node.expressions[0])
    if found is None:
        return
    if name.startswith("inline") and not (isinstance(found, ArrayType) and isinstance(found.element, StructType)):
        raise _unexpected(f"{name} takes an ARRAY of STRUCTs, and this is {found.simple()}")
    if name == "stack" and found != INT:
        raise _unexpected(f"{name} takes a number of rows, which is an INT, and this is {found.simple()}")


def _unexpected(message: str) -> LocalError:
    return sql_error("DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE", message, "42K09")


def without_maps(node: exp.Expr) -> exp.Expr | None:
    """Return ``explode(map)`` as ``inline(map_entries(map))``; Sail panics on it. None where it is right."""
    if node.expressions:
        _check(node)
    name = function_name(node)
    if not name.startswith(("explode", "posexplode")) or not node.expressions:
        return None
    value = node.expressions[0]
    if not isinstance(found := type_of(value), MapType):
        return None
    if name.startswith("pos"):
        raise unsupported_on_sail("posexplode of a MAP; explode works")
    entries = call("map_entries", value, data_type=function_type("map_entries", [found]))
    return call("inline_outer" if name.endswith("_outer") else "inline", entries)
