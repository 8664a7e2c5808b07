import json
import warnings
from pathlib import Path

import pytest

from codegen.errors import BreakingError, CodegenError
from codegen.extract import extract, read_sdk
from codegen.project import Project
from codegen.upgrade import download, upgrade
from tests.codegen.test_extract import METHOD, MODEL, sdk

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


def release(folder, method=METHOD, model=MODEL):
    """Another release of the small SDK."""
    package = sdk(folder / "new", method=method, model=model)
    (package / "databricks" / "sdk" / "version.py").write_text('__version__ = "9.9.0"')
    return read_sdk(package)


def test_an_upgrade_replaces_specs_and_code_and_reports_changes(project, tmp_path):
    """Specs, generated code, report and pin are those of the new release."""
    more = METHOD.replace("view: Optional[State] = None", "view: Optional[State] = None, x: Optional[int] = None")
    more = more.replace("        headers =", '        if x is not None: query["x"] = x\n        headers =', 1)
    done = upgrade(project, release(tmp_path, more), {})

    assert "upgraded 9.8.7 -> 9.9.0, 1 changes, 0 of them breaking" == done
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

    assert upgrade(project, moved, {}).endswith("1 of them breaking")


def keep(project, **more):
    """Let an overlay keep what the next release of the small SDK has no more."""
    operation = json.loads((project.specs / "things.json").read_text())["paths"]["/api/2.0/{name}"]["get"]
    kept = {"targets": ["paths./api/2.0/{name}#ThingsAPI.get"], "value": {"get": {**operation, **more}}}
    write_overlay(project, {**kept, "kept": "9.8.7"})


def write_overlay(project, action):
    actions = [{**action, "reason": "r", "evidence": "e"}]
    (project.overlays / "things.json").write_text(json.dumps({"actions": actions}))


def test_what_an_overlay_keeps_breaks_nobody_and_warns(project, tmp_path, import_package):
    """An operation that is gone stays where an overlay keeps it; it still sends, and warns whoever calls it."""
    keep(project, **{"x-databricks-deprecated": "call fetch"})
    done = upgrade(project, release(tmp_path, METHOD.replace("def get", "def fetch")), {})

    assert done.endswith("1 of them breaking")
    things = import_package(project.generated.parent).WorkspaceApi(Recorder()).things
    with pytest.warns(DeprecationWarning, match="things.get is deprecated: call fetch") as warned:
        assert "/api/2.0/things/1" == things.get("things/1")
    assert (1, __file__) == (len(warned), warned[0].filename)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert "/api/2.0/things/1" == things.fetch("things/1")


def test_what_an_overlay_keeps_is_not_touched_before(project):
    """What is kept for later is no correction of the release that has it."""
    keep(project)

    assert project.read_specs() == project.read_corrected()


def test_what_is_in_beta_may_break(project, tmp_path):
    """A service that an overlay marks as beta is upgraded despite breaking changes; its docstrings state it."""
    write_overlay(project, {"targets": ["info"], "value": {"x-stability": "beta"}})
    upgrade(project, release(tmp_path, METHOD.replace("def get", "def fetch")), {})

    assert "## Breaking" in (project.changes / "9.8.7-9.9.0.md").read_text()
    assert '"""In beta: any release' in (project.generated / "things/api/things.py").read_text()


def test_values_that_an_overlay_keeps_break_nobody(project, tmp_path):
    """A member of an enum that is gone stays a member where an overlay keeps it."""
    write_overlay(project, {"targets": ["schemas.State"], "kept": "9.8.7", "value": {
        "enum+": ["ON"], "x-enum-varnames+": ["ON"],
    }})  # fmt: skip
    upgrade(project, release(tmp_path, model=MODEL.replace('ON = "ON"', 'OFF = "OFF"')), {})

    assert 'OFF = "OFF"\n    TWO_X = "2X"\n    ON = "ON"' in (project.generated / "things/models.py").read_text()


class Recorder:
    """A sender that returns the path."""

    account_id = None

    def send(self, operation, path, *, query=None, body=None):
        return path


@pytest.mark.parametrize("version", ["newest", "1;2", "../1"])
def test_what_is_no_version_is_refused(tmp_path, version):
    """Nothing but a version reaches the package index."""
    with pytest.raises(CodegenError, match="is not a version"):
        download(version, tmp_path)


def test_the_generated_package_stays_small():
    """What is shipped has at most 420 files and 51,000 lines."""
    files = list((ROOT / "generated" / "lakewire_api").rglob("*.py"))

    assert len(files) <= 420
    assert sum(path.read_text().count("\n") for path in files) <= 51_000
