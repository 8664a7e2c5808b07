"""
Statements as the engine gets them: through their trees.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire_local.front.front import Front
from lakewire_local.sql.literal_rows import are_plain_rows
from lakewire_local.sql.names import Names
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from lakewire_local.sql.statement import Statement

_CHANGES = {"UPDATE", "DELETE"}
_PLANS = ("EXTENDED", "FORMATTED", "COST", "CODEGEN")


def for_engine(statement: Statement) -> Statement:
    """Return *statement* rewritten so that the engine gives the results of Databricks."""
    if statement.tokens[0].word in _CHANGES:
        return statement.with_text(_front(statement).change(statement.text))
    if are_plain_rows(statement.tokens):
        return statement
    cursor = statement.cursor()
    head = "EXPLAIN " if cursor.accept("EXPLAIN") else ""
    head += f"{option} " if head and (option := cursor.one_of(*_PLANS)) else ""
    return statement.with_text(head + _front(statement).query(cursor.rest()))


def condition_for_engine(statement: Statement, condition: str, table: tuple[str, str, str]) -> str:
    """Return a condition over the columns of a table for the engine."""
    return _front(statement).condition(condition, quoted(*table))


def _front(statement: Statement) -> Front:
    return Front(statement.resources.engine.profile.rules, Names(statement))
