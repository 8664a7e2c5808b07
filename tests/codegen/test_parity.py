from pathlib import Path

import pytest

from codegen.__main__ import main
from codegen.errors import CodegenError
from codegen.parity import Trace, _compare, check_parity
from codegen.project import Project

ROOT = Path(__file__).parents[2]
REQUEST = {"method": "GET", "path": "/a", "query": [("a", "b")], "body": None}


class Doubting(Project):
    """The checkout with another list of differences."""

    def read_parity(self):
        return [{"operation": "JobsAPI.get", "part": "path"}]


def test_every_operation_does_what_the_sdk_does(capsys):
    """Requests, second pages and responses equal those of the SDK for every operation, except for named differences."""
    status = main(["parity"])

    assert (0, "") == (status, capsys.readouterr().err)


def test_each_difference_has_a_reason():
    """Each difference is a bug of the SDK or intended, and has a reason in one sentence."""
    entries = Project(ROOT).read_parity()

    assert {"sdk bug", "intended"} == {entry["kind"] for entry in entries}
    assert all(entry["reason"].endswith(".") for entry in entries)


def test_differences_that_are_not_named_and_names_without_difference_are_reported():
    """The list of differences is exact: what is missing in it and what is too much in it stop the run."""
    with pytest.raises(CodegenError) as refused:
        check_parity(Doubting(ROOT))

    assert "JobsAPI.get path: is allowed to differ but does not" in refused.value.problems
    assert any(line.startswith("ClustersAPI.list query: sdk ") for line in refused.value.problems)


@pytest.mark.parametrize(
    ("ours", "part"),
    [
        (Trace([{**REQUEST, "path": "/b"}]), "path"),
        (Trace([{**REQUEST, "query": []}]), "query"),
        (Trace([{**REQUEST, "body": {}}]), "body"),
        (Trace([REQUEST], result={"a": 1}), "result"),
        (Trace([REQUEST, REQUEST]), "call"),
    ],
)
def test_every_part_of_a_call_is_compared(ours, part):
    """Path, query, body, number of requests and what is returned are all compared."""
    assert [part] == [name for name, _ in _compare(Trace([REQUEST]), ours)]
