import json
from pathlib import Path

import pytest

from codegen.errors import BreakingError, CodegenError
from codegen.extract import extract, read_sdk
from codegen.project import Project
from codegen.upgrade import download, upgrade
from tests.codegen.test_extract import METHOD, sdk

ROOT = Path(__file__).parents[2]


@pytest.fixture
def project(tmp_path):
    """A checkout with the specs of a small SDK."""
    root = tmp_path / "checkout"
    (root / "specs" / "overlays").mkdir(parents=True)
    (root / "pyproject.toml").write_text('dev = ["databricks-sdk==9.8.7", "other==9.8.7"]\n')
    made = Project(root)
    source = read_sdk(sdk(tmp_path / "old"))
    made.write_specs(extract(source, unhandled={}), source, {})
    return made


def release(folder, method=METHOD):
    """Another release of the small SDK."""
    package = sdk(folder / "new", method=method)
    (package / "databricks" / "sdk" / "version.py").write_text('__version__ = "9.9.0"')
    return read_sdk(package)


def test_an_upgrade_replaces_specs_and_code_and_says_what_changed(project, tmp_path):
    """Specs, generated code, report and pin are those of the new release."""
    more = METHOD.replace("view: Optional[State] = None", "view: Optional[State] = None, x: Optional[int] = None")
    more = more.replace("        headers =", '        if x is not None: query["x"] = x\n        headers =', 1)
    done = upgrade(project, release(tmp_path, more), {})

    assert "upgraded 9.8.7 -> 9.9.0, 1 changes, 0 accepted as breaking" == done
    assert "- operation `things.ThingsAPI.get`: argument `x`" in (project.changes / "9.8.7-9.9.0.md").read_text()
    assert "x: int | None = None" in (project.generated / "things/api/things.py").read_text()
    assert '["databricks-sdk==9.9.0", "other==9.8.7"]' in (project.root / "pyproject.toml").read_text()
    assert "9.9.0" == project.read_provenance()["version"]


def test_what_breaks_callers_has_to_be_accepted(project, tmp_path):
    """An upgrade with a breaking line changes nothing but the report, until the line is in the list."""
    moved = release(tmp_path, METHOD.replace("def get", "def fetch"))
    with pytest.raises(BreakingError) as refused:
        upgrade(project, moved, {})

    assert ["operation `things.ThingsAPI.get` removed"] == refused.value.problems
    assert ("9.8.7", False) == (project.read_provenance()["version"], project.generated.exists())
    entry = {"upgrade": "9.8.7-9.9.0", "lines": ["operation `things.ThingsAPI.get`"], "reason": "r", "evidence": "e"}
    (project.overlays / "accepted-breaking.json").write_text(json.dumps({"accepted": [entry]}))

    assert upgrade(project, moved, {}).endswith("1 accepted as breaking")


@pytest.mark.parametrize("version", ["newest", "1;2", "../1"])
def test_what_is_no_version_is_refused(tmp_path, version):
    """Nothing but a version reaches the package index."""
    with pytest.raises(CodegenError, match="is no version"):
        download(version, tmp_path)


def test_the_generated_package_stays_small():
    """What is shipped has at most 420 files and 48,000 lines."""
    files = list((ROOT / "generated" / "lakewire_api").rglob("*.py"))

    assert len(files) <= 420
    assert sum(path.read_text().count("\n") for path in files) <= 48_000
