"""
A disk that is full for a time: a file system of a few megabytes, or a limit on what the processes may write.

Who may mount has both; who may not has the limit, which is a file system to them that takes no byte more.
"""

import os
import resource
import subprocess
from contextlib import contextmanager

from tests.support.processes import engine_of


class SmallDisk:
    """A file system in memory that other data fill."""

    def __init__(self, root):
        self.root = root
        self._other = root / "other"

    def fill(self, _, *, but=0):
        """Leave *but* bytes."""
        with self._other.open("wb", buffering=0) as file:
            for size in (1 << 20, 1 << 12):
                while _took(file, bytes(size)):
                    pass
            os.truncate(file.fileno(), file.tell() - but)

    def free(self, _):
        self._other.unlink()


class LimitedDisk:
    """A disk on which the processes of a workspace may write no long file."""

    def __init__(self, root):
        self.root = root

    def fill(self, pid, *, but=0):
        """Leave *but* bytes, to each file."""
        self._limit(pid, but)

    def free(self, pid):
        self._limit(pid, resource.RLIM_INFINITY)

    def _limit(self, pid, size):
        for process in (pid, engine_of(pid)):
            hard = resource.prlimit(process, resource.RLIMIT_FSIZE)[1]
            resource.prlimit(process, resource.RLIMIT_FSIZE, (size, hard))


def _took(file, data):
    try:
        return file.write(data) == len(data)
    except OSError:
        return False


@contextmanager
def small_disk(folder, size="48m"):
    """Mount a file system of this size."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder], check=True)
    try:
        yield SmallDisk(folder)
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


def may_mount():
    """Return whether a file system can be mounted: in a mount namespace of its own, so that nothing is changed."""
    tried = ["unshare", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    return os.geteuid() == 0 and subprocess.run(tried, capture_output=True, check=False).returncode == 0
