"""
Files in volumes: upload, download, list, look up, delete. Paths are checked before anything is sent.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, BinaryIO, cast, overload

from lakewire.disk.paths import local_errors, local_path
from lakewire.disk.sinks import OpenFile, Replacement, Sink
from lakewire.errors import (
    AlreadyExistsError,
    ApiError,
    FileTooLargeError,
    InvalidPathError,
    NotFoundError,
    ResponseError,
)
from lakewire.files.download import receive
from lakewire.files.info import FileInfo
from lakewire.files.upload import FileWindow, size_of
from lakewire.schema.names import VolumePath
from lakewire_api.files.api.files import FilesAPI
from lakewire_runtime.accepts import check
from lakewire_runtime.deadline import Deadline
from lakewire_runtime.pages import limited

if TYPE_CHECKING:
    from lakewire.http import Transport

__all__ = ["FilesClient"]

PathText = str | PurePosixPath
LocalFile = str | os.PathLike[str] | BinaryIO
_TRANSFER_S = 3600.0  # 5 GiB at 1.5 MB/s


class FilesClient:
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
            AlreadyExistsError: There is a file, and *overwrite* is False.
            NotFoundError: There is no such volume.

        Source:
            https://docs.databricks.com/api/workspace/files/upload
        """
        target = _file_path(path)
        deadline = Deadline.of(timeout, self._sender.clock)
        if isinstance(data, str | os.PathLike):
            local = local_path(data, "data")
            with local_errors(local), local.open("rb") as file:
                self._upload(target, file, deadline, overwrite=overwrite)
        else:
            self._upload(target, data, deadline, overwrite=overwrite)

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
        source = str(_file_path(path))
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
        return limited(self._walk(folder) if recursive else self._entries(folder), limit)

    def info(self, path: PathText) -> FileInfo:
        """
        Return what is at a path. One request for a file, two for a folder.

        Raises:
            InvalidPathError: *path* is not in a volume. Nothing was sent.
            NotFoundError: There is nothing.
        """
        return _look_up(self._api, VolumePath.parse(path))

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
            self._api.delete(str(_file_path(path)))
            return
        folder = _below_volume(VolumePath.parse(path))
        folders = [str(folder)]
        for entry in [*self._walk(folder)]:  # listed to the end first: pages shift while files disappear
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
        self._api.delete_directory(str(_below_volume(VolumePath.parse(path))))

    def _upload(
        self,
        target: VolumePath,
        data: bytes | bytearray | memoryview | BinaryIO,
        deadline: Deadline,
        *,
        overwrite: bool,
    ) -> None:
        size = size_of(data)
        if size is not None and not isinstance(data, bytes | bytearray | memoryview):
            data = cast("BinaryIO", FileWindow(data, size))  # as much of a file as a transport needs
        api = FilesAPI(self._sender.with_deadline(deadline))
        try:
            api.upload(str(target), data, overwrite=overwrite)
        except AlreadyExistsError as error:
            # retried after a lost response, the upload may have met the file that it wrote itself
            if error.outcome != "unknown" or size is None or _look_up(api, target).size_bytes != size:
                raise
        except ApiError as error:
            if error.status != 413:
                raise
            message = f"{target}: the server takes no file of {size} bytes"
            raise FileTooLargeError(message, outcome="rejected") from error

    def _entries(self, folder: VolumePath) -> Iterator[FileInfo]:
        return map(FileInfo.of_entry, self._api.list_directory_contents(str(folder)))

    def _walk(self, root: VolumePath) -> Iterator[FileInfo]:
        """Visit each folder before what is in it, and never leave *root*, whatever paths the server sends."""
        waiting = [root]
        while waiting:
            folder = waiting.pop()
            for entry in self._entries(folder):
                path = VolumePath.parse(entry.path)
                if path.relative.rpartition("/")[0] != folder.relative or path.volume != folder.volume:
                    raise ResponseError(f"the listing of {folder} names {entry.path!r}, which is elsewhere")
                yield entry
                if entry.is_dir:
                    waiting.append(path)


def _look_up(api: FilesAPI, path: VolumePath) -> FileInfo:
    try:
        return FileInfo.of_file(path, api.get_metadata(str(path)))
    except NotFoundError:
        api.get_directory_metadata(str(path))
    return FileInfo(path=str(path), name=path.name, is_dir=True)


def _sink(to: LocalFile) -> Sink:
    return Replacement(local_path(to, "to")) if isinstance(to, str | os.PathLike) else OpenFile(to)


def _file_path(path: PathText) -> VolumePath:
    parsed = _below_volume(VolumePath.parse(path))
    if isinstance(path, str) and path.endswith("/"):
        raise InvalidPathError(f"path: {path!r} names a folder; a file has no slash at the end")
    return parsed


def _below_volume(path: VolumePath) -> VolumePath:
    if not path.relative:
        raise InvalidPathError(f"path: {str(path)!r} is a volume; accepted is a path inside it")
    return path
