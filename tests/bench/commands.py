"""
What a command costs from its start to its end, beside the import of databricks-sdk, which its programs begin with.

Each figure is the least of several turns, as machines are shared.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from typing import NamedTuple

from lakewire.local import LocalWorkspace
from tests.bench.measure import quiet

TURNS = 10
RATIO = 0.5  # of the CPU of the peer
COMPLETION = {
    "_LAKEWIRE_COMPLETE": "bash_complete",
    "COMP_WORDS": "lakewire api jobs.list_runs --act",
    "COMP_CWORD": "3",
}


class Cost(NamedTuple):
    """
    What a process took, ms.
    """

    wall: float
    cpu: float


def commands() -> int:
    """Print each figure beside its bound; return how many are exceeded."""
    peer = least(["-c", "import databricks.sdk"], {})
    with tempfile.TemporaryDirectory() as folder, LocalWorkspace.start(folder) as workspace:
        statement = least(["-m", "lakewire", "sql", "SELECT 1"], workspace.environment)
    completion = least(["-m", "lakewire"], COMPLETION)
    figures = [
        ("lakewire sql 'SELECT 1', local workspace: wall time, ms", statement.wall, 350.0),
        (f"the same: CPU, of {peer.cpu:.0f} ms of import databricks.sdk", statement.cpu / peer.cpu, RATIO),
        ("completion of an argument of the API: wall time, ms", completion.wall, 80.0),
        ("the same: CPU, ms", completion.cpu, 80.0),
    ]
    for title, found, bound in figures:
        print(f"{title:<78} {found:9.2f}  budget {bound:.2f}{'  OVER' if found > bound else ''}", flush=True)
    return sum(found > bound for _, found, bound in figures)


def least(words: list[str], variables: dict[str, str]) -> Cost:
    """Return the least wall and CPU time of several runs; the first compiles what is not compiled yet."""
    runs = [cost([sys.executable, *words], quiet() | variables) for _ in range(TURNS + 1)][1:]
    return Cost(min(run.wall for run in runs), min(run.cpu for run in runs))


def cost(command: list[str], variables: dict[str, str]) -> Cost:
    began, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True, env=variables)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost((time.perf_counter() - began) * 1000, cpu * 1000)
