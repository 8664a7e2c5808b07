"""
Run every comparison and print a table of ratios: ``make bench``. Exits with 1 when a budget is exceeded.
"""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import contextmanager

import attrs

from tests.bench.measure import quiet

TURNS = 3  # processes for each figure, alternating with the peers'; the least counts, as machines are shared

KINDS = {"cpu": "CPU", "wall": "wall time", "first": "CPU of the first call"}


@attrs.frozen
class Comparison:
    """
    One piece of work, and how much of each peer's CPU or wall time lakewire may use for it.
    """

    title: str
    ours: str
    peers: dict[str, tuple[str, float | None]]  # work -> (figure, budget)
    rounds: int = 3
    calls: int = 1


COMPARISONS = [
    Comparison(
        "one small call", "me lakewire",
        {"me requests": ("cpu", 1.25), "me databricks-sdk": ("cpu", None)}, rounds=5, calls=300,
    ),
    Comparison(
        "runs page, 25 x 10 tasks", "runs lakewire",
        {"runs databricks-sdk": ("cpu", 0.5), "runs requests": ("cpu", None)}, rounds=5, calls=10,
    ),
    Comparison(
        "tables page, 50 x 40 columns", "tables lakewire",
        {"tables databricks-sdk": ("cpu", 0.5), "tables requests": ("cpu", None)}, rounds=5, calls=10,
    ),
    Comparison(
        "Arrow result, 20 links x 200,000 rows", "arrow lakewire",
        {"arrow best loop": ("cpu", 1.3), "arrow databricks-sql-connector": ("cpu", None)},
    ),
    Comparison(
        "Arrow result, 20 links x 200,000 rows", "arrow lakewire",
        {"arrow best loop": ("wall", 1.3), "arrow databricks-sql-connector": ("wall", None)},
    ),
    Comparison(
        "Arrow result, first in the process", "arrow lakewire",
        # no budget: most of it is the kernel's first access to 160 MiB, which differs by a factor of two between runs
        {"arrow best loop": ("first", None), "arrow databricks-sql-connector": ("first", None)},
    ),
    *(
        Comparison(
            f"{way}, 100,000 rows x 10 types", f"{way} lakewire",
            {"rows pyarrow to_pylist": ("cpu", 0.6), "rows databricks-sql-connector": ("cpu", None)},
        )
        for way in ("rows", "fetchall", "to_dicts")
    ),
    Comparison("append 1,000,000 rows x 10 columns", "write lakewire", {"write parquet + PUT": ("cpu", 1.1)}),
    Comparison("append 1,000,000 rows x 10 columns", "write lakewire", {"write parquet + PUT": ("wall", 1.1)}),
]  # fmt: skip


def main() -> None:
    from tests.bench import codec
    from tests.bench.bounds import bounds

    missed = imports() + codec.measure() + bounds()
    with server() as host:
        for comparison in COMPARISONS:
            missed += compare(comparison, host)
    if missed:
        print(f"\n{missed} figures over budget")
        sys.exit(1)


def imports() -> int:
    """Print the cost of the import above that of requests, which every client needs; return how many budgets are exceeded."""
    floor, ours, sdk = (figure("import", module, "", {}) for module in ("requests", "lakewire", "databricks.sdk"))
    above = (ours["cpu"] - floor["cpu"]) * 1000
    print(f"import lakewire: {above:.0f} ms CPU on top of {floor['cpu'] * 1000:.0f} ms of requests (budget 60)", end="")
    print(
        f", {ours['rss_mib']:.0f} MiB (budget 40); databricks-sdk {sdk['cpu'] * 1000:.0f} ms, {sdk['rss_mib']:.0f} MiB"
    )
    return (above > 60) + (ours["rss_mib"] > 40)


def compare(comparison: Comparison, host: str) -> int:
    names = [comparison.ours, *comparison.peers]
    runs: dict[str, list[dict[str, float]]] = {name: [] for name in names}
    for _ in range(TURNS):
        for name in names:
            runs[name].append(measured("work", name, host, comparison))
    missed = 0
    for peer, (kind, budget) in comparison.peers.items():
        mine = min(run[kind] for run in runs[comparison.ours])
        theirs = min(run[kind] for run in runs[peer])
        ratio = mine / theirs
        over = budget is not None and ratio > budget
        missed += over
        note = f"budget {budget:.2f}{'  OVER' if over else ''}" if budget is not None else ""
        label = f"{comparison.title}: {KINDS[kind]}, lakewire / {peer.split(' ', 1)[1]}"
        print(f"{label:<78} {mine * 1000:9.2f} / {theirs * 1000:9.2f} ms = {ratio:5.2f}  {note}", flush=True)
    return missed


def figure(kind: str, name: str, host: str, _: dict[str, float]) -> dict[str, float]:
    runs = [measured(kind, name, host, Comparison("", "", {})) for _ in range(5)]
    return min(runs, key=lambda run: run["cpu"])


def measured(kind: str, name: str, host: str, comparison: Comparison) -> dict[str, float]:
    command = [
        sys.executable,
        "-m",
        "tests.bench.measure",
        kind,
        name,
        host,
        str(comparison.rounds),
        str(comparison.calls),
    ]
    done = subprocess.run(command, capture_output=True, text=True, env=quiet(), check=False)
    if done.returncode:
        sys.exit(f"{name} failed:\n{done.stderr[-2000:]}")
    return json.loads(done.stdout.splitlines()[-1])


@contextmanager
def server():
    process = subprocess.Popen([sys.executable, "-m", "tests.bench.server"], stdout=subprocess.PIPE, text=True)
    try:
        yield process.stdout.readline().strip()
    finally:
        process.terminate()
        process.wait(10)


if __name__ == "__main__":
    main()
