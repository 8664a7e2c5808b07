"""The small spec that the templates are tested on, and code generated from it."""

import copy
import json
import sys
from pathlib import Path

from codegen.generate import generate

FOLDER = Path(__file__).parent / "golden"
WRITTEN = ("__init__.py", "clients.py", "things/models.py", "things/api/things.py", "things/api/account_things_v2.py")


def small_specs():
    """Return the hand-written documents, by service."""
    return {name: json.loads((FOLDER / f"{name}.json").read_text()) for name in ("compute", "other", "things")}


def changed(change):
    """Return the documents after *change* was done to ``things``."""
    documents = copy.deepcopy(small_specs())
    change(documents["things"])
    return documents


def golden(name):
    """Return where the expected text of a generated file is."""
    return FOLDER / f"{name.replace('/', '.')}.txt"


if __name__ == "__main__":  # python -m tests.codegen.specs FOLDER: write down what is generated now
    target = Path(sys.argv[1]) / "lakewire_api"
    generate(small_specs(), target)
    for written in WRITTEN:
        golden(written).write_text((target / written).read_text())
