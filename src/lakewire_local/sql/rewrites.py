"""
The rewrites of every text for the engine, in order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire_local.front.front import query_text
from lakewire_local.sql.files import resolve_files
from lakewire_local.sql.functions import correct_functions
from lakewire_local.sql.names import Names
from lakewire_local.sql.relations import with_views
from lakewire_local.sql.subqueries import refuse_lossy_in
from lakewire_local.sql.time_travel import resolve_time_travel

if TYPE_CHECKING:
    from lakewire_local.sql.statement import Statement

_COMMANDS = {"UPDATE", "DELETE", "MERGE", "INSERT"}
_PLANS = ("EXTENDED", "FORMATTED", "COST", "CODEGEN")


def for_engine(statement: Statement) -> Statement:
    """Return *statement* rewritten so that the engine gives the results of Databricks."""
    if statement.tokens[0].word in _COMMANDS:
        return with_views(without_views(statement))
    cursor = statement.cursor()
    head = "EXPLAIN " if cursor.accept("EXPLAIN") else ""
    head += f"{option} " if head and (option := cursor.one_of(*_PLANS)) else ""
    return statement.with_text(head + query_text(cursor.rest(), Names(statement)))


def condition_for_engine(statement: Statement, condition: str) -> str:
    """Return a condition over the columns of a table for the engine."""
    return with_views(without_views(statement.with_text(condition))).text


def without_views(statement: Statement) -> Statement:
    """Return *statement* as ``for_engine`` does, but with the names of views."""
    refuse_lossy_in(statement.tokens)
    return correct_functions(resolve_files(resolve_time_travel(statement)))
