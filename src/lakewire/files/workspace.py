"""
Files and folders of the workspace, below ``/Workspace``: small files, each in one request.

Source: https://docs.databricks.com/api/workspace/workspace
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from lakewire.errors import FileTooLargeError, InvalidPathError, NotFoundError, ResponseError
from lakewire.files.info import FileInfo
from lakewire_api.workspace.api.workspace import WorkspaceAPI
from lakewire_runtime.text import shown

if TYPE_CHECKING:
    from lakewire.http import Transport
    from lakewire_api.workspace.models import ObjectInfo

__all__ = ["WorkspacePlaces", "workspace_path"]

_ROOT = "/Workspace"
_MOST_BYTES = 10 << 20  # of a request to import, and of a response of export
_FOLDERS = ("DIRECTORY", "REPO")


def workspace_path(path: object) -> str | None:
    """
    Return a path of the workspace, checked and without a slash at the end; None for what is meant otherwise.

    Raises:
        InvalidPathError: It has an empty segment, ``.``, ``..``, a backslash or a control character.
    """
    text = str(path) if isinstance(path, str | PurePosixPath) else ""
    if text != _ROOT and not text.startswith(f"{_ROOT}/"):
        return None
    segments = text.removesuffix("/").split("/")[1:]
    if any(part in ("", ".", "..") for part in segments) or "\\" in text or not text.isprintable():
        raise InvalidPathError(f"path: {shown(text)}; accepted is '/Workspace/Users/…' without '.', '..' and '\\'")
    return text.removesuffix("/")


class WorkspacePlaces:
    """
    The verbs of ``client.files`` for paths that ``workspace_path`` has checked.
    """

    def __init__(self, sender: Transport) -> None:
        self._api = WorkspaceAPI(sender)

    def upload(self, path: str, data: bytes, *, overwrite: bool) -> None:
        """
        Write a file; missing folders are created. Two requests.

        Raises:
            FileTooLargeError: More than 10 MiB. Nothing was sent.
            AlreadyExistsError: There is one, and *overwrite* is False.
        """
        if len(data) > _MOST_BYTES:
            raise FileTooLargeError(f"data: {len(data)} bytes are given; accepted below /Workspace are {_MOST_BYTES}")
        self._api.mkdirs(path.rpartition("/")[0])
        self._api.import_(path, content=base64.b64encode(data).decode(), format="RAW", overwrite=overwrite)

    def download(self, path: str) -> bytes:
        """
        Read a file; of a notebook, its source. One request.

        Raises:
            NotFoundError: There is no such file.
        """
        content = self._api.export(path, format="AUTO").content
        try:
            return base64.b64decode(content or "", validate=True)
        except ValueError:
            raise ResponseError(f"the content of {path} is not base64", outcome="applied") from None

    def list(self, path: str, *, recursive: bool) -> Iterator[FileInfo]:
        """
        Iterate over what is in a folder; each folder comes before what is in it.

        Raises:
            NotFoundError: There is no such folder.
            ResponseError: The listing names something that is elsewhere.
        """
        waiting = [path]
        while waiting:
            folder = waiting.pop()
            for entry in map(_info, self._api.list(folder)):
                if entry.path == folder:
                    raise NotFoundError(f"{path} is a file, not a folder")
                if entry.path.rpartition("/")[0] != folder:
                    raise ResponseError(f"the listing of {folder} names {entry.path!r}, which is elsewhere")
                yield entry
                if recursive and entry.is_dir:
                    waiting.append(entry.path)

    def info(self, path: str) -> FileInfo:
        """
        Return what is at a path. One request.

        Raises:
            NotFoundError: There is nothing.
        """
        return _info(self._api.get_status(path))

    def delete(self, path: str, *, recursive: bool) -> None:
        """
        Delete a file, or with *recursive* a folder with everything in it. Two requests.

        Raises:
            NotFoundError: There is no such file or folder.
        """
        if self.info(path).is_dir != recursive:
            raise NotFoundError(f"there is no {'folder' if recursive else 'file'} {path}")
        self._api.delete(path, recursive=recursive or None)

    def create_directory(self, path: str) -> None:
        """
        Create a folder with its parents; it may exist. One request.
        """
        self._api.mkdirs(path)

    def delete_directory(self, path: str) -> None:
        """
        Delete an empty folder. One request.

        Raises:
            BadRequestError: It is not empty.
        """
        self._api.delete(path)


def _info(entry: ObjectInfo) -> FileInfo:
    path = str(entry.path)
    whole = path if path.startswith(f"{_ROOT}/") else f"{_ROOT}{path}"
    changed = None if entry.modified_at is None else datetime.fromtimestamp(entry.modified_at / 1000, UTC)
    return FileInfo(
        path=whole.rstrip("/"),
        name=whole.rstrip("/").rpartition("/")[2],
        is_dir=str(entry.object_type) in _FOLDERS,
        size_bytes=entry.size or 0,
        modified_at=changed,
    )
