"""
Service principals, their secrets, and whose tokens of other identity providers they accept; in SQLite.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
import uuid
from typing import TYPE_CHECKING, Any

import attrs

from lakewire_local.errors import LocalError
from lakewire_local.timestamps import now_s

if TYPE_CHECKING:
    import sqlite3

    from lakewire_local.credentials import Credentials
    from lakewire_local.sqlite import SqliteFile

SCHEMA = """
CREATE TABLE IF NOT EXISTS principal (
    id INTEGER PRIMARY KEY AUTOINCREMENT, client_id TEXT NOT NULL UNIQUE, name TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS secret (
    id TEXT PRIMARY KEY, principal_id INTEGER NOT NULL, hash TEXT NOT NULL, created_at REAL NOT NULL
);
CREATE TABLE IF NOT EXISTS policy (id TEXT PRIMARY KEY, principal_id INTEGER NOT NULL, document TEXT NOT NULL);
"""
OF_ACCOUNT = 0
"""Owner of the policies that hold for every principal."""


@attrs.frozen
class Principal:
    """
    A service principal.

    Args:
        id: Number that the API calls it by.
        client_id: Name that it signs in and acts under.
        name: For people.
    """

    id: int
    client_id: str
    name: str


class Principals:
    """
    Keep service principals; the one that every workspace has is among them.
    """

    def __init__(self, file: SqliteFile, credentials: Credentials) -> None:
        self._file = file
        self._credentials = credentials
        file.run(
            "INSERT OR IGNORE INTO principal (client_id, name) VALUES (?, ?)", credentials.client_id, "local workspace"
        )

    def create(self, name: str, client_id: str | None = None) -> Principal:
        """Store a new principal."""
        chosen = client_id or str(uuid.uuid4())
        if self.find(chosen):
            raise LocalError(409, "RESOURCE_ALREADY_EXISTS", f"Service principal {chosen} already exists.")
        return Principal(
            self._file.insert("INSERT INTO principal (client_id, name) VALUES (?, ?)", chosen, name), chosen, name
        )

    def list_all(self) -> list[Principal]:
        """Return every principal, the oldest first."""
        return [_principal(row) for row in self._file.run("SELECT * FROM principal ORDER BY id")]

    def get(self, principal_id: int) -> Principal:
        """Return a principal; an unknown one is refused."""
        found = self._file.run("SELECT * FROM principal WHERE id = ?", principal_id)
        if not found:
            raise LocalError(404, "RESOURCE_DOES_NOT_EXIST", f"Service principal {principal_id} does not exist.")
        return _principal(found[0])

    def find(self, client_id: str) -> Principal | None:
        """Return the principal of an OAuth client; None when there is none."""
        found = self._file.run("SELECT * FROM principal WHERE client_id = ?", client_id)
        return _principal(found[0]) if found else None

    def delete(self, principal_id: int) -> Principal:
        """Remove a principal with its secrets and policies, and return it."""
        gone = self.get(principal_id)
        with self._file.transaction():
            for table in ("secret", "policy"):
                self._file.run(f"DELETE FROM {table} WHERE principal_id = ?", principal_id)
            self._file.run("DELETE FROM principal WHERE id = ?", principal_id)
        return gone

    def new_secret(self, principal_id: int) -> tuple[str, str]:
        """Return id and text of a new secret; only its hash is kept."""
        self.get(principal_id)
        secret_id, text = str(uuid.uuid4()), f"dose{secrets.token_hex(16)}"
        self._file.run("INSERT INTO secret VALUES (?, ?, ?, ?)", secret_id, principal_id, hashed(text), now_s())
        return secret_id, text

    def secrets_of(self, principal_id: int) -> list[tuple[str, str, float]]:
        """Return id, hash and time of each secret."""
        rows = self._file.run("SELECT * FROM secret WHERE principal_id = ? ORDER BY created_at", principal_id)
        return [(row["id"], row["hash"], row["created_at"]) for row in rows]

    def delete_secret(self, principal_id: int, secret_id: str) -> None:
        """Remove a secret."""
        self._file.run("DELETE FROM secret WHERE principal_id = ? AND id = ?", principal_id, secret_id)

    def is_client(self, client_id: str, secret: str) -> bool:
        """Return whether these are id and a secret of a principal."""
        if self._credentials.is_client(client_id, secret):
            return True
        found = self.find(client_id)
        kept = self.secrets_of(found.id) if found else []
        return any(hmac.compare_digest(each, hashed(secret)) for _, each, _ in kept)

    def add_policy(self, principal_id: int, policy: dict[str, Any]) -> dict[str, Any]:
        """Accept the tokens of another identity provider for a principal, or for all of them."""
        kept = {**policy, "uid": str(uuid.uuid4())}
        self._file.run("INSERT INTO policy VALUES (?, ?, ?)", kept["uid"], principal_id, json.dumps(kept))
        return kept

    def policies_of(self, principal_id: int) -> list[dict[str, Any]]:
        """Return the policies of a principal, or those for all."""
        rows = self._file.run("SELECT document FROM policy WHERE principal_id = ?", principal_id)
        return [json.loads(row["document"]) for row in rows]

    def delete_policy(self, principal_id: int, policy_id: str) -> None:
        """Remove a policy."""
        self._file.run("DELETE FROM policy WHERE principal_id = ? AND id = ?", principal_id, policy_id)


def hashed(text: str) -> str:
    """Return what is kept of a secret: it is random, so that a plain hash suffices."""
    return hashlib.sha256(text.encode()).hexdigest()


def _principal(row: sqlite3.Row) -> Principal:
    return Principal(row["id"], row["client_id"], row["name"])
