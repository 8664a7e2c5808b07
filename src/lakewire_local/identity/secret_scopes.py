"""
Secrets in scopes, in the file of the workspace's principals, which only its owner can read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lakewire_local.errors import LocalError, invalid_parameter
from lakewire_local.timestamps import now_ms

if TYPE_CHECKING:
    from lakewire_local.sqlite import SqliteFile

SCHEMA = """
CREATE TABLE IF NOT EXISTS secret_scope (name TEXT PRIMARY KEY);
CREATE TABLE IF NOT EXISTS secret_acl (
    scope TEXT NOT NULL, principal TEXT NOT NULL, permission TEXT NOT NULL, PRIMARY KEY (scope, principal)
);
CREATE TABLE IF NOT EXISTS scoped_secret (
    scope TEXT NOT NULL, key TEXT NOT NULL, value BLOB NOT NULL, updated_at INTEGER NOT NULL, PRIMARY KEY (scope, key)
);
"""
_NAME = re.compile(r"[\w.@-]{1,128}")
_MOST_BYTES = 128 << 10


class SecretScopes:
    """Store secrets."""

    def __init__(self, file: SqliteFile) -> None:
        self._file = file

    def create(self, scope: str) -> None:
        """Make a scope."""
        _check_name("scope", scope)
        if self._exists(scope):
            raise LocalError(400, "RESOURCE_ALREADY_EXISTS", f"Scope {scope} already exists!")
        self._file.run("INSERT INTO secret_scope VALUES (?)", scope)

    def scopes(self) -> list[str]:
        """Return the names of the scopes."""
        return [row["name"] for row in self._file.run("SELECT name FROM secret_scope ORDER BY name")]

    def drop(self, scope: str) -> None:
        """Delete a scope with its secrets."""
        self._need(scope)
        for table in ("scoped_secret", "secret_acl"):
            self._file.run(f"DELETE FROM {table} WHERE scope = ?", scope)
        self._file.run("DELETE FROM secret_scope WHERE name = ?", scope)

    def put(self, scope: str, key: str, value: bytes) -> None:
        """Store a secret, or another value of it."""
        self._need(scope)
        _check_name("key", key)
        if len(value) > _MOST_BYTES:
            raise invalid_parameter(f"A secret of {len(value)} bytes is not accepted; accepted are {_MOST_BYTES}")
        self._file.run("INSERT OR REPLACE INTO scoped_secret VALUES (?, ?, ?, ?)", scope, key, value, now_ms())

    def get(self, scope: str, key: str) -> bytes:
        """Return a secret."""
        self._need(scope)
        found = self._file.run("SELECT value FROM scoped_secret WHERE scope = ? AND key = ?", scope, key)
        if not found:
            raise _missing(scope, key)
        return bytes(found[0]["value"])

    def keys(self, scope: str) -> list[tuple[str, int]]:
        """Return the keys of a scope, and when each was last stored."""
        self._need(scope)
        rows = self._file.run("SELECT key, updated_at FROM scoped_secret WHERE scope = ? ORDER BY key", scope)
        return [(row["key"], row["updated_at"]) for row in rows]

    def delete(self, scope: str, key: str) -> None:
        """Delete a secret."""
        self._need(scope)
        if not self._file.run("DELETE FROM scoped_secret WHERE scope = ? AND key = ? RETURNING key", scope, key):
            raise _missing(scope, key)

    def allow(self, scope: str, principal: str, permission: str) -> None:
        """Give a principal a permission in the place of what it has."""
        self._need(scope)
        self._file.run("INSERT OR REPLACE INTO secret_acl VALUES (?, ?, ?)", scope, principal, permission)

    def disallow(self, scope: str, principal: str) -> None:
        """Take the permission of a principal away."""
        self._need(scope)
        gone = "DELETE FROM secret_acl WHERE scope = ? AND principal = ? RETURNING principal"
        if not self._file.run(gone, scope, principal):
            raise _no_permission(scope, principal)

    def forget(self, principal: str) -> None:
        """Take everything away from a principal that is no more."""
        self._file.run("DELETE FROM secret_acl WHERE principal = ?", principal)

    def permissions(self, scope: str) -> dict[str, str]:
        """Return the principals that have a permission, and which."""
        self._need(scope)
        rows = self._file.run("SELECT principal, permission FROM secret_acl WHERE scope = ? ORDER BY principal", scope)
        return {row["principal"]: row["permission"] for row in rows}

    def permission(self, scope: str, principal: str) -> str:
        """Return the permission of a principal."""
        found = self.permissions(scope).get(principal)
        if found is None:
            raise _no_permission(scope, principal)
        return found

    def _exists(self, scope: str) -> bool:
        return bool(self._file.run("SELECT 1 FROM secret_scope WHERE name = ?", scope))

    def _need(self, scope: str) -> None:
        if not self._exists(scope):
            raise LocalError(404, "RESOURCE_DOES_NOT_EXIST", f"Scope {scope} does not exist!")


def _missing(scope: str, key: str) -> LocalError:
    return LocalError(404, "RESOURCE_DOES_NOT_EXIST", f"No secret exists with scope: {scope} and key: {key}")


def _check_name(what: str, name: str) -> None:
    if not _NAME.fullmatch(name):
        raise invalid_parameter(f"{what}: {name!r} is not accepted; accepted are 1 to 128 of letters, digits, -_.@")


def _no_permission(scope: str, principal: str) -> LocalError:
    return LocalError(404, "RESOURCE_DOES_NOT_EXIST", f"Failed to get secret acl for {principal} for scope {scope}!")
