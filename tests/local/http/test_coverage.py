"""
What the local workspace says of itself.
"""

from __future__ import annotations

import re
from collections import Counter

from lakewire_local.http.api.routes import ROUTES
from lakewire_local.http.operations import coverage
from lakewire_local.http.unserved import find_operation
from tests.support.local_coverage import PAGE, page


def test_the_page_of_the_coverage_is_that_of_the_code():
    """docs/local-coverage.md is written by python -m tests.support.local_coverage."""
    assert PAGE.read_text() == page()


def test_a_workspace_gives_its_coverage(api):
    """Each operation has one kind: a query runs, a policy is kept, an app is not there."""
    found = api.get("/_local/coverage")
    served = {operation["name"]: operation["served"] for operation in found["operations"]}

    assert found["counts"] == Counter(served.values())
    assert ("real", "state", "501") == (
        served["statement_execution.execute_statement"],
        served["cluster_policies.create"],
        served["apps.create"],
    )


def test_every_route_of_an_operation_counts():
    """What a route serves is not among the operations that are not served, however its path is written."""
    served = {operation.name for operation, kind in coverage(ROUTES) if kind != "501"}
    found = {
        operation.name
        for route in ROUTES
        for method in route.methods - {"HEAD"}
        if (operation := find_operation(method, re.sub(r"\{[^}]+\}", "x", route.path)))
    }

    assert set() == found - served


def test_what_is_not_served_is_a_501(api):
    """The kinds are those of the server: a request to an operation of the last kind is refused."""
    found = api.get("/_local/coverage")["operations"]
    missing = [each for each in found if each["served"] == "501" and "{" not in each["path"]]
    statuses = {api.call(each["method"], each["path"]).status_code for each in missing}

    assert {501} == statuses
