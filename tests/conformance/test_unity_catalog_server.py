"""A Unity Catalog server of others: what it has is read by lakewire's models, and each difference is named."""

import json
import re
from pathlib import Path

import pytest
import requests
import yaml

from tests.conformance.catalog_differences import NAMED
from tests.conformance.catalog_walk import BASE, Steps, walk
from tests.conformance.unity_catalog_server import unity_catalog_server

SPEC = Path(__file__).parents[2] / "specs" / "unitycatalog" / "unitycatalog.json"
NO_ROUTES = r"/(shares|providers|recipients)\b"  # the server's documents have them, the server has not
NOT_OF_DATABRICKS = r"/agent(s|-skills)\b"


@pytest.fixture(scope="module")
def server(cache, tmp_path_factory):
    """The URL of a server, and its folder."""
    folder = tmp_path_factory.mktemp("catalog")
    with unity_catalog_server(cache, folder) as url:
        yield url, folder


@pytest.fixture(scope="module")
def found(server):
    """How each call of the walk went."""
    url, folder = server
    steps = Steps(url)
    with steps.client:
        walk(steps, f"file://{folder}/place")
    return steps.found


def operations(paths):
    """Return the methods and paths of a document, without the names of what a path is filled with."""
    named = ((method, path) for path, methods in paths.items() for method in methods if method != "parameters")
    return {_plain(f"{method.upper()} {path}") for method, path in named}


def _plain(call):
    method, path = call.split()[:2]
    return f"{method} {re.sub(r'{[^}]*}', '{}', path.removeprefix(BASE).removeprefix('/api/2.1'))}"


def test_every_operation_of_unity_catalog_is_called(found):
    """Those that only Unity Catalog has, by the committed spec."""
    wanted = operations(json.loads(SPEC.read_text("utf-8"))["paths"])

    assert 27 == len(wanted)
    assert set() == wanted - {_plain(call) for call in found}


def test_every_operation_of_the_server_is_called(server, found):
    """By its own documents."""
    wanted = set()
    for document in ("openapi.yaml", "delta/openapi.yaml"):
        wanted |= operations(yaml.safe_load(requests.get(f"{server[0]}{BASE}/{document}", timeout=60).text)["paths"])
    left = {call for call in wanted - {_plain(call) for call in found} if not re.search(NOT_OF_DATABRICKS, call)}

    assert len(wanted) > 90
    assert {call for call in left if re.search(NO_ROUTES, call)} == left
    for path in {call.split()[1] for call in left}:
        assert 404 == requests.get(f"{server[0]}{BASE}{path.replace('{}', 'x')}", timeout=60).status_code


def test_each_difference_is_named(found):
    """With its reason; no other one is there, and none that is named has gone."""
    named = {}
    for _reason, differences, calls in NAMED:
        for call in calls.strip().splitlines():
            named.setdefault(call.strip(), set()).update(differences)

    assert named == {call: differences for call, differences in found.items() if differences}
