"""
Where downloaded bytes go: a file that the caller opened, or a file that is replaced as a whole.
"""

from __future__ import annotations

import errno
import os
import threading
import uuid
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO, BinaryIO, Protocol, Self, runtime_checkable

from lakewire.disk.paths import local_errors
from lakewire.errors import FileTransferError, InvalidArgumentError
from lakewire_runtime.private_files import lock_file

__all__ = ["OpenFile", "PositionedSink", "Replacement", "Sink", "is_part", "remove_part"]

_PREFIX, _SUFFIX = ".lakewire-", ".part"


class Sink(Protocol):
    """
    Where the bytes of a download go: they are written in order, and from the start after ``restart``.
    """

    def write(self, piece: bytes, /) -> int:
        """
        Append *piece*.
        """
        ...

    def restart(self) -> None:
        """
        Discard what was written.
        """
        ...


@runtime_checkable
class PositionedSink(Sink, Protocol):
    """
    One that takes pieces in any order, from several threads.
    """

    def write_at(self, offset: int, piece: bytes | bytearray, /) -> None:
        """
        Write *piece* at its place.
        """
        ...


class OpenFile:
    """
    A binary file of the caller, which stays open. It must be seekable to survive a transfer that starts over.
    """

    def __init__(self, file: BinaryIO) -> None:
        try:
            file.write(b"")
        except (AttributeError, TypeError, ValueError):  # no file, a text file, not open, or not for writing
            raise InvalidArgumentError(
                f"to: expected a path, or a file that is open for writing bytes, got {type(file).__name__}"
            ) from None
        self._file = file
        self._start: int | None = None
        with suppress(AttributeError, OSError):  # a pipe has no position
            self._start = file.tell()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        return

    def write(self, piece: bytes) -> int:
        """
        Append *piece*.
        """
        return self._file.write(piece)

    def restart(self) -> None:
        """
        Cut the file back to where it was.
        """
        if self._start is None:
            raise FileTransferError("the transfer has to start over, and the file given cannot be rewound")
        self._file.seek(self._start)
        self._file.truncate()


class Replacement:
    """
    A file that takes the place of *target* when it is complete, and leaves no trace when it is not.

    It is written in the folder of *target*: elsewhere another disk might fill up, and moving would not be atomic.

    Args:
        target: Path of the file.
        modified_ns: Its time of change, nanoseconds since 1970. Default: now.

    Raises:
        LocalFileError: The disk refused. *target* is left as it was.
    """

    def __init__(self, target: Path, *, modified_ns: int | None = None) -> None:
        self._target = target
        self._modified_ns = modified_ns
        self._lock = threading.Lock()
        with local_errors(target):
            if target.is_dir():
                raise IsADirectoryError(errno.EISDIR, "is a folder; give the name of a file")
            self._path, self._file = _open_part(target.parent)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if error is None:
                self._finish()
        finally:
            self._drop()

    @property
    def closed(self) -> bool:
        """
        Whether it can no longer be written; writers of pyarrow ask.
        """
        return self._file.closed

    def write(self, piece: bytes) -> int:
        """
        Append *piece*.
        """
        with local_errors(self._target):
            return self._file.write(piece)

    def write_at(self, offset: int, piece: bytes | bytearray, /) -> None:
        """
        Write *piece* at its place.
        """
        with self._lock, local_errors(self._target):
            self._file.seek(offset)
            self._file.write(piece)

    def restart(self) -> None:
        """
        Discard what was written.
        """
        with local_errors(self._target):
            self._file.seek(0)
            self._file.truncate()

    def _finish(self) -> None:
        with local_errors(self._target):
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            if self._modified_ns is not None:
                os.utime(self._path, ns=(self._modified_ns, self._modified_ns))
            os.replace(self._path, self._target)  # noqa: PTH105 # Path.replace would do the same
            _sync_folder(self._target.parent)

    def _drop(self) -> None:
        """Remove the part file; after ``_finish`` there is none."""
        with suppress(OSError):  # a full disk refuses the last buffer, which is no longer needed
            self._file.close()
        with local_errors(self._target):
            self._path.unlink(missing_ok=True)


def is_part(name: str) -> bool:
    """
    Return whether a file of this name is an unfinished one.
    """
    return name.startswith(_PREFIX) and name.endswith(_SUFFIX)


def remove_part(path: Path) -> bool:
    """
    Delete an unfinished file if the process that wrote it is gone; return whether it was deleted.
    """
    with (
        suppress(OSError, ImportError),
        path.open("rb") as file,
    ):  # locked by its writer, already gone, or no locks here
        if os.name != "nt":  # Windows does not delete what is open
            lock_file(file.fileno(), shared=False, wait=False)
            path.unlink()
            return True
    with suppress(OSError):
        if os.name == "nt":
            path.unlink()
            return True
    return False


def _open_part(folder: Path) -> tuple[Path, IO[bytes]]:
    """Make an unfinished file, locked as long as it is written; ``remove_part`` may come between the two."""
    while True:
        path = folder / f"{_PREFIX}{uuid.uuid4().hex}{_SUFFIX}"
        file = path.open("xb")
        with suppress(OSError, ImportError):  # a network drive, or a Python, without locks
            if os.name != "nt":
                lock_file(file.fileno(), shared=False, wait=True)
        if os.name == "nt" or os.fstat(file.fileno()).st_nlink:
            return path, file
        file.close()


def _sync_folder(folder: Path) -> None:
    """Make the new name survive a power cut; Windows cannot open folders."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
