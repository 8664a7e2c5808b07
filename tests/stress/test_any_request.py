"""
Any request that the specs allow, made by schemathesis: no response is an internal error, and each comes in time.

200 for each operation that is served in ``make stress``; else a few.
"""

import json
import os
import re
import subprocess
from pathlib import Path

import pytest
import requests

from lakewire.local import LocalWorkspace
from tests.conformance.installing import python_with
from tests.support.environments import cache_folder

REQUESTS = 200 if os.environ.get("LAKEWIRE_STRESS") else 5
SPECS = Path(__file__).parents[2] / "specs" / "databricks"
SCHEMATHESIS = "schemathesis==4.32.5"
NAMES = sorted(path.stem for path in SPECS.glob("*.json") if path.stem != "SOURCE")
SETTINGS = '[checks.not_a_server_error]\nexpected-statuses = ["2xx", "3xx", "4xx", 501]\n'
PARAMETER = re.compile(r"/?\{[^}]+\}")


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """A workspace, what it serves, and a folder with the specs, which refer to each other."""
    folder = tmp_path_factory.mktemp("specs")
    (folder / "schemathesis.toml").write_text(SETTINGS)
    for path in SPECS.glob("*.json"):
        (folder / path.name).symlink_to(path)
    with LocalWorkspace.start(tmp_path_factory.mktemp("any")) as workspace:
        headers = {"Authorization": f"Bearer {workspace.token}"}
        found = requests.get(f"{workspace.host}/_local/coverage", headers=headers, timeout=60).json()["operations"]
        yield workspace, {_key(each["method"], each["path"]) for each in found if each["served"] != "501"}, folder


def _key(method, path):
    return method.upper(), PARAMETER.sub("/{}", path)


def _of_spec(name, operations):
    """Return a spec with the operations that are served only."""
    spec = json.loads((SPECS / f"{name}.json").read_text())
    paths = {
        path: {method: content for method, content in methods.items() if _key(method, path) in operations}
        for path, methods in spec["paths"].items()
    }
    return spec | {"paths": {path: methods for path, methods in paths.items() if methods}}


@pytest.mark.parametrize("name", NAMES)
def test_no_request_is_an_internal_error(served, name):
    """Of a family; afterwards a statement still runs."""
    workspace, operations, folder = served
    spec = _of_spec(name, operations)
    if not spec["paths"]:
        return  # nothing of it is served: each is a 501
    (folder / f"served_{name}.json").write_text(json.dumps(spec))
    done = _run(workspace, folder, name)

    assert 0 == done.returncode, done.stdout[-20000:] + done.stderr[-2000:]
    body = {"statement": "SELECT 1", "warehouse_id": workspace.warehouse_id}
    headers = {"Authorization": f"Bearer {workspace.token}"}
    found = requests.post(f"{workspace.host}/api/2.0/sql/statements", json=body, headers=headers, timeout=60).json()
    assert "SUCCEEDED" == found["status"]["state"]


def _run(workspace, folder, name):
    """Run schemathesis over the operations of one family."""
    options = ["--checks", "not_a_server_error", "--phases", "fuzzing", "--continue-on-failure", "--no-color"]
    limits = ["--max-examples", str(REQUESTS), "--request-timeout", "30", "--generation-deterministic"]
    program = python_with(cache_folder(), SCHEMATHESIS.replace("==", "-"), SCHEMATHESIS).with_name("schemathesis")
    header = ["-H", f"Authorization: Bearer {workspace.token}"]
    command = [program, "run", f"served_{name}.json", "--url", workspace.host, *options, *limits, *header]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=3600)
