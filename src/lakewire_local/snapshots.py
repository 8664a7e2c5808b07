"""
Snapshots of a workspace: what it keeps, as it was at a moment when nothing ran.

A snapshot has the databases and the folders of the workspace. Data files of tables are linked, as nobody writes into
one again; all else is copied. What is restored takes the place of what is there, in the folder of the same workspace.
"""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import uuid
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from lakewire_local.errors import LocalError, invalid_parameter

if TYPE_CHECKING:
    from collections.abc import Generator

    from lakewire_local.workspace_files import WorkspaceFiles

_TABLES = "tables"
_FOLDERS = (_TABLES, "volumes", "workspace", "repositories", "runs")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,99}")
_LOG = "_delta_log"


class Snapshots:
    """
    Keep snapshots, in the folder of the workspace.

    Args:
        files: The folder. What a killed server has begun is finished first: a restore again, a snapshot by its end.
    """

    def __init__(self, files: WorkspaceFiles) -> None:
        self._files = files
        self._folder = files.snapshots
        for partial in self._folder.glob(".*"):
            shutil.rmtree(partial, ignore_errors=True)
        if files.restoring.exists():
            self.restore(files.restoring.read_text("utf-8"))

    def names(self) -> list[str]:
        """Return the names of the snapshots."""
        kept = self._folder.iterdir() if self._folder.is_dir() else ()
        return sorted(path.name for path in kept if _NAME.fullmatch(path.name))

    def take(self, name: str) -> None:
        """Take one, while nothing else works on the workspace; another of this name is replaced."""
        if not _NAME.fullmatch(name):
            raise invalid_parameter(f"name: {name[:100]!r} is not accepted; accepted are letters, digits and _.-")
        with _draft(self._folder / f".{uuid.uuid4().hex}") as draft:
            _copy_folders(self._files.root, draft)
            for database in self._files.databases():
                _copy_database(database, draft / database.name)
            self._discard(self._folder / name)
            draft.rename(self._folder / name)

    def restore(self, name: str) -> None:
        """Let the workspace be as it was, while nothing else works on it."""
        kept = self._find(name)
        with _draft(self._files.scratch / uuid.uuid4().hex) as draft:  # first: the disk may have no room for it
            _copy_folders(kept, draft)
            self._files.restoring.write_text(name, "utf-8")
            for part in _FOLDERS:
                self._discard(self._files.root / part)
                (draft / part).rename(self._files.root / part)
        for database in self._files.databases():
            if (kept / database.name).exists():
                _copy_database(kept / database.name, database)
        self._files.restoring.unlink()

    def delete(self, name: str) -> None:
        """Delete a snapshot."""
        self._discard(self._find(name))

    def _find(self, name: str) -> Path:
        if name not in self.names():
            known = ", ".join(self.names()) or "none"
            raise LocalError(404, "RESOURCE_DOES_NOT_EXIST", f"Snapshot {name!r} does not exist; there are: {known}.")
        return self._folder / name

    def _discard(self, path: Path) -> None:
        """Delete a folder: first it gets out of the way, which is quick."""
        if path.exists():
            gone = self._files.scratch / uuid.uuid4().hex
            path.rename(gone)
            shutil.rmtree(gone, ignore_errors=True)


@contextmanager
def _draft(folder: Path) -> Generator[Path]:
    """Lend a folder; what is still there afterwards goes."""
    folder.mkdir(parents=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _copy_folders(source: Path, target: Path) -> None:
    for part in _FOLDERS:
        _copy(source / part, target / part)


def _copy(source: Path, target: Path) -> None:
    """Copy a folder with the times of its files; without one there is an empty folder."""
    if source.is_dir():
        copy = _link_data if source.name == _TABLES else shutil.copy2
        shutil.copytree(source, target, symlinks=True, copy_function=copy)
    else:
        target.mkdir(parents=True)


def _link_data(source: str, target: str) -> None:
    """Link a data file; copy one of the log, as Spark writes into some of these."""
    if source.endswith(".parquet") and _LOG not in Path(source).parts:
        with suppress(OSError):  # the file system has no links
            os.link(source, target)
            return
    shutil.copy2(source, target)


def _copy_database(source: Path, target: Path) -> None:
    """Copy a database over another one, which may be in use, as one transaction."""
    with closing(sqlite3.connect(source)) as read, closing(sqlite3.connect(target)) as written:
        written.execute("PRAGMA synchronous=NORMAL")
        read.backup(written)
