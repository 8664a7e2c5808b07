"""
Saved queries: the texts that ``sql_task.query`` names by id.
"""

from __future__ import annotations

import json
import uuid
from typing import TYPE_CHECKING, Any

import attrs

from lakewire_local.errors import LocalError
from lakewire_local.sqlite import SqliteFile
from lakewire_local.timestamps import now_ms

if TYPE_CHECKING:
    from pathlib import Path

_SCHEMA = "CREATE TABLE IF NOT EXISTS query (id TEXT PRIMARY KEY, document TEXT NOT NULL)"


@attrs.frozen(kw_only=True)
class Query:
    """Hold one saved query; times are milliseconds since the epoch."""

    id: str
    name: str
    text: str
    owner: str
    created_at: int
    updated_at: int


class Queries:
    """Store saved queries."""

    def __init__(self, path: Path) -> None:
        self._file = SqliteFile(path, _SCHEMA)

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def create(self, *, name: str, text: str, owner: str) -> Query:
        """Store a new query."""
        now = now_ms()
        query = Query(id=str(uuid.uuid4()), name=name, text=text, owner=owner, created_at=now, updated_at=now)
        self._file.run("INSERT INTO query VALUES (?, ?)", query.id, json.dumps(attrs.asdict(query)))
        return query

    def get(self, query_id: str) -> Query:
        """Return a query."""
        found = self._file.run("SELECT document FROM query WHERE id = ?", query_id)
        if not found:
            raise LocalError(404, "RESOURCE_DOES_NOT_EXIST", f"Query {query_id} does not exist.")
        return Query(**json.loads(found[0]["document"]))

    def update(self, query_id: str, **changes: Any) -> Query:
        """Change name or text of a query."""
        with self._file.transaction():
            query = attrs.evolve(self.get(query_id), **changes, updated_at=now_ms())
            self._file.run("UPDATE query SET document = ? WHERE id = ?", json.dumps(attrs.asdict(query)), query_id)
        return query

    def list_all(self) -> list[Query]:
        """Return every query, oldest first."""
        rows = self._file.run("SELECT document FROM query ORDER BY rowid")
        return [Query(**json.loads(row["document"])) for row in rows]

    def delete(self, query_id: str) -> None:
        """Delete a query."""
        self.get(query_id)
        self._file.run("DELETE FROM query WHERE id = ?", query_id)
