"""
``python -m lakewire.local check PATH``: whether what a workspace keeps is whole. Nothing is changed.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from lakewire_local.credentials import read_credentials
from lakewire_local.delta_log import active_files, is_table, latest_version, missing_versions, read_snapshot
from lakewire_local.findings import Finding
from lakewire_local.identity import Identity
from lakewire_local.metastore import Metastore

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lakewire_local.metastore.securables import Table
    from lakewire_local.workspace_files import WorkspaceFiles

_BROKEN_LOG = "restore the folder from a copy, or drop the table"


def check_workspace(files: WorkspaceFiles) -> Iterator[Finding]:
    """Yield what is wrong in the folder of a workspace that nobody serves."""
    if files.restoring.exists():
        yield Finding(str(files.root), "a restore of a snapshot was interrupted", "the next server finishes it")
    broken = [finding for path in files.databases() for finding in _database(path)]
    yield from broken
    if broken:
        return
    try:
        credentials = read_credentials(files)
    except (ValueError, TypeError) as error:
        yield Finding(str(files.credentials), f"it cannot be read: {error}", "delete it: tokens and links end")
        return
    with closing(Identity.open(files.identity, credentials, user=Metastore.user, token_seconds=0)) as identity:
        yield from _metastore(files, identity)


def _metastore(files: WorkspaceFiles, identity: Identity) -> Iterator[Finding]:
    with closing(Metastore(files.root, identity.directory)) as metastore:
        tables = list(_tables(metastore))
        yield from (finding for table in tables for finding in _table(table))
        yield from _unknown(files.root / "tables", {table.location for table in tables if table.location})


def _database(path: Path) -> Iterator[Finding]:
    try:
        with closing(sqlite3.connect(path)) as connection:
            found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check")]
    except sqlite3.DatabaseError as error:
        found = [str(error)]
    if found != ["ok"]:
        yield Finding(str(path), f"the database is damaged: {'; '.join(found)[:300]}", "restore the file from a copy")


def _tables(metastore: Metastore) -> Iterator[Table]:
    for catalog in metastore.catalogs.list():
        for schema in metastore.schemas.list(catalog.name):
            yield from metastore.tables.list(catalog.name, schema.name)


def _table(table: Table) -> Iterator[Finding]:
    folder = table.location
    if folder is None:  # a view
        return
    if not is_table(folder):
        yield Finding(table.full_name, f"{folder} holds no Delta table", "drop the table")
        return
    if missing := missing_versions(folder):
        yield Finding(table.full_name, f"its log lacks the versions {', '.join(map(str, missing[:10]))}", _BROKEN_LOG)
        return
    try:
        read_snapshot(folder)
        active = active_files(folder)
    except (OSError, ValueError, KeyError) as error:
        what = f"version {latest_version(folder)} cannot be read: {type(error).__name__}: {error}"
        yield Finding(table.full_name, what[:300], _BROKEN_LOG)
        return
    for file in active:
        yield from _file(table, folder, file)


def _file(table: Table, folder: Path, file: dict[str, Any]) -> Iterator[Finding]:
    path = folder / _path(file["path"])
    if not path.is_file():
        yield Finding(table.full_name, f"the data file {path} is gone", "restore an earlier version of the table")
    elif path.stat().st_size != file["size"]:
        what = f"the data file {path} has {path.stat().st_size} bytes, and {file['size']} in the log"
        yield Finding(table.full_name, what, "restore an earlier version of the table")


def _path(logged: str) -> Path:
    """Return the path of a file in the log: relative, absolute, or a URL of a shallow clone."""
    return Path(unquote(urlsplit(logged).path))


def _unknown(root: Path, known: set[Path]) -> Iterator[Finding]:
    """Find folders of tables that no table has: left by a CREATE or DROP that was killed."""
    for log in sorted(root.rglob("_delta_log")):
        if log.parent.resolve() not in known:
            yield Finding(str(log.parent), "no table has this folder", "delete it")
