"""
UNION, EXCEPT and INTERSECT: both sides are cast to the common types of their columns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire.schema.types import VOID, DataType, Primitive
from lakewire_local.errors import sql_error
from lakewire_local.front.coercion import common
from lakewire_local.front.nodes import cast, quoted, type_name, typed
from lakewire_local.front.scope import Column
from lakewire_local.front.signatures import ALL

if TYPE_CHECKING:
    from collections.abc import Sequence

_ALIAS = "lakewire_side"


def align(node: exp.SetOperation, left: Sequence[Column], right: Sequence[Column]) -> list[Column]:
    """Cast both sides where their types differ; return the columns of the result."""
    if len(left) != len(right):
        raise sql_error(
            "NUM_COLUMNS_MISMATCH",
            f"{node.key.upper()} can only be performed on inputs with the same number of columns, but the first input "
            f"has {len(left)} columns and the second input has {len(right)} columns",
            "42826",
        )
    types = [common((one.type, other.type)) for one, other in zip(left, right, strict=True)]
    _refuse_mixed(left, right, types)
    _cast_side(node.this, left, types)
    _cast_side(node.expression, right, types)
    return [
        Column(one.name, found if found is not None else one.type, exact=one.exact)
        for one, found in zip(left, types, strict=True)
    ]


def _refuse_mixed(left: Sequence[Column], right: Sequence[Column], types: Sequence[DataType | None]) -> None:
    for one, other, found in zip(left, right, types, strict=True):
        if found is None and one.type is not None and other.type is not None and _clash(one, other):
            raise sql_error(
                "INCOMPATIBLE_COLUMN_TYPE",
                f'Set operations can only be performed on inputs with compatible types: "{other.type}" is not '
                f'compatible with "{one.type}"',
                "42825",
            )


def _clash(one: Column, other: Column) -> bool:
    """Return whether two types without a common one are known to have none."""
    names = {type_name(one.type), type_name(other.type)}
    return (isinstance(one.type, Primitive) and isinstance(other.type, Primitive)) or (len(names) > 1 and names <= ALL)


def _cast_side(side: exp.Expr, columns: Sequence[Column], types: Sequence[DataType | None]) -> None:
    wanted = [_wanted(column, found) for column, found in zip(columns, types, strict=True)]
    if not any(wanted):
        return
    names = [f"c{place}" for place in range(len(columns))]
    items = [
        exp.Alias(this=_as(exp.Column(this=quoted(name)), column.type, found), alias=quoted(column.name or name))
        for name, column, found in zip(names, columns, wanted, strict=True)
    ]
    parent, key = side.parent, side.arg_key
    inner = side if isinstance(side, exp.Subquery) and not side.args.get("alias") else exp.Subquery(this=side)
    inner.set("alias", exp.TableAlias(this=quoted(_ALIAS), columns=[quoted(name) for name in names]))
    if parent is not None and key:
        parent.set(key, exp.Select(expressions=items, from_=exp.From(this=inner)))


def _wanted(column: Column, found: DataType | None) -> DataType | None:
    return found if found not in (None, VOID, column.type) and column.type != VOID else None


def _as(node: exp.Expr, given: DataType | None, wanted: DataType | None) -> exp.Expr:
    return cast(typed(node, given), wanted) if wanted is not None else node
