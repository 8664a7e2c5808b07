"""
Run every comparison and print a table of ratios: ``make bench``. Exits with 1 when a budget is exceeded.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import attrs

from tests.bench.measure import quiet
from tests.conformance.airflow_python import airflow_python
from tests.conformance.installing import python_with, python_with_kernel
from tests.support.environments import cache_folder

RESULTS = Path("build/bench.jsonl")
TURNS = 3  # processes for each figure, alternating with the peers'; the least counts, as machines are shared

KINDS = {"grown_mib": "growth of memory", "cpu": "CPU", "wall": "wall time", "first": "CPU of the first call"}


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
    turns: int = TURNS


def slow(title: str, table: str, budget: float, *, rounds: int = 2) -> Comparison:
    """Compare whole results of a storage that is as slow as a real one, each connection for itself."""
    peers = {f"{table} {peer}": ("wall", budget) for peer in ("databricks-sql-connector", "kernel")}
    return Comparison(f"slow storage, {title}", f"{table} lakewire", peers, rounds, turns=1)


SLOW = [
    slow("100 chunks of 4 MB", "case_4mb", 0.7),
    slow("40 chunks of 20 MB", "case_20mb", 0.7),
    slow("200 chunks of 100 kB", "case_100kb", 0.3, rounds=1),
    Comparison("slow storage, 12 stalls of 3 s", "case_stalls lakewire", {"case_4mb lakewire": ("wall", 2.0)}, turns=1),
    Comparison("slow storage, 4 stalls of 50 s", "case_dead lakewire", {"case_4mb lakewire": ("wall", 3.0)}, turns=1),
]


def folder(count: int) -> Comparison:
    """Compare a folder with its files one after the other, 40 ms away."""
    peers = {f"{count} files one by one": ("wall", 0.2)}
    return Comparison(f"a folder of {count:,} small files", f"{count} files lakewire", peers, rounds=1, turns=1)


def large(mib: int, kind: str) -> Comparison:
    """Compare the upload of one file from the disk, over connections of 20 MB/s."""
    peers = {f"{mib} MiB databricks-sdk": (kind, 1.0)}
    return Comparison(f"a file of {mib:,} MiB up", f"{mib} MiB lakewire", peers, rounds=1, turns=1)


FOLDERS = [folder(300), large(256, "wall"), large(256, "grown_mib")]
LONG = [slow("2,000 chunks of 100 kB", "case_2000", 0.3, rounds=1), folder(2000), large(1024, "wall")]
AIRFLOW = "airflow.sdk.bases.operator airflow.sdk.bases.sensor airflow.sdk.bases.hook airflow.sdk.definitions.asset"
AI_SEARCH = ("databricks-ai-search==0.81", "pyarrow")
PARSE_MS = 60
STREAMED_MIB = 256  # by which 10 GB may let the process grow

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
        {"arrow best loop": ("cpu", 1.3), "arrow databricks-sql-connector": ("cpu", 1.0)},
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
    Comparison(
        "JSON fetchall, 100,000 rows x 10 types", "json rows lakewire", {"json rows databricks-sql-connector": ("cpu", 0.5)}
    ),
    Comparison("append 1,000,000 rows x 10 columns", "write lakewire", {"write parquet + PUT": ("cpu", 1.1)}),
    Comparison("append 1,000,000 rows x 10 columns", "write lakewire", {"write parquet + PUT": ("wall", 1.1)}),
]  # fmt: skip


DIRECT = Comparison(
    "direct read, 5,000,000 rows x 5 columns, local workspace", "direct lakewire",
    {"direct read by SQL": ("wall", 0.60)}, rounds=2, turns=2,
)  # fmt: skip


NEAREST = Comparison(
    "10 of 100,000 vectors x 384, local workspace", "nearest lakewire",
    {"nearest databricks-ai-search": ("cpu", 1.1)}, rounds=5, calls=10,
)  # fmt: skip


def main() -> None:
    from tests.bench import codec
    from tests.bench.bounds import bounds
    from tests.bench.commands import commands
    from tests.bench.local_speeds import local_speeds

    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text("")
    missed = imports() + parsed() + codec.measure() + bounds() + local_speeds() + commands()
    with server("tests.bench.server") as host:
        for comparison in COMPARISONS:
            missed += compare(comparison, host)
    with server("tests.bench.storage") as host:
        for comparison in SLOW + FOLDERS + (LONG if os.environ.get("LAKEWIRE_STRESS") else []):
            missed += compare(comparison, host)
        missed += streamed(host)
    with server("tests.bench.lakehouse") as place:
        missed += compare(DIRECT, place)
    with server("tests.bench.vectors") as place:
        missed += compare(NEAREST, place) + near(place)
    if missed:
        print(f"\n{missed} figures over budget")
        sys.exit(1)


def imports() -> int:
    """Print the cost of the import above that of requests, which every client needs; return how many budgets are exceeded."""
    floor, ours, sdk = (
        figure("import", module, "", {}) for module in ("requests", "lakewire.client", "databricks.sdk")
    )
    above = (ours["cpu"] - floor["cpu"]) * 1000
    print(
        f"from lakewire import DatabricksClient: {above:.0f} ms CPU on top of {floor['cpu'] * 1000:.0f} ms of requests (budget 60)",
        end="",
    )
    print(
        f", {ours['rss_mib']:.0f} MiB (budget 40); databricks-sdk {sdk['cpu'] * 1000:.0f} ms, {sdk['rss_mib']:.0f} MiB"
    )
    theirs = (sdk["cpu"] - floor["cpu"]) * 1000
    written("import of the client, above requests", KINDS["cpu"], "databricks-sdk", (above, theirs, "ms"))
    written("import of the client", "memory", "databricks-sdk", (ours["rss_mib"], sdk["rss_mib"], "MiB"))
    return (above > 60) + (ours["rss_mib"] > 40)


def parsed() -> int:
    """Print what a DAG pays for the operators above airflow.sdk; return whether that is too much."""
    ours, theirs = (
        figure("import", f"{AIRFLOW} {module}", "", {})["cpu"] * 1000
        for module in ("tests.bench.operators", "airflow.providers.databricks.operators.databricks_sql")
    )
    over = ours > PARSE_MS
    print(
        f"operators in a DAG: {ours:.0f} ms CPU above airflow.sdk (budget {PARSE_MS}{', OVER' if over else ''})", end=""
    )
    print(f"; the SQL operators of Airflow's own provider {theirs:.0f} ms")
    written("operators in a DAG, above airflow.sdk", KINDS["cpu"], "airflow-provider", (ours, theirs, "ms"))
    return int(over)


def streamed(host: str) -> int:
    """Print how far a stream of 10 GB lets the process grow; return whether that is too far."""
    found = measured("work", "case_10gb streamed", host, Comparison("", "", {}, rounds=0))
    over = found["grown_mib"] > STREAMED_MIB
    print(f"{'10 GB streamed: growth of memory, MiB':<78} {found['grown_mib']:9.2f}", end="")
    print(f"  budget {STREAMED_MIB}{'  OVER' if over else ''}", flush=True)
    return int(over)


def near(place: str) -> int:
    """Print what an index of 100,000 vectors takes to write and to ask; return how many bounds are exceeded."""
    from tests.bench.vectors import QUERY_MS, REQUESTS

    bounds = {
        "requests of the upsert": REQUESTS,
        "wall time of a query, ms": QUERY_MS,
        "CPU of the server, ms": QUERY_MS,
    }
    figures = dict(zip(bounds, map(float, place.split()[3:]), strict=True))
    for title, value in figures.items():
        over = "  OVER" if value > bounds[title] else ""
        print(f"{f'100,000 vectors x 384: {title}':<78} {value:9.2f}  budget {bounds[title]:g}{over}", flush=True)
    return sum(value > bounds[title] for title, value in figures.items())


def compare(comparison: Comparison, host: str) -> int:
    peers = {peer: bar for peer, bar in comparison.peers.items() if python_of(peer)}
    runs: dict[str, list[dict[str, float]]] = {name: [] for name in (comparison.ours, *peers)}
    for _ in range(comparison.turns):
        for name, found in runs.items():
            found.append(measured("work", name, host, comparison))
    missed = 0
    for peer, (kind, budget) in peers.items():
        mine = min(run[kind] for run in runs[comparison.ours])
        theirs = min(run[kind] for run in runs[peer])
        ratio = mine / theirs
        over = budget is not None and ratio > budget
        missed += over
        note = f"budget {budget:.2f}{'  OVER' if over else ''}" if budget is not None else ""
        who = re.sub(r"^\S+ (.* (?=databricks-))?", "", peer)  # without what it does
        label = f"{comparison.title}: {KINDS[kind]}, lakewire / {who}"
        scale, unit = (1, "MiB") if kind == "grown_mib" else (1000, "ms")
        print(f"{label:<78} {mine * scale:9.2f} / {theirs * scale:9.2f} {unit} = {ratio:5.2f}  {note}", flush=True)
        written(comparison.title, KINDS[kind], who, (mine * scale, theirs * scale, unit), budget)
    return missed


def written(title: str, kind: str, peer: str, figures: tuple[float, float, str], budget: float | None = None) -> None:
    """Add a comparison to the file from which tables and charts are made; the budget is that of the ratio."""
    ours, theirs, unit = figures
    row = {
        "title": title,
        "kind": kind,
        "peer": peer,
        "ours": round(ours, 3),
        "theirs": round(theirs, 3),
        "unit": unit,
        "budget": budget,
    }
    with RESULTS.open("a") as file:
        file.write(json.dumps(row, ensure_ascii=False) + "\n")


def figure(kind: str, name: str, host: str, _: dict[str, float]) -> dict[str, float]:
    runs = [measured(kind, name, host, Comparison("", "", {})) for _ in range(5)]
    return min(runs, key=lambda run: run["cpu"])


def measured(kind: str, name: str, host: str, comparison: Comparison) -> dict[str, float]:
    command = [
        python_of(name),
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


@cache
def python_of(name: str) -> str | None:
    """Return the interpreter for a piece of work; None if it needs the kernel, which cannot be installed here."""
    if name.startswith("airflow"):
        return str(airflow_python(cache_folder()))
    if name.endswith(" databricks-ai-search"):
        python = python_with(cache_folder(), "ai-search-0.81-bench", *AI_SEARCH)
        for hiding in python.parents[1].glob("lib/*/site-packages/tests"):  # its wheel has a package of this name
            shutil.rmtree(hiding)
        return str(python)
    if not name.endswith(" kernel"):
        return sys.executable
    try:
        return str(python_with_kernel(cache_folder()))
    except (AssertionError, OSError, subprocess.SubprocessError) as error:
        print(f"without the kernel, which cannot be installed: {str(error)[-200:]}", flush=True)
        return None


@contextmanager
def server(module: str):
    process = subprocess.Popen([sys.executable, "-m", module], stdout=subprocess.PIPE, text=True)
    try:
        yield process.stdout.readline().strip()
    finally:
        process.terminate()
        process.wait(10)


if __name__ == "__main__":
    main()
