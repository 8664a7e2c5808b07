"""
Check a folder that nobody serves; loads what looks into it only then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire_local.process.before_start import WorkspaceStartError, check_extra, check_writable, folder_of
from lakewire_runtime.private_files import FileLock

if TYPE_CHECKING:
    import os

    from lakewire_local.findings import Finding


def check_folder(path: str | os.PathLike[str]) -> list[Finding]:
    """
    Return what is not whole in the folder of a workspace; change nothing.

    Args:
        path: Folder of the workspace, whose server must not run.

    Raises:
        WorkspaceStartError: The extra is missing, it is not the folder of a workspace, or a server runs in it.
    """
    files = folder_of(path)
    if not files.credentials.exists():
        raise WorkspaceStartError(f"{files.root} is not the folder of a workspace")
    check_extra()
    from lakewire_local.checking import check_workspace  # here: needs the extra

    check_writable(files)
    lock = FileLock(files.server_lock)
    if not lock.try_take():
        raise WorkspaceStartError(f"{files.root} is being served; a folder is checked when nobody writes into it")
    try:
        return list(check_workspace(files))
    finally:
        lock.release()
