"""
Files in volumes: upload, download, list, look up, delete. Paths are checked before anything is sent.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO, Literal, overload

from lakewire.disk.paths import local_path
from lakewire.disk.sinks import OpenFile, Replacement
from lakewire.errors import InvalidArgumentError, NotFoundError
from lakewire.files.copies import VolumeCopy
from lakewire.files.download import receive
from lakewire.files.finding import drawn, find, split_glob
from lakewire.files.folders import FolderTransfers
from lakewire.files.info import FileInfo
from lakewire.files.objects import VolumeWriter, opened_file
from lakewire.files.remote import PathText, below_volume, file_path, look_up, volume_path, walk
from lakewire.files.upload import opened, send
from lakewire_api.files.api.files import FilesAPI
from lakewire_runtime.accepts import check
from lakewire_runtime.deadline import Deadline
from lakewire_runtime.pages import limited
from lakewire_runtime.text import shown

if TYPE_CHECKING:
    from lakewire.http import Transport

__all__ = ["TRANSFER_S", "BinaryWriteMode", "LocalFile", "VolumeFiles", "sink_of"]

LocalFile = str | os.PathLike[str] | BinaryIO
BinaryWriteMode = Literal["wb", "bw", "xb", "bx"]
TRANSFER_S = 3600.0  # 5 GiB at 1.5 MB/s


class VolumeFiles(FolderTransfers):
    """
    Files and folders below ``/Volumes/catalog/schema/volume``.

    Paths may also be spelled ``dbfs:/Volumes/…`` and ``volume://catalog.schema.volume/…``.

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
        timeout: float | None = TRANSFER_S,
    ) -> None:
        """
        Write a file; see ``FilesClient.upload``.
        """
        target = file_path(path)
        sender = self._sender.with_deadline(Deadline.of(timeout, self._sender.clock))
        with sender.work("databricks.files.upload") as work:
            if isinstance(data, str | os.PathLike):
                with opened(local_path(data, "data")) as window:
                    work["bytes"] = send(sender, target, window, overwrite=overwrite)
            else:
                work["bytes"] = send(sender, target, data, overwrite=overwrite)

    @overload
    def download(self, path: PathText, *, timeout: float | None = ...) -> bytes: ...

    @overload
    def download(self, path: PathText, to: LocalFile, *, timeout: float | None = ...) -> int: ...

    def download(
        self, path: PathText, to: LocalFile | None = None, *, timeout: float | None = TRANSFER_S
    ) -> bytes | int:
        """
        Read a file; see ``FilesClient.download``.
        """
        source = str(file_path(path))
        deadline = Deadline.of(timeout, self._sender.clock)
        memory = io.BytesIO()
        with self._sender.work("databricks.files.download") as work, sink_of(memory if to is None else to) as sink:
            size = work["bytes"] = receive(self._sender, source, sink, deadline)
        return memory.getvalue() if to is None else size

    def list(self, path: PathText, *, recursive: bool = False, limit: int | None = None) -> Iterator[FileInfo]:
        """
        Iterate over what is in a folder; see ``FilesClient.list``.
        """
        check("recursive", bool, recursive)
        folder = volume_path(path)
        return limited(
            walk(self._api, folder)
            if recursive
            else map(FileInfo.of_entry, self._api.list_directory_contents(str(folder))),
            limit,
        )

    def info(self, path: PathText) -> FileInfo:
        """
        Return what is at a path; see ``FilesClient.info``.
        """
        return look_up(self._api, volume_path(path))

    def stat(self, path: PathText) -> FileInfo:
        """
        Return what is at a path, as ``info`` does.
        """
        return self.info(path)

    def glob(self, pattern: PathText, *, limit: int | None = None) -> Iterator[FileInfo]:
        """
        Iterate over files and folders whose paths match a pattern, as ``/Volumes/main/raw/in/2026/**/*.csv``.

        One request for each folder in which something can match, and page.

        Args:
            pattern: ``*``, ``?`` and ``[…]`` within a name, ``**`` for any number of folders.
            limit: Stop after that many, >= 0. Default: all.

        Raises:
            InvalidPathError: It does not begin with a volume, or has no such sign. Nothing was sent.
            NotFoundError: There is no such folder as it begins with; raised when the iteration begins.
        """
        return limited(find(self._api, *split_glob(pattern)), limit)

    def tree(self, path: PathText, *, depth: int | None = None) -> str:
        """
        Return a folder with what is in it as text to be printed, a line each. One request for each folder.

        Args:
            path: The folder.
            depth: How many levels, >= 0. Default: all.

        Raises:
            InvalidPathError: *path* is not in a volume. Nothing was sent.
            NotFoundError: There is no such folder.
        """
        if depth is not None and (type(depth) is not int or depth < 0):
            raise InvalidArgumentError(f"depth: {shown(depth)}; accepted are whole numbers from 0")
        return drawn(self._api, volume_path(path), depth)

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
        Delete a file or a folder; see ``FilesClient.delete``.
        """
        check("recursive", bool, recursive)
        if not recursive:
            self._api.delete(str(file_path(path)))
            return
        folder = below_volume(volume_path(path))
        folders = [str(folder)]
        for entry in [*walk(self._api, folder)]:  # listed to the end first: pages shift while files disappear
            if entry.is_dir:
                folders.append(entry.path)
            else:
                self._api.delete(entry.path)
        for name in reversed(folders):
            self._api.delete_directory(name)

    def copy(
        self,
        source: PathText,
        target: PathText,
        *,
        recursive: bool = False,
        overwrite: bool = False,
        timeout: float | None = TRANSFER_S,
    ) -> None:
        """
        Copy a file, or a folder with everything in it, from volume to volume. The bytes pass through this machine.

        Args:
            source: What is copied.
            target: What the copy is called; missing folders are created.
            recursive: Treat *source* as a folder.
            overwrite: Whether files that are there may be replaced.
            timeout: Seconds for all of it, > 0; None for no bound.

        Raises:
            InvalidPathError: One is not a path in a volume. Nothing was sent.
            InvalidArgumentError: One lies within the other. Nothing was sent.
            AlreadyExistsError: There is a file, and *overwrite* is False.
            FolderConflictError: The same of files in a folder. Nothing was copied.
            NotFoundError: There is no such file, folder or volume.

        Source:
            https://docs.databricks.com/api/workspace/files
        """
        copy = self._copy_of(source, target, recursive=recursive, overwrite=overwrite, timeout=timeout)
        copy.folder() if recursive else copy.file()

    def move(
        self,
        source: PathText,
        target: PathText,
        *,
        recursive: bool = False,
        overwrite: bool = False,
        timeout: float | None = TRANSFER_S,
    ) -> None:
        """
        Copy as ``copy`` does, then delete the source. Where it ends between the two, both are there.

        Raises:
            FileChangedError: The source changed meanwhile. The copy is there, and nothing was deleted.
        """
        copy = self._copy_of(source, target, recursive=recursive, overwrite=overwrite, timeout=timeout)
        before = copy.seen()
        copy.folder() if recursive else copy.file()
        copy.check_unchanged(before)
        self.delete(source, recursive=recursive)

    @overload
    def open(self, path: PathText, mode: Literal["rb", "br"]) -> io.BufferedReader: ...

    @overload
    def open(self, path: PathText, mode: BinaryWriteMode) -> VolumeWriter: ...

    @overload
    def open(
        self,
        path: PathText,
        mode: Literal["r", "w", "x", "rt", "wt", "xt"] = "r",
        *,
        encoding: str | None = ...,
        errors: str | None = ...,
        newline: str | None = ...,
    ) -> io.TextIOWrapper: ...

    def open(
        self,
        path: PathText,
        mode: str = "r",
        *,
        encoding: str | None = None,
        errors: str | None = None,
        newline: str | None = None,
    ) -> io.BufferedReader | VolumeWriter | io.TextIOWrapper:
        """
        Open a file as Python's ``open`` does. One request to open for reading, none for writing.

        Reading fetches ranges, which grow from 256 KiB to 16 MiB while it goes on, so that a jump costs one request.
        What is written is there, whole, when the file is closed; up to 8 MiB are kept in memory until then, more in
        a temporary file. A ``with`` block that is left by an exception writes nothing.

        Args:
            path: The file.
            mode: ``r``, ``w``, or ``x`` for a file that must not exist; with ``b`` for bytes.
            encoding: Of text. Default ``utf-8``.
            errors: What to do with text that cannot be encoded or decoded. Default ``strict``.
            newline: As for Python's ``open``.

        Raises:
            InvalidPathError: *path* is not that of a file in a volume. Nothing was sent.
            InvalidArgumentError: Another mode.
            NotFoundError: There is no such file; for writing, by ``close``, no such volume.
            AlreadyExistsError: By ``close``, with mode ``x``: there is a file.
            FileChangedError: While reading: it is no longer the file that was opened.

        Source:
            https://docs.python.org/3/library/functions.html#open
        """
        for name, value in (("mode", mode), ("encoding", encoding), ("errors", errors), ("newline", newline)):
            check(name, str, value)
        return opened_file(self._sender, file_path(path), str(mode), encoding=encoding, errors=errors, newline=newline)

    def create_directory(self, path: PathText) -> None:
        """
        Create a folder and those above it; see ``FilesClient.create_directory``.
        """
        self._api.create_directory(str(volume_path(path)))

    def delete_directory(self, path: PathText) -> None:
        """
        Delete an empty folder; see ``FilesClient.delete_directory``.
        """
        self._api.delete_directory(str(below_volume(volume_path(path))))

    def _copy_of(
        self, source: PathText, target: PathText, *, recursive: bool, overwrite: bool, timeout: float | None
    ) -> VolumeCopy:
        check("recursive", bool, recursive)
        check("overwrite", bool, overwrite)
        parse = (lambda path: below_volume(volume_path(path))) if recursive else file_path
        deadline = Deadline.of(timeout, self._sender.clock)
        sender = self._sender.with_deadline(deadline)
        return VolumeCopy(sender, parse(source), parse(target), deadline, overwrite=overwrite)


def sink_of(to: LocalFile) -> Replacement | OpenFile:
    """
    Return what takes the bytes of a file.
    """
    return Replacement(local_path(to, "to")) if isinstance(to, str | os.PathLike) else OpenFile(to)
