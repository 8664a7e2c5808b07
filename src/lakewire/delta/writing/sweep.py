"""
Staged files that a killed process left behind.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from lakewire.delta.sending.services import Services
from lakewire.delta.writing.staging import is_staged, volume_of
from lakewire.errors import BadRequestError, InvalidArgumentError, NotFoundError
from lakewire.files import FileInfo
from lakewire.schema.names import SchemaName

__all__ = ["sweep"]


def sweep(services: Services, schema: SchemaName, older_than: timedelta, *, dry_run: bool) -> list[str]:
    """
    Delete the staged files of a schema that are older than a duration, and folders that are empty then.

    Returns:
        Paths of the files.

    Raises:
        InvalidArgumentError: *older_than* is not positive. Nothing was sent.
    """
    if not isinstance(older_than, timedelta) or older_than <= timedelta(0):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidArgumentError(f"older_than: {older_than!r}; accepted is a timedelta > 0")
    before = datetime.now(UTC) - older_than
    root = str(volume_of(services.config, schema).path())
    swept: list[str] = []
    for entry in _entries(services, root):
        if not is_staged(entry.name):
            continue  # the volume is the user's, and what else is in it as well
        if entry.is_dir:
            swept += _swept(services, _entries(services, entry.path), before, dry_run=dry_run)
            if not dry_run:
                _delete_empty(services, entry.path)
        else:
            swept += _swept(services, iter([entry]), before, dry_run=dry_run)
    return swept


def _entries(services: Services, path: str) -> Iterator[FileInfo]:
    try:
        yield from list(services.files.list(path))  # to the end first: pages shift while files disappear
    except NotFoundError:
        return  # nothing was ever staged, or another sweep was faster


def _swept(services: Services, entries: Iterator[FileInfo], before: datetime, *, dry_run: bool) -> Iterator[str]:
    for entry in entries:
        if entry.is_dir or not entry.name.endswith(".parquet") or entry.modified_at is None:
            continue
        if entry.modified_at < before:
            if not dry_run:
                services.files.delete(entry.path)
            yield entry.path


def _delete_empty(services: Services, path: str) -> None:
    try:
        services.files.delete_directory(path)
    except (BadRequestError, NotFoundError):
        return  # a write is under way in it, or it is gone
