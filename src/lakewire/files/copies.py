"""
Copies from place to place. The APIs have no copy, so the bytes go through this machine.
"""

from __future__ import annotations

import tempfile
from typing import TYPE_CHECKING, BinaryIO, cast

import attrs

from lakewire.disk.sinks import OpenFile
from lakewire.errors import FileChangedError, FolderConflictError, InvalidArgumentError, InvalidPathError
from lakewire.files.info import COPIED_TYPES
from lakewire.files.parallel import in_parallel
from lakewire.files.patterns import PathPatterns
from lakewire.files.places import AT_ONCE
from lakewire.files.plans import some_of
from lakewire.files.trees import FolderEntry, FolderTree, check_sizes, remote_tree

if TYPE_CHECKING:
    from lakewire.files.places import RemotePlace

__all__ = ["IN_MEMORY_BYTES", "Copy"]

_KINDS = {"file": "FILE", "folder": "DIRECTORY"}
IN_MEMORY_BYTES = 8 << 20  # larger files pass through a temporary one


@attrs.frozen
class Copy:
    """
    A copy of a file, a notebook or a folder.

    Args:
        source: What is copied.
        target: What the copy is called.
        overwrite: Whether files that are there may be replaced.

    Raises:
        InvalidArgumentError: One lies within the other.
    """

    _source: RemotePlace
    _target: RemotePlace
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
            FileTooLargeError: The target takes no files of such a size. Nothing was copied.
            InvalidPathError: There is something that has no copy, as a dashboard. Nothing was copied.
        """
        tree, there = self.listed(), _tree(self._target)
        if not tree.exists:
            self._source.check_folder()  # NotFoundError
        self._source.notebook_language()  # refuses a folder that is more than one
        others = [path for path, entry in tree.entries.items() if entry.object_type not in COPIED_TYPES]
        if others:
            raise InvalidPathError(f"{some_of(others)} in {self._source}: accepted are files, notebooks and folders")
        check_sizes(tree, self._target)
        both = sorted(tree.entries.keys() & there.entries.keys())
        others = [path for path in both if not _can_replace(tree.entries[path], there.entries[path])]
        if others:
            raise FolderConflictError(f"{some_of(others)}: there already as something else", paths=others)
        taken = [path for path in both if there.entries[path].kind != "folder"]
        if taken and not self._overwrite:
            raise FolderConflictError(f"{some_of(taken)}: there already; overwrite=True replaces it", paths=taken)
        folders = [self._target, *(self._target.child(path) for path in tree.entries.keys() - set(tree.files()))]
        list(in_parallel(lambda folder: folder.make_folder(), folders, AT_ONCE))
        list(in_parallel(self._copy, tree.files(), AT_ONCE))

    def listed(self) -> FolderTree:
        """
        Return what is in the source.
        """
        return _tree(self._source)

    def seen(self) -> object:
        """
        Return what tells a state of the source, file or folder, from another one.
        """
        found = self._source.info()
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
        language = source.notebook_language()
        with tempfile.SpooledTemporaryFile(IN_MEMORY_BYTES) as held:
            source.receive(OpenFile(cast("BinaryIO", held)))
            held.seek(0)
            target.send(cast("BinaryIO", held), overwrite=self._overwrite, language=language)


def _can_replace(source: FolderEntry, target: FolderEntry) -> bool:
    """Return whether both are folders, or files, or in the workspace notebooks, which nothing else replaces there."""
    return source.kind == target.kind and target.object_type in {"", source.object_type or _KINDS[source.kind]}


def _tree(root: RemotePlace) -> FolderTree:
    return remote_tree(root, PathPatterns(), AT_ONCE)
