"""
Files in volumes: upload, download, list, look up, delete. Paths are checked before anything is sent.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO, overload

from lakewire.disk.paths import local_path
from lakewire.disk.sinks import OpenFile, Replacement
from lakewire.errors import NotFoundError
from lakewire.files.download import receive
from lakewire.files.folders import FolderTransfers
from lakewire.files.info import FileInfo
from lakewire.files.remote import PathText, below_volume, file_path, look_up, walk
from lakewire.files.upload import opened, send
from lakewire.schema.names import VolumePath
from lakewire_api.files.api.files import FilesAPI
from lakewire_runtime.accepts import check
from lakewire_runtime.deadline import Deadline
from lakewire_runtime.pages import limited

if TYPE_CHECKING:
    from lakewire.http import Transport

__all__ = ["FilesClient"]

LocalFile = str | os.PathLike[str] | BinaryIO
_TRANSFER_S = 3600.0  # 5 GiB at 1.5 MB/s


class FilesClient(FolderTransfers):
    """
    Files and folders below ``/Volumes/catalog/schema/volume``. Reached as ``client.files``.

    Source:
        https://docs.databricks.com/api/workspace/files
    """

    def __init__(self, sender: Transport) -> None:
        self._sender = sender
        self._api = FilesAPI(sender)

    def upload(
        self,
        path: PathText,
        data: bytes | bytearray | memoryview | LocalFile,
        *,
        overwrite: bool = False,
        timeout: float | None = _TRANSFER_S,
    ) -> None:
        """
        Write a file; missing folders are created. One request.

        Args:
            path: Where it goes.
            data: Its content, the path of a local file, or a binary file, which is read from its current position.
                What cannot be rewound, such as a pipe, is not retried when the connection breaks.
            overwrite: Whether an existing file may be replaced.
            timeout: Seconds for the whole transfer, > 0; None for no bound.

        Raises:
            InvalidPathError: *path* is not that of a file in a volume. Nothing was sent.
            InvalidArgumentError: *data* is not binary. Nothing was sent.
            FileTooLargeError: More than 5 GiB. Nothing was written.
            LocalFileError: The local file cannot be read.
            FileChangedError: The local file changed while it was sent. Nothing was written.
            AlreadyExistsError: There is a file, and *overwrite* is False.
            NotFoundError: There is no such volume.

        Source:
            https://docs.databricks.com/api/workspace/files/upload
        """
        target = file_path(path)
        sender = self._sender.with_deadline(Deadline.of(timeout, self._sender.clock))
        if isinstance(data, str | os.PathLike):
            with opened(local_path(data, "data")) as window:
                send(sender, target, window, overwrite=overwrite)
        else:
            send(sender, target, data, overwrite=overwrite)

    @overload
    def download(self, path: PathText, *, timeout: float | None = ...) -> bytes: ...

    @overload
    def download(self, path: PathText, to: LocalFile, *, timeout: float | None = ...) -> int: ...

    def download(
        self, path: PathText, to: LocalFile | None = None, *, timeout: float | None = _TRANSFER_S
    ) -> bytes | int:
        """
        Read a file. A broken transfer is resumed where it broke; what arrives is whole, or it is an error.

        Args:
            path: The file.
            to: Path of a local file, which is replaced when everything has arrived and is left as it is otherwise;
                or a binary file to write to. Default: return the content.
            timeout: Seconds for the whole transfer, > 0; None for no bound.

        Returns:
            The content, or, with *to*, its size in bytes.

        Raises:
            InvalidPathError: *path* is not that of a file in a volume. Nothing was sent.
            InvalidArgumentError: *to* is neither a path nor a binary file. Nothing was sent.
            LocalFileError: The local file cannot be written; it is left as it was.
            NotFoundError: There is no such file.
            FileChangedError: It kept changing while it was read.

        Source:
            https://docs.databricks.com/api/workspace/files/download
        """
        source = str(file_path(path))
        deadline = Deadline.of(timeout, self._sender.clock)
        memory = io.BytesIO()
        with _sink(memory if to is None else to) as sink:
            size = receive(self._sender, source, sink, deadline)
        return memory.getvalue() if to is None else size

    def list(self, path: PathText, *, recursive: bool = False, limit: int | None = None) -> Iterator[FileInfo]:
        """
        Iterate over what is in a folder, page by page as needed.

        Args:
            path: The folder, or ``/Volumes/catalog/schema/volume`` itself.
            recursive: Whether to descend; each folder comes before what is in it.
            limit: Stop after that many, >= 0. Default: all.

        Raises:
            InvalidPathError: *path* is not in a volume. Nothing was sent.
            NotFoundError: There is no such folder; raised when the iteration begins.
        """
        check("recursive", bool, recursive)
        folder = VolumePath.parse(path)
        return limited(
            walk(self._api, folder)
            if recursive
            else map(FileInfo.of_entry, self._api.list_directory_contents(str(folder))),
            limit,
        )

    def info(self, path: PathText) -> FileInfo:
        """
        Return what is at a path. One request for a file, two for a folder.

        Raises:
            InvalidPathError: *path* is not in a volume. Nothing was sent.
            NotFoundError: There is nothing.
        """
        return look_up(self._api, VolumePath.parse(path))

    def exists(self, path: PathText) -> bool:
        """
        Return whether there is a file or folder at a path.

        Raises:
            InvalidPathError: *path* is not in a volume. Nothing was sent.
        """
        try:
            self.info(path)
        except NotFoundError:
            return False
        return True

    def delete(self, path: PathText, *, recursive: bool = False) -> None:
        """
        Delete a file, or a folder with everything in it.

        Args:
            path: The file, or with *recursive* the folder. A volume itself is deleted with ``client.catalog``.
            recursive: Treat *path* as a folder. One request for each file and folder in it.

        Raises:
            InvalidPathError: *path* is not in a volume. Nothing was sent.
            NotFoundError: There is no such file or folder.
        """
        check("recursive", bool, recursive)
        if not recursive:
            self._api.delete(str(file_path(path)))
            return
        folder = below_volume(VolumePath.parse(path))
        folders = [str(folder)]
        for entry in [*walk(self._api, folder)]:  # listed to the end first: pages shift while files disappear
            if entry.is_dir:
                folders.append(entry.path)
            else:
                self._api.delete(entry.path)
        for name in reversed(folders):
            self._api.delete_directory(name)

    def create_directory(self, path: PathText) -> None:
        """
        Create a folder and those above it; harmless when it exists.

        Raises:
            InvalidPathError: *path* is not in a volume. Nothing was sent.
        """
        self._api.create_directory(str(VolumePath.parse(path)))

    def delete_directory(self, path: PathText) -> None:
        """
        Delete an empty folder. One request.

        Raises:
            InvalidPathError: *path* is not in a volume, or the volume itself. Nothing was sent.
            NotFoundError: There is no such folder.
            BadRequestError: There is something in it.

        Source:
            https://docs.databricks.com/api/workspace/files/deletedirectory
        """
        self._api.delete_directory(str(below_volume(VolumePath.parse(path))))


def _sink(to: LocalFile) -> Replacement | OpenFile:
    return Replacement(local_path(to, "to")) if isinstance(to, str | os.PathLike) else OpenFile(to)
