"""
A group of processes with the limits of a container: the kernel counts its memory and holds back its CPU.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import attrs

GROUPS = Path("/sys/fs/cgroup")
PERIOD_US = 100_000


class NoGroupError(Exception):
    """This machine lets nobody make one."""


@attrs.frozen
class Group:
    """
    Folders of the kernel, of both its versions: one for each controller, or one for all.
    """

    memory: Path
    cpu: Path

    @property
    def command(self) -> list[str]:
        """Start of a command line: joins the group, then becomes the rest of it."""
        joins = [f"echo $$ > {folder}/cgroup.procs" for folder in dict.fromkeys((self.memory, self.cpu))]
        return ["sh", "-euc", "; ".join([*joins, 'exec "$@"']), "sh"]

    def kills(self) -> int:
        """Return how often the kernel ended a process because the memory was used up."""
        events = self.memory / "memory.events"
        text = (events if events.exists() else self.memory / "memory.oom_control").read_text()
        return int(dict(line.split() for line in text.splitlines())["oom_kill"])

    def held_back(self) -> int:
        """Return in how many periods the CPU was used up."""
        return int(dict(line.split() for line in (self.cpu / "cpu.stat").read_text().splitlines())["nr_throttled"])


@contextmanager
def limited(name: str, *, memory_bytes: int, cpus: float) -> Iterator[Group]:
    """
    Make a group with these limits, and remove it afterwards.

    Raises:
        NoGroupError: That needs rights that are not there.
    """
    quota_us = int(PERIOD_US * cpus)
    try:
        if (GROUPS / "cgroup.controllers").exists():
            group = Group(GROUPS / name, GROUPS / name)
            group.memory.mkdir()
            (group.memory / "memory.max").write_text(str(memory_bytes))
            (group.cpu / "cpu.max").write_text(f"{quota_us} {PERIOD_US}")
        else:
            group = Group(GROUPS / "memory" / name, GROUPS / "cpu" / name)
            group.memory.mkdir()
            group.cpu.mkdir()
            (group.memory / "memory.limit_in_bytes").write_text(str(memory_bytes))
            (group.cpu / "cpu.cfs_quota_us").write_text(str(quota_us))
    except OSError as error:
        raise NoGroupError(str(error)) from error
    try:
        yield group
    finally:
        for folder in dict.fromkeys((group.memory, group.cpu)):
            _remove(folder)


def _remove(folder: Path) -> None:
    for _ in range(100):
        try:
            folder.rmdir()
        except OSError:  # its last process is not quite gone
            time.sleep(0.1)
        else:
            return
    os.rmdir(folder)  # noqa: PTH106  # says what is the matter
