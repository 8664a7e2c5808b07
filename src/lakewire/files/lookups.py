"""
Looking at what is in volumes and the workspace: listings, patterns, single files.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lakewire.errors import InvalidArgumentError, NotFoundError
from lakewire.files.addresses import place_at
from lakewire.files.finding import drawn, find, split_glob
from lakewire.files.info import FileInfo
from lakewire.files.places import PathText, walk
from lakewire_runtime.accepts import check
from lakewire_runtime.pages import limited
from lakewire_runtime.text import shown

if TYPE_CHECKING:
    from lakewire.http import Transport

__all__ = ["FileLookups"]


class FileLookups:
    """
    Looks at files and folders; a part of ``client.files``.
    """

    _sender: Transport

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
        check("recursive", bool, recursive)
        folder = place_at(self._sender, path)
        return limited(walk(folder) if recursive else folder.children(), limit)

    def info(self, path: PathText) -> FileInfo:
        """
        Return what is at a path. One request for a file, two for a folder in a volume.

        Raises:
            InvalidPathError: *path* is not in a volume or the workspace. Nothing was sent.
            NotFoundError: There is nothing.
        """
        return place_at(self._sender, path).info()

    def stat(self, path: PathText) -> FileInfo:
        """
        Return what is at a path, as ``info`` does.
        """
        return self.info(path)

    def exists(self, path: PathText) -> bool:
        """
        Return whether there is a file or folder at a path.

        Raises:
            InvalidPathError: *path* is not in a volume or the workspace. Nothing was sent.
        """
        try:
            self.info(path)
        except NotFoundError:
            return False
        return True

    def glob(self, pattern: PathText, *, limit: int | None = None) -> Iterator[FileInfo]:
        """
        Iterate over files and folders whose paths match a pattern, as ``/Volumes/main/raw/in/2026/**/*.csv``.

        One request for each folder in which something can match, and page.

        Args:
            pattern: ``*``, ``?`` and ``[…]`` within a name, ``**`` for any number of folders.
            limit: Stop after that many, >= 0. Default: all.

        Raises:
            InvalidPathError: It does not begin with a volume or ``/Workspace``, or has no such sign. Nothing was sent.
            NotFoundError: There is no such folder as it begins with; raised when the iteration begins.
        """
        root, below = split_glob(pattern)
        return limited(find(place_at(self._sender, root), below), limit)

    def tree(self, path: PathText, *, depth: int | None = None) -> str:
        """
        Return a folder with what is in it as text to be printed, a line each. One request for each folder.

        Args:
            path: The folder.
            depth: How many levels, >= 0. Default: all.

        Raises:
            InvalidPathError: *path* is not in a volume or the workspace. Nothing was sent.
            NotFoundError: There is no such folder.
        """
        if depth is not None and (type(depth) is not int or depth < 0):
            raise InvalidArgumentError(f"depth: {shown(depth)}; accepted are whole numbers from 0")
        return drawn(place_at(self._sender, path), depth)
