"""
Facts of commits that are not in the log of a table: files that COPY INTO loaded, and who committed.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from lakewire_local.metastore.securables import LoadedFile, Table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lakewire_local.metastore.database import Database


class Commits:
    """Store loaded files and facts of commits, by table."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def loaded_files(self, table: Table) -> list[LoadedFile]:
        """Return the files that COPY INTO has loaded, or was about to load, into *table*."""
        text = "SELECT path, version, transaction_id FROM loaded_file WHERE table_id = ?"
        return [LoadedFile(*row) for row in self._db.run(text, table.id)]

    def add_loaded_files(self, table: Table, files: Sequence[LoadedFile]) -> None:
        """Record files before the commit that loads them."""
        with self._db.transaction():
            for file in files:
                values = (table.id, file.path, file.version, file.transaction_id)
                self._db.run("INSERT OR REPLACE INTO loaded_file VALUES (?, ?, ?, ?)", *values)

    def forget_loaded_files(self, table: Table, files: Sequence[LoadedFile]) -> None:
        """Remove what ``add_loaded_files`` recorded: the commit did not happen."""
        with self._db.transaction():
            for file in files:
                self._db.run("DELETE FROM loaded_file WHERE table_id = ? AND path = ?", table.id, file.path)

    def add_note(self, table: Table, version: int, facts: Mapping[str, object]) -> None:
        """Record what DESCRIBE HISTORY shows of a commit and its log does not contain (user, statement)."""
        text = json.dumps(dict(facts))
        self._db.run("INSERT OR REPLACE INTO commit_note VALUES (?, ?, ?)", table.id, version, text)

    def notes(self, table: Table) -> dict[int, dict[str, object]]:
        """Return what ``add_note`` recorded, by version."""
        rows = self._db.run("SELECT version, facts FROM commit_note WHERE table_id = ?", table.id)
        return {row["version"]: json.loads(row["facts"]) for row in rows}
