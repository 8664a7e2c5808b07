"""
Which module answers a statement, by its first words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire.local.sql.create_table import create_table
from lakewire.local.sql.query import run_query

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lakewire.local.sql.result import QueryResult
    from lakewire.local.sql.statement import Statement

Handler = "Callable[[Statement], QueryResult]"

# First match wins; what is not in the table goes to the engine as it is.
_ROUTES: Sequence[tuple[tuple[str, ...], Handler]] = (
    (("CREATE", "TABLE"), create_table),
    (("CREATE", "EXTERNAL", "TABLE"), create_table),
    (("CREATE", "OR", "REPLACE", "TABLE"), create_table),
)


def route(statement: Statement) -> QueryResult:
    """Answer one statement."""
    for words, handler in _ROUTES:
        if statement.cursor().sees(*words):
            return handler(statement)
    return run_query(statement)
