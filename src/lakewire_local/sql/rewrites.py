"""
Statements as the engine gets them: through their trees.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire_local.front.front import change_text, condition_text, constant_text, query_text, resolved_text
from lakewire_local.sql.names import Names
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from sqlglot import exp

    from lakewire_local.sql.statement import Statement

_CHANGES = ("UPDATE ", "DELETE ")


def for_engine(statement: Statement) -> Statement:
    """Return *statement*, a text made here, rewritten so that the engine gives the results of Databricks."""
    rewrite = change_text if statement.text.startswith(_CHANGES) else query_text
    return statement.with_text(rewrite(statement.text, Names(statement)))


def query_for_engine(statement: Statement, query: exp.Expr) -> Statement:
    """Return *statement* with the text of a query that the engine runs right."""
    return statement.with_text(resolved_text(statement.text, query, Names(statement)))


def constant_for_engine(statement: Statement, value: exp.Expr) -> str:
    """Return an expression without columns for the engine."""
    return constant_text(statement.text, value, Names(statement))


def condition_for_engine(statement: Statement, condition: str, table: tuple[str, str, str]) -> str:
    """Return a condition over the columns of a table for the engine."""
    return condition_text(condition, quoted(*table), Names(statement))
