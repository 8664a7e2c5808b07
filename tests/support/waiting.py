"""Waiting for other processes, for a minute at most."""

import subprocess
import time


def until(condition, *, seconds=60.0):
    """Call *condition* until it returns something true, and return that."""
    end = time.monotonic() + seconds
    while not (found := condition()):
        assert time.monotonic() < end, f"not reached after {seconds} s"
        time.sleep(0.02)
    return found


def is_running(pid):
    """Return whether a process runs; a zombie does not."""
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False).stdout
    return bool(state.strip()) and not state.startswith("Z")
