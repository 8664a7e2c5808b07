"""
The files that tasks name: in a volume, in the workspace folder, or on the local disk.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from lakewire_local.errors import LocalError, invalid_parameter

if TYPE_CHECKING:
    from lakewire_local.metastore import Metastore
    from lakewire_local.workspace_files import WorkspaceFiles

_WORKSPACE = "/Workspace/"


def workspace_path(files: WorkspaceFiles, path: str) -> Path:
    """
    Return the local file or folder behind a path of the Workspace API; it need not exist.

    Args:
        files: Knows the folder.
        path: ``/Users/me/x``, also ``/Workspace/Users/me/x``.

    Raises:
        LocalError: Not absolute, or it leaves the workspace folder.
    """
    inside = path.removeprefix(_WORKSPACE[:-1]) if path.startswith(_WORKSPACE) or path == _WORKSPACE[:-1] else path
    parts = inside.strip("/").split("/")
    bad = any(part in {".", ".."} or "\0" in part for part in parts)
    if not path.startswith("/") or bad:
        raise invalid_parameter(f"path: {path!r} is not an absolute path without '.' and '..'")
    found = files.workspace.joinpath(*filter(None, parts))
    if not found.resolve().is_relative_to(files.workspace):
        raise invalid_parameter(f"path: {path!r} leaves the workspace folder")
    return found


def task_file(files: WorkspaceFiles, metastore: Metastore, path: str) -> Path:
    """
    Return the file a task names.

    Args:
        files: Knows the workspace folder.
        metastore: Knows the volumes.
        path: ``/Volumes/c/s/v/…`` (also with ``dbfs:`` before), a workspace path, or an absolute local path
            (also as ``file:…``).

    Raises:
        LocalError: There is no such file.
    """
    for candidate in _candidates(files, metastore, path.removeprefix("dbfs:") or path):
        if candidate.is_file():
            return candidate
    raise LocalError(404, "RESOURCE_DOES_NOT_EXIST", f"There is no file {path} in a volume, the workspace or locally.")


def _candidates(files: WorkspaceFiles, metastore: Metastore, path: str) -> list[Path]:
    parts = urlsplit(path)
    if parts.scheme == "file":
        return [Path(unquote(parts.path))]
    if not path.startswith("/"):
        raise invalid_parameter(
            f"path: {path!r} is not accepted; accepted are /Volumes/…, a workspace path and an absolute local path"
        )
    if path.startswith("/Volumes/"):
        return [metastore.volumes.path(path)]
    found = workspace_path(files, path)
    if path.startswith(_WORKSPACE):
        return [found]
    return [found, Path(path)]
