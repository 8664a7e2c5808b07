"""The dashboard by Grafana's own models: the types of its newest schema, and what its Foundation SDK reads of it."""

import copy
import json
import subprocess
from pathlib import Path

import pytest

from tests.conformance.installing import installed, python_with

ROOT = Path(__file__).parents[2]
BOARD = json.loads((ROOT / "docs" / "deploy" / "grafana" / "lakewire.json").read_text("utf-8"))
READER = Path(__file__).with_name("read_dashboard.py")
SDK = "grafana-foundation-sdk==1769699379!11.6.0"  # the newest that there is for Python
SCHEMA = ["@grafana/schema@13.2.3", "typescript@5.9.3"]
TYPED = 'import type {{ Dashboard }} from "@grafana/schema";\nexport const board: Dashboard = {};\n'
STRICT = ["--noEmit", "--skipLibCheck", "--strict", "--module", "nodenext", "--target", "es2022"]


@pytest.fixture(scope="module")
def checked(cache):
    """Returns what the compiler says of a dashboard as one of Grafana's type."""
    folder = installed(cache / "grafana-schema-13.2.3", "npm", "install", "--silent", "--prefix", ".", *SCHEMA)

    def check(board):
        (folder / "board.ts").write_text(TYPED.format(json.dumps(board, indent=1)), "utf-8")
        command = ["node", "node_modules/typescript/bin/tsc", *STRICT, "board.ts"]
        return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120, check=False).stdout

    return check


@pytest.fixture(scope="module")
def read(cache):
    """Returns a dashboard as it comes back from Grafana's models."""
    python = python_with(cache, "grafana-foundation-sdk-11.6.0", SDK)

    def read(board, folder):
        (folder / "board.json").write_text(json.dumps(board), "utf-8")
        done = subprocess.run([python, READER, folder / "board.json"], capture_output=True, timeout=120, check=True)
        return json.loads(done.stdout)

    return read


def lost(given, back, path="$"):
    """Yield the places at which something that was given did not come back."""
    if isinstance(given, dict) and isinstance(back, dict):
        for name, value in given.items():
            yield from lost(value, back.get(name), f"{path}.{name}")
    elif isinstance(given, list) and isinstance(back, list) and len(given) == len(back):
        for number, value in enumerate(given):
            yield from lost(value, back[number], f"{path}[{number}]")
    elif given != back:
        yield path


def changed(change):
    board = copy.deepcopy(BOARD)
    change(board)
    return board


def test_the_dashboard_is_one_by_grafanas_newest_schema(checked):
    """Every field is known, of its type, and none is missing."""
    assert checked(BOARD) == ""


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda board: board.update(tittle="x"), "tittle\"' does not exist in type 'Dashboard'"),
        (lambda board: board["panels"][3]["gridPos"].update(h="8"), "'string' is not assignable to type 'number'"),
        (lambda board: board["panels"][3].pop("type"), "'type' is missing"),
        (lambda board: board["templating"]["list"][1].update(current={}), "missing the following properties"),
    ],
    ids=["name", "type", "missing", "variable"],
)
def test_the_schema_refuses_what_is_none(checked, change, said):
    """Misspelt, of another type, or left out."""
    assert said in checked(changed(change))


def test_grafanas_models_keep_the_whole_dashboard(read, tmp_path):
    """Options of panels and queries too, which the schema leaves open: nothing is unknown to them."""
    assert [] == list(lost(BOARD, read(BOARD, tmp_path)))


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda board: board["panels"][0]["options"]["legend"].update(calc=[]), "$.panels[0].options.legend.calc"),
        (lambda board: board["panels"][2]["targets"][0].update(legend="x"), "$.panels[2].targets[0].legend"),
    ],
    ids=["option", "query"],
)
def test_grafanas_models_lose_what_is_misspelt(read, tmp_path, change, place):
    """Which is how it is found."""
    board = changed(change)

    assert [place] == list(lost(board, read(board, tmp_path)))
