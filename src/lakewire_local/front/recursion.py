"""
Recursive common table expressions, which no engine here has: taken apart into a base and a step.

See https://docs.databricks.com/sql/language-manual/sql-ref-syntax-qry-select-cte.html.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from sqlglot import exp

from lakewire_local.errors import sql_error, unsupported
from lakewire_local.front.nodes import quoted
from lakewire_local.front.parsing import written
from lakewire_local.front.set_operations import align

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lakewire_local.front.scope import Column

_LEVELS = 100
_AROUND = ("where", "group", "having", "qualify", "order", "distinct", "offset", "joins", "laterals", "windows")


@attrs.frozen(kw_only=True)
class Recursion:
    """
    Hold a recursive query whose names are resolved.

    Attributes:
        alias: Name and columns of the common table expression.
        levels: How often the step may run.
        limit: How many rows are wanted; None for all.
        visible: The common table expressions before it.
        base_query, step_query: Its two members.
    """

    alias: exp.Expr
    levels: int
    limit: int | None
    visible: Sequence[exp.Expr]
    base_query: exp.Expr
    step_query: exp.Expr

    def base(self) -> str:
        """Return the text of the query that begins."""
        return self._text(self.base_query)

    def step(self, level: exp.Expr) -> str:
        """Return the text of the query for one more level; *level* is a query with the rows of the last one."""
        last = exp.CTE(this=level, alias=self.alias)
        return self._text(self.step_query, last)

    def _text(self, query: exp.Expr, *more: exp.Expr) -> str:
        found = exp.Select(expressions=[exp.Star()], from_=exp.From(this=_bracketed(query)))
        if ctes := [*self.visible, *more]:
            found.set("with_", exp.With(expressions=[cte.copy() for cte in ctes]))
        return written(found)


def mentions(query: exp.Expr, name: str) -> bool:
    """Return whether a query has a relation of that name."""
    return next(_references(query, name), None) is not None


def members(cte: exp.Expr) -> tuple[exp.Expr, exp.Expr]:
    """
    Return the base and the step of a recursive query.

    Raises:
        LocalError: It has another shape, or refers to itself where that has no meaning.
    """
    union, name = cte.this, cte.alias
    while isinstance(union, exp.Subquery) and not union.alias:
        union = union.this
    if not isinstance(union, exp.Union) or mentions(union.this, name):
        raise _invalid(
            "INVALID_RECURSIVE_CTE",
            "Invalid recursive definition found. Recursive queries must contain an UNION ALL of two queries. The first "
            "is the anchor term without any recursive references",
        )
    if union.args.get("distinct"):
        raise unsupported("UNION in a recursive common table expression; UNION ALL works")
    if any(union.args.get(key) for key in ("order", "limit", "offset", "with_")):
        raise unsupported("clauses behind the UNION ALL of a recursive common table expression")
    references = list(_references(union.expression, name))
    if len(references) > 1:
        raise _invalid(
            "INVALID_RECURSIVE_REFERENCE.NUMBER",
            "Multiple self-references to one recursive CTE are not allowed",
        )
    _refuse_place(references[0], union)
    if union is not cte.this:
        cte.set("this", union)
    return union.this, union.expression


def recursion(cte: exp.Expr, query: exp.Expr, base: Sequence[Column], step: Sequence[Column]) -> Recursion:
    """Return the recursion of a common table expression whose members are resolved, and have these columns."""
    union = cte.this
    for column, found in zip(base, align(union, base, step), strict=True):
        if column.type != found.type:
            raise sql_error(
                "INCOMPATIBLE_COLUMN_TYPE",
                f'The column `{column.name}` of a recursive query has the type "{column.type}" in the anchor term and '
                f'"{found.type}" beside the recursive term; cast the anchor term',
                "42825",
            )
    alias = cte.args["alias"]
    return Recursion(
        alias=alias,
        levels=alias.meta.get("levels", _LEVELS),
        limit=_limit(query, cte.alias),
        visible=list(_visible(cte)),
        base_query=union.this,
        step_query=union.expression,
    )


def _limit(query: exp.Expr, name: str) -> int | None:
    """Return the LIMIT of the query around, where it bounds the rows of the recursive one."""
    limit = query.args.get("limit")
    source = query.args.get("from_")
    if not isinstance(query, exp.Select) or limit is None or source is None or any(map(query.args.get, _AROUND)):
        return None
    if not isinstance(source.this, exp.Table) or source.this.name.casefold() != name.casefold():
        return None
    if any(item.find(exp.Anonymous, exp.AnonymousAggFunc, exp.Window) for item in query.expressions):
        return None  # it may make one row of many, or many of one
    wanted = limit.expression
    return int(wanted.name) if isinstance(wanted, exp.Literal) and wanted.name.isdecimal() else None


def _visible(cte: exp.Expr) -> Iterator[exp.Expr]:
    """Yield the common table expressions that *cte* can name, those of queries around first."""
    node, parent = cte, cte.parent
    outside: list[exp.Expr] = []
    while parent is not None:
        if isinstance(parent, exp.With):
            outside[:0] = parent.expressions[: node.index]
        elif (clause := parent.args.get("with_")) not in (None, node):
            outside[:0] = clause.expressions
        node, parent = parent, parent.parent
    yield from outside


def _references(query: exp.Expr, name: str) -> Iterator[exp.Table]:
    wanted = name.casefold()
    return (table for table in query.find_all(exp.Table) if not table.db and table.name.casefold() == wanted)


def _refuse_place(reference: exp.Expr, union: exp.Expr) -> None:
    node = reference
    while node is not union:
        parent = node.parent
        if parent is None or not _may_stand(node, parent):
            raise _invalid(
                "INVALID_RECURSIVE_REFERENCE.PLACE",
                "Recursive references cannot be used on the right side of left outer/semi/anti joins, on the left side "
                "of right outer joins, in full outer joins, in aggregates, and in subquery expressions",
            )
        node = parent


def _may_stand(node: exp.Expr, parent: exp.Expr) -> bool:
    if isinstance(parent, exp.Select):
        grouped = parent.args.get("group") or parent.args.get("distinct")
        aggregates = any(item.find(exp.AnonymousAggFunc, exp.AggFunc) for item in parent.expressions)
        return not grouped and not aggregates and not any(_loses(join, node) for join in parent.args.get("joins") or ())
    if isinstance(parent, exp.Join):
        return parent.args.get("kind") not in ("SEMI", "ANTI")
    return isinstance(parent, (exp.From, exp.Subquery, exp.SetOperation, exp.CTE, exp.With))


def _loses(join: exp.Expr, node: exp.Expr) -> bool:
    """Return whether an outer join keeps rows of the other side that have none of *node*."""
    is_right = join is node
    side = join.args.get("side")
    return side == "FULL" or (side == "LEFT" and is_right) or (side == "RIGHT" and not is_right)


def _bracketed(query: exp.Expr) -> exp.Expr:
    bare = query.copy()
    inner = bare.this if isinstance(bare, exp.Subquery) and not bare.alias else bare
    return exp.Subquery(this=inner, alias=exp.TableAlias(this=quoted("lakewire_level")))


def _invalid(error_class: str, message: str) -> Exception:
    return sql_error(error_class, message, "42836")
