"""
The rewrites of every text for the engine, in order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire_local.sql.files import resolve_files
from lakewire_local.sql.functions import correct_functions
from lakewire_local.sql.relations import with_views
from lakewire_local.sql.subqueries import refuse_lossy_in
from lakewire_local.sql.time_travel import resolve_time_travel

if TYPE_CHECKING:
    from lakewire_local.sql.statement import Statement


def for_engine(statement: Statement) -> Statement:
    """Return *statement* rewritten so that the engine gives the results of Databricks."""
    return with_views(without_views(statement))


def without_views(statement: Statement) -> Statement:
    """Return *statement* as ``for_engine`` does, but with the names of views."""
    if statement.resources.engine.profile.lossy_in:
        refuse_lossy_in(statement.tokens)
    return correct_functions(resolve_files(resolve_time_travel(statement)))
