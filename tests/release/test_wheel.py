"""What is uploaded: the same bytes from each build, all of the code and nothing else, metadata that a page shows."""

import hashlib
import json
import os
import re
import sys
import tarfile
import zipfile
from email import message_from_bytes
from pathlib import Path

import pytest

from tests.release.conftest import ROOT, run

PACKAGES = ("src/lakewire", "src/lakewire_runtime", "src/lakewire_local", "generated/lakewire_api")


@pytest.fixture(scope="module")
def names(wheel):
    with zipfile.ZipFile(wheel) as opened:
        return set(opened.namelist())


@pytest.fixture(scope="module")
def metadata(wheel):
    with zipfile.ZipFile(wheel) as opened:
        (name,) = (name for name in opened.namelist() if name.endswith(".dist-info/METADATA"))
        return message_from_bytes(opened.read(name))


def committed(folder):
    """Return the files of a folder that are in the repository, by their paths in the wheel."""
    listed = run("git", "ls-files", folder, cwd=ROOT).splitlines()
    return {path.partition("/")[2] for path in listed}


def test_the_wheel_has_the_four_packages_and_nothing_else(names):
    """Every file of the packages that is committed is in it; tests, specs and tools are not."""
    expected = set().union(*map(committed, PACKAGES))
    about = {name for name in names if ".dist-info/" in name}

    assert expected == names - about
    assert {"METADATA", "RECORD", "WHEEL", "entry_points.txt", "LICENSE", "NOTICE"} == {Path(n).name for n in about}


def test_every_package_is_typed(names):
    """Type checkers of users read the annotations of all four."""
    assert {f"{Path(package).name}/py.typed" for package in PACKAGES} <= names


def test_another_build_has_the_same_bytes(dist, wheel, tmp_path):
    """Built from the source archive, at another time and in another folder, the wheel is the same to the last byte."""
    (archive,) = dist.glob("*.tar.gz")
    with tarfile.open(archive) as opened:
        opened.extractall(tmp_path, filter="data")
    (source,) = tmp_path.iterdir()
    seconds = run("git", "log", "-1", "--format=%ct", cwd=ROOT).strip()
    uv = Path(sys.executable).with_name("uv")
    environment = os.environ | {"SOURCE_DATE_EPOCH": seconds}
    run(uv, "build", "--quiet", "--wheel", "--out-dir", tmp_path / "built", source, env=environment)
    (again,) = (tmp_path / "built").glob("*.whl")

    assert hashlib.sha256(wheel.read_bytes()).digest() == hashlib.sha256(again.read_bytes()).digest()


def test_the_page_of_the_release_has_links_that_work_there(metadata):
    """The README is shown away from the repository, so each of its links is absolute."""
    text = metadata.get_payload()

    assert [] == [link for link in re.findall(r"\]\(([^)]+)\)", text) if not link.startswith(("https://", "#"))]
    assert {"Documentation", "Source", "Changelog", "Issues"} <= {
        line.partition(",")[0] for line in metadata.get_all("Project-URL")
    }


def test_the_bill_of_materials_names_what_the_wheel_requires(dist, metadata):
    """Each package that a bare install brings is a component, with the version that was resolved."""
    (path,) = dist.glob("*.cdx.json")
    components = {item["name"].lower(): item["version"] for item in json.loads(path.read_text())["components"]}
    required = [line for line in metadata.get_all("Requires-Dist") if "extra ==" not in line]

    assert {re.match(r"[\w-]+", line)[0].lower() for line in required} <= set(components)
    assert all(components.values())
