"""
Where in a statement an error is, as Databricks names it: ``; line 1 pos 7``.

Only trees of the statement itself have places; what is kept elsewhere, as the text of a view, has none.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from sqlglot import exp

from lakewire_local.errors import LocalError

_UNRESOLVED = (
    "[UNRESOLVED_COLUMN.", "[UNRESOLVED_ROUTINE]", "[TABLE_OR_VIEW_NOT_FOUND]", "[DELTA_MERGE_UNRESOLVED_EXPRESSION]",
)  # fmt: skip


@contextmanager
def placed(node: exp.Expr) -> Generator[None]:
    """Name the place of a node in the error that a name in it stands for nothing."""
    try:
        yield
    except LocalError as error:
        place = _place_of(node) if is_unresolved(error) else None
        if place is None:
            raise
        raise at_place(error, place) from None


def is_unresolved(error: LocalError) -> bool:
    """Return whether a name stands for nothing, and where it does is not said yet."""
    return error.message.startswith(_UNRESOLVED) and "; line " not in error.message


def at_place(error: LocalError, place: tuple[int, int]) -> LocalError:
    """Return the error with a line, from 1, and a place in it, from 0."""
    return error.with_message(f"{error.message}; line {place[0]} pos {place[1]}")


def without_places(tree: exp.Expr) -> None:
    """Forget the places of a tree that is no part of the statement."""
    for node in tree.find_all(exp.Identifier, exp.Anonymous, exp.AnonymousAggFunc):
        node.meta.clear()


def _place_of(node: exp.Expr) -> tuple[int, int] | None:
    """Return line, from 1, and place in it, from 0, of the first token that a node has."""
    found = [each.meta for each in node.walk() if "start" in each.meta]
    if not found:
        return None
    first = min(found, key=lambda meta: meta["start"])
    return first["line"], first["col"] - (first["end"] - first["start"] + 1)
