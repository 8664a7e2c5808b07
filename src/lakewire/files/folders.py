"""
Whole folders between this machine and volumes or the workspace: up, down, and kept equal.
"""

from __future__ import annotations

import os
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Literal, Unpack, get_args, overload

from lakewire.disk.paths import local_path
from lakewire.errors import InvalidArgumentError
from lakewire.files.addresses import is_remote, place_at
from lakewire.files.folder_sync import FolderSync, SyncOptions, SyncResult
from lakewire.files.options import FolderSyncOptions, Globs, OnProgress
from lakewire.files.patterns import PathPatterns
from lakewire.files.places import AT_ONCE, PathText, path_text
from lakewire.files.plans import Compare, SyncPlan
from lakewire_runtime.accepts import check
from lakewire_runtime.deadline import Deadline
from lakewire_runtime.text import shown

if TYPE_CHECKING:
    from lakewire.http import Transport

__all__ = ["FolderTransfers"]

Folder = str | PurePath
_MOST_AT_ONCE = 128  # connections that are kept open


class FolderTransfers:
    """
    Transfers of whole folders; a part of ``client.files``.
    """

    _sender: Transport

    def upload_folder(
        self,
        path: PathText,
        folder: str | os.PathLike[str],
        *,
        overwrite: bool = False,
        include: Globs | None = None,
        exclude: Globs | None = None,
        parallel: int = AT_ONCE,
        on_progress: OnProgress | None = None,
        timeout: float | None = None,
    ) -> SyncResult:
        """
        Upload what is in a local folder. Files that are there and have not changed since are not sent again.

        Args:
            path: The folder in a volume or the workspace that gets it; made if need be.
            folder: The local folder. What symbolic links lead to is sent.
            overwrite: Whether files may be replaced that are there and differ in size, or are older.
            include: Patterns of the only files that are meant, as ``*.csv`` or ``2026/**``; see ``docs/files.md``.
            exclude: Patterns of files and folders that are left out.
            parallel: How many requests run side by side, 1 to 128. Default 16.
            on_progress: Called with a ``FolderProgress`` after each file, and each second.
            timeout: Seconds for all of it, > 0. Default: no bound.

        Raises:
            InvalidPathError: *path* is in none of them, or has no place for a file of this name. Nothing was sent.
            FileTooLargeError: A file for the workspace has more than 10 MiB. Nothing was sent.
            LocalFileError: Something in *folder* cannot be read, or its links go in a circle.
            FolderConflictError: Files are there that differ, and *overwrite* is False; or a notebook has the name
                of a file. Nothing was sent.
            FileChangedError: A file kept changing while it was sent; what is there of it is whole.
            NotFoundError: There is no such volume.

        Source:
            https://docs.databricks.com/api/workspace/files/upload
        """
        options = _options(
            include, exclude, overwrite=overwrite, parallel=parallel, on_progress=on_progress, compare="time"
        )
        return self._folder_sync(folder, path, options, timeout, upload=True).run()

    def download_folder(
        self,
        path: PathText,
        to: str | os.PathLike[str],
        *,
        overwrite: bool = False,
        include: Globs | None = None,
        exclude: Globs | None = None,
        parallel: int = AT_ONCE,
        on_progress: OnProgress | None = None,
        timeout: float | None = None,
    ) -> SyncResult:
        """
        Download what is in a folder. Files that are there with the size and time of the volume are not fetched again.

        Args:
            path: The folder in a volume or the workspace. Of notebooks, the source comes, under the name they have.
            to: The local folder; made if need be. Its files get the times that they have in the volume.
            overwrite: Whether files may be replaced that are there and differ in size or time.
            include: Patterns of the only files that are meant, as ``*.csv`` or ``2026/**``; see ``docs/files.md``.
            exclude: Patterns of files and folders that are left out.
            parallel: How many requests run side by side, 1 to 128. Default 16.
            on_progress: Called with a ``FolderProgress`` after each file, and each second.
            timeout: Seconds for all of it, > 0. Default: no bound.

        Raises:
            InvalidPathError: *path* is in none of them, or this machine has no place for a file of this name.
                Nothing was fetched.
            LocalFileError: The disk refused, or a symbolic link is in the way; files are whole or as they were.
            FolderConflictError: Files are there that differ, and *overwrite* is False. Nothing was fetched.
            FileChangedError: A file kept changing while it was read.
            NotFoundError: There is no such folder.

        Source:
            https://docs.databricks.com/api/workspace/files/download
        """
        options = _options(
            include, exclude, overwrite=overwrite, parallel=parallel, on_progress=on_progress, compare="time"
        )
        return self._folder_sync(to, path, options, timeout, upload=False).run()

    @overload
    def sync(
        self, source: Folder, target: Folder, *, dry_run: Literal[False] = ..., **options: Unpack[FolderSyncOptions]
    ) -> SyncResult: ...

    @overload
    def sync(
        self, source: Folder, target: Folder, *, dry_run: Literal[True], **options: Unpack[FolderSyncOptions]
    ) -> SyncPlan: ...

    def sync(
        self,
        source: Folder,
        target: Folder,
        *,
        dry_run: bool = False,
        delete: bool = False,
        compare: Compare = "time",
        include: Globs | None = None,
        exclude: Globs | None = None,
        allow_empty: bool = False,
        parallel: int = AT_ONCE,
        on_progress: OnProgress | None = None,
        timeout: float | None = None,
    ) -> SyncResult | SyncPlan:
        """
        Make one folder like another: a local one and one in a volume or the workspace, in either direction.

        Only what differs is transferred, whole or not at all, so that the same call again completes what was
        interrupted.

        Args:
            source: What is to be there.
            target: What is changed; made if need be. One of the two is text that begins with ``/Volumes/`` or
                ``/Workspace/``; a ``pathlib.Path`` is always of this machine.
            dry_run: Return the plan, and change nothing.
            delete: Delete what only *target* has, after everything has been transferred. What *include* and
                *exclude* leave out stays.
            compare: When files of the same size are equal. ``time``: the target was written after the last change
                of the source, or, by a download, has its time. ``hash``: their SHA-256 is, for which both are read.
                ``size``: always.
            include: Patterns of the only files that are meant, as ``*.csv`` or ``2026/**``; see ``docs/files.md``.
            exclude: Patterns of files and folders that are left out.
            allow_empty: Whether *delete* may delete all files, where *source* has none.
            parallel: How many requests run side by side, 1 to 128. Default 16.
            on_progress: Called with a ``FolderProgress`` after each file, and each second.
            timeout: Seconds for all of it, > 0. Default: no bound.

        Raises:
            InvalidArgumentError: Both are local or none is, or *source* is empty. Nothing was changed.
            InvalidPathError: A name cannot be in *target*. Nothing was changed.
            FileTooLargeError: A file for the workspace has more than 10 MiB. Nothing was changed.
            FolderConflictError: A file of one is a folder of the other, or would replace a notebook, and *delete* is
                False. Nothing was changed.
            LocalFileError: The disk refused, or links go in a circle.
            FileChangedError: A file kept changing while it was read.
            NotFoundError: There is no such volume, or no such folder as *source*.

        Source:
            https://docs.databricks.com/api/workspace/files
        """
        check("dry_run", bool, dry_run)
        check("delete", bool, delete)
        check("allow_empty", bool, allow_empty)
        options = _options(
            include,
            exclude,
            compare=compare,
            delete=delete,
            allow_empty=allow_empty,
            parallel=parallel,
            on_progress=on_progress,
        )
        upload = is_remote(target)
        if upload == is_remote(source):
            raise InvalidArgumentError(
                f"source and target: {shown(source)} and {shown(target)}; accepted are a local folder and, as text, "
                "one in a volume, '/Volumes/catalog/schema/volume/…', or the workspace, '/Workspace/…'"
            )
        local, remote = (source, target) if upload else (target, source)
        work = self._folder_sync(local, path_text(remote), options, timeout, upload=upload)
        return work.plan() if dry_run else work.run()

    def _folder_sync(
        self,
        local: str | os.PathLike[str],
        remote: PathText,
        options: SyncOptions,
        timeout: float | None,
        *,
        upload: bool,
    ) -> FolderSync:
        sender = self._sender.with_deadline(Deadline.of(timeout, self._sender.clock))
        place, folder = place_at(sender, remote), local_path(local, "folder")
        return FolderSync(sender, folder, place, upload=upload, options=options)


def _options(include: Globs | None, exclude: Globs | None, *, parallel: int, **given: Any) -> SyncOptions:
    if given["compare"] not in get_args(Compare):
        raise InvalidArgumentError(f"compare: {shown(given['compare'])}; accepted are 'time', 'size' and 'hash'")
    check("overwrite", bool, given.get("overwrite"))
    if type(parallel) is not int or not 1 <= parallel <= _MOST_AT_ONCE:
        raise InvalidArgumentError(f"parallel: {shown(parallel)}; accepted are 1 to {_MOST_AT_ONCE}")
    if given["on_progress"] is not None and not callable(given["on_progress"]):
        raise InvalidArgumentError(f"on_progress: {shown(given['on_progress'])}; accepted is a function")
    return SyncOptions(patterns=PathPatterns.of(include, exclude), at_once=parallel, **given)
