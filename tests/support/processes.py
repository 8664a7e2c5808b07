"""The processes of a workspace."""

import subprocess


def engine_of(pid):
    """Return the process of the engine of a server; None before it has started."""
    found = subprocess.run(["pgrep", "-P", str(pid)], capture_output=True, text=True, check=False).stdout.split()
    return int(found[0]) if found else None
