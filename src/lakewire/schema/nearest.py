"""
Which known names a misspelt one may mean, as text for an error message.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from lakewire.errors import listing
from lakewire.schema.table_schema import TableSchema

__all__ = ["EVOLVE_HINT", "nearest", "unknown_column"]

EVOLVE_HINT = 'schema_mode="evolve" adds it (in a merge: with_schema_evolution())'

_MOST_COLUMNS = 20  # in a message


def nearest(name: str, known: Iterable[str]) -> list[str]:
    """
    Return at most three of the *known* names that are spelled like *name*, the closest first.
    """
    by_folded = {each.lower(): each for each in known}
    return [by_folded[found] for found in difflib.get_close_matches(name.lower(), by_folded, n=3)]


def unknown_column(column: str, schema: TableSchema, table: object = "the table") -> str:
    """
    Return the message that a table has no such column, with the closest names, or else with those it has.
    """
    if close := nearest(column, schema.names):
        hint = f"did you mean {listing([repr(name) for name in close])}?"
    else:
        more = ", …" if len(schema) > _MOST_COLUMNS else ""
        hint = f"it has {', '.join(schema.names[:_MOST_COLUMNS])}{more}"
    return f"column {column!r}: {table} has no such column ({hint})"
