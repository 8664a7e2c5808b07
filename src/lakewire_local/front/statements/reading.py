"""
Chooses the parser of a statement by its first keywords.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from sqlglot import exp

from lakewire_local.errors import parse_error, sql_error
from lakewire_local.front.parsing import deep
from lakewire_local.front.reader import Reader
from lakewire_local.front.statements import objects, shows, upkeep
from lakewire_local.front.tokens import named, position_of, tokens_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class Markers(Protocol):
    """
    The values of the markers of a statement.
    """

    def text(self, name: str) -> str:
        """Return the text of a marker that stands for a name."""
        ...

    def literal(self, marker: exp.Placeholder) -> exp.Expr:
        """Return the literal for a marker."""
        ...


def _create(reader: Reader) -> object:
    if any(reader.sees(kind) for kind in objects.KINDS):
        return objects.create_object(reader)
    return None


_COMMANDS: Mapping[str, Callable[[Reader], object]] = {
    "CREATE": _create,
    "COMMENT": objects.comment_on,
    "DESC": shows.describe,
    "DESCRIBE": shows.describe,
    "DROP": objects.drop,
    "OPTIMIZE": upkeep.optimize,
    "RESTORE": upkeep.restore,
    "SHOW": shows.show,
    "USE": objects.use,
    "VACUUM": upkeep.vacuum,
}


def read_statement(text: str, markers: Markers) -> object:
    """
    Return the value that a statement stands for.

    Raises:
        LocalError: It is no statement of SQL, or one that is not supported.
    """
    return deep(text, lambda: _read(text, markers))


def _read(text: str, markers: Markers) -> object:
    tokens = tokens_of(text)
    while tokens and tokens[-1].text == ";":
        tokens.pop()
    if not tokens:
        raise sql_error("PARSE_EMPTY_STATEMENT", "Syntax error, unexpected empty statement", "42617")
    if semicolon := next((token for token in tokens if token.token_type.name == "SEMICOLON"), None):
        raise parse_error("';'", "only one statement at a time", at=position_of(text, semicolon.start))
    reader = Reader(text, named(tokens, markers.text), markers.literal)
    word = reader.one_of(*_COMMANDS)
    if not word:
        return None
    found = _COMMANDS[word](reader)
    if found is not None:
        reader.end()
    return found
