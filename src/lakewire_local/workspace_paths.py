"""
The local files and folders behind paths of the Workspace API.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire_local.errors import invalid_parameter

if TYPE_CHECKING:
    from pathlib import Path

    from lakewire_local.workspace_files import WorkspaceFiles

WORKSPACE = "/Workspace/"


def workspace_path(files: WorkspaceFiles, path: str) -> Path:
    """
    Return the local file or folder behind a path of the Workspace API; it need not exist.

    Args:
        files: Knows the folder.
        path: ``/Users/me/x``, also ``/Workspace/Users/me/x``.

    Raises:
        LocalError: Not absolute, or it leaves the workspace folder.
    """
    inside = path.removeprefix(WORKSPACE[:-1]) if path.startswith(WORKSPACE) or path == WORKSPACE[:-1] else path
    parts = inside.strip("/").split("/")
    bad = any(part in {".", ".."} or "\0" in part for part in parts)
    if not path.startswith("/") or bad:
        raise invalid_parameter(f"path: {path!r} is not an absolute path without '.' and '..'")
    found = files.workspace.joinpath(*filter(None, parts))
    if not found.resolve().is_relative_to(files.workspace):
        raise invalid_parameter(f"path: {path!r} leaves the workspace folder")
    return found
