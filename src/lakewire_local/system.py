"""
What operating systems do differently: locks on files, and groups of processes.

Nothing else in the package is written for POSIX or for Windows alone, except one line of ``jobs/child.py``, which may
import the standard library only.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys

if sys.platform == "win32":
    import errno
    import msvcrt
    import random
    import time

    # With these, and start_new_session, a process gets a group: Ctrl-C in a terminal is for the user's program alone.
    GROUP_FLAGS = subprocess.CREATE_NEW_PROCESS_GROUP
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

    def end_group(process: subprocess.Popen[bytes]) -> None:
        """Ask a process and those it has started to end."""
        if process.poll() is None:
            process.send_signal(signal.CTRL_BREAK_EVENT)

    def kill_group(process: subprocess.Popen[bytes]) -> None:
        """End a process and those it has started; what outlives the process itself is out of reach on Windows."""
        if process.poll() is None:
            command = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
            subprocess.run(command, capture_output=True, check=False)  # noqa: S603  a tool of the system

else:
    import fcntl

    GROUP_FLAGS = 0

    def lock_file(file: int, *, shared: bool, wait: bool) -> None:
        """
        Lock an open file until it is closed.

        Raises:
            BlockingIOError: Somebody else holds the lock, and *wait* is False.
        """
        fcntl.flock(file, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | (0 if wait else fcntl.LOCK_NB))

    def end_group(process: subprocess.Popen[bytes]) -> None:
        """Ask a process and those it has started to end."""
        _signal_group(process, signal.SIGTERM)

    def kill_group(process: subprocess.Popen[bytes]) -> None:
        """End a process and those it has started, also when it has ended before them."""
        _signal_group(process, signal.SIGKILL)

    def _signal_group(process: subprocess.Popen[bytes], sent: signal.Signals) -> None:
        try:
            os.killpg(process.pid, sent)
        except (ProcessLookupError, PermissionError):  # it has ended; macOS says "not permitted" of a group of zombies
            return
