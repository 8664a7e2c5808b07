"""
The order of the passes: a statement in, the text that the engine runs right out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire_local.front.lens import changed, condition
from lakewire_local.front.nodes import typed
from lakewire_local.front.parsing import deep, parsed, written
from lakewire_local.front.queries import QueryResolver
from lakewire_local.front.refusals import refuse_unknown
from lakewire_local.front.sail import fix
from lakewire_local.front.sail_texts import sail_cast
from lakewire_local.front.scope import Scope

if TYPE_CHECKING:
    from lakewire.schema.types import DataType
    from lakewire_local.front.lookups import Lookups


def query_text(text: str, lookups: Lookups) -> str:
    """
    Return the text of a query for the engine.

    Raises:
        LocalError: A name does not exist or is ambiguous, or the engine could not answer as Databricks does.
    """
    return deep(text, lambda: written(_resolved(parsed(text), lookups)))


def resolved_text(text: str, query: exp.Expr, lookups: Lookups) -> str:
    """Return the text of a query, which is a part of the statement *text*, for the engine."""
    return deep(text, lambda: written(_resolved(query, lookups)))


def constant_text(text: str, value: exp.Expr, lookups: Lookups) -> str:
    """Return the text of an expression without columns, which is a part of the statement *text*, for the engine."""
    query = exp.Select(expressions=[value.copy()])
    return deep(text, lambda: written(_resolved(query, lookups).expressions[0].unalias()))


def change_text(text: str, lookups: Lookups) -> str:
    """Return the text of an UPDATE or DELETE for the engine."""
    return deep(text, lambda: _change_text(text, lookups))


def condition_text(text: str, table: str, lookups: Lookups) -> str:
    """Return a condition over the columns of *table*, a quoted name, for the engine."""
    return deep(text, lambda: _condition_text(text, table, lookups))


def cast_text(text: str, given: DataType, wanted: DataType) -> str:
    """Return the cast of an expression that is written for the engine already."""
    operand = typed(parsed(f"SELECT {text}").expressions[0].pop(), given)
    return written(sail_cast(operand, wanted))


def _change_text(text: str, lookups: Lookups) -> str:
    tree = parsed(text)
    refuse_unknown(tree)
    return written(changed(tree, lambda query: _resolved(query, lookups)))


def _condition_text(text: str, table: str, lookups: Lookups) -> str:
    query = parsed(f"SELECT 1 FROM {table} WHERE {text}")
    tree, relation = query.args["where"].this.pop(), query.args["from_"].this.pop()
    return written(condition(tree, relation, lambda asked: _resolved(asked, lookups)))


def _resolved(tree: exp.Expr, lookups: Lookups) -> exp.Expr:
    """Return the tree of a query with names resolved, for the engine."""
    root = exp.Subquery(this=tree)  # so that the query itself can be replaced
    refuse_unknown(tree)
    QueryResolver(lookups, fix).query(root.this, Scope())
    found: exp.Expr = root.this.pop()
    return found
