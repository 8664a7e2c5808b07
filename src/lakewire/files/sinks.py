"""
Where downloaded bytes go: memory, a file the caller opened, or a file replaced as a whole.
"""

from __future__ import annotations

import errno
import io
import os
import uuid
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import IO, BinaryIO, Self

from lakewire.errors import FileTransferError, InvalidArgumentError, LakewireError, LocalFileError

__all__ = ["Given", "Memory", "Replacement", "disk"]


@contextmanager
def disk(path: Path) -> Generator[None]:
    """
    Turn what the operating system says about *path* into an error of ours.
    """
    try:
        yield
    except LakewireError:  # some are OSErrors too
        raise
    except OSError as error:
        message = f"{path}: {error.strerror or error}"
        raise LocalFileError(message, errno=error.errno, outcome="failed") from error


class Given:
    """
    A binary file of the caller, which stays open. Only one that can be cut back survives a transfer that starts again.
    """

    def __init__(self, file: BinaryIO) -> None:
        if isinstance(file, io.TextIOBase) or not hasattr(file, "write"):
            raise InvalidArgumentError(f"to is {type(file).__name__}: give a path, or a file opened in binary mode")
        self._file = file
        self._start: int | None = None
        with suppress(AttributeError, OSError):  # a pipe has no place
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
        Cut the file back to where it stood.
        """
        if self._start is None:
            raise FileTransferError("the transfer has to start again, and the file given cannot be rewound")
        self._file.seek(self._start)
        self._file.truncate()


class Memory(Given):
    """
    The bytes themselves.
    """

    def __init__(self) -> None:
        self._memory = io.BytesIO()
        super().__init__(self._memory)

    def content(self) -> bytes:
        """
        Return what was written.
        """
        return self._memory.getvalue()


class Replacement:
    """
    A file that takes the place of *target* when it is complete, and leaves no trace when it is not.

    It lies in the folder of *target*: elsewhere another disk might fill up, and moving would not be atomic.

    Raises:
        LocalFileError: The disk refused. *target* holds what it held.
    """

    def __init__(self, target: Path) -> None:
        self._target = target
        self._path = target.with_name(f".lakewire-{uuid.uuid4().hex}.part")
        with disk(target):
            if target.is_dir():
                raise IsADirectoryError(errno.EISDIR, "is a folder; give the name of a file")
            self._file: IO[bytes] = self._path.open("xb")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        try:
            if error is None:
                self._finish()
        finally:
            self._drop()

    def write(self, piece: bytes) -> int:
        """
        Append *piece*.
        """
        with disk(self._target):
            return self._file.write(piece)

    def restart(self) -> None:
        """
        Forget what was written.
        """
        with disk(self._target):
            self._file.seek(0)
            self._file.truncate()

    def _finish(self) -> None:
        with disk(self._target):
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            os.replace(self._path, self._target)  # noqa: PTH105 # Path.replace would do the same
            _sync_folder(self._target.parent)

    def _drop(self) -> None:
        """Remove the part file; after ``_finish`` there is none."""
        with suppress(OSError):  # a full disk refuses the last buffer, which is not wanted any more
            self._file.close()
        with disk(self._target):
            self._path.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Make the new name survive a power cut; systems that cannot open folders need no such thing."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
