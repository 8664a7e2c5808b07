"""
UPDATE, DELETE and MERGE: their conditions and values ride in a SELECT over the same relations, and come back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
from sqlglot import exp

from lakewire_local.errors import unsupported
from lakewire_local.front.nodes import quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Resolve = Callable[[exp.Expr], exp.Expr]


@attrs.frozen
class _Slot:
    """
    Hold the place of an expression: an argument of a node, or one item of it.
    """

    owner: exp.Expr
    key: str
    index: int | None = None

    @property
    def value(self) -> exp.Expr:
        """Return the expression there."""
        found: Any = self.owner.args[self.key]
        value: exp.Expr = found if self.index is None else found[self.index]
        return value

    def put(self, new: exp.Expr) -> None:
        """Put another expression there."""
        self.owner.set(self.key, new, self.index)


def changed(statement: exp.Expr, resolve: Resolve) -> exp.Expr:
    """Return UPDATE, DELETE or MERGE with every condition and value resolved."""
    if isinstance(statement, exp.Merge):
        return _merged(statement, resolve)
    slots = [_Slot(item, "expression") for item in statement.expressions] if isinstance(statement, exp.Update) else []
    where = statement.args.get("where")
    if where is not None:
        slots.append(_Slot(where, "this"))
    _through(slots, [statement.this], resolve)
    if not statement.this.alias:
        _without_table(slots)
    return statement


def condition(tree: exp.Expr, table: exp.Expr, resolve: Resolve) -> exp.Expr:
    """Return a condition over the columns of one table, resolved; its columns are not qualified."""
    holder = exp.Where(this=tree)
    slots = [_Slot(holder, "this")]
    _through(slots, [table], resolve)
    _without_table(slots)
    found: exp.Expr = holder.this
    return found


def _merged(merge: exp.Merge, resolve: Resolve) -> exp.Expr:
    target, source = merge.this, merge.args["using"]
    if not target.alias:
        target.set("alias", exp.TableAlias(this=quoted(target.name)))
    both: list[_Slot] = [_Slot(merge, "on")]
    of_source: list[_Slot] = []
    of_target: list[_Slot] = []
    for when in merge.args["whens"].expressions:
        chosen = both if when.args.get("matched") else of_target if when.args.get("source") else of_source
        chosen += _clause(when)
    original = source.copy()
    new_source = _through(both, [target, source], resolve)[1]
    _through(of_source, [original.copy()], resolve)
    _through(of_target, [target], resolve)
    merge.set("using", new_source)
    return merge


def _clause(when: exp.Expr) -> Iterator[_Slot]:
    """Yield the expressions of one WHEN clause."""
    if when.args.get("condition") is not None:
        yield _Slot(when, "condition")
    then = when.args["then"]
    if isinstance(then, exp.Update):
        yield from (_Slot(item, "expression") for item in then.expressions if isinstance(item, exp.EQ))
    values = then.args.get("expression") if isinstance(then, exp.Insert) else None
    if isinstance(values, exp.Tuple):
        yield from (_Slot(values, "expressions", index) for index in range(len(values.expressions)))


def _through(slots: Sequence[_Slot], relations: Sequence[exp.Expr], resolve: Resolve) -> list[exp.Expr]:
    """Resolve the expressions of *slots* over *relations*; return the relations as they are written then."""
    items = [exp.Alias(this=slot.value.copy(), alias=quoted(f"c{place}")) for place, slot in enumerate(slots)]
    first, *others = [relation.copy() for relation in relations]
    query = exp.Select(
        expressions=items or [exp.Alias(this=exp.Literal.number(1), alias=quoted("c0"))], from_=exp.From(this=first)
    )
    for other in others:
        query.append("joins", exp.Join(this=other, kind="CROSS"))
    found = resolve(query)
    if not isinstance(found, exp.Select) or found.args.get("where"):
        raise unsupported("such a condition or value in a change of a table")
    for slot, item in zip(slots, list(found.expressions), strict=False):
        slot.put(item.unalias())
    return [found.args["from_"].this, *(join.this for join in found.args.get("joins") or ())]


def _without_table(slots: Sequence[_Slot]) -> None:
    """Take the name of the table off its columns: a statement without an alias does not know it."""
    for slot in slots:
        for column in list(slot.value.find_all(exp.Column)):
            column.set("table", None)
