"""
Copies from volume to volume. The API has no copy, so the bytes go through this machine.
"""

from __future__ import annotations

import tempfile
from typing import TYPE_CHECKING, BinaryIO, cast

import attrs

from lakewire.disk.sinks import OpenFile
from lakewire.errors import FileChangedError, FolderConflictError, InvalidArgumentError
from lakewire.files.download import receive
from lakewire.files.parallel import in_parallel
from lakewire.files.patterns import PathPatterns
from lakewire.files.plans import some_of
from lakewire.files.remote import look_up
from lakewire.files.trees import FolderTree, remote_tree
from lakewire.files.upload import send
from lakewire_api.files.api.files import FilesAPI

if TYPE_CHECKING:
    from lakewire.http import Transport
    from lakewire.schema.names import VolumePath
    from lakewire_runtime.deadline import Deadline

__all__ = ["IN_MEMORY_BYTES", "VolumeCopy"]

IN_MEMORY_BYTES = 8 << 20  # larger files pass through a temporary one
_AT_ONCE = 16


@attrs.frozen
class VolumeCopy:
    """
    A copy of a file or a folder.

    Args:
        sender: Sends the requests, within the deadline.
        source: What is copied.
        target: What the copy is called.
        deadline: Bounds all of it.
        overwrite: Whether files that are there may be replaced.

    Raises:
        InvalidArgumentError: One lies within the other.
    """

    _sender: Transport
    _source: VolumePath
    _target: VolumePath
    _deadline: Deadline
    _overwrite: bool = attrs.field(kw_only=True, alias="overwrite")

    def __attrs_post_init__(self) -> None:
        source, target = f"{self._source}/", f"{self._target}/"
        if target.startswith(source) or source.startswith(target):
            raise InvalidArgumentError(f"target: {target[:-1]!r} and the source {source[:-1]!r} lie within each other")

    def file(self) -> None:
        """
        Copy one file.
        """
        self._copy("")

    def folder(self) -> None:
        """
        Copy a folder with everything in it.

        Raises:
            FolderConflictError: A file is there already, and must not be replaced. Nothing was copied.
        """
        tree, there = self.listed(), self._tree(self._target)
        if not tree.exists:
            FilesAPI(self._sender).get_directory_metadata(str(self._source))  # NotFoundError
        taken = sorted(tree.entries.keys() & set(there.files()))
        if taken and not self._overwrite:
            raise FolderConflictError(f"{some_of(taken)}: there already; overwrite=True replaces it", paths=taken)
        api = FilesAPI(self._sender)
        folders = [self._target, *(self._target.child(path) for path in tree.entries.keys() - set(tree.files()))]
        list(in_parallel(lambda folder: api.create_directory(str(folder)), folders, _AT_ONCE))
        list(in_parallel(self._copy, tree.files(), _AT_ONCE))

    def listed(self) -> FolderTree:
        """
        Return what is in the source.
        """
        return self._tree(self._source)

    def seen(self) -> object:
        """
        Return what tells a state of the source, file or folder, from another one.
        """
        found = look_up(FilesAPI(self._sender), self._source)
        return self.listed() if found.is_dir else found

    def check_unchanged(self, before: object) -> None:
        """
        Refuse a source that is no longer what it was.

        Raises:
            FileChangedError: It has changed since *before*.
        """
        if self.seen() != before:
            raise FileChangedError(f"{self._source} changed while it was copied; both are there", outcome="applied")

    def _copy(self, relative: str) -> None:
        source, target = (place.child(relative) if relative else place for place in (self._source, self._target))
        with tempfile.SpooledTemporaryFile(IN_MEMORY_BYTES) as held:
            receive(self._sender, str(source), OpenFile(cast("BinaryIO", held)), self._deadline)
            held.seek(0)
            send(self._sender, target, cast("BinaryIO", held), overwrite=self._overwrite)

    def _tree(self, root: VolumePath) -> FolderTree:
        return remote_tree(FilesAPI(self._sender), root, PathPatterns(), _AT_ONCE)
