"""The site of the documentation, as somebody has it who opens its files in Chromium."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPT = Path(__file__).with_name("search_site.mjs")
# What is looked for, and where it is said first.
WORDS = {
    "DeltaTable.upsert": "reference/lakewire.delta.DeltaTable.html#lakewire.delta.DeltaTable.upsert",
    "client.sql.execute": "reference/lakewire.sql.html#lakewire.sql.SqlClient.execute",
    "execute_script": "reference/lakewire.sql.html#lakewire.sql.SqlClient.execute_script",
    "RunFailed": "reference/lakewire.errors.html#lakewire.errors.RunFailed",
    "client.api.jobs.list_runs": "reference/operations/jobs.html#client.api.jobs.list_runs",
}
PAGES = [
    "index.html",
    "delta.html",
    "feature-matrix.html",
    "local-coverage.html",
    "reference/lakewire.sql.html",
    "reference/lakewire.errors.html",
    "reference/operations/jobs.html",
]


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The site, built as make docs builds it."""
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "sphinx", "--quiet", "--jobs", "auto", "--doctree-dir", folder / "doctrees"]
    subprocess.run([*command, ROOT / "docs", folder / "html"], check=True, timeout=580)
    return folder / "html"


def test_a_public_name_is_found_without_a_server(chromium, site):
    """The search finds the entry of a name first, nothing is fetched, and the pages can be read, light and dark."""
    shutil.copy(SCRIPT, chromium)
    command = ["node", SCRIPT.name, site, *WORDS, "--", *PAGES]
    done = subprocess.run(command, cwd=chromium, capture_output=True, text=True, timeout=300, check=False)
    assert 0 == done.returncode, done.stderr
    found = json.loads(done.stdout)

    assert {word: places[0] for word, places in found["words"].items()} == WORDS
    assert ([], {}, []) == (found["requests"], found["violations"], found["wide"])
