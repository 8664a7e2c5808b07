"""
What the verbs of ``client.files`` are made of: a path on a server, and the few things that can be done there.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import PurePath, PurePosixPath
from typing import TYPE_CHECKING, BinaryIO, Protocol, TypeAlias

if TYPE_CHECKING:
    from lakewire.disk.sinks import Sink
    from lakewire.files.info import FileInfo
    from lakewire.files.upload import FileWindow

__all__ = ["AT_ONCE", "Content", "PathText", "RemotePlace", "path_text", "walk"]

PathText = str | PurePosixPath
AT_ONCE = 16  # requests side by side
Content: TypeAlias = "bytes | bytearray | memoryview | BinaryIO | FileWindow"


class RemotePlace(Protocol):
    """
    A checked path in a volume or the workspace, at which a file or folder may be. Its text is the whole path.
    """

    @property
    def name(self) -> str:
        """
        Return the last segment.
        """
        ...

    @property
    def most_bytes(self) -> int | None:
        """
        Return how large a file may be; None where that is for the server to say.
        """
        ...

    def child(self, relative: str) -> RemotePlace:
        """
        Return the place of something below this one.

        Raises:
            InvalidPathError: There can be nothing of this name.
        """
        ...

    def inside(self) -> RemotePlace:
        """
        Return this place, unless it is a volume, or the whole workspace.

        Raises:
            InvalidPathError: It is.
        """
        ...

    def check_root(self) -> None:
        """
        Check that what the path begins with is there.

        Raises:
            NotFoundError: There is no such volume.
        """
        ...

    def info(self) -> FileInfo:
        """
        Return what is there.

        Raises:
            NotFoundError: There is nothing.
        """
        ...

    def children(self) -> Iterator[FileInfo]:
        """
        Iterate over what is in the folder.

        Raises:
            NotFoundError: There is no such folder.
            ResponseError: The listing names something that is elsewhere.
        """
        ...

    def check_folder(self) -> None:
        """
        Check that there is a folder.

        Raises:
            NotFoundError: There is none.
        """
        ...

    def notebook_language(self) -> str:
        """
        Return the language of a notebook; empty for what is none.

        Raises:
            InvalidPathError: It is something that has no copy, as a dashboard.
        """
        ...

    def receive(self, sink: Sink, *, at_once: int = AT_ONCE) -> int:
        """
        Write the file to *sink* and return its size in bytes.
        """
        ...

    def reader(self) -> io.RawIOBase | io.BytesIO:
        """
        Return a file object for reading.
        """
        ...

    def send(self, data: Content, *, overwrite: bool, at_once: int = AT_ONCE, language: str = "") -> int | None:
        """
        Write a file, which appears whole; missing folders are made. With *language* a notebook, where there are any.

        Returns:
            How many bytes it has; None where that was not known beforehand.
        """
        ...

    def make_folder(self) -> None:
        """
        Make a folder and those above it.
        """
        ...

    def delete(self) -> None:
        """
        Delete a file.
        """
        ...

    def delete_folder(self) -> None:
        """
        Delete an empty folder.
        """
        ...

    def delete_tree(self) -> None:
        """
        Delete a folder with everything in it.
        """
        ...


def path_text(path: object) -> str:
    """
    Return a path as text, empty for what is none; a member of an enum of texts counts as its text.
    """
    if isinstance(path, str):
        return str.__str__(path)
    return str(path) if isinstance(path, PurePath) else ""


def walk(root: RemotePlace) -> Iterator[FileInfo]:
    """
    Visit each folder before what is in it, and never leave *root*, whatever paths the server sends.
    """
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        for entry in folder.children():
            yield entry
            if entry.is_dir:
                waiting.append(folder.child(entry.name))
