"""
Registers the tables that a statement names in a session of the engine.

A name is registered as a location without columns, which would become stale. What looks like a name may be a field of
a column: a needless registration is harmless.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lakewire.schema.names import quote_string
from lakewire_local.delta_log import is_table
from lakewire_local.engine.paths import engine_path
from lakewire_local.front.tokens import full_names
from lakewire_local.sql.relations.information_schema import information_view
from lakewire_local.sql.relations.statistics_guard import refuse_misread
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from pathlib import Path

    from lakewire_local.engine.sessions import Session
    from lakewire_local.metastore.securables import Table
    from lakewire_local.sql.statement import Statement


Name = tuple[str, str, str]
# First part of the names of staged rows; no catalog can have a space in its name.
STAGING = "lakewire staging"
# Catalog ``system`` in the engine, which has another one of that name.
SYSTEM = "lakewire system"
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def register(statement: Statement, session: Session) -> None:
    """Register every name of *statement* that is in the metastore; drop those that no longer are."""
    for name in {name for _, _, name in full_names(statement.text)}:
        _register_name(statement, session, name)


def _register_name(statement: Statement, session: Session, name: Name) -> None:
    wanted = _definition(statement, name)
    known = session.registered.get(name)
    if wanted == known:
        return
    if known is not None:
        kind = known.split()[1]
        statement.resources.engine.run(session, f"DROP {kind} IF EXISTS {quoted(*name)}")
        del session.registered[name]
    if wanted is not None:
        _enter_namespace(statement, session, name[:-1])
        statement.resources.engine.run(session, wanted.replace("\0", quoted(*name), 1))
        session.registered[name] = wanted


def _definition(statement: Statement, name: Name) -> str | None:
    """Return the engine's command that defines the name (with NUL for the name), or None when it does not exist."""
    if name[0] == STAGING:
        return _staged_table(statement, name)
    if name[1].casefold() == "information_schema":
        return information_view(statement, ("system", *name[1:]) if name[0] == SYSTEM else name)
    table = statement.resources.metastore.tables.find(*name)
    return None if table is None else _table(statement, table)


def _table(statement: Statement, table: Table) -> str | None:
    if table.location is None or not is_table(table.location):
        return None
    if statement.resources.engine.profile.misreads_statistics:
        refuse_misread(table.location)
    return _at(statement, table.location)


def staged_folder(statement: Statement, name: Name) -> Path | None:
    """Return the folder of staged rows; None when *name* is not theirs."""
    if name[0] != STAGING or not all(map(_UUID.fullmatch, name[1:])):
        return None
    folder = statement.metastore.root / "scratch" / name[1] / name[2]
    return folder if is_table(folder) else None


def _staged_table(statement: Statement, name: Name) -> str | None:
    folder = staged_folder(statement, name)
    return _at(statement, folder) if folder else None


def _at(statement: Statement, folder: Path) -> str:
    place = engine_path(folder, statement.resources.aliases)
    return f"CREATE TABLE \0 USING delta LOCATION {quote_string(place.as_posix())}"


def _enter_namespace(statement: Statement, session: Session, namespace: tuple[str, ...]) -> None:
    if namespace not in session.namespaces:
        statement.resources.engine.run(session, f"CREATE DATABASE IF NOT EXISTS {quoted(*namespace)}")
        session.namespaces.add(namespace)
