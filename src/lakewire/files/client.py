"""
Files in volumes: send, fetch, list, look, delete. Paths are checked before anything is sent.
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast, overload

import attrs

from lakewire.errors import (
    AlreadyExistsError,
    ApiError,
    FileTooLargeError,
    InvalidArgumentError,
    InvalidPathError,
    NotFoundError,
    ResponseError,
)
from lakewire.files.download import receive
from lakewire.files.sinks import Given, Memory, Replacement, disk
from lakewire.files.upload import Source, size_of
from lakewire.schema.names import VolumePath
from lakewire_api.files.api.files import FilesAPI

if TYPE_CHECKING:
    from lakewire.http import Transport
    from lakewire_api.files.models import DirectoryEntry

__all__ = ["FileInfo", "FilesClient"]

_TRANSFER_S = 3600.0  # 5 GiB at 1.5 MB/s


@attrs.frozen(kw_only=True)
class FileInfo:
    """
    What is at a path.

    Attributes:
        path: The path asked for.
        is_directory: Whether it is a folder.
        size_bytes: Length of a file; 0 for a folder.
        modified: Time of the last change, with time zone; None when the server does not tell.
        content_type: As the server guesses it.
    """

    path: str
    is_directory: bool
    size_bytes: int = 0
    modified: datetime | None = None
    content_type: str = ""


class FilesClient:
    """
    Files and folders below ``/Volumes/catalog/schema/volume``. Reached as ``client.files``.

    Source:
        https://docs.databricks.com/api/workspace/files
    """

    def __init__(self, sender: Transport) -> None:
        self._sender = sender

    def upload(
        self,
        path: str,
        data: bytes | bytearray | memoryview | str | os.PathLike[str] | BinaryIO,
        *,
        overwrite: bool = False,
        timeout: float = _TRANSFER_S,
    ) -> None:
        """
        Write a file; missing folders are made. One request.

        Args:
            path: Where it goes.
            data: Its content, the path of a local file, or a binary file read from where it stands. What cannot
                be rewound, such as a pipe, is sent once and not again when the link breaks.
            overwrite: Whether an existing file may be replaced.
            timeout: Seconds for the whole transfer, > 0.

        Raises:
            InvalidPathError: *path* is not that of a file in a volume. Nothing was sent.
            InvalidArgumentError: Not binary. Nothing was sent.
            FileTooLargeError: More than 5 GiB. Nothing was written.
            LocalFileError: The local file cannot be read.
            AlreadyExistsError: There is a file, and *overwrite* is False.
            NotFoundError: There is no such volume.

        Source:
            https://docs.databricks.com/api/workspace/files/upload
        """
        target = _file_path(path)
        if isinstance(data, str | os.PathLike):
            local = Path(data)
            with disk(local), local.open("rb") as file:
                self._upload(target, file, overwrite=overwrite, timeout=timeout)
        else:
            self._upload(target, data, overwrite=overwrite, timeout=timeout)

    @overload
    def download(self, path: str, *, timeout: float = ...) -> bytes: ...

    @overload
    def download(self, path: str, to: str | os.PathLike[str] | BinaryIO, *, timeout: float = ...) -> int: ...

    def download(
        self,
        path: str,
        to: str | os.PathLike[str] | BinaryIO | None = None,
        *,
        timeout: float = _TRANSFER_S,
    ) -> bytes | int:
        """
        Read a file. A broken link is resumed where it broke; what arrives is whole, or it is an error.

        Args:
            path: The file.
            to: Path of a local file, which is replaced at once when all has arrived and otherwise keeps what it
                held; or a binary file to write to. Default: return the content.
            timeout: Seconds for the whole transfer, > 0.

        Returns:
            The content, or, with *to*, its size in bytes.

        Raises:
            InvalidPathError: *path* is not that of a file in a volume. Nothing was sent.
            LocalFileError: The disk refused; *to* holds what it held.
            NotFoundError: There is no such file.
            FileChangedError: It kept changing while it was read.

        Source:
            https://docs.databricks.com/api/workspace/files/download
        """
        source = str(_file_path(path))
        with _sink(to) as sink:
            size = receive(self._sender, source, sink, timeout)
        return sink.content() if isinstance(sink, Memory) else size

    def list(self, path: str, *, recursive: bool = False, limit: int | None = None) -> Iterator[DirectoryEntry]:
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
        folder = VolumePath.parse(path)
        if limit is not None and (type(limit) is not int or limit < 0):
            raise InvalidArgumentError(f"limit is {limit!r}; accepted are 0 and more, or None for all")
        api = FilesAPI(self._sender)
        found = _walk(api, folder) if recursive else api.list_directory_contents(str(folder))
        return itertools.islice(found, limit)

    def info(self, path: str) -> FileInfo:
        """
        Tell what is at a path. One request for a file, two for a folder.

        Raises:
            InvalidPathError: *path* is not in a volume. Nothing was sent.
            NotFoundError: There is nothing.
        """
        parsed = VolumePath.parse(path)
        api = FilesAPI(self._sender)
        try:
            found = api.get_metadata(str(parsed))
        except NotFoundError:
            api.get_directory_metadata(str(parsed))
            return FileInfo(path=str(parsed), is_directory=True)
        return FileInfo(
            path=str(parsed),
            is_directory=False,
            size_bytes=int(found.content_length or 0),
            modified=_http_date(found.last_modified),
            content_type=found.content_type or "",
        )

    def exists(self, path: str) -> bool:
        """
        Tell whether there is a file or folder at a path.

        Raises:
            InvalidPathError: *path* is not in a volume. Nothing was sent.
        """
        try:
            self.info(path)
        except NotFoundError:
            return False
        return True

    def delete(self, path: str, *, recursive: bool = False) -> None:
        """
        Delete a file, or a folder with all that is in it.

        Args:
            path: The file, or with *recursive* the folder. A volume itself is deleted with ``client.catalog``.
            recursive: Treat *path* as a folder. One request for each file and folder in it.

        Raises:
            InvalidPathError: *path* is not in a volume. Nothing was sent.
            NotFoundError: There is no such file or folder.
        """
        api = FilesAPI(self._sender)
        if not recursive:
            api.delete(str(_file_path(path)))
            return
        folder = _below_volume(VolumePath.parse(path))
        folders = [str(folder)]
        for entry in [*_walk(api, folder)]:  # listed to the end first: pages shift while files disappear
            found = str(VolumePath.parse(entry.path or ""))
            if entry.is_directory:
                folders.append(found)
            else:
                api.delete(found)
        for name in reversed(folders):
            api.delete_directory(name)

    def create_directory(self, path: str) -> None:
        """
        Make a folder and those above it; harmless when it is there.

        Raises:
            InvalidPathError: *path* is not in a volume. Nothing was sent.
        """
        FilesAPI(self._sender).create_directory(str(VolumePath.parse(path)))

    def _upload(
        self,
        target: VolumePath,
        data: bytes | bytearray | memoryview | BinaryIO,
        *,
        overwrite: bool,
        timeout: float,
    ) -> None:
        size = size_of(data)
        if size is not None and not isinstance(data, bytes | bytearray | memoryview):
            data = cast("BinaryIO", Source(data, size))  # as much of a file as a transport needs
        api = FilesAPI(self._sender.with_deadline(timeout))
        try:
            api.upload(str(target), data, overwrite=overwrite)
        except AlreadyExistsError as error:
            # sent again after a lost answer, the upload may have met the file that it wrote itself
            if error.outcome != "unknown" or size is None or self.info(str(target)).size_bytes != size:
                raise
        except ApiError as error:
            if error.status != 413:
                raise
            raise FileTooLargeError(
                f"{target}: the server takes no file of {size} bytes", outcome="rejected"
            ) from error


def _sink(to: str | os.PathLike[str] | BinaryIO | None) -> Memory | Given | Replacement:
    if to is None:
        return Memory()
    return Replacement(Path(to)) if isinstance(to, str | os.PathLike) else Given(to)


def _walk(api: FilesAPI, root: VolumePath) -> Iterator[DirectoryEntry]:
    """Visit each folder before what is in it, and never leave *root*, whatever paths the server sends."""
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        for entry in api.list_directory_contents(str(folder)):
            path = VolumePath.parse(entry.path or "")
            if path.relative.rpartition("/")[0] != folder.relative or path.volume != folder.volume:
                raise ResponseError(f"the listing of {folder} names {entry.path!r}, which is elsewhere")
            yield entry
            if entry.is_directory:
                waiting.append(path)


def _file_path(path: str) -> VolumePath:
    parsed = _below_volume(VolumePath.parse(path))
    if str(path).endswith("/"):
        raise InvalidPathError(f"path: {path!r} names a folder; a file has no slash at the end")
    return parsed


def _below_volume(path: VolumePath) -> VolumePath:
    if not path.relative:
        raise InvalidPathError(f"path: {str(path)!r} is a volume; accepted is a path inside it")
    return path


def _http_date(text: str | None) -> datetime | None:
    try:
        return parsedate_to_datetime(text) if text else None
    except ValueError:
        return None
