"""
Pieces of SQL to one statement: every marker gets a name that is its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import count

from lakewire.errors import InvalidArgumentError
from lakewire.sql.arguments import check_type
from lakewire.sql.expressions.pieces import Bound, Marked, Piece, Query
from lakewire.sql.parameters import marker_names, renamed
from lakewire.sql.statement import Statement

__all__ = ["assembled", "own_values"]

_SAME_IF_EQUAL = (str, int, bool)


def assembled(pieces: Iterable[Piece | Statement], names: frozenset[str] = frozenset()) -> Statement:
    """
    Return the statement.

    Markers that the user named keep their names; those of queries inside it get another one where theirs is taken.

    Args:
        pieces: Its parts in order.
        names: Common table expressions that can be seen, in lower case.

    Raises:
        InvalidArgumentError: One marker has two values, or there are markers ``?``.
    """
    parts = [piece.within(names) if isinstance(piece, Query) else piece for piece in pieces]
    parameters = own_values(parts)
    taken = {*parameters, *_mentioned(part for part in parts if isinstance(part, Marked))}
    reserved = {*taken, *_mentioned(part for part in parts if isinstance(part, Statement))}
    fresh = _FreshNames(reserved)
    bound: dict[object, str] = {}
    texts: list[str] = []
    for part in parts:
        match part:
            case str():
                texts.append(part)
            case Bound(value):
                same = _sameness(part)
                name = bound[same] = bound.get(same) or fresh.like("v")
                texts.append(f":{name}")
                parameters[name] = value
            case Marked(text):
                texts.append(text)
            case Statement(text, values):
                new = {name: fresh.like(f"{name}_") if name in taken else name for name in values}
                taken.update(new.values(), marker_names(text) - set(new))
                parameters |= {new[name]: value for name, value in values.items()}
                texts.append(renamed(text, new) + ("\n" if "--" in text else ""))
    return Statement("".join(texts), parameters)


def own_values(pieces: Iterable[object]) -> dict[str, object]:
    """
    Return the values of the markers that the user named.

    Raises:
        InvalidArgumentError: One has two values.
    """
    found: dict[str, object] = {}
    for piece in pieces:
        for name, value in piece.values.items() if isinstance(piece, Marked) else ():
            if found.setdefault(name, value) is not value:
                raise InvalidArgumentError(f"values: {name!r} is bound already; use another marker")
    return found


def _sameness(piece: Bound) -> object:
    """
    Return what is equal for values that can share a marker, as those of a column and of its GROUP BY have to.

    Floats, decimals and times may be equal and not the same: 0.0 and -0.0.
    """
    return (type(piece.value), piece.value) if type(piece.value) in _SAME_IF_EQUAL else id(piece)


def _mentioned(parts: Iterable[Marked | Statement]) -> set[str]:
    return {name for part in parts for name in marker_names(part.text) | set(_values(part))}


def _values(part: Marked | Statement) -> Mapping[str, object]:
    values = part.values if isinstance(part, Marked) else part.parameters
    check_type("parameters", values, Mapping, "{'name': value} for the markers :name")
    return values


class _FreshNames:
    """Names of markers that a statement does not have yet, in any case of letters."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = {name.lower() for name in taken}

    def like(self, stem: str) -> str:
        name = next(name for number in count(1) if (name := f"{stem}{number}").lower() not in self._taken)
        self._taken.add(name.lower())
        return name
