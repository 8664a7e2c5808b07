"""
Grants of privileges on objects.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lakewire_local.metastore.database import Database


class Grants:
    """Store who was granted what, by the id of an object."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, object_id: str, principal: str, privileges: Iterable[str]) -> None:
        """Grant privileges; those that are granted already stay."""
        with self._db.transaction():
            for privilege in privileges:
                self._db.run("INSERT OR IGNORE INTO granted VALUES (?, ?, ?)", object_id, principal, privilege)

    def take(self, object_id: str, principal: str, privileges: Iterable[str]) -> None:
        """Take privileges away; those that are not granted do not matter."""
        condition = "object_id = ? AND principal = ? AND privilege = ?"
        with self._db.transaction():
            for privilege in privileges:
                self._db.run(f"DELETE FROM granted WHERE {condition}", object_id, principal, privilege)

    def forget(self, principal: str) -> None:
        """Take everything away from a principal that is no more."""
        self._db.run("DELETE FROM granted WHERE principal = ?", principal)

    def of(self, object_id: str) -> list[tuple[str, str]]:
        """Return principals and their privileges on an object."""
        text = "SELECT principal, privilege FROM granted WHERE object_id = ? ORDER BY principal, privilege"
        return [(row["principal"], row["privilege"]) for row in self._db.run(text, object_id)]
