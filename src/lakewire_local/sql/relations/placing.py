"""
Tables of a statement as its engine finds them: registered in a session by name, or written by path.

A text for the engine has every table in three parts, each in backticks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire_local.delta_log import is_table
from lakewire_local.engine.paths import engine_path
from lakewire_local.front.tokens import full_names
from lakewire_local.sql.relations.registration import Name, register, staged_folder
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lakewire_local.engine.sessions import Session
    from lakewire_local.sql.statement import Statement


def placed(statement: Statement, session: Session) -> str:
    """Return the text of *statement* for its engine; the tables that it names are made known there."""
    if not statement.resources.engine.profile.tables_by_path:
        register(statement, session)
        return statement.text
    parts, at = list[str](), 0
    for start, end, name in full_names(statement.text):
        if (folder := _folder(statement, name)) is not None:
            parts += (statement.text[at:start], f"delta.{quoted(folder.as_posix())}")
            at = end
    return "".join((*parts, statement.text[at:]))


def tables_of(statement: Statement) -> Iterator[tuple[Name, Path]]:
    """Yield the name of every table in a text for the engine, and its folder."""
    for _, _, name in full_names(statement.text):
        if (folder := _folder(statement, name)) is not None:
            yield name, folder


def _folder(statement: Statement, name: Name) -> Path | None:
    folder = staged_folder(statement, name)
    if folder is None:
        table = statement.resources.metastore.tables.find(*name)
        folder = table.location if table is not None else None
    if folder is None or not is_table(folder):
        return None
    return engine_path(folder, statement.resources.aliases)
