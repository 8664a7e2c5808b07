"""databricks-ai-search, and databricks-vectorsearch, its older name, unmodified: each of their checks is a test."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.conformance.ai_search_checks import NAMES
from tests.conformance.installing import python_with

SCRIPT = Path(__file__).with_name("ai_search_checks.py")
PACKAGES = {"ai_search": "databricks-ai-search==0.81", "vector_search": "databricks-vectorsearch==0.81"}


@pytest.fixture(scope="module", params=PACKAGES)
def found(request, cache, workspace, client):
    """What each check gave."""
    package = PACKAGES[request.param]
    python, schema = python_with(cache, package.replace("==", "-"), package), f"main.checks_{request.param}"
    client.catalog.schemas.create(schema)
    client.sql.execute(
        f"CREATE TABLE {schema}.source (id INT, text STRING) TBLPROPERTIES (delta.enableChangeDataFeed = true)"
    )
    client.sql.execute(f"INSERT INTO {schema}.source VALUES (1, 'the cat sat'), (2, 'a dog ran')")
    command = (str(python), str(SCRIPT), request.param, workspace.host, workspace.token, schema)
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    return dict(json.loads(line) for line in done.stdout.splitlines() if line.startswith("["))


@pytest.mark.parametrize("name", NAMES)
def test_the_client_of_databricks_works(found, name):
    """What it asks for is done, and what it gets is right."""
    assert "" == found[name]
