"""
The two targets of a folder that is transferred: a server, which gets uploads, and the local disk, which gets downloads.
"""

from __future__ import annotations

import errno
import hashlib
import os
import stat
import sys
import threading
from collections.abc import Generator, Iterable
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Protocol

from lakewire.disk.paths import local_errors
from lakewire.disk.sinks import PositionedSink, Replacement, remove_part
from lakewire.errors import FileTransferError, InvalidPathError, NotFoundError
from lakewire.files.trees import FolderTree
from lakewire.files.upload import LocalFileWindow

if TYPE_CHECKING:
    from lakewire.files.places import RemotePlace
    from lakewire.files.plans import SyncAction

__all__ = ["LocalSide", "RemoteSide", "Side", "equal_content"]

_PARTS_AT_ONCE = 4  # of a large file, beside others
_LONGEST_NAME = 255  # bytes, of the file systems of Linux; characters elsewhere
_FORBIDDEN_ON_WINDOWS = frozenset('<>:"|?*')
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{name}{n}" for name in ("com", "lpt") for n in range(1, 10))})


class Side(Protocol):
    """
    A folder that is changed. Its methods are called on several threads, ``prepare`` before all others.
    """

    kind: Literal["upload", "download"]

    def prepare(self, source: FolderTree, target: FolderTree) -> None:
        """
        Make what transfers need.
        """
        ...

    def transfer(self, action: SyncAction) -> SyncAction:
        """
        Bring one file over, whole or not at all.
        """
        ...

    def create(self, action: SyncAction) -> SyncAction:
        """
        Make a folder.
        """
        ...

    def delete(self, action: SyncAction) -> SyncAction:
        """
        Delete a file or an empty folder; it may be gone already.
        """
        ...

    def bytes_under_way(self) -> int:
        """
        Return how much of the files has been sent or received that are not yet there.
        """
        ...


class RemoteSide:
    """
    A folder in a volume or the workspace.
    """

    kind: Literal["upload", "download"] = "upload"

    def __init__(self, folder: Path, root: RemotePlace, *, ended: threading.Event, overwrite: bool) -> None:
        self._folder = folder
        self._root = root
        self._ended = ended
        self._overwrite = overwrite
        self._moving: dict[str, LocalFileWindow] = {}
        self._sent: set[str] = set()

    def prepare(self, source: FolderTree, target: FolderTree) -> None:
        """
        Make the folder itself where no file will.
        """
        if not target.exists and not source.entries:
            self._root.make_folder()

    def transfer(self, action: SyncAction) -> SyncAction:
        """
        Upload a file.
        """
        path = self._folder / action.path
        target = self._root.child(action.path)
        with local_errors(path), path.open("rb") as file, _noted(self._moving, action.path) as note:
            window = note(_WatchedWindow(file, path, self._ended))
            overwrite = self._overwrite or action.reason != "new" or action.path in self._sent
            target.send(window, overwrite=overwrite, at_once=_PARTS_AT_ONCE)
            self._sent.add(action.path)
            window.compare()  # what was written after the last piece was read may be older than the file there
        return action

    def create(self, action: SyncAction) -> SyncAction:
        """
        Make a folder.
        """
        self._root.child(action.path).make_folder()
        return action

    def delete(self, action: SyncAction) -> SyncAction:
        """
        Delete a file or an empty folder.
        """
        place = self._root.child(action.path)
        with suppress(NotFoundError):
            place.delete_folder() if action.is_dir else place.delete()
        return action

    def bytes_under_way(self) -> int:
        """
        Return how much of the open files has been read.
        """
        return sum(window.tell() for window in list(self._moving.values()))


class LocalSide:
    """
    A folder on the local disk.
    """

    kind: Literal["upload", "download"] = "download"

    def __init__(self, root: RemotePlace, folder: Path, *, ended: threading.Event) -> None:
        self._root = root
        self._folder = folder
        self._ended = ended
        self._times: dict[str, int | None] = {}
        self._moving: dict[str, _WatchedSink] = {}

    def prepare(self, source: FolderTree, target: FolderTree) -> None:
        """
        Make the folders of files, and delete what killed downloads left.
        """
        with local_errors(self._folder):
            self._folder.mkdir(parents=True, exist_ok=True)
        for part in target.parts:
            remove_part(part)
        for path in sorted({path.rpartition("/")[0] for path in source.files()}):
            self._make_folder(path)
        self._times = {path: entry.modified_ns for path, entry in source.entries.items()}

    def transfer(self, action: SyncAction) -> SyncAction:
        """
        Download a file.
        """
        target = Replacement(self._folder / action.path, modified_ns=self._times[action.path])
        with target, _noted(self._moving, action.path) as note:
            sink = note(_WatchedSink(target, self._ended))
            self._root.child(action.path).receive(sink, at_once=_PARTS_AT_ONCE)
        return action

    def create(self, action: SyncAction) -> SyncAction:
        """
        Make a folder.
        """
        self._make_folder(action.path)
        return action

    def delete(self, action: SyncAction) -> SyncAction:
        """
        Delete a file, a link or an empty folder.
        """
        path = self._folder / action.path
        with local_errors(path), suppress(FileNotFoundError):
            if action.is_dir:
                path.rmdir()
            else:
                path.unlink()
        return action

    def bytes_under_way(self) -> int:
        """
        Return how much of the unfinished files has arrived.
        """
        return sum(sink.received for sink in list(self._moving.values()))

    def _make_folder(self, relative: str) -> None:
        """Make a folder and those above it, none of which may be a link: it could lead out of the folder."""
        path = self._folder
        for name in relative.split("/") if relative else ():
            path /= name
            with local_errors(path), suppress(FileExistsError):
                path.mkdir()
            with local_errors(path):
                if not stat.S_ISDIR(path.lstat().st_mode):
                    raise NotADirectoryError(errno.ENOTDIR, "is no folder, and nothing is written through a link")


def check_local_names(paths: Iterable[str], system: str = sys.platform) -> None:
    """
    Refuse files of a server that cannot be on this machine under their names.

    Raises:
        InvalidPathError: A name is too long, or Windows has another use for it, or two paths are one here.
    """
    seen: dict[str, str] = {}
    for path in paths:
        for name in path.split("/"):
            if system == "win32" and _is_refused_by_windows(name):
                raise InvalidPathError(f"{path!r}: Windows takes no file of the name {name!r}")
            if len(os.fsencode(name)) > _LONGEST_NAME and system == "linux":
                raise InvalidPathError(f"{path!r}: a name has at most {_LONGEST_NAME} bytes here")
        if system != "linux" and seen.setdefault(path.casefold(), path) != path:
            raise InvalidPathError(f"{path!r} and {seen[path.casefold()]!r} would be one file on this system")


def equal_content(remote: RemotePlace, local: Path) -> bool:
    """
    Return whether two files have the same SHA-256; reads both.
    """
    digest = _Digest()
    remote.receive(digest)
    with local_errors(local), local.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest() == digest.hash.digest()


class _Digest:
    """Hashes what is written to it."""

    def __init__(self) -> None:
        self.hash = hashlib.sha256()

    def write(self, piece: bytes) -> int:
        self.hash.update(piece)
        return len(piece)

    def restart(self) -> None:
        self.hash = hashlib.sha256()


class _WatchedWindow(LocalFileWindow):
    """A local file that is no longer read when the transfer of its folder has ended."""

    def __init__(self, file: Any, path: Path, ended: threading.Event) -> None:
        self._ended = ended
        super().__init__(file, path)

    def check(self) -> None:
        _go_on_unless(self._ended)
        super().check()


class _WatchedSink:
    """A local file that is no longer written when the transfer of its folder has ended."""

    def __init__(self, sink: PositionedSink, ended: threading.Event) -> None:
        self.received = 0
        self._sink = sink
        self._ended = ended

    def write(self, piece: bytes) -> int:
        _go_on_unless(self._ended)
        self.received += len(piece)
        return self._sink.write(piece)

    def write_at(self, offset: int, piece: bytes | bytearray) -> None:
        _go_on_unless(self._ended)
        self._sink.write_at(offset, piece)
        self.received += len(piece)

    def restart(self) -> None:
        self.received = 0
        self._sink.restart()


def _go_on_unless(ended: threading.Event) -> None:
    if ended.is_set():
        raise FileTransferError("given up, as another file has failed", outcome="failed")


@contextmanager
def _noted(moving: dict[str, Any], path: str) -> Generator[Any]:
    """Keep what counts the bytes of a file as long as it is under way."""

    def note(counter: Any) -> Any:
        moving[path] = counter
        return counter

    try:
        yield note
    finally:
        moving.pop(path, None)


def _is_refused_by_windows(name: str) -> bool:
    stem = name.partition(".")[0].rstrip(" ").casefold()
    return bool(_FORBIDDEN_ON_WINDOWS.intersection(name)) or name.endswith((" ", ".")) or stem in _DEVICES
