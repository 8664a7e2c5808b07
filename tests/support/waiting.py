"""Waiting for what another process does, never longer than a person would."""

import subprocess
import time

from lakewire import RetryPolicy

QUICK = RetryPolicy(max_attempts=4, transient_s=0.05)
"""Gives up after four attempts, for tests of what happens then."""


def until(condition, *, seconds=60.0):
    """Ask again and again until *condition* returns something true, and return that."""
    end = time.monotonic() + seconds
    while not (found := condition()):
        assert time.monotonic() < end, f"still not so after {seconds} s"
        time.sleep(0.02)
    return found


def is_running(pid):
    """Return whether a process runs; one that has ended and waits to be collected does not."""
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False).stdout
    return bool(state.strip()) and not state.startswith("Z")
