"""
What two folders hold, one on this machine and one on a server, in the same terms.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

import attrs

from lakewire.disk.paths import local_errors
from lakewire.disk.sinks import is_part
from lakewire.errors import FileTooLargeError, NotFoundError
from lakewire.files.info import FileInfo
from lakewire.files.parallel import in_parallel
from lakewire.files.patterns import PathPatterns
from lakewire.files.places import RemotePlace

__all__ = ["FolderEntry", "FolderTree", "check_sizes", "local_source", "local_target", "remote_tree"]

_MS = 1_000_000  # nanoseconds: servers keep times in milliseconds


@attrs.frozen
class FolderEntry:
    """
    A file or folder.

    Attributes:
        kind: ``file``, ``folder``, or ``link`` for what a download does not write through.
        size_bytes: Of a file; None where it is not known.
        modified_ns: Time of change, nanoseconds since 1970; None where it is not known.
        changed_ns: When this file got its present content here, as far as the disk knows.
        object_type: What the workspace says it is, as ``NOTEBOOK``; empty elsewhere.
    """

    kind: str = "file"
    size_bytes: int | None = 0
    modified_ns: int | None = None
    changed_ns: int | None = None
    object_type: str = ""

    @property
    def is_plain(self) -> bool:
        """
        Return whether it is a file of bytes, which no folder is and no notebook.
        """
        return self.kind != "folder" and self.object_type in {"", "FILE"}


@attrs.define
class FolderTree:
    """
    What is below a folder, by path relative to it, folders before what is in them.

    Attributes:
        exists: Whether the folder itself is there.
        entries: What is meant by the patterns.
        guarded: Folders with something in them that is not meant; they stay.
        parts: Unfinished downloads.
    """

    exists: bool = True
    entries: dict[str, FolderEntry] = attrs.field(factory=dict[str, FolderEntry])
    guarded: set[str] = attrs.field(factory=set[str])
    parts: list[Path] = attrs.field(factory=list[Path])

    def add(self, patterns: PathPatterns, relative: str, look: Callable[[], FolderEntry]) -> bool:
        """
        Note an entry if it is meant; return whether it is a folder to look into.
        """
        if patterns.excludes(relative):
            self._guard(relative)
            return False
        entry = look()
        is_folder = entry.kind == "folder"
        if patterns.includes(relative):
            self.entries[relative] = entry
        elif not is_folder:
            self._guard(relative)
        return is_folder

    def files(self) -> list[str]:
        """
        Return the paths of what is no folder.
        """
        return [path for path, entry in self.entries.items() if entry.kind != "folder"]

    def _guard(self, relative: str) -> None:
        while relative := relative.rpartition("/")[0]:
            self.guarded.add(relative)


def local_source(root: Path, patterns: PathPatterns) -> FolderTree:
    """
    Return what is in a local folder that is sent; what symbolic links lead to counts as if it were there.

    Raises:
        LocalFileError: It is no folder, a link leads nowhere or in a circle, or there is something that is no file.
    """
    tree = FolderTree()
    with local_errors(root):
        _read(tree, root, patterns, follow=True)
    return tree


def local_target(root: Path, patterns: PathPatterns) -> FolderTree:
    """
    Return what is in a local folder that is written to; nothing is looked at through symbolic links.

    Raises:
        LocalFileError: There is something else at its path, or it cannot be read.
    """
    with local_errors(root):
        if not root.exists():
            return FolderTree(exists=False)
        tree = FolderTree()
        _read(tree, root, patterns, follow=False)
        return tree


def remote_tree(root: RemotePlace, patterns: PathPatterns, at_once: int) -> FolderTree:
    """
    Return what is in a folder of a server; one request for each folder and page, of which some run side by side.
    """
    tree = FolderTree()
    waiting = [root]
    while waiting:
        try:
            listings = list(in_parallel(lambda folder: list(folder.children()), waiting, at_once))
        except NotFoundError:
            if waiting != [root]:
                raise
            return FolderTree(exists=False)
        waiting = []
        for info in (info for listing in listings for info in listing):
            relative = info.path[len(str(root)) + 1 :]
            if tree.add(patterns, relative, partial(_remote_entry, info)):
                waiting.append(root.child(relative))
    return tree


def check_sizes(source: FolderTree, target: RemotePlace) -> None:
    """
    Refuse files that are too large for the place they are to go to.

    Raises:
        FileTooLargeError: One is. Nothing was sent.
    """
    for path, entry in source.entries.items():
        if target.most_bytes is not None and (entry.size_bytes or 0) > target.most_bytes:
            raise FileTooLargeError(f"{path}: {entry.size_bytes} bytes; {target} takes at most {target.most_bytes}")


def _read(tree: FolderTree, root: Path, patterns: PathPatterns, *, follow: bool) -> None:
    """Read a folder and those in it, whose names come with the device and number of each folder above them."""
    waiting: list[tuple[str, tuple[tuple[int, int], ...]]] = [("", ())]
    while waiting:
        inside, above = waiting.pop()
        folder = root / inside
        here = folder.stat()
        if (here.st_dev, here.st_ino) in above:
            raise OSError(errno.ELOOP, f"the symbolic link {inside!r} leads to a folder above itself")
        with os.scandir(folder) as found:
            names = [entry.name for entry in found]
        for name in names:
            relative = f"{inside}/{name}" if inside else name
            path = folder / name
            if is_part(name):
                tree.parts.append(path)
            elif tree.add(patterns, relative, partial(_local_entry, path, follow=follow)):
                waiting.append((relative, (*above, (here.st_dev, here.st_ino))))


def _local_entry(path: Path, *, follow: bool) -> FolderEntry:
    with local_errors(path):
        found = path.stat(follow_symlinks=follow)
        if stat.S_ISDIR(found.st_mode):
            return FolderEntry("folder")
        if stat.S_ISREG(found.st_mode):
            changed = max(found.st_mtime_ns, found.st_ctime_ns)
            return FolderEntry("file", found.st_size, found.st_mtime_ns, changed)
        if follow:
            raise OSError(errno.EINVAL, "is neither a file nor a folder; exclude= leaves it out")
        return FolderEntry("link")


def _remote_entry(info: FileInfo) -> FolderEntry:
    if info.is_dir:
        return FolderEntry("folder", object_type=info.object_type)
    size = info.size_bytes if info.object_type in {"", "FILE"} else None
    return FolderEntry("file", size, _ns(info.modified_at), object_type=info.object_type)


def _ns(moment: datetime | None) -> int | None:
    return None if moment is None else round(moment.timestamp() * 1000) * _MS
