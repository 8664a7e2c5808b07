"""
One statement on its way: its words, its parameters, who runs it and the parts of the workspace it may use.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import attrs

from lakewire.local.sql.cursor import Cursor
from lakewire.local.sql.lexer import Token, lex
from lakewire.schema.names import quote_identifier

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from lakewire.local.engine import Engine
    from lakewire.local.metastore import Metastore
    from lakewire.local.securables import Table
    from lakewire.local.sql.result import StatementParameter


class TableLocks:
    """Hold one lock per table: concurrent commits to one table fail in the engine instead of waiting."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._locks: dict[str, threading.RLock] = {}

    def of(self, table: Table) -> threading.RLock:
        """Return the lock of *table*."""
        with self._guard:
            return self._locks.setdefault(table.id, threading.RLock())


@attrs.frozen
class Workspace:
    """Bundle what statements work on."""

    metastore: Metastore
    engine: Engine
    locks: TableLocks
    aliases: Path


@attrs.frozen(kw_only=True)
class Statement:
    """
    Hold one statement.

    Attributes:
        text: Without a closing semicolon; IDENTIFIER(…) and current_user() and the like already replaced.
        catalog, schema: What shorter names are completed with.
    """

    text: str
    tokens: list[Token]
    parameters: Mapping[str, StatementParameter]
    catalog: str
    schema: str
    user: str
    operation_id: str | None
    workspace: Workspace

    def cursor(self) -> Cursor:
        """Return a reader at the first word."""
        return Cursor(self.text, self.tokens)

    def with_text(self, text: str) -> Statement:
        """Return the same statement with another text."""
        return attrs.evolve(self, text=text, tokens=lex(text))

    def full_name(self, parts: tuple[str, ...]) -> tuple[str, str, str]:
        """Complete a name of one to three parts."""
        full = (self.catalog, self.schema, *parts)[-3:]
        return full[0], full[1], full[2]

    def schema_name(self, parts: tuple[str, ...]) -> tuple[str, str]:
        """Complete a schema name of one or two parts."""
        full = (self.catalog, *parts)[-2:]
        return full[0], full[1]


def quoted(*parts: str) -> str:
    """Return a dotted name with every part in backticks."""
    return ".".join(map(quote_identifier, parts))
