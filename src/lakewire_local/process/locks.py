"""
Locks on files, by which processes of one machine agree; the system gives them back when a process dies.

``start.lock``: who may start a server. ``server.lock``: held as long as a server lives. ``lease.lock``: held
(shared) by everyone who uses a server they started or joined.
"""

from __future__ import annotations

import os
from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING

from lakewire_local.system import lock_file
from lakewire_runtime.deadline import Deadline
from lakewire_runtime.retrying import retrying

if TYPE_CHECKING:
    from pathlib import Path

_PAUSE_S = 0.01


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
            for attempt in retrying(Deadline.of(within or _PAUSE_S / 2), _until_free):
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
    return _PAUSE_S if isinstance(error, BlockingIOError) else None
