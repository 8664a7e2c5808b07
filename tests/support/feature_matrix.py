"""The table of docs/feature-matrix.md, of the code: ``python -m tests.support.feature_matrix`` writes it."""

import ast
import re
from collections import Counter
from pathlib import Path

from lakewire_api import WorkspaceApi
from lakewire_local.http.api.routes import ROUTES
from lakewire_local.http.operations import api_of, coverage

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "feature-matrix.md"
BLOCK = re.compile(r"(?<=<!-- apis -->\n).*(?=<!-- end -->)", re.DOTALL)
HEAD = """| API | used by | operations | real locally | kept locally |
|---|---|---|---|---|
"""


def page():
    """Return the page as it should be."""
    return BLOCK.sub(lambda _: HEAD + "".join(rows()), PAGE.read_text("utf-8"))


def rows():
    """Yield a row for each API that a client other than ``client.api`` sends requests to."""
    served = {}
    for operation, kind in coverage(ROUTES):
        served.setdefault(api_of(operation), Counter())[kind] += 1
    for api, clients in sorted(users().items()):
        count = served[api]
        by = ", ".join(f"`client.{name}`" for name in sorted(clients))
        yield f"| `client.api.{api}` | {by} | {count.total()} | {count['real'] or ''} | {count['state'] or ''} |\n"


def users():
    """Return the clients that use each API, by the name that ``client.api`` has for it."""
    names = {target: name for name, target in WorkspaceApi._targets.items()}
    found = {}
    for module in (ROOT / "src" / "lakewire").rglob("*.py"):
        client = module.relative_to(ROOT / "src" / "lakewire").parts[0]
        for node in ast.walk(ast.parse(module.read_text("utf-8"))):
            for api in used(node, names):
                found.setdefault(api, set()).add(client)
    return found


def used(node, names):
    """Return the APIs that a piece of code imports, or reaches by ``self._api``."""
    if isinstance(node, ast.ImportFrom):
        return filter(None, (names.get((node.module, each.name)) for each in node.names))
    reached = isinstance(node, ast.Attribute) and isinstance(node.value, ast.Attribute) and node.value.attr == "_api"
    return {node.attr} & set(names.values()) if reached else set()


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
