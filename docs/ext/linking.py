"""
Links between the pages, the reference and the repository.
"""

from __future__ import annotations

import inspect
import posixpath
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Any

from docutils import nodes
from public import members, value_of
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.nodes import make_refnode

SOURCE = "https://github.com/lakewire/lakewire/blob/main/"
# Files beside docs/ that are pages of the site.
PROJECT = {
    "ARCHITECTURE.md": "project/architecture.md",
    "CHANGELOG.md": "project/changelog.md",
    "CONTRIBUTING.md": "project/contributing.md",
    "SECURITY.md": "project/security.md",
}
_OUTWARD = re.compile(r"\]\(((?:\.\./)+[^)#\s]+)")
_NAMED = re.compile(r"(?<!\[)`docs/([\w/-]+)\.md`")
_PAGE = r"[`docs/\1.md`](/\1.md)"


def _follow(app: Sphinx, docname: str, content: list[str]) -> None:
    """
    Make links of what names a file of the repository: a page, else its place on the web.
    """
    folder = posixpath.dirname(docname)

    def followed(match: re.Match[str]) -> str:
        path = posixpath.normpath(posixpath.join("docs", folder, match[1]))
        if path.startswith("docs/"):
            return match[0]
        return f"](/{PROJECT[path]}" if path in PROJECT else f"]({SOURCE}{path}"

    if app.env.doc2path(docname).suffix == ".md":
        content[0] = _NAMED.sub(_PAGE, _OUTWARD.sub(followed, content[0]))


def _follow_included(app: Sphinx, path: Path, parent: str, content: list[str]) -> None:
    """
    Make links of the pages that a file names which another one includes.
    """
    del app, path, parent
    content[0] = _NAMED.sub(_PAGE, content[0])


def _resolve(app: Sphinx, env: BuildEnvironment, node: pending_xref, text: nodes.TextElement) -> Any:
    """
    Find the entry of a name by what it means, as a class has one entry and may have several names.

    Types without an entry stay as they are: those of other libraries, and what users never name. Errors have one.
    """
    if node.get("refdomain") != "py":
        return None
    try:
        value = value_of(node["reftarget"])
        entry = env.domains.python_domain.objects[f"{value.__module__}.{value.__qualname__}"]
    except (ImportError, ValueError, AttributeError, KeyError):
        return None if node["reftype"] == "exc" else text
    return make_refnode(app.builder, node["refdoc"], entry.docname, entry.node_id, text)


class CodeLinks(SphinxPostTransform):
    """
    Make links of code that is the name of something public: ``client.sql.execute``, ``RunFailed``, ``Run.wait()``.
    """

    default_priority = 20

    def run(self, **_: Any) -> None:
        """
        Look at each literal that is no link yet.
        """
        domain = self.env.domains.python_domain
        known = _known(frozenset(name for name, entry in domain.objects.items() if not entry.aliased))
        for literal in list(self.document.findall(nodes.literal)):
            name = known.get(literal.astext().partition("(")[0])
            if name and not _is_within(literal, nodes.reference | nodes.title | pending_xref):
                entry = domain.objects[name]
                page = self.env.docname
                literal.replace_self(
                    make_refnode(self.app.builder, page, entry.docname, entry.node_id, literal.deepcopy(), name)
                )


def _is_within(node: nodes.Node, kinds: UnionType) -> bool:
    while node.parent is not None:
        node = node.parent
        if isinstance(node, kinds):
            return True
    return False


@cache
def _known(entries: frozenset[str]) -> dict[str, str]:
    """
    Return the names of entries by what pages call them: ``Run``, ``Run.wait``, ``client.jobs.get``.

    What several entries are called is not among them.
    """
    short: dict[str, set[str]] = {}
    for name in entries:
        parts = name.split(".")
        start = next((place for place, part in enumerate(parts) if part[0].isupper()), None)
        if start is not None:
            short.setdefault(".".join(parts[start:]), set()).add(name)
    known = {text: names.pop() for text, names in short.items() if len(names) == 1}
    return {**known, **{name: name for name in entries if "." in name}, **dict(_paths("client", known))}


def _paths(path: str, known: dict[str, str], kind: str = "DatabricksClient") -> Iterator[tuple[str, str]]:
    """
    Yield what a client leads to: ``client.catalog.grants.can``, and its entry.
    """
    for name in members(value_of(known[kind])):
        yield f"{path}.{name}", known[f"{kind}.{name}"]
        value = inspect.getattr_static(value_of(known[kind]), name)
        getter = getattr(value, "fget", None) or getattr(value, "_make", None)
        leads_to = getter and getter.__annotations__.get("return")
        if path.count(".") < 2 and leads_to in known:
            yield from _paths(f"{path}.{name}", known, leads_to)


def setup(app: Sphinx) -> dict[str, bool]:
    """
    Listen to the reading of pages, and to names that are not found.
    """
    app.connect("source-read", _follow)
    app.connect("include-read", _follow_included)
    app.connect("missing-reference", _resolve)
    app.add_post_transform(CodeLinks)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
