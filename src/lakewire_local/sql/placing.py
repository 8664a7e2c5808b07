"""
Tables of a statement as its engine finds them: registered in a session by name, or written by path.

A text for the engine has every table in three parts, each in backticks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire_local.delta_log import is_table
from lakewire_local.engine.paths import engine_path
from lakewire_local.sql.lexer import Kind, rewrite
from lakewire_local.sql.registration import register, staged_folder
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from lakewire_local.engine.sessions import Session
    from lakewire_local.sql.lexer import Token
    from lakewire_local.sql.statement import Statement

Name = tuple[str, str, str]


def placed(statement: Statement, session: Session) -> str:
    """Return the text of *statement* for its engine; the tables that it names are made known there."""
    if not statement.resources.engine.profile.tables_by_path:
        register(statement, session)
        return statement.text
    places = [
        (start, end, f"delta.{quoted(folder.as_posix())}")
        for start, end, name in _names(statement.tokens)
        if (folder := _folder(statement, name)) is not None
    ]
    return rewrite(statement.text, places)


def tables_of(statement: Statement) -> Iterator[tuple[Name, Path]]:
    """Yield the name of every table in a text for the engine, and its folder."""
    for _, _, name in _names(statement.tokens):
        if (folder := _folder(statement, name)) is not None:
            yield name, folder


def _names(tokens: Sequence[Token]) -> Iterator[tuple[int, int, Name]]:
    """Yield what may be the name of a table, and where it begins and ends."""
    for index in range(len(tokens) - 4):
        first, dot, second, other, third = tokens[index : index + 5]
        if first.kind is second.kind is third.kind is Kind.QUOTED and dot.text == other.text == ".":
            yield first.start, third.end, (first.name, second.name, third.name)


def _folder(statement: Statement, name: Name) -> Path | None:
    folder = staged_folder(statement, name)
    if folder is None:
        table = statement.resources.metastore.tables.find(*name)
        folder = table.location if table is not None else None
    if folder is None or not is_table(folder):
        return None
    return engine_path(folder, statement.resources.aliases)
