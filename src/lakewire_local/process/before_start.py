"""
What must be there before a server starts: the packages, a folder that can be written, room on its disk.
"""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path

from lakewire_local.engine_choice import DEFAULT_ENGINE
from lakewire_local.workspace_files import WorkspaceFiles
from lakewire_runtime import LakewireError

_EXTRA = ("starlette", "uvicorn", "httptools", "pyspark", "grpc", "sqlglot")
_SAIL = "pysail"
_START_BYTES = 1 << 20  # of the databases of a new workspace and their logs


class WorkspaceStartError(LakewireError):
    """The server of a local workspace cannot be started; the message has the reason and what to do."""

    outcome = "not_sent"


def check_extra(engine: str = DEFAULT_ENGINE) -> None:
    """
    Check that the packages of the server and of its engine are installed.

    Raises:
        WorkspaceStartError: A package is missing.
    """
    needed = (*_EXTRA, _SAIL) if engine == DEFAULT_ENGINE else _EXTRA
    missing = [name for name in needed if find_spec(name) is None]
    if missing:
        extra = "spark" if engine == "spark" else "local"
        raise WorkspaceStartError(
            f"the local workspace needs packages that are not installed ({', '.join(missing)}): "
            f'pip install "lakewire[{extra}]"'
        )


def folder_of(path: str | os.PathLike[str]) -> WorkspaceFiles:
    """
    Return the files of a workspace in *path*.

    Raises:
        WorkspaceStartError: It is no path.
    """
    try:
        return WorkspaceFiles(Path(path))
    except (TypeError, ValueError) as error:
        raise WorkspaceStartError(f"{path!r} cannot be the folder of a workspace: {error}") from None


def made_folder(path: str | os.PathLike[str]) -> WorkspaceFiles:
    """
    Make the folder of a workspace where it is not there.

    Raises:
        WorkspaceStartError: It cannot be made, or nobody may write into it.
    """
    files = folder_of(path)
    try:
        files.make()
    except OSError as error:
        raise _no_folder(path, error) from None
    check_writable(files)
    return files


def check_writable(files: WorkspaceFiles) -> None:
    """
    Check that the folder of a workspace is not read-only.

    Raises:
        WorkspaceStartError: It is.
    """
    if not os.access(files.server, os.W_OK):
        raise WorkspaceStartError(f"{files.root} cannot be the folder of a workspace: it is read-only ({files.server})")


def check_room(files: WorkspaceFiles) -> None:
    """
    Check that the disk has room for what a server writes as it starts.

    Raises:
        WorkspaceStartError: It has not.
    """
    probe = files.server / f"room-{os.getpid()}"
    try:
        probe.write_bytes(bytes(_START_BYTES))
    except OSError as error:
        raise _no_folder(files.root, error) from None
    finally:
        probe.unlink(missing_ok=True)


def _no_folder(path: object, error: OSError) -> WorkspaceStartError:
    return WorkspaceStartError(f"{path} cannot be the folder of a workspace: {error.strerror} ({error.filename})")
