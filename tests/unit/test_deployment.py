"""What docs/deploy promises of the image, as far as its text says it."""

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
