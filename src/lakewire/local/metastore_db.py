"""
The SQLite file behind the metastore: one table of objects, one of files loaded by COPY INTO, one of commit notes.

Knows rows, parents and keys; knows nothing of what the objects mean.
"""

from __future__ import annotations

import json
import sqlite3
import threading
import unicodedata
import uuid
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import attrs

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Mapping
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


class Database:
    """Run the statements of the metastore on one connection, one thread at a time."""

    def __init__(self, path: Path) -> None:
        self._lock = threading.RLock()
        self._depth = 0
        self._connection = sqlite3.connect(path, check_same_thread=False, isolation_level=None, timeout=30)
        self._connection.execute("PRAGMA journal_mode=WAL")
        self._connection.execute("PRAGMA synchronous=NORMAL")
        self._connection.executescript(_DDL)

    def close(self) -> None:
        """Close the connection."""
        with self._lock:
            self._connection.close()

    def identity(self) -> str:
        """Return the uuid this file got when it was made."""
        with self.transaction():
            if not (found := self._run("SELECT id FROM identity", {})):
                found = [(str(uuid.uuid4()),)]
                self._run("INSERT INTO identity VALUES (:id)", {"id": found[0][0]})
        return str(found[0][0])

    @contextmanager
    def transaction(self) -> Generator[None]:
        """Keep what happens inside together; nested uses join the outer one."""
        with self._lock:
            outermost = self._depth == 0
            if outermost:
                self._connection.execute("BEGIN IMMEDIATE")
            self._depth += 1
            try:
                yield
            except BaseException:
                self._end("ROLLBACK" if outermost else None)
                raise
            self._end("COMMIT" if outermost else None)

    def insert(self, row: Row) -> None:
        """Write a new row."""
        values = attrs.asdict(row) | {
            "properties": json.dumps(dict(row.properties)),
            "details": json.dumps(dict(row.details)),
        }
        marks = ", ".join(f":{name}" for name in values)
        self._run(f"INSERT INTO object ({', '.join(values)}) VALUES ({marks})", values)

    def update(self, row_id: str, **values: object) -> None:
        """Set columns of one row; a new ``name`` sets the key too."""
        if "name" in values:
            values["key"] = key_of(str(values["name"]))
        changes = ", ".join(f"{name} = :{name}" for name in values)
        self._run(f"UPDATE object SET {changes} WHERE id = :row_id", values | {"row_id": row_id})

    def delete(self, row_id: str) -> None:
        """Delete a row and what hangs on it."""
        with self.transaction():
            self._run("DELETE FROM object WHERE id = :id", {"id": row_id})
            self._run("DELETE FROM loaded_file WHERE table_id = :id", {"id": row_id})
            self._run("DELETE FROM commit_note WHERE table_id = :id", {"id": row_id})

    def get(self, row_id: str) -> Row:
        """Return the row of an id."""
        return self._rows("id = :id", {"id": row_id})[0]

    def child(self, kind: str, parent_id: str, name: str) -> Row | None:
        """Return the object of this name in a parent, or None."""
        values = {"kind": kind, "parent": parent_id, "key": key_of(name)}
        rows = self._rows("kind = :kind AND parent_id = :parent AND key = :key", values)
        return rows[0] if rows else None

    def children(self, kind: str, parent_id: str) -> list[Row]:
        """Return the objects in a parent, by name."""
        return self._rows("kind = :kind AND parent_id = :parent", {"kind": kind, "parent": parent_id})

    def loaded_files(self, table_id: str) -> list[tuple[str, int, str]]:
        """Return path, version and transaction id of every loaded file."""
        text = "SELECT path, version, transaction_id FROM loaded_file WHERE table_id = :id"
        return self._run(text, {"id": table_id})

    def add_loaded_files(self, table_id: str, files: Iterable[tuple[str, int, str]]) -> None:
        """Keep loaded files."""
        with self.transaction():
            for path, version, transaction_id in files:
                values = {"id": table_id, "path": path, "version": version, "txn": transaction_id}
                self._run("INSERT OR REPLACE INTO loaded_file VALUES (:id, :path, :version, :txn)", values)

    def delete_loaded_files(self, table_id: str, paths: Iterable[str]) -> None:
        """Forget loaded files."""
        with self.transaction():
            for path in paths:
                values = {"id": table_id, "path": path}
                self._run("DELETE FROM loaded_file WHERE table_id = :id AND path = :path", values)

    def note_commit(self, table_id: str, version: int, facts: str) -> None:
        """Keep facts of a commit."""
        values = {"id": table_id, "version": version, "facts": facts}
        self._run("INSERT OR REPLACE INTO commit_note VALUES (:id, :version, :facts)", values)

    def commit_notes(self, table_id: str) -> list[tuple[int, str]]:
        """Return the facts of every commit, by version."""
        return self._run("SELECT version, facts FROM commit_note WHERE table_id = :id", {"id": table_id})

    def _rows(self, condition: str, values: Mapping[str, object]) -> list[Row]:
        names = ", ".join(field.name for field in attrs.fields(Row))
        text = f"SELECT {names} FROM object WHERE {condition} ORDER BY key"
        return [_row(found) for found in self._run(text, values)]

    def _run(self, text: str, values: Mapping[str, object]) -> list[Any]:
        with self._lock:
            return self._connection.execute(text, values).fetchall()

    def _end(self, command: str | None) -> None:
        self._depth -= 1
        if command:
            self._connection.execute(command)


def key_of(name: str) -> str:
    """Return the form under which names are compared."""
    return unicodedata.normalize("NFC", name).casefold()


def _row(values: tuple[Any, ...]) -> Row:
    row: dict[str, Any] = dict(zip((field.name for field in attrs.fields(Row)), values, strict=True))
    return Row(**row | {"properties": json.loads(row["properties"]), "details": json.loads(row["details"])})
