"""
Functions that make rows, and the columns they have.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire.schema.types import ArrayType, DataType, MapType, StructType
from lakewire_local.errors import sql_error
from lakewire_local.front.literals import written_integer
from lakewire_local.front.nodes import INT, STRING, function_name, type_of
from lakewire_local.front.scope import Column

if TYPE_CHECKING:
    from collections.abc import Sequence

_GENERATORS = {
    "explode", "explode_outer", "posexplode", "posexplode_outer", "inline", "inline_outer", "stack", "json_tuple",
    "variant_explode", "variant_explode_outer",
}  # fmt: skip

_CLAUSES = (exp.Where, exp.Having, exp.Order, exp.Group, exp.Qualify, exp.Join)


def is_generator(node: exp.Expr | None) -> bool:
    """Return whether *node* is a call that makes rows."""
    bare = node.this if isinstance(node, (exp.Alias, exp.Aliases)) else node
    return function_name(bare) in _GENERATORS


def refuse_nested(node: exp.Expr) -> None:
    """Refuse a call that makes rows but for one in FROM, or as a whole item of a SELECT list."""
    item = node
    while isinstance(item.parent, (exp.Alias, exp.Aliases, exp.Paren)):
        item = item.parent
    is_item = isinstance(item.parent, exp.Select) and item.arg_key == "expressions"
    if item.parent is None or is_item or isinstance(item.parent, (exp.Lateral, exp.Table, exp.From)):
        return
    place = node.find_ancestor(exp.Window, exp.AggFunc, exp.Anonymous, *_CLAUSES)
    if isinstance(place, exp.Group):
        message = "A query operator contains one or more unsupported expressions: a generator in GROUP BY"
        raise sql_error("UNSUPPORTED_EXPR_FOR_OPERATOR", message, "42K0E")
    outside = isinstance(place, _CLAUSES) and not isinstance(place.parent, exp.Window)
    kind = "OUTSIDE_SELECT" if outside else "NESTED_IN_EXPRESSIONS"
    words = "outside the SELECT clause" if outside else "nested in expressions"
    raise sql_error(f"UNSUPPORTED_GENERATOR.{kind}", f"The generator is not supported: {words}", "42K0E")


def is_outer(node: exp.Expr) -> bool:
    """Return whether a row without elements gives a row of NULLs."""
    return function_name(node).endswith("_outer")


def generator_columns(node: exp.Expr) -> Sequence[Column] | None:
    """Return the columns of a resolved generator; None where they are not known."""
    name = function_name(node).removesuffix("_outer")
    first = type_of(node.expressions[0]) if node.expressions else None
    position = [Column("pos", INT)] if name == "posexplode" else []
    if name in ("explode", "posexplode"):
        return _exploded(first, position)
    if name == "inline":
        inside = first.element if isinstance(first, ArrayType) else None
        return [Column(field.name, field.type) for field in inside.fields] if isinstance(inside, StructType) else None
    if name == "json_tuple":
        return [Column(f"c{place}", STRING) for place in range(len(node.expressions) - 1)]
    if name == "stack" and (rows := written_integer(node.expressions[0], suffixes="")) is not None:
        width = -(-(len(node.expressions) - 1) // max(1, rows))
        return [Column(f"col{place}", type_of(node.expressions[place + 1])) for place in range(width)]
    return None


def _exploded(first: DataType | None, position: list[Column]) -> Sequence[Column] | None:
    if isinstance(first, MapType):
        return [*position, Column("key", first.key), Column("value", first.value)]
    if isinstance(first, ArrayType):
        return [*position, Column("col", first.element)]
    return [*position, Column("col", None)] if first is not None else None
