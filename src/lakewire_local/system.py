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

else:
    GROUP_FLAGS = 0

    def memory_mb() -> int:
        """Return the memory of the machine."""
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") >> 20

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
