"""
``client.files``: files in volumes, and small ones of the workspace, by the same verbs.
"""

from __future__ import annotations

import io
import os
from typing import TYPE_CHECKING, BinaryIO, Literal, overload

from lakewire.disk.paths import local_path
from lakewire.disk.sinks import OpenFile, Replacement
from lakewire.files.addresses import file_at, place_at
from lakewire.files.copies import Copy
from lakewire.files.folders import FolderTransfers
from lakewire.files.lookups import FileLookups
from lakewire.files.objects import FileWriter, opened_file
from lakewire.files.places import PathText
from lakewire.files.upload import opened
from lakewire_runtime.accepts import check
from lakewire_runtime.deadline import Deadline

if TYPE_CHECKING:
    from lakewire.http import Transport

__all__ = ["FilesClient"]

LocalFile = str | os.PathLike[str] | BinaryIO
BinaryWriteMode = Literal["wb", "bw", "xb", "bx"]
_TRANSFER_S = 3600.0  # 5 GiB at 1.5 MB/s


class FilesClient(FileLookups, FolderTransfers):
    """
    Files and folders below ``/Volumes/catalog/schema/volume``, and below ``/Workspace``. Reached as ``client.files``.

    Paths in volumes may also be spelled ``dbfs:/Volumes/…`` and ``volume://catalog.schema.volume/…``. Files below
    ``/Workspace`` have at most 10 MiB. A notebook there is read as its source; what is written is a file and never
    replaces a notebook; ``copy`` and ``move`` within the workspace keep it one.

    Source:
        https://docs.databricks.com/api/workspace/files
        https://docs.databricks.com/api/workspace/workspace
    """

    def __init__(self, sender: Transport) -> None:
        self._sender = sender

    def upload(
        self,
        path: PathText,
        data: bytes | bytearray | memoryview | LocalFile,
        *,
        overwrite: bool = False,
        timeout: float | None = _TRANSFER_S,
    ) -> None:
        """
        Write a file; missing folders are created. One request; in a volume several from 50 MiB on, with parts.

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
            BadRequestError: There is a notebook.
            NotFoundError: There is no such volume.

        Source:
            https://docs.databricks.com/api/workspace/files/upload
            https://docs.databricks.com/api/workspace/workspace/import
        """
        check("overwrite", bool, overwrite)
        sender = self._within(timeout)
        place = file_at(sender, path)
        with sender.work("databricks.files.upload") as work:
            if isinstance(data, str | os.PathLike):
                with opened(local_path(data, "data")) as window:
                    work["bytes"] = place.send(window, overwrite=overwrite)
            else:
                work["bytes"] = place.send(data, overwrite=overwrite)

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
            FileTooLargeError: The workspace sends at most 10 MiB.

        Source:
            https://docs.databricks.com/api/workspace/files/download
            https://docs.databricks.com/api/workspace/workspace/export
        """
        sender = self._within(timeout)
        place = file_at(sender, path)
        memory = io.BytesIO()
        with sender.work("databricks.files.download") as work, _sink(memory if to is None else to) as sink:
            size = work["bytes"] = place.receive(sink)
        return memory.getvalue() if to is None else size

    @overload
    def open(self, path: PathText, mode: Literal["rb", "br"]) -> io.BufferedReader: ...

    @overload
    def open(self, path: PathText, mode: BinaryWriteMode) -> FileWriter: ...

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
    ) -> io.BufferedReader | FileWriter | io.TextIOWrapper:
        """
        Open a file as Python's ``open`` does. One request to open for reading, none for writing.

        Reading fetches ranges, which grow from 256 KiB to 16 MiB while it goes on, so that a jump costs one request;
        below ``/Workspace`` two requests fetch all that is there when it is opened. What is written is there, whole,
        when the file is closed; up to 8 MiB are kept in memory until then, more in a temporary file. A ``with`` block
        that is left by an exception writes nothing.

        Args:
            path: The file.
            mode: ``r``, ``w``, or ``x`` for a file that must not exist; with ``b`` for bytes.
            encoding: Of text. Default ``utf-8``.
            errors: What to do with text that cannot be encoded or decoded. Default ``strict``.
            newline: As for Python's ``open``.

        Raises:
            InvalidPathError: *path* is not that of a file in a volume or the workspace. Nothing was sent.
            InvalidArgumentError: Another mode.
            NotFoundError: There is no such file; for writing, by ``close``, no such volume.
            AlreadyExistsError: By ``close``, with mode ``x``: there is a file.
            FileTooLargeError: Below ``/Workspace``, also by ``close``: more than 10 MiB.
            FileChangedError: While reading: it is no longer the file that was opened.

        Source:
            https://docs.python.org/3/library/functions.html#open
        """
        for name, value in (("mode", mode), ("encoding", encoding), ("errors", errors), ("newline", newline)):
            check(name, str, value)
        place = file_at(self._sender, path)
        return opened_file(place, str(mode), encoding=encoding, errors=errors, newline=newline)

    def copy(
        self,
        source: PathText,
        target: PathText,
        *,
        recursive: bool = False,
        overwrite: bool = False,
        timeout: float | None = _TRANSFER_S,
    ) -> None:
        """
        Copy a file, or a folder with everything in it. The bytes pass through this machine.

        A notebook becomes a notebook of the same source within the workspace, and a file in a volume.

        Args:
            source: What is copied.
            target: What the copy is called; missing folders are created.
            recursive: Treat *source* as a folder.
            overwrite: Whether files that are there may be replaced.
            timeout: Seconds for all of it, > 0; None for no bound.

        Raises:
            InvalidPathError: One is not a path in a volume or the workspace, or what is there has no copy, as a
                dashboard. Nothing was copied.
            InvalidArgumentError: One lies within the other. Nothing was sent.
            AlreadyExistsError: There is a file, and *overwrite* is False.
            FolderConflictError: The same of files in a folder, or there is something that a file does not replace.
                Nothing was copied.
            FileTooLargeError: A file for the workspace has more than 10 MiB. Nothing was copied.
            NotFoundError: There is no such file, folder or volume.

        Source:
            https://docs.databricks.com/api/workspace/files
            https://docs.databricks.com/api/workspace/workspace
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
        timeout: float | None = _TRANSFER_S,
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
        check("recursive", bool, recursive)
        if recursive:
            place_at(self._sender, path).inside().delete_tree()
        else:
            file_at(self._sender, path).delete()

    def create_directory(self, path: PathText) -> None:
        """
        Create a folder and those above it; harmless when it exists.

        Raises:
            InvalidPathError: *path* is not in a volume or the workspace. Nothing was sent.
        """
        place_at(self._sender, path).make_folder()

    def delete_directory(self, path: PathText) -> None:
        """
        Delete an empty folder. One request, in the workspace two.

        Raises:
            InvalidPathError: *path* is not in a volume or the workspace, or the volume itself. Nothing was sent.
            NotFoundError: There is no such folder.
            BadRequestError: There is something in it.
        """
        place_at(self._sender, path).inside().delete_folder()

    def _within(self, timeout: float | None) -> Transport:
        return self._sender.with_deadline(Deadline.of(timeout, self._sender.clock))

    def _copy_of(
        self, source: PathText, target: PathText, *, recursive: bool, overwrite: bool, timeout: float | None
    ) -> Copy:
        check("recursive", bool, recursive)
        check("overwrite", bool, overwrite)
        sender = self._within(timeout)
        places = [place_at(sender, path).inside() if recursive else file_at(sender, path) for path in (source, target)]
        return Copy(*places, overwrite=overwrite)


def _sink(to: LocalFile) -> Replacement | OpenFile:
    """Return what takes the bytes of a file."""
    return Replacement(local_path(to, "to")) if isinstance(to, str | os.PathLike) else OpenFile(to)
