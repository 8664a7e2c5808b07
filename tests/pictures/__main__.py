"""
Make every picture of the documentation, light and dark, from real runs: ``make pictures``.
"""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from lakewire import DatabricksClient
from lakewire.jobs import SparkPythonTask
from lakewire.local import LocalWorkspace
from tests.conformance.conftest import CHROMIUM
from tests.conformance.installing import installed
from tests.pictures.charts import chart
from tests.pictures.diagrams import drawn, merge, rooms
from tests.pictures.table import highlights, measured, with_table
from tests.pictures.terminal import Recording, cast, record, still
from tests.support.environments import ROOT, cache_folder

PICTURES = ROOT / "docs" / "pictures"
README, PERFORMANCE = ROOT / "README.md", ROOT / "docs" / "explanation" / "performance.md"
RESULTS = ROOT / "build" / "bench.jsonl"
SHOTS = Path(__file__).with_name("shots.mjs")
SIZE = {"width": 1200, "height": 760}
SCHEMES = ("light", "dark")
FAILING = """\
import sys

def load(day):
    with open(f"/data/{day}.csv") as file:
        return file.read()

load(sys.argv[1])
"""


def main() -> None:
    """
    Make them all; charts only where ``make bench`` has run.
    """
    PICTURES.mkdir(exist_ok=True)
    if RESULTS.exists():
        shutil.copy(RESULTS, PICTURES)
    else:
        sys.exit("build/bench.jsonl is missing, from which the charts are drawn: make bench")
    with shop() as folder:
        rows = measured(PICTURES / RESULTS.name)
        for page, shown in ((README, highlights(rows)), (PERFORMANCE, rows)):
            page.write_text(with_table(page.read_text("utf-8"), shown), "utf-8")
        for scheme in SCHEMES:
            saved(f"bench-{scheme}.svg", chart(rows, scheme))
        for title, dot in (("rooms", rooms()), ("merge", merge(folder / "merge"))):
            for scheme in SCHEMES:
                saved(f"{title}-{scheme}.svg", drawn(dot, scheme, cache_folder()))
        for title, recording, draw in recordings(folder):
            for scheme in SCHEMES:
                saved(f"{title}-{scheme}.svg", draw(recording, scheme))


@contextmanager
def shop() -> Iterator[Path]:
    """Give a folder whose name is the same each time, as it is seen in pictures."""
    folder = Path(tempfile.gettempdir()) / "shop"
    folder.mkdir()  # fails where somebody has one
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


def recordings(folder: Path) -> Iterator[tuple[str, Recording, Callable[[Recording, str], str]]]:
    """
    Run what is shown of the command line, on the workspace that the demo leaves behind; its pages are taken as well.
    """
    environment = os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    yield "demo", record("python -m lakewire.demo", [sys.executable, "-m", "lakewire.demo"], folder, environment), cast
    with (
        LocalWorkspace.start(folder / "lakehouse") as workspace,
        DatabricksClient.local(folder / "lakehouse") as client,
    ):
        reached = environment | {
            "DATABRICKS_HOST": workspace.host,
            "DATABRICKS_TOKEN": workspace.token,
            "DATABRICKS_SCHEMA": "lakewire_demo",
        }
        run_id = failed(client)
        for title, words, draw in (
            ("sql", ["sql", "SELECT customer, amount, country FROM orders ORDER BY amount DESC"], still),
            ("table", ["tables", "history", "orders"], still),
            ("failure", ["jobs", "wait", str(run_id)], cast),
            ("doctor", ["doctor"], still),
        ):
            command = ["lakewire", *words]
            yield title, record(shlex.join(command), command, folder, reached), draw
        photographed(
            workspace.login_link(),
            {
                "page-start": "/",
                "page-table": "/explore/data/main/lakewire_demo/orders",
                "page-run": f"/jobs/runs/{run_id}",
            },
        )


def failed(client: DatabricksClient) -> int:
    """Run a job that fails, and return its run."""
    path = "/Volumes/main/lakewire_demo/files/load_orders.py"
    client.files.upload(path, FAILING.encode(), overwrite=True)
    return client.jobs.submit(SparkPythonTask(path, parameters=["2026-01-05"]), run_name="load orders").run_id


def photographed(link: str, pages: dict[str, str]) -> None:
    """Take pictures of pages of the local workspace."""
    origin = link.split("/", 3)[:3]
    shots = [{"url": link, "scheme": "light", **SIZE}]
    for name, path in pages.items():
        for scheme in SCHEMES:
            file = str(PICTURES / f"{name}-{scheme}.png")
            shots.append({"url": "/".join(origin) + path, "file": file, "scheme": scheme, **SIZE})
    folder = installed(cache_folder() / "chromium-153.0.0", "npm", "install", "--no-audit", "--no-fund", *CHROMIUM)
    shutil.copy(SHOTS, folder)
    subprocess.run(["node", SHOTS.name, json.dumps(shots)], cwd=folder, check=True, timeout=120)


def saved(name: str, text: str) -> None:
    """Write a picture; lines have no blanks at their end."""
    lines = "\n".join(line.rstrip() for line in text.splitlines())
    (PICTURES / name).write_text(f"{lines}\n", encoding="utf-8")
    print(PICTURES / name)


if __name__ == "__main__":
    main()
