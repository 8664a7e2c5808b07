"""The releases of databricks-sdk from the package index, one after the other, in a separate checkout."""

import hashlib
import json
import shutil
from pathlib import Path

import pytest

from codegen.__main__ import main
from codegen.check import compare
from codegen.project import Project
from codegen.upgrade import download

ROOT = Path(__file__).parents[2]
OLDEST = "0.140.0"
WHEELS = {
    "0.140.0": "32d1470de6364ceb80f70350e22335be850a13376874f8764384b671f2f6a2af",
    "0.156.0": "1aa5e0cabfc5626a886c9fa42bc1ce14a6166e8167ef34026dcc41f3c99e2a5a",
    "0.162.0": "eae6fa5a76c21ca2a53530088a216dfad681138234173112c81833cbd41e98cd",
}
TOTALS = {
    "0.140.0": {"operations": 1322, "models": 1948, "enums": 523, "paginated": 176},
    "0.156.0": {"operations": 1379, "models": 2019, "enums": 545, "paginated": 187},
    "0.162.0": {"operations": 1436, "models": 2142, "enums": 567, "paginated": 194},
}
GONE = "schema `jobs.RunTask`: field `effective_serverless_compute_id` removed"


@pytest.fixture(scope="module")
def checkout(tmp_path_factory):
    """A checkout that starts from the oldest release; overlays and generator are those of today."""
    root = tmp_path_factory.mktemp("checkout")
    for folder in ("overlays", "unitycatalog"):
        shutil.copytree(ROOT / "specs" / folder, root / "specs" / folder)
    shutil.copy(ROOT / "pyproject.toml", root)
    (root / "wheel").mkdir()
    wheel = download(OLDEST, root / "wheel")
    assert (0, 0) == (run(root, "extract", "--from", str(wheel)), run(root, "generate"))
    return Project(root)


def run(root, *arguments):
    return main(["--root", str(root), *arguments])


def totals(project):
    counts = project.read_provenance()["total"]
    return {name: counts[name] for name in TOTALS[OLDEST]}


def report(project, name):
    return (project.changes / f"{name}.md").read_text().split("\n\n")


@pytest.mark.parametrize("version", WHEELS)
def test_a_release_has_not_changed(version, tmp_path):
    """The index serves each wheel with the bytes that were counted."""
    wheel = download(version, tmp_path)

    assert WHEELS[version] == hashlib.sha256(wheel.read_bytes()).hexdigest()


def test_releases_follow_each_other_without_an_edit_of_the_code(checkout, capsys):
    """Each is extracted and generated, breaking changes have to be accepted, and the result is what is committed."""
    assert TOTALS[OLDEST] == totals(checkout)

    assert 3 == run(checkout.root, "upgrade", "0.156.0")
    assert f"upgrade {OLDEST} -> 0.156.0: 1 problem(s)\n  {GONE}\n" == capsys.readouterr().err
    assert (TOTALS[OLDEST], OLDEST) == (totals(checkout), checkout.read_provenance()["version"])
    accepted = {"upgrade": f"{OLDEST}-0.156.0", "lines": [GONE], "reason": "r", "evidence": "e"}
    (checkout.overlays / "accepted-breaking.json").write_text(json.dumps({"accepted": [accepted]}))

    assert 0 == run(checkout.root, "upgrade", "0.156.0")
    assert TOTALS["0.156.0"] == totals(checkout)
    assert ["## Breaking", f"- {GONE}", "## Added"] == report(checkout, f"{OLDEST}-0.156.0")[2:5]

    # breaking changes here are in beta, or an overlay keeps the operation
    assert 0 == run(checkout.root, "upgrade", "0.162.0")
    assert TOTALS["0.162.0"] == totals(checkout)
    sections = [part.partition("\n")[0] for part in report(checkout, "0.156.0-0.162.0") if part.startswith("## ")]
    assert ["## Breaking", "## Added", "## Moved"] == sections
    # the same as generated directly
    assert [] == compare(ROOT / "specs" / "databricks", checkout.specs)
    assert [] == compare(ROOT / "generated" / "lakewire_api", checkout.generated)
