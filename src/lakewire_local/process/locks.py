"""
Locks on files, by which processes of one machine agree; the kernel gives them back when a process dies.

``start.lock``: who may start a server. ``server.lock``: held as long as a server lives. ``lease.lock``: held
(shared) by everyone who uses a server they started or joined.
"""

from __future__ import annotations

import fcntl
import os
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_PAUSE = 0.01


class FileLock:
    """
    Hold a lock on a file from ``take`` to ``release``.

    Args:
        path: Made when it is not there, never removed.
        shared: Others may hold it at the same time, also shared.
    """

    def __init__(self, path: Path, *, shared: bool = False) -> None:
        self._path = path
        self._kind = fcntl.LOCK_SH if shared else fcntl.LOCK_EX
        self._file: int | None = None

    def take(self) -> None:
        """Wait for the lock and take it."""
        self._take(0)

    def try_take(self, patience: float = 0.0) -> bool:
        """Take the lock if it is free now or within *patience* seconds."""
        until = time.monotonic() + patience
        while True:
            try:
                self._take(fcntl.LOCK_NB)
            except BlockingIOError:
                if time.monotonic() >= until:
                    return False
                time.sleep(_PAUSE)
            else:
                return True

    def release(self) -> None:
        """Give the lock back. A copy that a fork has inherited keeps it until that process ends too."""
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def _take(self, flags: int) -> None:
        file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(file, self._kind | flags)
        except BaseException:
            os.close(file)
            raise
        self._file = file


def is_held(path: Path) -> bool:
    """Tell whether somebody holds the lock for himself."""
    return not _try(FileLock(path, shared=True), 0.0)


def is_free(path: Path) -> bool:
    """Tell whether nobody holds the lock, for himself or shared."""
    return _try(FileLock(path), 0.0)


def wait_free(path: Path, patience: float) -> bool:
    """Wait at most *patience* seconds until nobody holds the lock for himself; tell whether that came."""
    return _try(FileLock(path, shared=True), patience)


def _try(probe: FileLock, patience: float) -> bool:
    taken = probe.try_take(patience)
    probe.release()
    return taken
