"""
UPDATE and DELETE: their conditions and values ride in a SELECT over the same table, and come back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from sqlglot import exp

from lakewire_local.errors import unsupported
from lakewire_local.front.clauses import refuse_other_than_boolean
from lakewire_local.front.nodes import quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Resolve = Callable[[exp.Expr], exp.Expr]


@attrs.frozen
class _Slot:
    """
    Hold the place of an expression: an argument of a node.
    """

    owner: exp.Expr
    key: str

    @property
    def value(self) -> exp.Expr:
        """Return the expression there."""
        value: exp.Expr = self.owner.args[self.key]
        return value

    def put(self, new: exp.Expr) -> None:
        """Put another expression there."""
        self.owner.set(self.key, new)


def changed(statement: exp.Expr, resolve: Resolve) -> exp.Expr:
    """Return UPDATE or DELETE with every condition and value resolved."""
    slots = [_Slot(item, "expression") for item in statement.expressions] if isinstance(statement, exp.Update) else []
    where = statement.args.get("where")
    if where is not None:
        slots.append(_Slot(where, "this"))
    _through(slots, statement.this, resolve)
    if where is not None:
        refuse_other_than_boolean(where.this)
    if not statement.this.alias:
        _without_table(slots)
    return statement


def condition(tree: exp.Expr, table: exp.Expr, resolve: Resolve) -> exp.Expr:
    """Return a condition over the columns of one table, resolved; its columns are not qualified."""
    holder = exp.Where(this=tree)
    slots = [_Slot(holder, "this")]
    _through(slots, table, resolve)
    _without_table(slots)
    found: exp.Expr = holder.this
    return found


def _through(slots: Sequence[_Slot], table: exp.Expr, resolve: Resolve) -> None:
    """Resolve the expressions of *slots* over a table."""
    items = [exp.Alias(this=slot.value.copy(), alias=quoted(f"c{place}")) for place, slot in enumerate(slots)]
    found = resolve(
        exp.Select(
            expressions=items or [exp.Alias(this=exp.Literal.number(1), alias=quoted("c0"))],
            from_=exp.From(this=table.copy()),
        )
    )
    if not isinstance(found, exp.Select) or found.args.get("where"):
        raise unsupported("such a condition or value in a change of a table")
    for slot, item in zip(slots, list(found.expressions), strict=False):
        slot.put(item.unalias())


def _without_table(slots: Sequence[_Slot]) -> None:
    """Take the name of the table off its columns: a statement without an alias does not know it."""
    for slot in slots:
        for column in list(slot.value.find_all(exp.Column)):
            column.set("table", None)
