"""
What is at a path, as listings and look-ups return it.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any

import attrs

if TYPE_CHECKING:
    from lakewire.schema.names import VolumePath
    from lakewire_api.files import models

__all__ = ["COPIED_TYPES", "FileInfo", "from_epoch_ms"]

# Of the workspace; what else there is, as a dashboard, is more than its content.
COPIED_TYPES = frozenset({"", "FILE", "NOTEBOOK", "DIRECTORY"})


def _renamed(old: str, new: str, read: Callable[[Any], Any] = lambda value: value) -> property:
    def get(info: FileInfo) -> Any:
        warnings.warn(f"FileInfo.{old} is now FileInfo.{new}", DeprecationWarning, stacklevel=2)
        return read(getattr(info, new))

    return property(get, doc=f"Deprecated: use ``{new}``.")


def _epoch_ms(moment: datetime | None) -> int | None:
    return None if moment is None else round(moment.timestamp() * 1000)


@attrs.frozen(kw_only=True)
class FileInfo:
    """
    A file or folder in a volume or the workspace.

    Attributes:
        path: Full path, ``/Volumes/…`` or ``/Workspace/…``, without a slash at the end.
        name: The last segment of *path*.
        is_dir: Whether it is a folder.
        size_bytes: Length of a file in bytes; 0 for a folder, and for a notebook, of which it is not known.
        modified_at: Time of the last change, with time zone; None when the server does not report it.
        content_type: Media type, as the server guesses it; empty in listings, for folders and in the workspace.
        object_type: What the workspace says it is, as ``FILE``, ``NOTEBOOK`` or ``REPO``; empty in volumes.
        language: Of a notebook, as ``PYTHON``; empty for all else.
    """

    path: str
    name: str
    is_dir: bool = False
    size_bytes: int = 0
    modified_at: datetime | None = None
    content_type: str = ""
    object_type: str = ""
    language: str = ""

    is_directory = _renamed("is_directory", "is_dir")
    file_size = _renamed("file_size", "size_bytes")
    modified = _renamed("modified", "modified_at")
    last_modified = _renamed("last_modified", "modified_at", _epoch_ms)

    @classmethod
    def of_entry(cls, entry: models.DirectoryEntry) -> FileInfo:
        """
        Return what a listing says of one of its entries.
        """
        path = (entry.path or "").rstrip("/")
        return cls(
            path=path,
            name=entry.name or path.rpartition("/")[2],
            is_dir=bool(entry.is_directory),
            size_bytes=entry.file_size or 0,
            modified_at=from_epoch_ms(entry.last_modified),
        )

    @classmethod
    def of_file(cls, path: VolumePath, headers: models.GetMetadataResponse) -> FileInfo:
        """
        Return what the headers of a file say of it.
        """
        return cls(
            path=str(path),
            name=path.name,
            size_bytes=headers.content_length or 0,
            modified_at=_from_http_date(headers.last_modified),
            content_type=headers.content_type or "",
        )


def from_epoch_ms(moment: int | None) -> datetime | None:
    """
    Return a time that a server reports; None for one that Python has no year for.
    """
    try:
        return None if moment is None else datetime.fromtimestamp(moment / 1000, UTC)
    except (OverflowError, OSError, ValueError):
        return None


def _from_http_date(text: str | None) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text) if text else None
    except (ValueError, OverflowError):
        return None
    return moment.replace(tzinfo=moment.tzinfo or UTC) if moment else None
