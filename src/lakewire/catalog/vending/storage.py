"""
Files of one place: read, listed and written with credentials that are good.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import attrs

from lakewire.catalog.vending.credentials import Credentials
from lakewire.catalog.vending.stores import open_store, require
from lakewire.catalog.vending.vended import Vended
from lakewire.errors import InvalidArgumentError, InvalidPathError, LakewireError, StorageError
from lakewire_runtime.text import shown

__all__ = ["PATIENCE_S", "Storage", "StoredFile", "check_options"]

T = TypeVar("T")

PATIENCE_S = 60.0
# The errors of obstore have a class for 401 and 403 of most requests; that keys are over is 400 for S3, and 403 of a
# listing has no class. No status is an attribute.
_REFUSED = re.compile(r"status code: 40[013]\b")


@attrs.frozen
class StoredFile:
    """
    A file of a storage.

    Attributes:
        path: Below the place, with ``/``.
        size_bytes: Its size.
        modified_at: When it was written last, with a zone.
    """

    path: str
    size_bytes: int
    modified_at: datetime


class Storage:
    """
    The files of a volume or a table, without the workspace between.

    Credentials are renewed before they end, and once when the storage refuses them. Paths are relative to the place.

    Args:
        credentials: Of the place.
        options: Settings of the store, see ``open_store``.
        local: Whether the workspace is on this machine.
        patience_s: Seconds until a storage that is silent, or away, is given up.
    """

    def __init__(
        self, credentials: Credentials, options: Mapping[str, str], *, local: bool, patience_s: float = PATIENCE_S
    ) -> None:
        self._credentials = credentials
        self._options = options
        self._local = local
        self._patience_s = patience_s
        self._failure: LakewireError | None = None
        self._used: Vended | None = None
        self._store: Any = None
        self._open(credentials.current())

    @property
    def url(self) -> str:
        """
        Where it is, as in ``s3://bucket/path``.
        """
        return self._used.url if self._used else ""

    @property
    def store(self) -> Any:
        """
        The store of obstore, for other libraries. Its credentials are renewed; its errors may show them.
        """
        return self._store

    def read(self, path: str) -> bytes:
        """
        Return the content of a file.

        Raises:
            StorageError: There is none, or the storage refuses or fails.
        """
        checked = _checked(path)
        return self._call(lambda store: bytes(store.get(checked).bytes()), path)

    def read_range(self, path: str, start: int, length: int) -> Any:
        """
        Return bytes of a file, as a buffer: those from *start* on, *length* of them, > 0, or up to its end.
        """
        checked = _checked(path)
        for what, value, least in (("start", start, 0), ("length", length, 1)):
            if type(value) is not int or value < least:
                raise InvalidArgumentError(f"{what}: {shown(value)}; accepted is a whole number, at least {least}")
        return self._call(lambda store: store.get_range(checked, start=start, length=length), path)

    def write(self, path: str, data: bytes | os.PathLike[str]) -> None:
        """
        Write a file, in the place of one that is there.

        Args:
            path: Of the file.
            data: Its content, or a file of this machine that has it.
        """
        checked = _checked(path)
        if not isinstance(data, bytes | os.PathLike):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InvalidArgumentError(f"data: {type(data).__name__} cannot be written; accepted are bytes and a Path")
        self._call(lambda store: store.put(checked, data if isinstance(data, bytes) else Path(data)), path)

    def delete(self, path: str) -> None:
        """
        Delete a file.
        """
        checked = _checked(path)
        self._call(lambda store: store.delete(checked), path)

    def list(self, folder: str = "") -> Iterator[StoredFile]:
        """
        Return the files in a folder and in those below it, all of them by default.
        """
        checked = _checked(folder) if folder else None
        found = self._call(lambda store: [item for chunk in store.list(checked) for item in chunk], folder)
        return (StoredFile(item["path"], item["size"], item["last_modified"]) for item in found)

    def _call(self, do: Callable[[Any], T], path: str) -> T:
        """Use the store; a second time, with new credentials, where the first may have failed for the old ones."""
        kept = require("obstore.exceptions")
        used = self._credentials.current()
        if used is not self._used and used.scheme != "file":
            self._open(used)
        failure: BaseException
        for may_repeat in (True, False):
            try:
                return do(self._store)
            except (FileNotFoundError, OSError, ValueError, kept.BaseError) as error:
                failure = error
            refused = isinstance(failure, (kept.PermissionDeniedError, kept.UnauthenticatedError))
            if not may_repeat or not used.keys or not (refused or _REFUSED.search(str(failure))):
                break
            self._open(self._credentials.current(refused=used))
        raise self._error(failure, path, self._used or used)  # no context, which may show keys

    def _open(self, used: Vended) -> None:
        self._used = used
        self._store = open_store(used, self._keys, self._options, local=self._local, patience_s=self._patience_s)

    def _keys(self) -> Mapping[str, object]:
        """Return keys for obstore, on one of its threads."""
        try:
            return self._credentials.current().revealed()
        except LakewireError as error:
            self._failure = error
            raise

    def _error(self, failure: BaseException, path: str, used: Vended) -> LakewireError:
        known, self._failure = self._failure, None
        if known is not None:
            return known
        missing = isinstance(failure, FileNotFoundError)
        words = str(failure).partition("\n\nDebug source")[0]
        text = "there is no such file" if missing else used.hidden_in(words)
        lost = type(failure).__name__ == "GenericError"  # obstore has given up trying
        return StorageError(f"{path or 'the folder'} in {self.url}: {text}", missing=missing, retryable=lost)

    def __repr__(self) -> str:
        return f"Storage({self.url!r})"


def check_options(options: Mapping[str, str] | None) -> dict[str, str]:
    """
    Return settings of a store; raise unless they are texts by name.
    """
    given: Any = {} if options is None else options
    if not isinstance(given, Mapping) or not all(isinstance(part, str) for pair in given.items() for part in pair):
        raise InvalidArgumentError(
            f"storage_options: {type(given).__name__} cannot be used; accepted are texts by name, as in "
            "{'region': 'eu-west-1'}"
        )
    return dict(given)


def _checked(path: str) -> str:
    """Return a path below the place; raise for one that leaves it."""
    given: Any = path
    parts = given.split("/") if isinstance(given, str) else []
    if not parts or any(part in ("", ".", "..") for part in parts) or not given.isprintable() or "\\" in given:
        raise InvalidPathError(f"path: {shown(given)} cannot be used; accepted is one below the place, as in 'a/b.csv'")
    return str(given)
