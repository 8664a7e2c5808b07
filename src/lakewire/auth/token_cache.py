"""
Logins of a browser on disk, so that a person logs in once and not with each program.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import stat
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

import attrs

from lakewire.auth.token import Token, seconds_until
from lakewire.errors import AuthError
from lakewire_runtime.deadline import Deadline
from lakewire_runtime.private_files import FileLock, write_private

__all__ = ["TokenCache", "as_token", "cache_name", "read_token"]

_FOLDER = ".config/lakewire/tokens"
_MOST_BYTES = 1 << 20


@attrs.frozen
class TokenCache:
    """
    The file of one login: only its owner can read it, and one process at a time renews it.

    Args:
        home: The user's home folder.
        name: Of the file, by ``cache_name``.
    """

    home: Path
    name: str

    @property
    def path(self) -> Path:
        """
        Where the login is kept.
        """
        return self.home / _FOLDER / self.name

    def read(self) -> Token | None:
        """
        Return the login; None when there is none that can be read.
        """
        return read_token(self.path)

    def write(self, token: Token, wall_until: str) -> None:
        """
        Keep a login: the file appears whole, or not at all.

        Args:
            token: With its refresh token.
            wall_until: When it ends, ISO 8601 with its zone.
        """
        fields = {
            "access_token": token.value,
            "token_type": token.scheme,
            "refresh_token": token.refresh,
            "expiry": wall_until,
        }
        write_private(self.path, json.dumps({"token": fields}))

    def forget(self) -> None:
        """
        Remove the login.
        """
        self.path.unlink(missing_ok=True)

    @contextmanager
    def turn(self, deadline: Deadline) -> Generator[None]:
        """
        Hold the lock of the login: what another process has renewed meanwhile is to be read after this.

        Raises:
            AuthError: Another process holds it for too long, or the folder is not the user's own.
        """
        self._make_folder()
        lock = FileLock(self.path.with_suffix(".lock"))
        if not lock.try_take(deadline):
            raise AuthError("another process has been waiting for a login all the time")
        try:
            yield
        finally:
            lock.release()

    def _make_folder(self) -> None:
        folder = self.path.parent
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = folder.lstat()
        is_own = not hasattr(os, "getuid") or (found.st_uid == os.getuid() and not stat.S_ISLNK(found.st_mode))
        if not is_own or self.path.is_symlink():
            raise AuthError(f"{folder} is a link or belongs to somebody else: logins are not kept there")
        with contextlib.suppress(OSError):
            folder.chmod(0o700)


def cache_name(facts: Mapping[str, object]) -> str:
    """
    Return the name of a file by what a login is for, as databricks-sdk forms it.
    """
    return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest() + ".json"


def read_token(path: Path) -> Token | None:
    """
    Read a login that this package or databricks-sdk has kept; links are not followed.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
        with os.fdopen(descriptor, "rb") as file:
            fields = json.loads(file.read(_MOST_BYTES))["token"]
        return as_token(fields)
    except (OSError, ValueError, LookupError, TypeError):
        return None


def as_token(fields: Any) -> Token | None:
    """
    Read a login in the shape of OAuth libraries: ``access_token``, ``expiry``, ``refresh_token``.
    """
    values = cast("Mapping[str, Any]", fields)
    try:
        lifetime = seconds_until(values.get("expiry"), "a login")
    except AuthError:
        return None
    value, refresh = values.get("access_token"), values.get("refresh_token")
    if not isinstance(value, str):
        return None
    return Token(value, "Bearer", lifetime, refresh if isinstance(refresh, str) and refresh else None)
