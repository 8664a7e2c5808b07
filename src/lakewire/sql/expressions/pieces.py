"""
What SQL is put together from. Markers get their names when the whole statement is known.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Protocol, runtime_checkable

import attrs

if TYPE_CHECKING:
    from lakewire.sql.statement import Statement

__all__ = ["Bound", "Marked", "Piece", "Query", "in_parentheses", "joined_by"]


@attrs.frozen(eq=False)
class Bound:
    """
    A value; it becomes a marker with a name that nothing else in the statement has.
    """

    value: object


@attrs.frozen(eq=False)
class Marked:
    """
    SQL text that the user wrote, and the values of its ``:name`` markers, as far as they are given with it.
    """

    text: str
    values: Mapping[str, object]


@runtime_checkable
class Query(Protocol):
    """
    A query that can stand inside of another.
    """

    def within(self, names: frozenset[str]) -> Statement:
        """
        Return the query where the common table expressions *names*, in lower case, can be seen.
        """
        ...


Piece = str | Bound | Marked | Query


def in_parentheses(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """
    Return SQL in parentheses.
    """
    return ("(", *ended(pieces), ")")


def joined_by(separator: str, parts: Iterable[Iterable[Piece]]) -> tuple[Piece, ...]:
    """
    Return the *parts* with a separator between them.
    """
    pieces: list[Piece] = []
    for part in parts:
        pieces += [separator, *ended(part)] if pieces else ended(part)
    return tuple(pieces)


def ended(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """
    Return SQL that more may follow: a comment at its end must not swallow that.
    """
    pieces = tuple(pieces)
    last = pieces[-1] if pieces else ""
    return (*pieces, "\n") if isinstance(last, Marked) and "--" in last.text else pieces
