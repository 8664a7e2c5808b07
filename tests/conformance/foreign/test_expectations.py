"""Great Expectations over the dialect of SQLAlchemy."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.conformance.installing import python_with

ROOT = Path(__file__).parents[3]
SCRIPT = Path(__file__).with_name("expectations.py")
PACKAGES = ("great-expectations==1.24.1", "sqlalchemy>=2", "-r", str(ROOT / "pyproject.toml"))


@pytest.fixture(scope="module")
def outcomes(cache, workspace, client):
    """Each expectation with its outcome."""
    client.sql.execute(
        "CREATE OR REPLACE TABLE main.default.expected AS SELECT * FROM VALUES "
        "(1, 'a', 1.5D), (2, 'b', 2.5D), (3, NULL, NULL) AS t(id, name, x)"
    )
    host = workspace.host.removeprefix("http://")
    url = f"databricks+lakewire://token:{workspace.token}@{host}?warehouse_id={workspace.warehouse_id}&scheme=http"
    python = python_with(cache, "expectations-1.24.1", *PACKAGES)
    found = os.pathsep.join((str(ROOT / "src"), str(ROOT / "generated")))
    environment = os.environ | {"PYTHONPATH": found, "GX_ANALYTICS_ENABLED": "false"}
    command = [str(python), str(SCRIPT), url]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False, env=environment)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("[")]


def test_expectations_are_met(outcomes):
    """Rows, columns, values, types, statistics and queries."""
    *met, broken, _ = outcomes

    assert len(met) == 16
    assert [] == [(name, error) for name, success, error in met if not success]
    assert ["ExpectColumnValuesToNotBeNull", False, ""] == broken  # a NULL is found, which is no error


def test_regular_expressions_know_their_dialects(outcomes):
    """This one is not among them; when it is, docs/dbapi.md has to say so."""
    name, success, error = outcomes[-1]

    assert ("ExpectColumnValuesToMatchRegex", False) == (name, success)
    assert "Regex is not supported for dialect" in error
