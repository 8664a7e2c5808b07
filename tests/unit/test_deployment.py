"""What docs/deploy promises of the image, as far as its text says it."""

import json
import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "docs" / "deploy"
DOCKERFILE = (DEPLOY / "Dockerfile").read_text()
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
INSTALLED = [*PROJECT["project"]["dependencies"], *PROJECT["project"]["optional-dependencies"]["prometheus"]]


def test_the_base_has_one_digest_in_one_place():
    """Both stages begin with the same image, which nobody can replace under its tag."""
    assert {"${BASE}", "${BASE} AS build"} == set(re.findall(r"^FROM (.+)$", DOCKERFILE, re.MULTILINE))
    assert 1 == len(re.findall(r"^ARG BASE=\S+@sha256:[0-9a-f]{64}$", DOCKERFILE, re.MULTILINE))
    assert 1 == DOCKERFILE.count("sha256:")


def test_the_image_is_run_by_a_user_without_rights():
    """By its number, which Kubernetes can check without the names of the image."""
    assert ["10001:10001"] == re.findall(r"^USER (.+)$", DOCKERFILE, re.MULTILINE)
    assert "runAsUser: 10001\n" in (DEPLOY / "kubernetes" / "base" / "deployment.yaml").read_text()


@pytest.mark.parametrize(
    ("wanted", "file"),
    [
        *((line, "requirements.txt") for line in INSTALLED),
        *((line, "requirements-build.txt") for line in PROJECT["dependency-groups"]["build"]),
    ],
)
def test_what_the_image_installs_is_pinned_to_what_is_allowed(wanted, file):
    """Each dependency has one version that pyproject.toml allows, and hashes; `make lock` writes them."""
    needed = Requirement(wanted)
    pinned = dict(re.findall(r"^([\w.-]+)==(\S+) \\\n    --hash=sha256:", (DEPLOY / file).read_text(), re.MULTILINE))

    assert needed.specifier.contains(pinned[needed.name])


BOARD = json.loads((DEPLOY / "grafana" / "lakewire.json").read_text("utf-8"))
PANELS = BOARD["panels"]
COLUMNS = 24  # of Grafana's grid


def cells(place):
    """The cells of the grid that a panel covers."""
    across, down = range(place["x"], place["x"] + place["w"]), range(place["y"], place["y"] + place["h"])
    return [(x, y) for x in across for y in down]


def test_panels_have_ids_and_places_of_their_own():
    """None lies on another one or beyond the grid, and no row of it is empty."""
    covered = [cell for panel in PANELS for cell in cells(panel["gridPos"])]

    assert len(PANELS) == len({panel["id"] for panel in PANELS}) == len({panel["title"] for panel in PANELS})
    assert len(covered) == len(set(covered))
    assert set(range(COLUMNS)) == {x for x, _ in covered}
    assert set(range(max(y for _, y in covered) + 1)) == {y for _, y in covered}


@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: panel["title"])
def test_a_panel_asks_the_source_that_the_viewer_has_chosen(panel):
    """Each of its queries too, for the workspaces that are chosen; queries of one panel have names of their own."""
    variables = {variable["name"] for variable in BOARD["templating"]["list"]}
    source = {"type": "prometheus", "uid": "${datasource}"}
    targets = panel["targets"]

    assert [source] * (len(targets) + 1) == [panel["datasource"], *(target["datasource"] for target in targets)]
    assert len(targets) == len({target["refId"] for target in targets}) > 0
    for target in targets:
        used = set(re.findall(r"\$\{?(\w+)", target["expr"])) - {"__rate_interval"}
        assert {"workspace"} <= used <= variables
    assert panel["fieldConfig"]["defaults"]["unit"]
