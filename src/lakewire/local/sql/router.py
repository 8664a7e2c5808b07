"""
Which module answers a statement, by its first words.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from lakewire.local.sql.create_table import create_table
from lakewire.local.sql.insert import insert
from lakewire.local.sql.merge import merge
from lakewire.local.sql.query import run_query
from lakewire.local.sql.rewrites import for_engine
from lakewire.local.sql.update_delete import delete, truncate, update

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lakewire.local.sql.result import QueryResult
    from lakewire.local.sql.statement import Statement

Handler = "Callable[[Statement], QueryResult]"

# First match wins; what is not in the table goes to the engine.
_ROUTES: Sequence[tuple[tuple[str, ...], Handler]] = (
    (("CREATE", "TABLE"), create_table),
    (("CREATE", "EXTERNAL", "TABLE"), create_table),
    (("CREATE", "OR", "REPLACE", "TABLE"), create_table),
    (("INSERT",), insert),
    (("UPDATE",), update),
    (("DELETE",), delete),
    (("TRUNCATE",), truncate),
    (("MERGE",), merge),
)


def route(statement: Statement) -> QueryResult:
    """Answer one statement."""
    if statement.cursor().sees("WITH"):
        return _after_ctes(statement)
    for words, handler in _ROUTES:
        if statement.cursor().sees(*words):
            return handler(statement)
    return run_query(for_engine(statement))


def _after_ctes(statement: Statement) -> QueryResult:
    """Answer ``WITH … INSERT`` and ``WITH … MERGE``, whose WITH belongs to the source, or a query."""
    cursor = statement.cursor()
    ctes = cursor.until("SELECT", "INSERT", "MERGE", "UPDATE", "DELETE", "VALUES", "TABLE", "FROM").all_text()
    for word, handler in (("INSERT", insert), ("MERGE", merge)):
        if cursor.sees(word):
            return partial(handler, ctes=ctes)(statement.with_text(cursor.rest()))
    return run_query(for_engine(statement))
