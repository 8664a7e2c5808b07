"""
The bindings beside databricks-sdk without HTTP: importing, decoding, encoding, memory, and the generator's own time.
"""

from __future__ import annotations

import gc
import json
import subprocess
import sys
import time
import tracemalloc
from pathlib import Path

from tests.bench.measure import quiet
from tests.bench.server import runs_page, tables_page

ROOT = Path(__file__).parents[2]
EVERYTHING = """
import pkgutil, importlib, lakewire_api
for item in pkgutil.walk_packages(lakewire_api.__path__, "lakewire_api."): importlib.import_module(item.name)
"""
IMPORTS = {
    "lakewire_api": ("import lakewire_api", 10),
    "one service": ("from lakewire_api.jobs.api import jobs", 25),
    "everything": (EVERYTHING, 250),
    "databricks-sdk": ("import databricks.sdk", None),
}
MEASURED = """
import resource
{code}
used = resource.getrusage(resource.RUSAGE_SELF)
with open("/proc/self/status") as status:
    peak = next(line.split()[1] for line in status if line.startswith("VmHWM"))
print((used.ru_utime + used.ru_stime) * 1000, int(peak) / 1024)
"""
# The budgets in ms and s are those of a machine that imports databricks-sdk in this time; one that is slower, if only
# at the moment, has as much more of them.
SDK_MS = 1100
# what the bindings cannot do without, and every program has
FLOOR = "import typing, enum, datetime, inspect, uuid, urllib.parse, json, attrs"


def measure() -> int:
    """Print one line for each bar, and return how many are missed."""
    least = imported()
    slower = max(1.0, (least["databricks-sdk"][0] - least[""][0]) / SDK_MS)
    print(f"databricks-sdk imports {slower:.2f} times as long as where the budgets in ms and s come from: times that")
    return imports(least, slower) + conversions(slower) + generator(slower) + sizes()


def row(title: str, value: float, unit: str, budget: float | None) -> int:
    over = budget is not None and value > budget
    note = f"budget {budget:.5g}{'  OVER' if over else ''}" if budget is not None else ""
    print(f"{title:<58} {value:9.2f} {unit:<4} {note}", flush=True)
    return int(over)


def imports(least: dict[str, tuple[float, float]], slower: float) -> int:
    missed = 0
    for name, (_, budget) in IMPORTS.items():
        cpu, rss = least[name][0] - least[""][0], least[name][1] - least[""][1]
        missed += row(f"import {name}, above standard library and attrs", cpu, "ms", budget and budget * slower)
        if name in ("everything", "databricks-sdk"):
            missed += row(f"import {name}, memory", rss, "MiB", 20 if name == "everything" else None)
    return missed


def imported() -> dict[str, tuple[float, float]]:
    """CPU milliseconds and MiB of fresh processes, the least of five each, in turn; "" is what all begin with."""
    codes = {"": FLOOR, **{name: f"{FLOOR}\n{code}" for name, (code, _) in IMPORTS.items()}}
    turns = [{name: run(MEASURED.format(code=code)) for name, code in codes.items()} for _ in range(5)]
    return {name: (min(turn[name][0] for turn in turns), min(turn[name][1] for turn in turns)) for name in codes}


def run(program: str) -> tuple[float, ...]:
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=quiet())
    return tuple(float(word) for word in done.stdout.split())


def conversions(slower: float) -> int:
    from databricks.sdk.service import catalog, jobs

    from lakewire_api.catalog import models as catalog_models
    from lakewire_api.jobs import models as jobs_models
    from lakewire_runtime import decode

    page = runs_page()
    body = json.dumps(page).encode()
    gc.collect()  # of what the other client has loaded
    used = time.process_time()
    decode(listing(jobs_models.ListRunsResponse), body, {})
    missed = row("first decode of a runs page", (time.process_time() - used) * 1000, "ms", 60 * slower)
    missed += compare("runs page", page, jobs_models.ListRunsResponse, jobs.ListRunsResponse)
    tables = (catalog_models.ListTablesResponse, catalog.ListTablesResponse)
    missed += compare("tables page", tables_page(), *tables)
    mine = heap(lambda: decode(listing(jobs_models.ListRunsResponse), body, {}))
    theirs = heap(lambda: jobs.ListRunsResponse.from_dict(json.loads(body)))
    return missed + row("heap of a runs page, to databricks-sdk", mine / theirs, "x", 0.55)


def listing(model):
    from lakewire_runtime import Operation

    return Operation("bench.list", "GET", "/", model)


def compare(name: str, page: dict[str, object], ours, theirs) -> int:
    """Compare decoding and encoding of one page; the time that json.loads takes is subtracted from both."""
    from lakewire_runtime import decode, encode

    body, operation = json.dumps(page).encode(), listing(ours)
    model, sdk = decode(operation, body, {}), theirs.from_dict(page)
    works = lambda: decode(operation, body, {}), lambda: theirs.from_dict(json.loads(body)), lambda: json.loads(body)
    missed = ratio(f"decode a {name}", *works, budget=0.5)
    return missed + ratio(f"encode a {name}", lambda: encode(model), sdk.as_dict, lambda: None, budget=1.2)


def ratio(title, ours, theirs, shared, *, budget: float) -> int:
    mine, sdk, both = best(ours, theirs, shared)
    mine, sdk = mine - both, sdk - both
    return row(f"{title}, {mine * 1000:.2f} ms to {sdk * 1000:.2f} of databricks-sdk", mine / sdk, "x", budget)


def best(*works) -> list[float]:
    """The least CPU of each, in turn."""
    least = [float("inf")] * len(works)
    for _ in range(30):
        for index, work in enumerate(works):
            used = time.process_time()
            work()
            least[index] = min(least[index], time.process_time() - used)
    return least


def heap(make) -> int:
    gc.collect()
    tracemalloc.start()
    kept = make()
    gc.collect()
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del kept
    return size


def generator(slower: float) -> int:
    missed = 0
    for command, budget in (("extract --root {root}", 5), ("generate --root {root}", 20), ("check", 40)):
        seconds = min(timed(command) for _ in range(2))
        missed += row(f"codegen {command.split()[0]}", seconds, "s", budget * slower)
    return missed


def timed(command: str) -> float:
    """Seconds of one command of the generator, in a copy of the specs where it writes."""
    import shutil
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "specs", Path(folder) / "specs")
        (Path(folder) / "generated").mkdir()
        name, *where = command.format(root=folder).split()
        started = time.perf_counter()
        subprocess.run([sys.executable, "-m", "codegen", *where, name], check=True, capture_output=True, cwd=ROOT)
        return time.perf_counter() - started


def sizes() -> int:
    import io
    import zipfile

    files = list((ROOT / "generated" / "lakewire_api").rglob("*.py"))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in files:
            archive.write(path, path.relative_to(ROOT))
    lines = sum(path.read_text().count("\n") for path in files)
    missed = row("generated files", len(files), "", 420) + row("generated lines", lines, "", 51_000)
    return missed + row("generated, zipped", len(packed.getvalue()) / 1000, "kB", 600)


if __name__ == "__main__":
    sys.exit(measure() > 0)
