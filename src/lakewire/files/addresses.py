"""
Which place a path means: in a volume, or in the workspace.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lakewire.errors import InvalidPathError
from lakewire.files.places import path_text
from lakewire.files.remote import is_volume_path, volume_path
from lakewire.files.volumes import VolumePlace
from lakewire.files.workspace import WORKSPACE, WorkspacePlace

if TYPE_CHECKING:
    from lakewire.files.places import PathText, RemotePlace
    from lakewire.http import Transport

__all__ = ["file_at", "is_remote", "place_at"]


def place_at(sender: Transport, path: PathText) -> RemotePlace:
    """
    Return the place that a path means.

    Args:
        sender: Sends the requests of the place, within its deadline.
        path: ``/Volumes/catalog/schema/volume/…``, the same after ``dbfs:``, ``volume://catalog.schema.volume/…``, or
            ``/Workspace/…``.

    Raises:
        InvalidPathError: It is none of these.
    """
    if not isinstance(path, Path) and _is_in_workspace(path_text(path)):
        return WorkspacePlace(sender, path_text(path))
    return VolumePlace(sender, volume_path(path))


def file_at(sender: Transport, path: PathText) -> RemotePlace:
    """
    Return the place of a file.

    Raises:
        InvalidPathError: It cannot be that of a file.
    """
    place = place_at(sender, path).inside()
    if isinstance(path, str) and path.endswith("/"):
        raise InvalidPathError(f"path: {path!r} names a folder; a file has no slash at the end")
    return place


def is_remote(path: object) -> bool:
    """
    Return whether a path is not of this machine; one of pathlib that can be opened is, whatever its text.
    """
    text = path_text(path)
    return not isinstance(path, Path) and (is_volume_path(text) or _is_in_workspace(text))


def _is_in_workspace(text: str) -> bool:
    return text == WORKSPACE or text.startswith(f"{WORKSPACE}/")
