"""
Statements as the engine gets them: through their trees.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire_local.front.front import Front
from lakewire_local.sql.relations.names import Names
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from sqlglot import exp

    from lakewire_local.front.routines import Routine
    from lakewire_local.sql.statement import Statement

_CHANGES = ("UPDATE ", "DELETE ")


def for_engine(statement: Statement) -> Statement:
    """Return *statement*, a text made here, rewritten so that the engine gives the results of Databricks."""
    front = _front(statement)
    rewrite = front.change if statement.text.startswith(_CHANGES) else front.query
    return statement.with_text(rewrite(statement.text))


def query_for_engine(statement: Statement, query: exp.Expr, making: Routine | None = None) -> Statement:
    """Return *statement* with the text of a query that the engine runs right; *making* is the function it makes."""
    return statement.with_text(_front(statement, making).part(statement.text, query))


def constant_for_engine(statement: Statement, value: exp.Expr) -> str:
    """Return an expression without columns for the engine."""
    return _front(statement).constant(statement.text, value)


def condition_for_engine(statement: Statement, condition: str, table: tuple[str, str, str]) -> str:
    """Return a condition over the columns of a table for the engine."""
    return _front(statement).condition(condition, quoted(*table))


def _front(statement: Statement, making: Routine | None = None) -> Front:
    return Front(statement.resources.engine.profile.rules, Names(statement, making))
