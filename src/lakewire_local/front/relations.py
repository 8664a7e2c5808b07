"""
The relations of FROM: tables, subqueries, VALUES, functions, laterals, joins and their USING.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire_local.errors import sql_error, unsupported
from lakewire_local.front.clauses import refuse_other_than_boolean
from lakewire_local.front.coercion import common
from lakewire_local.front.generators import generator_columns, is_generator
from lakewire_local.front.inlining import hidden_alias
from lakewire_local.front.marking import marked
from lakewire_local.front.nodes import BIGINT, quoted
from lakewire_local.front.orderless import refuse_orderless_types
from lakewire_local.front.pivots import unfolded
from lakewire_local.front.places import placed
from lakewire_local.front.routine_call import RoutineCall
from lakewire_local.front.scope import Column, FromItem, Scope
from lakewire_local.front.values import values_columns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lakewire_local.front.expressions import ExpressionResolver, Query
    from lakewire_local.front.lookups import Lookups
    from lakewire_local.front.rules import Rules

_HALVES = {"SEMI", "ANTI"}


class RelationResolver:
    """
    Resolve the relations of a SELECT.
    """

    def __init__(self, lookups: Lookups, expressions: ExpressionResolver, query: Query, rules: Rules) -> None:
        self._lookups = lookups
        self._expressions = expressions
        self._query = query
        self._rules = rules

    def resolve(self, select: exp.Select, scope: Scope) -> None:
        """Resolve FROM, joins and lateral views of *select*, from left to right."""
        source = select.args.get("from_")
        if source is not None:
            scope.relations.append(self._relation(source.this, scope))
            scope.seen.append(scope.relations[-1])
        _refuse_order(select)
        for join in select.args.get("joins") or ():
            self._join(join, select, scope)
        for lateral in list(select.args.get("laterals") or ()):
            scope.relations.append(_hidden(self._lateral(lateral, scope), scope))
            self._rules.lateral_view(select, lateral)

    def starred(self, star: exp.Expr, scope: Scope) -> list[Column]:
        """Return the columns of ``*``, ``t.*`` or ``s.*``."""
        found = columns_of_star(star, scope)
        if isinstance(star, exp.Column) and found and (owner := found[0][0]) is not None:
            star.replace(exp.Column(this=star.this, table=quoted(owner.alias)))
        return [column for _, column in found]

    def generated(self, item: exp.Expr) -> Sequence[Column] | None:
        """Return the columns of a generator in the SELECT list; None for another projection."""
        if not is_generator(item):
            return None
        call = item.this if isinstance(item, (exp.Alias, exp.Aliases)) else item
        columns = generator_columns(call) or []
        names = [item.alias] if isinstance(item, exp.Alias) else [name.name for name in item.expressions]
        names = names if isinstance(item, (exp.Alias, exp.Aliases)) else []
        return [Column(name, column.type) for name, column in zip(names, columns, strict=False)] or columns

    def _relation(self, node: exp.Expr, scope: Scope) -> FromItem:
        return _hidden(self._found(node, scope), scope)

    def _found(self, node: exp.Expr, scope: Scope) -> FromItem:
        if node.args.get("pivots"):
            node = unfolded(node, lambda bare: self._relation(bare, scope.inner()).columns or ())
        if sample := node.args.get("sample"):
            self._rules.sample(sample)
        if isinstance(node, exp.Table):
            return self._table(node, scope)
        if isinstance(node, exp.Subquery):
            return self._subquery(node, scope)
        if isinstance(node, exp.Values):
            self._query(node, Scope(parent=scope.root, ctes=scope.ctes))
            return _aliased(node, "", values_columns(node, self._rules))
        if isinstance(node, exp.Lateral):
            return self._lateral(node, scope)
        raise unsupported(f"{type(node).__name__} in FROM")

    def _subquery(self, node: exp.Subquery, scope: Scope) -> FromItem:
        if isinstance(node.this, exp.Table):  # FROM (t)
            return self._relation(node.this, scope)
        columns = self._query(node.this, _outside(scope))
        if not node.alias:
            names = node.args["alias"].columns if node.args.get("alias") else None
            node.set("alias", exp.TableAlias(this=quoted(_free("lakewire_subquery", scope)), columns=names))
        return _aliased(node, "", columns)

    def _table(self, node: exp.Table, scope: Scope) -> FromItem:
        if isinstance(node.this, (exp.Anonymous, exp.AnonymousAggFunc, exp.Func)):
            return self._function(node, scope)
        if not node.args.get("db") and (columns := scope.ctes.get(node.name.casefold())) is not None:
            return _aliased(node, node.name, columns)
        with placed(node):
            found = self._lookups.relation(node)
        alias = node.args.get("alias")
        bare = alias is None or alias.this is None
        new = found.node
        if alias is None:
            alias = exp.TableAlias()
        if bare:
            alias.set("this", quoted(_free(found.name[-1], scope)))
        new.set("alias", alias)
        if new is not node:
            node.replace(new)
        fields = self._lookups.analyze(_everything(new)) if found.fields is None else found.fields
        if not isinstance(new, exp.Table):
            marked(new, self._lookups)
            self._rules.refuse(new)
            self._query(new.this, Scope(is_lasting=found.is_lasting))
        columns = [Column(field.name, field.type, hidden=field.name in found.hidden) for field in fields]
        return _aliased(new, "", columns, found.name if bare else None)

    def _function(self, node: exp.Table, scope: Scope) -> FromItem:
        call = node.this
        if isinstance(call, RoutineCall):
            return self._rows(node, call, scope)
        if call.name.lower() == "range":
            self._expressions.children(call, scope)
            return _aliased(node, "", [Column("id", BIGINT)])
        if is_generator(call):
            self._expressions.children(call, scope)
            if (new := self._rules.generator(call)) is not None:
                call.replace(new)
            return _aliased(node, "", generator_columns(node.this))
        found = self._lookups.relation(node)
        if found.node is not node:
            found.node.set("alias", node.args.get("alias"))
            node.replace(found.node)
        if isinstance(found.node, exp.Subquery):
            self._query(found.node.this, Scope())
        fields = found.fields if found.fields is not None else self._lookups.analyze(_everything(found.node))
        columns = [Column(field.name, field.type, hidden=field.name in found.hidden) for field in fields]
        return _aliased(found.node, "", columns)

    def _rows(self, node: exp.Table, call: RoutineCall, scope: Scope) -> FromItem:
        """Return the rows of a table function; its arguments see the queries around, not the relations beside it."""
        new, columns = self._expressions.inliner.rows(call, _outside(scope))
        new.set("alias", _alias(node, call, scope))
        node.replace(new)
        return _aliased(new, "", columns)

    def _lateral(self, node: exp.Lateral, scope: Scope) -> FromItem:
        call = node.this
        if isinstance(call, RoutineCall):
            if node.args.get("view"):
                raise unsupported("LATERAL VIEW with such a function; LATERAL works")
            query, found = self._expressions.inliner.rows(call, scope)
            node.set("this", query)
            node.set("alias", _alias(node, call, scope))
            return _aliased(node, "", found)
        if isinstance(call, exp.Subquery):
            return _aliased(node, "", self._query(call.this, scope))
        self._expressions.children(call, scope)
        columns = generator_columns(call)
        if (new := self._rules.generator(call)) is not None:
            call.replace(new)
        return _aliased(node, "", columns)

    def _join(self, join: exp.Join, select: exp.Select, scope: Scope) -> None:
        right = self._relation(join.this, scope)
        scope.relations.append(right)
        scope.seen.append(right)
        self._merge(join, right, scope)
        if join.args.get("on") is not None:
            condition = self._expressions.resolve(join.args["on"], scope)
            refuse_other_than_boolean(condition, "JOIN_CONDITION_IS_NOT_BOOLEAN_TYPE", "42K0E")
        if isinstance(join.this, exp.Lateral) and not isinstance(join.this.this, exp.Subquery):
            self._rules.lateral_join(select, join)
        if join.kind in _HALVES:
            scope.relations.remove(right)

    @staticmethod
    def _merge(join: exp.Join, right: FromItem, scope: Scope) -> None:
        """Note the columns that USING or NATURAL makes one."""
        names = [name.name for name in join.args.get("using") or ()]
        lefts = [relation for relation in scope.relations if relation is not right]
        if join.method == "NATURAL":
            known = {column.name.casefold() for left in lefts for column in left.columns or ()}
            names = [column.name for column in right.columns or () if column.name.casefold() in known]
        for name in names:
            left = next((column for one in lefts for column in one.named(name)), None)
            other = next(iter(right.named(name)), None)
            if left is None or other is None:
                side = "left" if left is None else "right"
                raise sql_error(
                    "UNRESOLVED_USING_COLUMN_FOR_JOIN",
                    f"USING column `{name}` cannot be resolved on the {side} side of the join",
                    "42703",
                )
            refuse_orderless_types((left.type, other.type), "USING")
            if join.kind in _HALVES or left.type != other.type:
                scope.names_merged = True  # an engine may lose names of the left side, or compare by rules of its own
            if join.kind not in _HALVES:
                sides = {"RIGHT": other.type, "FULL": common((left.type, other.type))}
                scope.merged[name.casefold()] = Column(left.name, sides.get(join.side, left.type))


def columns_of_star(star: exp.Expr, scope: Scope) -> list[tuple[FromItem | None, Column]]:
    """Return the columns that a star stands for, and where each comes from; those of USING come first."""
    parts = [part.name for part in star.parts[:-1]] if isinstance(star, exp.Column) else []
    if parts:
        chosen = [relation for one in scope.levels() for relation in one.relations if relation.answers(parts)]
        return [(relation, column) for relation in chosen[:1] for column in relation.columns or () if not column.hidden]
    merged = list(scope.merged)
    first: list[tuple[FromItem | None, Column]] = [(None, scope.merged[name]) for name in merged]
    return first + [
        (relation, column)
        for relation in scope.relations
        for column in relation.columns or ()
        if column.name.casefold() not in merged and not column.hidden
    ]


def _refuse_order(select: exp.Select) -> None:
    """Refuse RIGHT and FULL JOIN behind a comma: it binds less than JOIN, which the tree does not say."""
    crossed = False
    for join in select.args.get("joins") or ():
        if crossed and join.side in ("RIGHT", "FULL"):
            raise unsupported(f"{join.side} JOIN behind a comma or CROSS JOIN; a subquery works")
        crossed = crossed or (join.kind == "CROSS" and not isinstance(join.this, exp.Lateral))


def _outside(scope: Scope) -> Scope:
    """Return the scope of a subquery in FROM: it sees the queries around, not the relations beside it."""
    if scope.parent is None:
        return Scope(ctes=scope.ctes)
    return Scope(parent=scope.parent, ctes=scope.ctes)


def _aliased(
    node: exp.Expr, name: str, columns: Sequence[Column] | None, full: tuple[str, ...] | None = None
) -> FromItem:
    from lakewire_local.front.queries import renamed

    alias = node.args.get("alias")
    if alias is not None and alias.columns and columns is not None and not isinstance(node, exp.Values):
        columns = renamed(columns, alias.columns)
    known = node.alias or name
    return FromItem(full or ((known,) if known else ()), known, columns, node)


def _hidden(item: FromItem, scope: Scope) -> FromItem:
    """Give a relation in the body of a routine a name that no argument can refer to."""
    if item.alias and item.node is not None and (new := hidden_alias(item.alias, scope)) != item.alias:
        item.alias = new
        alias = item.node.args.get("alias") or exp.TableAlias()
        alias.set("this", quoted(new))
        item.node.set("alias", alias)
    return item


def _alias(node: exp.Expr, call: RoutineCall, scope: Scope) -> exp.Expr:
    """Return the alias of a table function: its name where none is given."""
    alias: exp.Expr = node.args.get("alias") or exp.TableAlias()
    if alias.this is None:
        alias.set("this", quoted(_free(call.parts[-1], scope)))
    return alias


def _free(name: str, scope: Scope) -> str:
    taken = {relation.alias.casefold() for relation in scope.relations}
    found, count = name, 1
    while found.casefold() in taken:
        found, count = f"{name}_{count}", count + 1
    return found


def _everything(node: exp.Expr) -> str:
    from lakewire_local.front.parsing import written

    bare = node.copy()
    for key in ("alias", "sample", "pivots"):
        bare.set(key, None)
    return f"SELECT * FROM {written(bare)}"
