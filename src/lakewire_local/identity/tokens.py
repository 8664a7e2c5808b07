"""
Tokens: access, refresh, and personal ones; kept as hashes in SQLite, so that each can be revoked.
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any, Literal

import attrs

from lakewire_local.identity.principals import hashed
from lakewire_local.timestamps import now_s

if TYPE_CHECKING:
    import sqlite3

    from lakewire_local.sqlite import SqliteFile

Kind = Literal["access", "refresh", "personal"]
SCHEMA = """
CREATE TABLE IF NOT EXISTS token (
    id TEXT PRIMARY KEY, hash TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, owner TEXT NOT NULL, client_id TEXT NOT NULL,
    scope TEXT NOT NULL, comment TEXT NOT NULL, family TEXT NOT NULL, created_at REAL NOT NULL, expires_at REAL,
    revoked INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS token_of_family ON token (family);
"""
_PREFIX: dict[Kind, str] = {"access": "lwo-", "refresh": "lwr-", "personal": "dapi"}


@attrs.frozen(kw_only=True)
class IssuedToken:
    """
    Hold what is known of a token, without the token.

    Args:
        id: Names it where it is listed.
        kind: What it is for.
        owner: Who acts with it: the user, or a service principal by its client id.
        client_id: The OAuth client that it was given to; empty for a personal one.
        scope: What it was asked for, separated by blanks.
        comment: Of a personal one.
        family: Shared by all tokens of one login.
        created_at: Seconds since the epoch.
        expires_at: Seconds since the epoch; None for never.
        revoked: It is no longer accepted.
    """

    id: str
    kind: Kind
    owner: str
    client_id: str
    scope: str
    comment: str
    family: str
    created_at: float
    expires_at: float | None
    revoked: bool

    @property
    def is_expired(self) -> bool:
        """Return whether its time is over."""
        return self.expires_at is not None and self.expires_at <= now_s()


class Tokens:
    """
    Keep tokens.
    """

    def __init__(self, file: SqliteFile) -> None:
        self._file = file

    def issue(
        self,
        kind: Kind,
        owner: str,
        *,
        client_id: str = "",
        scope: str = "",
        comment: str = "",
        family: str = "",
        seconds: float | None = None,
    ) -> tuple[str, IssuedToken]:
        """Return a new token, and what is kept of it."""
        text, now = f"{_PREFIX[kind]}{secrets.token_hex(16)}", now_s()
        token = IssuedToken(
            id=secrets.token_hex(32),
            kind=kind,
            owner=owner,
            client_id=client_id,
            scope=scope,
            comment=comment,
            family=family or secrets.token_hex(8),
            created_at=now,
            expires_at=None if seconds is None else now + seconds,
            revoked=False,
        )
        values = attrs.asdict(token)
        names, marks = ", ".join([*values, "hash"]), ", ".join("?" * (len(values) + 1))
        self._file.run(f"INSERT INTO token ({names}) VALUES ({marks})", *values.values(), hashed(text))
        return text, token

    def find(self, text: str) -> IssuedToken | None:
        """Return what is known of a token; None when it was not made here."""
        found = self._file.run("SELECT * FROM token WHERE hash = ?", hashed(text))
        return _token(found[0]) if found else None

    def personal(self, owner: str | None = None) -> list[IssuedToken]:
        """Return the personal tokens that can be used: of a principal, or of everybody."""
        rows = self._file.run("SELECT * FROM token WHERE kind = 'personal' AND NOT revoked ORDER BY created_at")
        return [token for token in map(_token, rows) if not token.is_expired and owner in (None, token.owner)]

    def comment(self, token_id: str, text: str) -> None:
        """Replace the comment of a token."""
        self._file.run("UPDATE token SET comment = ? WHERE id = ?", text, token_id)

    def use_up(self, token: IssuedToken) -> bool:
        """Revoke a token that is good once; return False if somebody has used it before."""
        with self._file.transaction():
            found = self._file.run("SELECT revoked FROM token WHERE id = ?", token.id)
            self.revoke(token.id)
            return not found[0]["revoked"]

    def revoke(self, token_id: str) -> None:
        """Accept a token no more."""
        self._file.run("UPDATE token SET revoked = 1 WHERE id = ?", token_id)

    def revoke_family(self, family: str) -> None:
        """Accept no token of a login any more."""
        self._file.run("UPDATE token SET revoked = 1 WHERE family = ?", family)

    def revoke_owner(self, owner: str) -> None:
        """Accept no token of a principal any more."""
        self._file.run("UPDATE token SET revoked = 1 WHERE owner = ?", owner)


def _token(row: sqlite3.Row) -> IssuedToken:
    values: dict[str, Any] = dict(row)
    del values["hash"]
    revoked = bool(values.pop("revoked"))
    return IssuedToken(**values, revoked=revoked)
