"""
Keys of ORDER BY that another key follows: what they take for equal decides whether that one counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire_local.front.literals import written_integer
from lakewire_local.front.nodes import quoted, type_of, typed
from lakewire_local.front.orderless import refuse_orderless_types

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lakewire_local.front.rules import Rules
    from lakewire_local.front.scope import Column


def sort_keys_written(query: exp.Expr, columns: Sequence[Column], rules: Rules) -> None:
    """Write the keys of a resolved query, all but the last, as the engine needs them."""
    order = query.args.get("order")
    keys = order.expressions if order is not None else []
    refuse_orderless_types([type_of(item) or type_of(item.this) for item in keys], "ORDER BY")
    for item in keys[:-1]:
        key = _output(item.this, columns)
        found = type_of(key) if key is not item.this else type_of(item) or type_of(key)
        if (new := rules.sort_key(key, found)) is not key:
            item.set("this", new)


def _output(key: exp.Expr, columns: Sequence[Column]) -> exp.Expr:
    """Return the column that a number in ORDER BY stands for, where its name says which; else the key."""
    place = written_integer(key)
    column = columns[place - 1] if place and place <= len(columns) else None
    if column is None or [other.name.casefold() for other in columns].count(column.name.casefold()) > 1:
        return key
    return typed(exp.Column(this=quoted(column.name)), column.type) if column.exact else key
