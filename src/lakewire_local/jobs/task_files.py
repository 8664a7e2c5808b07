"""
The files that tasks name: in a volume, in the workspace folder, or on the local disk.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from lakewire_local.errors import LocalError, invalid_parameter
from lakewire_local.workspace_paths import WORKSPACE, workspace_path

if TYPE_CHECKING:
    from lakewire_local.metastore import Metastore
    from lakewire_local.workspace_files import WorkspaceFiles


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
    if path.startswith(WORKSPACE):
        return [found]
    return [found, Path(path)]
