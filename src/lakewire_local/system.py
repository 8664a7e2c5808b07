"""
What operating systems do differently: groups of processes, and what is known of the machine.

Nothing else in the package is written for POSIX or for Windows alone, except one line of ``jobs/child.py``, which may
import the standard library only.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import suppress

if sys.platform == "win32":
    # With these, and start_new_session, a process gets a group: Ctrl-C in a terminal is for the user's program alone.
    GROUP_FLAGS = subprocess.CREATE_NEW_PROCESS_GROUP

    def end_group(process: subprocess.Popen[bytes]) -> None:
        """Ask a process and those it has started to end."""
        if process.poll() is None:
            process.send_signal(signal.CTRL_BREAK_EVENT)

    def kill_group(process: subprocess.Popen[bytes]) -> None:
        """End a process and those it has started; what outlives the process itself is out of reach on Windows."""
        if process.poll() is None:
            command = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
            subprocess.run(command, capture_output=True, check=False)  # noqa: S603  a tool of the system

    def memory_mb() -> int:
        """Return the memory of the machine; 0 as it is not known."""
        return 0

    def allow_many_files() -> None:
        """Do nothing: sockets are no files here."""

else:
    GROUP_FLAGS = 0

    def memory_mb() -> int:
        """Return the memory of the machine."""
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") >> 20

    def allow_many_files() -> None:
        """Let the process have as many open files as the system lets it; a shell may allow 256 or 1,024."""
        import resource  # here: not on Windows

        most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
        with suppress(ValueError, OSError):  # macOS has a bound that it does not show
            resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))

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
