"""
QueryResolver: their common table expressions, clauses in the order in which names become visible, and output columns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from sqlglot import exp

from lakewire_local.errors import parse_error, sql_error, unsupported
from lakewire_local.front.clauses import refuse_condition, refuse_limit, refuse_places, refuse_repeated
from lakewire_local.front.expressions import ExpressionResolver
from lakewire_local.front.grouping import refuse_outside_of_groups, refuse_ungrouped
from lakewire_local.front.named_windows import windows_written
from lakewire_local.front.names import derived_name
from lakewire_local.front.nodes import type_of, typed
from lakewire_local.front.orderless import refuse_orderless_groups, refuse_orderless_rows
from lakewire_local.front.recursion import members, mentions, recursion
from lakewire_local.front.relations import RelationResolver
from lakewire_local.front.routine_call import RoutineCall
from lakewire_local.front.scope import Column, Scope
from lakewire_local.front.set_operations import align
from lakewire_local.front.shape import (
    group_by_all,
    keys_beside_having,
    order_by_all,
    qualified,
    sorts_by_aggregate,
    star_expanded,
    structs_expanded,
)
from lakewire_local.front.sort_keys import sort_keys_written
from lakewire_local.front.time_windows import windowed
from lakewire_local.front.values import values_columns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lakewire_local.front.lookups import Lookups
    from lakewire_local.front.rules import Rules

_CLAUSES = ("sort", "cluster", "distribute", "limit", "offset")


class QueryResolver:
    """
    Resolve queries in place.

    Args:
        lookups: Answers questions about names.
        rules: What is written for the engine.
    """

    def __init__(self, lookups: Lookups, rules: Rules) -> None:
        self.expressions = ExpressionResolver(lookups, self.query, rules)
        self.relations = RelationResolver(lookups, self.expressions, self.query, rules)
        self._lookups = lookups
        self._rules = rules

    def query(self, node: exp.Expr, outer: Scope) -> Sequence[Column]:
        """Resolve a query; return its columns."""
        scope = outer.inner()
        self._ctes(node, scope)
        if isinstance(node, exp.Select):
            return self._select(node, scope)
        if isinstance(node, exp.SetOperation):
            return self._set_operation(node, scope)
        if isinstance(node, exp.Subquery):
            columns = self.query(node.this, Scope(parent=outer, ctes=scope.ctes))
            self._tail(node, scope, columns)
            return columns
        if isinstance(node, exp.Values):
            for row in node.expressions:
                self.expressions.children(row, scope)
            columns = values_columns(node, self._rules)
            self._tail(node, scope, columns)
            return columns
        raise unsupported(f"{type(node).__name__} as a query")

    def _ctes(self, node: exp.Expr, scope: Scope) -> None:
        clause = node.args.get("with_")
        if clause is None:
            return
        refuse_repeated([cte.alias for cte in clause.expressions])
        known = dict(scope.ctes)
        for cte in clause.expressions:
            if clause.args.get("recursive") and mentions(cte.this, cte.alias):
                columns = self._recursion(cte, node, Scope(parent=scope.parent, ctes=known))
            else:
                columns = self.query(cte.this, Scope(parent=scope.parent, ctes=known))
            known = {**known, cte.alias.casefold(): renamed(columns, cte.args["alias"].columns)}
        clause.set("recursive", None)
        scope.ctes = known

    def _recursion(self, cte: exp.Expr, node: exp.Expr, scope: Scope) -> Sequence[Column]:
        """Resolve and run a recursive query, which becomes a query of its rows."""
        base, step = members(cte)
        columns = self.query(base, attrs.evolve(scope))
        visible = renamed(columns, cte.args["alias"].columns)
        made = self.query(step, attrs.evolve(scope, ctes={**scope.ctes, cte.alias.casefold(): visible}))
        cte.set("this", self._lookups.repeated(recursion(cte, node, columns, made)))
        return columns

    def _set_operation(self, node: exp.SetOperation, scope: Scope) -> Sequence[Column]:
        sides = [self.query(side, Scope(parent=scope.parent, ctes=scope.ctes)) for side in (node.this, node.expression)]
        columns = align(node, *sides)
        refuse_orderless_rows(node, columns)
        self._tail(node, scope, columns)
        return columns

    def _tail(self, node: exp.Expr, scope: Scope, columns: Sequence[Column]) -> None:
        """Resolve ORDER BY and LIMIT of what has no FROM of its own."""
        from lakewire_local.front.scope import FromItem

        order_by_all(node, len(columns))
        inner = Scope(parent=scope.parent, ctes=scope.ctes, relations=[FromItem((), "", columns)])
        for key in ("order", *_CLAUSES):
            clause = node.args.get(key)
            if clause is not None:
                self.expressions.children(clause, inner)
        sort_keys_written(node, columns, self._rules)

    def _select(self, node: exp.Select, scope: Scope) -> Sequence[Column]:
        if not node.expressions:
            raise parse_error("'FROM'" if node.args.get("from_") else "end of input")
        scope.select = node
        self.relations.resolve(node, scope)
        windowed(node, scope)
        windows_written(node)
        self._clause(node, "where", scope)
        refuse_condition(node)
        star_expanded(node, scope)
        projections = self._projections(node, scope)
        structs_expanded(node)
        columns = self._columns(node, scope, projections)
        self._grouping(node, scope)
        if node.args.get("group") is None:
            refuse_ungrouped(node, scope)
        self._clause(node, "having", scope)
        self._clause(node, "qualify", scope)
        self._order(node, scope, columns)
        keys_beside_having(node)
        refuse_outside_of_groups(node, scope, lambda parts: self._lookups.unresolved(parts, scope.known()))
        for key in _CLAUSES:
            self._clause(node, key, scope)
        refuse_limit(node, lambda parts: self._lookups.unresolved(parts, scope.known()))
        refuse_orderless_rows(node, columns)
        self._rules.joined_columns(node, scope)
        if node.args.get("qualify"):
            qualified(node, columns, node.args["qualify"].this)
        elif not self._rules.sorts_by_aggregates and sorts_by_aggregate(node):
            qualified(node, columns, None)
        sort_keys_written(node, columns, self._rules)
        return columns

    def _clause(self, node: exp.Expr, key: str, scope: Scope) -> None:
        clause = node.args.get(key)
        if clause is None:
            return
        hidden, scope.aliases = scope.aliases, {} if key == "where" else scope.aliases
        self.expressions.children(clause, scope)
        scope.aliases = hidden

    def _projections(self, node: exp.Select, scope: Scope) -> list[str | None]:
        """Resolve the SELECT list from left to right; return the name of each, None where it is not known."""
        names: list[str | None] = []
        for item in list(node.expressions):
            name = None if _is_star(item) else derived_name(item)
            before = item.copy() if name is None and not _is_star(item) else None
            text = "" if isinstance(item, (exp.Alias, exp.Column)) else item.sql(identify=True)
            new = self.expressions.resolve(item, scope)
            names.append(name)
            if isinstance(new, exp.Alias):
                scope.aliases.setdefault(new.alias.casefold(), new.this)
            elif not _is_star(new) and not isinstance(new, exp.Aliases) and not _makes_rows(new):
                self._named(new, name, changed=bool(name) or new.sql(identify=True) != text, before=before)
        return names

    @staticmethod
    def _named(node: exp.Expr, name: str | None, *, changed: bool, before: exp.Expr | None) -> None:
        """Give a projection that has been rewritten the name that it would have had."""
        from lakewire_local.front.parsing import written

        if not changed or (isinstance(node, (exp.Column, exp.Dot)) and node.name == name):
            return
        if name is None and before is not None:
            for call in before.find_all(RoutineCall):
                call.set("this", call.shown)
            name = written(before)
        parent, key, index = node.parent, node.arg_key, node.index
        alias = exp.Alias(this=node, alias=exp.Identifier(this=name or "", quoted=True))
        alias.meta.update(node.meta)
        if parent is not None and key:
            parent.set(key, alias, index)

    def _columns(self, node: exp.Select, scope: Scope, names: Sequence[str | None]) -> list[Column]:
        columns: list[Column] = []
        for item, name in zip(node.expressions, names, strict=False):
            if _is_star(item):
                columns += self.relations.starred(item, scope)
            elif made := self.relations.generated(item):
                columns += made
            else:
                known = item.alias or name or ""
                exact = isinstance(item, (exp.Alias, exp.Column, exp.Dot)) or bool(item.alias)
                columns.append(Column(known, type_of(item), exact=exact and bool(known)))
        return columns

    def _grouping(self, node: exp.Select, scope: Scope) -> None:
        clause = node.args.get("group")
        if clause is None:
            return
        if not any(clause.args.values()):
            raise parse_error("end of GROUP BY")
        if clause.args.get("all"):
            group_by_all(node)
        else:
            if not any(map(_is_star, node.expressions)):
                refuse_places(clause.expressions, len(node.expressions), "GROUP_BY")
            self.expressions.children(clause, scope)
        refuse_orderless_groups(clause.expressions)

    def _order(self, node: exp.Select, scope: Scope, columns: Sequence[Column]) -> None:
        """Resolve ORDER BY, where the name of an output column comes before that of a column of FROM."""
        order_by_all(node, len(columns))
        order = node.args.get("order")
        if order is None:
            return
        if not any(map(_is_star, node.expressions)):
            refuse_places(order.expressions, len(columns), "ORDER_BY")
        outputs = {column.name.casefold(): column for column in columns}
        for item in order.expressions:
            bare = item.this
            if isinstance(bare, exp.Column) and not bare.table and bare.name.casefold() in outputs:
                typed(item, outputs[bare.name.casefold()].type)
            else:
                typed(item, type_of(self.expressions.resolve(bare, scope)))


def renamed(columns: Sequence[Column], names: Sequence[exp.Expr]) -> Sequence[Column]:
    """Return *columns* under the names of an alias list."""
    if not names:
        return columns
    if len(names) != len(columns):
        raise sql_error(
            "ASSIGNMENT_ARITY_MISMATCH", f"{len(names)} names are given for {len(columns)} columns", "42802"
        )
    return [Column(name.name, column.type) for name, column in zip(names, columns, strict=True)]


def _is_star(node: exp.Expr) -> bool:
    if isinstance(node, exp.Dot):
        return isinstance(node.expression, exp.Star)
    return isinstance(node, exp.Star) or (isinstance(node, exp.Column) and isinstance(node.this, exp.Star))


def _makes_rows(node: exp.Expr) -> bool:
    from lakewire_local.front.generators import is_generator

    return is_generator(node)
