"""
The rows of all indexes, in one SQLite file.
"""

from __future__ import annotations

import json
import uuid
from typing import TYPE_CHECKING, Any

import attrs

from lakewire_local.sqlite import SqliteFile

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

_SCHEMA = """
CREATE TABLE IF NOT EXISTS rows (
    index_id TEXT NOT NULL, key NOT NULL, json TEXT NOT NULL, vector BLOB, PRIMARY KEY (index_id, key)
);
CREATE TABLE IF NOT EXISTS indexes (
    id TEXT PRIMARY KEY, change TEXT NOT NULL, rows INTEGER NOT NULL DEFAULT 0, table_id TEXT, version INTEGER
);
"""


@attrs.frozen
class StoredRow:
    """
    Hold a row of an index.

    Attributes:
        key: Whole number or text.
        values: By column, without the vector.
        vector: float32 after float32; None in an index for words alone.
    """

    key: int | str
    values: dict[str, Any]
    vector: bytes | None


@attrs.frozen
class StoredState:
    """
    Hold what is known of the rows of an index.

    Attributes:
        change: Another one after each change.
        rows: How many there are.
        table_id: The Delta table that they come from; None before the first sync.
        version: Its version that they are of.
    """

    change: str = ""
    rows: int = 0
    table_id: str | None = None
    version: int | None = None


class StoredRows:
    """Keep rows by index and key."""

    def __init__(self, path: Path) -> None:
        self._file = SqliteFile(path, _SCHEMA)

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def state(self, index_id: str) -> StoredState:
        """Return what is known of the rows of an index."""
        found = self._file.run("SELECT change, rows, table_id, version FROM indexes WHERE id = ?", index_id)
        return StoredState(*found[0]) if found else StoredState()

    def change(
        self,
        index_id: str,
        *,
        put: Iterable[StoredRow] = (),
        remove: Iterable[int | str] = (),
        is_all: bool = False,
        source: tuple[str, int] | None = None,
    ) -> int:
        """
        Change rows as a whole.

        Args:
            index_id: Whose they are.
            put: Take the place of those with the same keys.
            remove: Keys; those that are not there are passed over.
            is_all: What is put is all that there is.
            source: Table and version that the rows are of from now on.

        Returns:
            How many rows were removed.
        """
        with self._file.transaction():
            before = self.state(index_id)
            if is_all:
                self._file.run("DELETE FROM rows WHERE index_id = ?", index_id)
            removed = sum(len(self._file.run(_REMOVE, index_id, key)) for key in remove)
            for row in put:
                self._file.run(_PUT, index_id, row.key, json.dumps(row.values), row.vector)
            count = self._file.run("SELECT count(*) FROM rows WHERE index_id = ?", index_id)[0][0]
            table_id, version = source or (before.table_id, before.version)
            self._file.run(_NOTE, index_id, uuid.uuid4().hex, count, table_id, version)
        return removed

    def read(self, index_id: str) -> tuple[StoredState, Sequence[Any]]:
        """Return the state of an index, and key, JSON and vector of each of its rows in the order of their keys."""
        with self._file.transaction():
            rows = self._file.run("SELECT key, json, vector FROM rows WHERE index_id = ? ORDER BY key", index_id)
            return self.state(index_id), rows

    def after(self, index_id: str, key: int | str | None, count: int) -> list[StoredRow]:
        """Return the next rows after a key, in the order of keys."""
        rows = self._file.run(_NEXT, index_id, key, count)
        return [StoredRow(row["key"], json.loads(row["json"]), row["vector"]) for row in rows]

    def drop(self, index_id: str) -> None:
        """Forget an index."""
        with self._file.transaction():
            self._file.run("DELETE FROM rows WHERE index_id = ?", index_id)
            self._file.run("DELETE FROM indexes WHERE id = ?", index_id)


_PUT = "INSERT OR REPLACE INTO rows (index_id, key, json, vector) VALUES (?, ?, ?, ?)"
_REMOVE = "DELETE FROM rows WHERE index_id = ? AND key = ? RETURNING 1"
_NOTE = "INSERT OR REPLACE INTO indexes (id, change, rows, table_id, version) VALUES (?, ?, ?, ?, ?)"
_NEXT = """
SELECT key, json, vector FROM rows WHERE index_id = ?1 AND (?2 IS NULL OR key > ?2) ORDER BY key LIMIT ?3
"""
