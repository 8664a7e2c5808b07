"""
``client.files``: files in volumes, and by the same verbs small ones of the workspace.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, overload

from lakewire.disk.paths import local_errors, local_path
from lakewire.errors import InvalidArgumentError
from lakewire.files.info import FileInfo
from lakewire.files.remote import PathText
from lakewire.files.volumes import TRANSFER_S, LocalFile, VolumeFiles, sink_of
from lakewire.files.workspace import WorkspacePlaces, workspace_path
from lakewire_runtime.accepts import check
from lakewire_runtime.deadline import Deadline
from lakewire_runtime.pages import limited
from lakewire_runtime.text import shown

if TYPE_CHECKING:
    from lakewire.http import Transport

__all__ = ["FilesClient"]


class FilesClient(VolumeFiles):
    """
    Files and folders below ``/Volumes/catalog/schema/volume``, and below ``/Workspace``. Reached as ``client.files``.

    Paths in volumes may also be spelled ``dbfs:/Volumes/…`` and ``volume://catalog.schema.volume/…``. Below
    ``/Workspace`` there are ``upload``, ``download``, ``list``, ``info``, ``exists``, ``delete`` and directories, for
    files of at most 10 MiB; the other verbs are for volumes.

    Source:
        https://docs.databricks.com/api/workspace/files
        https://docs.databricks.com/api/workspace/workspace
    """

    def __init__(self, sender: Transport) -> None:
        super().__init__(sender)
        self._workspace = WorkspacePlaces(sender)

    def upload(
        self,
        path: PathText,
        data: bytes | bytearray | memoryview | LocalFile,
        *,
        overwrite: bool = False,
        timeout: float | None = TRANSFER_S,
    ) -> None:
        """
        Write a file; missing folders are created. In a volume one request, and from 50 MiB on several, with parts.

        Args:
            path: Where it goes.
            data: Its content, the path of a local file, or a binary file, which is read from its current position.
                What cannot be rewound, such as a pipe, is not retried when the connection breaks.
            overwrite: Whether an existing file may be replaced.
            timeout: Seconds for the whole transfer, > 0; None for no bound.

        Raises:
            InvalidPathError: *path* is not that of a file in a volume or the workspace. Nothing was sent.
            InvalidArgumentError: *data* is not binary. Nothing was sent.
            FileTooLargeError: More than 5 GiB, where the workspace takes no parts; below ``/Workspace``, more than
                10 MiB. Nothing was written.
            LocalFileError: The local file cannot be read.
            FileChangedError: The local file changed while it was sent. Nothing was written.
            AlreadyExistsError: There is a file, and *overwrite* is False.
            NotFoundError: There is no such volume.

        Source:
            https://docs.databricks.com/api/workspace/files/upload
        """
        place = workspace_path(path)
        if place is None:
            super().upload(path, data, overwrite=overwrite, timeout=timeout)
            return
        check("overwrite", bool, overwrite)
        self._within(timeout).upload(place, _content(data), overwrite=overwrite)

    @overload
    def download(self, path: PathText, *, timeout: float | None = ...) -> bytes: ...

    @overload
    def download(self, path: PathText, to: LocalFile, *, timeout: float | None = ...) -> int: ...

    def download(
        self, path: PathText, to: LocalFile | None = None, *, timeout: float | None = TRANSFER_S
    ) -> bytes | int:
        """
        Read a file. A broken transfer is resumed where it broke; what arrives is whole, or it is an error.

        Args:
            path: The file. Of a notebook below ``/Workspace``, its source is read.
            to: Path of a local file, which is replaced when everything has arrived and is left as it is otherwise;
                or a binary file to write to. Default: return the content.
            timeout: Seconds for the whole transfer, > 0; None for no bound.

        Returns:
            The content, or, with *to*, its size in bytes.

        Raises:
            InvalidPathError: *path* is not that of a file in a volume or the workspace. Nothing was sent.
            InvalidArgumentError: *to* is neither a path nor a binary file. Nothing was sent.
            LocalFileError: The local file cannot be written; it is left as it was.
            NotFoundError: There is no such file.
            FileChangedError: It kept changing while it was read.

        Source:
            https://docs.databricks.com/api/workspace/files/download
        """
        place = workspace_path(path)
        if place is None:
            return (
                super().download(path, timeout=timeout) if to is None else super().download(path, to, timeout=timeout)
            )
        if to is None:
            return self._within(timeout).download(place)
        with sink_of(to) as sink:
            content = self._within(timeout).download(place)
            sink.write(content)
        return len(content)

    def list(self, path: PathText, *, recursive: bool = False, limit: int | None = None) -> Iterator[FileInfo]:
        """
        Iterate over what is in a folder, page by page as needed.

        Args:
            path: The folder, or ``/Volumes/catalog/schema/volume`` itself.
            recursive: Whether to descend; each folder comes before what is in it.
            limit: Stop after that many, >= 0. Default: all.

        Raises:
            InvalidPathError: *path* is not in a volume or the workspace. Nothing was sent.
            NotFoundError: There is no such folder; raised when the iteration begins.
        """
        place = workspace_path(path)
        if place is None:
            return super().list(path, recursive=recursive, limit=limit)
        check("recursive", bool, recursive)
        return limited(self._workspace.list(place, recursive=recursive), limit)

    def info(self, path: PathText) -> FileInfo:
        """
        Return what is at a path. One request for a file, two for a folder in a volume.

        Raises:
            InvalidPathError: *path* is not in a volume or the workspace. Nothing was sent.
            NotFoundError: There is nothing.
        """
        place = workspace_path(path)
        return super().info(path) if place is None else self._workspace.info(place)

    def delete(self, path: PathText, *, recursive: bool = False) -> None:
        """
        Delete a file, or a folder with everything in it.

        Args:
            path: The file, or with *recursive* the folder. A volume itself is deleted with ``client.catalog``.
            recursive: Treat *path* as a folder. In a volume one request for each file and folder in it.

        Raises:
            InvalidPathError: *path* is not in a volume or the workspace. Nothing was sent.
            NotFoundError: There is no such file or folder.
        """
        place = workspace_path(path)
        if place is None:
            super().delete(path, recursive=recursive)
            return
        check("recursive", bool, recursive)
        self._workspace.delete(place, recursive=recursive)

    def create_directory(self, path: PathText) -> None:
        """
        Create a folder and those above it; harmless when it exists.

        Raises:
            InvalidPathError: *path* is not in a volume or the workspace. Nothing was sent.
        """
        place = workspace_path(path)
        if place is None:
            super().create_directory(path)
        else:
            self._workspace.create_directory(place)

    def delete_directory(self, path: PathText) -> None:
        """
        Delete an empty folder. One request.

        Raises:
            InvalidPathError: *path* is not in a volume or the workspace, or the volume itself. Nothing was sent.
            NotFoundError: There is no such folder.
            BadRequestError: There is something in it.
        """
        place = workspace_path(path)
        if place is None:
            super().delete_directory(path)
        else:
            self._workspace.delete_directory(place)

    def _within(self, timeout: float | None) -> WorkspacePlaces:
        return WorkspacePlaces(self._sender.with_deadline(Deadline.of(timeout, self._sender.clock)))


def _content(data: Any) -> bytes:
    """Return all that is to be written."""
    if isinstance(data, str | os.PathLike):
        path = Path(local_path(data, "data"))
        with local_errors(path):
            return path.read_bytes()
    if hasattr(data, "read") and not getattr(data, "closed", False):
        data = data.read()
    if not isinstance(data, bytes | bytearray | memoryview):
        raise InvalidArgumentError(
            f"data: {shown(data)}; accepted are bytes, the path of a file or an open binary file"
        )
    return bytes(data)
