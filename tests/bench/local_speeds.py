"""
How fast the local workspace is: from its start to the first row, small statements, and a large result as it comes.

The figures have fixed bounds, as nobody else has such a workspace. Each is the least of several turns, as machines are
shared.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from lakewire import DatabricksClient
from lakewire_local.process.server_state import ServerState
from lakewire_local.workspace_files import WorkspaceFiles
from tests.support.processes import engine_of

ROWS = 10_000_000
LARGE = f"SELECT id, id * 0.5D AS amount, CAST(id AS STRING) AS name FROM range({ROWS})"


def local_speeds() -> int:
    """Print each figure beside its bound; return how many are exceeded."""
    cold = least(3, cold_start)
    with tempfile.TemporaryDirectory() as folder, DatabricksClient.local(folder) as client:
        client.sql.execute("SELECT 1").scalar()
        started = sum(map(cpu_s, processes(folder)))  # what counts where the machine is shared
        figures = [
            ("from the start of a workspace to its first row, s", cold, 2.5),
            ("CPU of server and engine until then, s", started, 2.5),
            ("from joining a workspace to the first row, s", least(10, lambda: joined(folder)), 0.1),
            ("SELECT 1, ms", least(50, lambda: timed(client, "SELECT 1")) * 1000, 20.0),
            ("INSERT of one row, ms", inserted(client) * 1000, 60.0),
            *large(folder),
        ]
    for title, found, bound in figures:
        label = f"local workspace: {title}"
        print(f"{label:<78} {found:9.2f}  budget {bound:.2f}{'  OVER' if found > bound else ''}", flush=True)
    return sum(found > bound for _, found, bound in figures)


def least(turns: int, measure: Callable[[], float]) -> float:
    return min(measure() for _ in range(turns))


def cold_start() -> float:
    with tempfile.TemporaryDirectory() as folder:
        return joined(folder)


def joined(folder: str) -> float:
    begun = time.perf_counter()
    with DatabricksClient.local(folder) as client:
        client.sql.execute("SELECT 1").scalar()
        return time.perf_counter() - begun


def timed(client: DatabricksClient, text: str) -> float:
    begun = time.perf_counter()
    client.sql.execute(text).fetchall()
    return time.perf_counter() - begun


def inserted(client: DatabricksClient) -> float:
    client.sql.execute("CREATE TABLE numbers (n BIGINT, name STRING)")
    return least(30, lambda: timed(client, "INSERT INTO numbers VALUES (1, 'a')"))


def large(folder: str) -> list[tuple[str, float, float]]:
    """Read a large result batch by batch: when the first comes, and what server and engine have at most."""
    with DatabricksClient.local(folder) as client:
        firsts = []
        for _ in range(2):
            begun = time.perf_counter()
            batches = client.sql.execute(LARGE).batches()
            rows = next(batches).num_rows
            firsts.append(time.perf_counter() - begun)
            assert sum((batch.num_rows for batch in batches), rows) == ROWS
        mib = sum(map(peak_mib, processes(folder)))
    return [
        (f"first rows of {ROWS:,}, s", min(firsts), 2.0),
        (f"memory of server and engine with {ROWS:,} rows, MiB", mib, 1024.0),
    ]


def processes(folder: str) -> tuple[int, int]:
    """Return server and engine."""
    server = ServerState.read(WorkspaceFiles(folder)).pid
    return server, engine_of(server)


def cpu_s(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def peak_mib(pid: int) -> float:
    text = Path(f"/proc/{pid}/status").read_text("ascii")
    return next(int(line.split()[1]) for line in text.splitlines() if line.startswith("VmHWM")) / 1024


if __name__ == "__main__":
    raise SystemExit(local_speeds() > 0)
