"""
The SQLite file behind the metastore: objects, files loaded by COPY INTO, commit notes, grants, lineage.

Knows rows, parents and keys; nothing of what the objects mean.
"""

from __future__ import annotations

import json
import unicodedata
import uuid
from typing import TYPE_CHECKING, Any

import attrs

from lakewire_local.sqlite import SqliteFile

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_DDL = """
CREATE TABLE IF NOT EXISTS object (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, parent_id TEXT NOT NULL, key TEXT NOT NULL, name TEXT NOT NULL,
    owner TEXT NOT NULL, comment TEXT, properties TEXT NOT NULL, details TEXT NOT NULL,
    created_at INTEGER NOT NULL, created_by TEXT NOT NULL, updated_at INTEGER NOT NULL, updated_by TEXT NOT NULL,
    UNIQUE (kind, parent_id, key)
);
CREATE TABLE IF NOT EXISTS loaded_file (
    table_id TEXT NOT NULL, path TEXT NOT NULL, version INTEGER NOT NULL, transaction_id TEXT NOT NULL,
    PRIMARY KEY (table_id, path)
);
CREATE TABLE IF NOT EXISTS commit_note (
    table_id TEXT NOT NULL, version INTEGER NOT NULL, facts TEXT NOT NULL, PRIMARY KEY (table_id, version)
);
CREATE TABLE IF NOT EXISTS granted (
    object_id TEXT NOT NULL, principal TEXT NOT NULL, privilege TEXT NOT NULL,
    PRIMARY KEY (object_id, principal, privilege)
);
CREATE TABLE IF NOT EXISTS binding (
    object_id TEXT NOT NULL, workspace_id INTEGER NOT NULL, kind TEXT NOT NULL, PRIMARY KEY (object_id, workspace_id)
);
CREATE TABLE IF NOT EXISTS lineage (
    source_id TEXT NOT NULL, target_id TEXT NOT NULL, noted_at INTEGER NOT NULL, PRIMARY KEY (source_id, target_id)
);
CREATE TABLE IF NOT EXISTS filling (
    target_id TEXT NOT NULL, query TEXT NOT NULL, columns TEXT NOT NULL, noted_at INTEGER NOT NULL,
    PRIMARY KEY (target_id, query, columns)
);
CREATE TABLE IF NOT EXISTS identity (id TEXT NOT NULL);
"""


@attrs.frozen(kw_only=True)
class Row:
    """Hold one row of ``object``, JSON decoded."""

    id: str
    kind: str
    parent_id: str
    key: str
    name: str
    owner: str
    comment: str | None
    properties: Mapping[str, str]
    details: Mapping[str, Any]
    created_at: int
    created_by: str
    updated_at: int
    updated_by: str


class Database(SqliteFile):
    """Store rows, each with a parent, and what belongs to them."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, _DDL)

    def identity(self) -> str:
        """Return the uuid that the file got when it was created."""
        with self.transaction():
            if not self.run("SELECT id FROM identity"):
                self.run("INSERT INTO identity VALUES (?)", str(uuid.uuid4()))
            return str(self.run("SELECT id FROM identity")[0]["id"])

    def get(self, row_id: str) -> Row:
        """Return the row of an id."""
        return self._rows("id = ?", row_id)[0]

    def find(self, row_id: str) -> Row | None:
        """Return the row of an id, or None."""
        rows = self._rows("id = ?", row_id)
        return rows[0] if rows else None

    def child(self, kind: str, parent_id: str, name: str) -> Row | None:
        """Return the object of this name in a parent, or None."""
        rows = self._rows("kind = ? AND parent_id = ? AND key = ?", kind, parent_id, key_of(name))
        return rows[0] if rows else None

    def children(self, kind: str, parent_id: str) -> list[Row]:
        """Return the objects in a parent, by name."""
        return self._rows("kind = ? AND parent_id = ?", kind, parent_id)

    def add(self, row: Row) -> None:
        """Write a new row."""
        values = attrs.asdict(row) | {
            "properties": json.dumps(dict(row.properties)),
            "details": json.dumps(dict(row.details)),
        }
        self.run(
            f"INSERT INTO object ({', '.join(values)}) VALUES ({', '.join('?' for _ in values)})", *values.values()
        )

    def update(self, row_id: str, **values: object) -> None:
        """Set columns of one row; a new ``name`` sets the key too."""
        if "name" in values:
            values["key"] = key_of(str(values["name"]))
        changes = ", ".join(f"{name} = ?" for name in values)
        self.run(f"UPDATE object SET {changes} WHERE id = ?", *values.values(), row_id)

    def delete(self, row_id: str) -> None:
        """Delete a row, its children, and what belongs to them."""
        with self.transaction():
            for child in self.run("SELECT id FROM object WHERE parent_id = ?", row_id):
                self.delete(child["id"])
            self.run("DELETE FROM object WHERE id = ?", row_id)
            self.run("DELETE FROM loaded_file WHERE table_id = ?", row_id)
            self.run("DELETE FROM commit_note WHERE table_id = ?", row_id)
            self.run("DELETE FROM binding WHERE object_id = ?", row_id)
            self.run("DELETE FROM granted WHERE object_id = ?", row_id)
            self.run("DELETE FROM filling WHERE target_id = ?", row_id)
            self.run("DELETE FROM lineage WHERE ? IN (source_id, target_id)", row_id)

    def _rows(self, condition: str, *values: object) -> list[Row]:
        found = map(dict, self.run(f"SELECT * FROM object WHERE {condition} ORDER BY key", *values))
        return [
            Row(**row | {"properties": json.loads(row["properties"]), "details": json.loads(row["details"])})
            for row in found
        ]


def key_of(name: str) -> str:
    """Return the form under which names are compared."""
    return unicodedata.normalize("NFC", name).casefold()
