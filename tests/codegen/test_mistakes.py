"""Mistakes around the generator are reported in one line, never as a traceback."""

import json

import pytest

from codegen.__main__ import main
from tests.codegen.specs import small_specs

REASONED = {"reason": "r", "evidence": "e"}


@pytest.fixture
def run(tmp_path, capsys):
    """Run a command in a checkout with the small specs; return its exit status and its error output."""
    for name, document in small_specs().items():
        write(tmp_path / "specs" / "databricks" / f"{name}.json", document)

    def run(*command):
        return main(["--root", str(tmp_path), *command]), capsys.readouterr().err

    return run


def write(path, value):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value))


@pytest.mark.parametrize(
    ("overlay", "said"),
    [
        ([], "it is not a JSON object"),
        ({}, "'actions'"),
        ({"actions": [{"targets": ["info"], "value": {}}]}, "'reason' and 'evidence'"),
        (
            {"actions": [{"targets": ["info"], "value": {}, "why": "w", **REASONED}]},
            "unexpected keyword argument 'why'",
        ),
        ({"actions": [{"targets": ["paths./x"], "value": {}, **REASONED}]}, "paths./x is not in the spec"),
        ({"actions": [{"targets": ["operations.A.b"], "value": {}, "kept": "0.1", **REASONED}]}, "is not in the spec"),
    ],
)
def test_an_invalid_overlay(run, tmp_path, overlay, said):
    """The file is named, and what it lacks."""
    write(tmp_path / "specs" / "overlays" / "things.json", overlay)
    status, error = run("generate")

    assert (1, True, True) == (status, "things" in error, said in error)


def test_an_adopted_service_with_the_name_of_another(run, tmp_path):
    """It would take the place of the SDK's in silence."""
    write(tmp_path / "specs" / "things" / "things.json", small_specs()["things"])

    status, error = run("generate")

    assert (1, True) == (status, "things is a service of databricks-sdk" in error)


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (["diff", "{}", "."], "it contains no specs"),
        (["diff", "{}/file", "."], "not a zip file"),
        (["extract", "--from", "{}/gone"], "No such file"),
        (["extract", "--from", "{}/file"], "not a zip file"),
        (["extract", "--from", "{}"], "contains no databricks/sdk"),
    ],
)
def test_a_place_without_sdk(run, tmp_path, command, said):
    """The place is named, and why it cannot be read."""
    (tmp_path / "file").write_text("text")
    status, error = run(*[part.format(tmp_path) for part in command])

    assert (1, True) == (status, said in error)
