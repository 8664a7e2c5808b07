"""
Measure one piece of work in this fresh process and print the result as JSON.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from pathlib import Path


def main() -> None:
    kind, argument, host, rounds, calls = sys.argv[1:6]
    figures = imported(argument) if kind == "import" else worked(argument, host, int(rounds), int(calls))
    print(json.dumps(figures))


def imported(modules: str) -> dict[str, float]:
    """Return CPU and memory of importing the last of some modules, without the start of the interpreter."""
    *first, last = modules.split()
    for module in first:
        __import__(module)
    before = cpu()
    __import__(last)
    return {"cpu": cpu() - before, "wall": 0.0, "rss_mib": resident()}


def worked(name: str, host: str, rounds: int, calls: int) -> dict[str, float]:
    """Return the CPU of the first call in the process, and the least CPU and wall seconds of a later call."""
    import pyarrow  # noqa: F401, ICN001  # a program that reads Arrow has loaded it

    from tests.bench.work import WORK

    work = WORK[name](host)
    used, peak = cpu(), resident()
    work()
    best = {"first": cpu() - used, "cpu": float("inf"), "wall": float("inf")}
    for _ in range(rounds):
        used, started = cpu(), time.perf_counter()
        for _ in range(calls):
            work()
        best["cpu"] = min(best["cpu"], (cpu() - used) / calls)
        best["wall"] = min(best["wall"], (time.perf_counter() - started) / calls)
    return {**best, "rss_mib": resident(), "grown_mib": resident() - peak}


def cpu() -> float:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def resident() -> float:
    """Return the peak MiB of this program alone; getrusage also counts the parent's before the exec."""
    with Path("/proc/self/status").open() as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1024


def quiet() -> dict[str, str]:
    """Return an environment without settings, in which compiled modules are cached, as those of a package are."""
    unwanted = ("DATABRICKS_", "PYTHONDONTWRITEBYTECODE")
    return {key: value for key, value in os.environ.items() if not key.startswith(unwanted)}


if __name__ == "__main__":
    main()
