"""
Files that processes of one machine share: locks, by which they agree, and files that only the owner can read.

The system gives a lock back when its process dies.
"""

from __future__ import annotations

import os
import sys
import uuid
from contextlib import ExitStack, suppress
from pathlib import Path

from lakewire_runtime.deadline import Deadline
from lakewire_runtime.retrying import retrying

if sys.platform == "win32":
    import errno
    import msvcrt
    import random
    import time

    _BYTES = 1 << 20
    _PAUSE_S = 0.05

    def lock_file(file: int, *, shared: bool, wait: bool) -> None:
        """
        Lock an open file until it is closed.

        Windows locks ranges of bytes for one holder each: a shared lock is one byte of many, the other all of them.

        Raises:
            BlockingIOError: Somebody else holds the lock, and *wait* is False.
        """
        while not _try_lock(file, shared=shared):
            if not wait:
                raise BlockingIOError(errno.EAGAIN, "the file is locked")
            time.sleep(_PAUSE_S)

    def _try_lock(file: int, *, shared: bool) -> bool:
        if not shared:
            return _lock_bytes(file, 0, _BYTES)
        # Another shared holder may have one of these bytes, but not three chosen at random.
        return any(_lock_bytes(file, random.randrange(_BYTES), 1) for _ in range(3))  # noqa: S311

    def _lock_bytes(file: int, start: int, size: int) -> bool:
        os.lseek(file, start, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, size)
        except PermissionError:
            return False
        return True

else:

    def lock_file(file: int, *, shared: bool, wait: bool) -> None:
        """
        Lock an open file until it is closed.

        Raises:
            BlockingIOError: Somebody else holds the lock, and *wait* is False.
        """
        import fcntl  # here: whoever takes no lock needs no POSIX

        fcntl.flock(file, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | (0 if wait else fcntl.LOCK_NB))


_RETRY_S = 0.01


class FileLock:
    """
    Hold a lock on a file from ``take`` to ``release``.

    Args:
        path: Made when it is not there, never removed.
        shared: Others may hold it at the same time, also shared.
    """

    def __init__(self, path: Path, *, shared: bool = False) -> None:
        self._path = path
        self._shared = shared
        self._file: int | None = None

    def take(self) -> None:
        """Wait for the lock and take it."""
        self._take(wait=True)

    def try_take(self, within: Deadline | float = 0.0) -> bool:
        """Take the lock if it is free now or gets free *within* a time; return whether it was taken."""
        with suppress(BlockingIOError):
            for attempt in retrying(Deadline.of(within or _RETRY_S / 2), _until_free):
                with attempt:
                    self._take(wait=False)
        return self._file is not None

    def release(self) -> None:
        """Release the lock. A copy that a fork has inherited keeps it until that process ends too."""
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def _take(self, *, wait: bool) -> None:
        file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        with ExitStack() as undo:
            undo.callback(os.close, file)
            lock_file(file, shared=self._shared, wait=wait)
            undo.pop_all()
        self._file = file


def is_held(path: Path) -> bool:
    """Return whether somebody holds the lock exclusively."""
    return not _try(FileLock(path, shared=True), 0.0)


def is_free(path: Path) -> bool:
    """Return whether nobody holds the lock, neither exclusively nor shared."""
    return _try(FileLock(path), 0.0)


def wait_free(path: Path, within: Deadline | float) -> bool:
    """Wait until nobody holds the lock exclusively, not longer than *within*; return whether it is so."""
    return _try(FileLock(path, shared=True), within)


def _try(probe: FileLock, within: Deadline | float) -> bool:
    taken = probe.try_take(within)
    probe.release()
    return taken


def _until_free(error: Exception, _: int) -> float | None:
    return _RETRY_S if isinstance(error, BlockingIOError) else None


def write_private(path: Path, text: str) -> None:
    """Write a file that only the owner can read, atomically."""
    temporary = path.with_name(f"{path.name}.{uuid.uuid4().hex}")
    try:
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
        temporary.replace(path)
    finally:
        with suppress(FileNotFoundError):
            temporary.unlink()
