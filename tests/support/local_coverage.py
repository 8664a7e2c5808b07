"""docs/local-coverage.md, of the code: ``python -m tests.support.local_coverage`` writes it."""

from collections import Counter
from itertools import groupby
from pathlib import Path

from lakewire_local.http.api.routes import ROUTES
from lakewire_local.http.operations import api_of, coverage

PAGE = Path(__file__).parents[2] / "docs" / "local-coverage.md"
KINDS = ("real", "state", "501")
HEAD = """# What the local workspace serves

Every operation of the Databricks API, by the names that `client.api` and `client.account` have, is one of three kinds:

| kind | operations | what it does |
|---|---|---|
| real | {real} | what it does on Databricks, as far as [The local workspace](local.md) says |
| state | {state} | it checks, remembers and returns what it is given; nothing runs, and nothing is enforced |
| 501 | {missing} | not served: HTTP 501, `ENDPOINT_NOT_SERVED_LOCALLY` |

A running workspace returns the same as JSON at `/_local/coverage`. This page is generated from the code.

| API | real | state | 501 |
|---|---|---|---|
"""


def page():
    """Return the page as it should be."""
    found = list(coverage(ROUTES))
    counts = Counter(served for _, served in found)
    head = HEAD.format(real=counts["real"], state=counts["state"], missing=counts["501"])
    return head + "".join(row(api, list(each)) for api, each in groupby(found, lambda pair: api_of(pair[0])))


def row(api, found):
    """Return the row of one API: its operations by their kind."""
    names = [
        ", ".join(operation.name.partition(".")[2] for operation, served in found if served == kind) for kind in KINDS
    ]
    return f"| `{api}` | {' | '.join(names)} |\n"


if __name__ == "__main__":
    PAGE.write_text(page())
