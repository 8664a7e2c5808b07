"""
Definitions that the workspace remembers and returns, and nothing more: one table for all kinds of objects.
"""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING, Any

from lakewire_local.errors import LocalError
from lakewire_local.sqlite import SqliteFile
from lakewire_local.timestamps import now_ms

if TYPE_CHECKING:
    from collections.abc import Mapping
    from contextlib import AbstractContextManager
    from pathlib import Path

_SCHEMA = """
CREATE TABLE IF NOT EXISTS objects (
    number INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, name TEXT, json TEXT NOT NULL,
    created INTEGER NOT NULL, updated INTEGER NOT NULL, UNIQUE (kind, id), UNIQUE (kind, name)
)
"""


class Definitions:
    """Keep JSON objects by kind and id."""

    def __init__(self, path: Path) -> None:
        self._file = SqliteFile(path, _SCHEMA)

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def transaction(self) -> AbstractContextManager[None]:
        """Commit or roll back a block as a whole."""
        return self._file.transaction()

    def add(self, kind: str, key: str, value: Mapping[str, Any], *, name: str | None = None) -> None:
        """
        Keep a new object.

        Args:
            kind: Objects of different kinds know nothing of each other.
            key: Its id.
            value: What is kept.
            name: Refused when another object of the kind has it; None where several may.

        Raises:
            LocalError: The id or the name is taken.
        """
        values = (kind, key, name, json.dumps(value), now_ms())
        try:
            self._file.run(
                "INSERT INTO objects (kind, id, name, json, created, updated) VALUES (?1, ?2, ?3, ?4, ?5, ?5)", *values
            )
        except sqlite3.IntegrityError:
            raise _taken(kind, name or key) from None

    def find(self, kind: str, key: str) -> dict[str, Any] | None:
        """Return an object; None when it is not there."""
        found = self._file.run("SELECT json FROM objects WHERE kind = ? AND id = ?", kind, key)
        return json.loads(found[0]["json"]) if found else None

    def get(self, kind: str, key: str) -> dict[str, Any]:
        """
        Return an object.

        Raises:
            LocalError: It is not there.
        """
        found = self.find(kind, key)
        if found is None:
            raise LocalError(404, "RESOURCE_DOES_NOT_EXIST", f"The {_noun(kind)} {key!r} does not exist.")
        return found

    def list_all(self, kind: str) -> list[tuple[int, dict[str, Any]]]:
        """Return every object of a kind, oldest first, with its number."""
        rows = self._file.run("SELECT number, json FROM objects WHERE kind = ? ORDER BY number", kind)
        return [(row["number"], json.loads(row["json"])) for row in rows]

    def change(
        self, kind: str, key: str, value: Mapping[str, Any], *, new_key: str | None = None, name: str | None = None
    ) -> None:
        """Replace what is kept of an object, and its id where *new_key* says so."""
        values = (json.dumps(value), new_key or key, name, now_ms(), kind, key)
        try:
            self._file.run(
                "UPDATE objects SET json = ?, id = ?, name = ?, updated = ? WHERE kind = ? AND id = ?", *values
            )
        except sqlite3.IntegrityError:
            raise _taken(kind, name or new_key or key) from None

    def put(self, kind: str, key: str, value: Mapping[str, Any]) -> None:
        """Keep an object in the place of the one that there may be."""
        with self._file.transaction():
            if self.find(kind, key) is None:
                self.add(kind, key, value)
            else:
                self.change(kind, key, value)

    def remove(self, kind: str, key: str) -> None:
        """Remove an object and what is below it: kinds whose text begins with kind and id."""
        self.get(kind, key)
        below = f"{kind}/{key}/"
        with self._file.transaction():
            self._file.run("DELETE FROM objects WHERE kind = ? AND id = ?", kind, key)
            self._file.run("DELETE FROM objects WHERE substr(kind, 1, ?) = ?", len(below), below)


def _taken(kind: str, name: str) -> LocalError:
    return LocalError(400, "RESOURCE_ALREADY_EXISTS", f"The {_noun(kind)} {name!r} exists already.")


def _noun(kind: str) -> str:
    """Return what an object of a kind is called: ``instance-pools`` are one ``instance pool``."""
    word = kind.rstrip("/").rpartition("/")[2].replace("-", " ").replace("_", " ")
    return f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")
