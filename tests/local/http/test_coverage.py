"""
What the local workspace says of itself.
"""

from __future__ import annotations

from collections import Counter

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


def test_what_is_not_served_is_a_501(api):
    """The kinds are those of the server: a request to an operation of the last kind is refused."""
    found = api.get("/_local/coverage")["operations"]
    missing = [each for each in found if each["served"] == "501" and "{" not in each["path"]]
    statuses = {api.call(each["method"], each["path"]).status_code for each in missing}

    assert {501} == statuses
